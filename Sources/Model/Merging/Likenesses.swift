/// What the files say in `sameAs` and `notSameAs`, each id looked up.
struct Likenesses {
  /// Items and the ids that they say they are, with the items that bear that id.
  private(set) var same: [(item: ItemID, id: String, candidates: [ItemID])] = []
  private(set) var apart: [(item: ItemID, other: ItemID)] = []
  private(set) var idle: [(item: ItemID, id: String, cause: IdleLikeness.Cause)] = []

  init(_ stated: [(item: ItemID, likeness: DraftLikeness)], in tables: Part) {
    if stated.isEmpty { return }
    var bearers: [String: [ItemID]] = [:]
    for kind in Kind.allCases {
      for row in 0..<tables.count(of: kind) {
        bearers[tables.strings[tables.head(of: ItemID(kind, row)).ref], default: []].append(ItemID(kind, row))
      }
    }
    /// The items that an id means; one with an organisation behind it those of that organisation.
    func items(_ id: String, besides item: ItemID) -> [ItemID] {
      let exact = bearers[id] ?? []
      let parts = id.split(separator: "@")
      let found =
        !exact.isEmpty || parts.count < 2
        ? exact
        : (bearers[String(parts[0])] ?? []).filter { tables.qualifiers(of: $0).contains(String(parts[1])) }
      return found.filter { $0 != item && $0.kind == item.kind }
    }
    for (item, likeness) in stated {
      for id in likeness.sameAs {
        let found = items(id.text, besides: item)
        if found.isEmpty {
          idle.append((item, id.text, .unknown))
        } else {
          same.append((item, id.text, found))
        }
      }
      for id in likeness.notSameAs {
        let found = items(id.text, besides: item)
        if found.isEmpty { idle.append((item, id.text, .unknown)) }
        apart += found.map { (item, $0) }
      }
    }
  }
}

extension Part {
  /// The words of an id: `mei-tao` of `speaker:mei-tao`.
  private func words(of item: ItemID) -> String {
    let ref = strings[head(of: item).ref]
    return String(ref.split(separator: ":").last?.split(separator: "@").first ?? "")
  }

  /// What can stand behind `@` to tell an item from another with the same id, the best first: its organisations,
  /// else the forum or the article that it is from.
  func qualifiers(of item: ItemID) -> [String] {
    let items: [ItemID] =
      switch item.kind {
      case .speaker: self[speakers[item.row].posts].compactMap(\.organisation)
      case .announcement: self[announcements[item.row].parties].map(\.organisation)
      case .forum: self[forums[item.row].roles].map(\.organisation)
      case .session: [sessions[item.row].forum]
      case .organisation, .topic, .article: []
      }
    if !items.isEmpty { return items.map { words(of: $0) } }
    if item.kind == .article {
      return [
        strings[articles[item.row].file].lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
          .joined(separator: "-")
      ].filter { !$0.isEmpty }
    }
    return self[head(of: item).backing.evidence].map { words(of: $0.article) }
  }
}
