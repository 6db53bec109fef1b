import System

/// What the files say in `sameAs` and `notSameAs`, each id looked up.
struct SameAsStatements {
  /// Items and the ids that they say they are, with the items that bear that id, themselves perhaps among them, in
  /// the order of their rows.
  private(set) var same: [(item: ItemID, id: String, candidates: [ItemID])] = []
  private(set) var apart: [Denial] = []
  private(set) var idle: [(item: ItemID, id: String, cause: UnresolvedSameAs.Cause)] = []

  /// The items that bear an id, and others of their kind that say they are none of them.
  struct Denial {
    let bearers: [ItemID]
    var deniers: [ItemID] = []
  }

  private struct Name: Hashable { let kind: Kind; let id: String }

  init(_ stated: [(item: ItemID, sameAsStatement: SameAsStatement)], in tables: Part) {
    if stated.isEmpty { return }
    var bearers: [Name: [ItemID]] = [:]
    for kind in Kind.allCases {
      for row in 0..<tables.count(of: kind) {
        let item = ItemID(kind, row)
        bearers[Name(kind: kind, id: tables.strings[tables.head(of: item).ref]), default: []].append(item)
      }
    }
    var qualified: [Name: [String: [ItemID]]] = [:]
    /// The items that a name means; one with an organisation behind it those of that organisation.
    func items(_ name: Name) -> [ItemID] {
      let exact = bearers[name] ?? []
      let parts = name.id.split(separator: "@")
      if !exact.isEmpty || parts.count < 2 { return exact }
      let bare = Name(kind: name.kind, id: String(parts[0]))
      let all = qualified[bare] ?? tables.byQualifier(bearers[bare] ?? [])
      qualified[bare] = all
      return all[String(parts[1])] ?? []
    }
    var denials: [Name: Int] = [:]
    for (item, sameAsStatement) in stated {
      for id in sameAsStatement.sameAs {
        let found = items(Name(kind: item.kind, id: id.text))
        if found.isEmpty || found == [item] {
          idle.append((item, id.text, .unknown))
        } else {
          same.append((item, id.text, found))
        }
      }
      for id in sameAsStatement.notSameAs {
        let name = Name(kind: item.kind, id: id.text)
        let found = items(name)
        if found.isEmpty || found == [item] { idle.append((item, id.text, .unknown)) }
        let index = denials[name] ?? apart.count
        if index == apart.count {
          denials[name] = index
          apart.append(Denial(bearers: found))
        }
        apart[index].deniers.append(item)
      }
    }
  }
}

extension Part {
  /// Items by each of their qualifiers.
  fileprivate func byQualifier(_ items: [ItemID]) -> [String: [ItemID]] {
    items.reduce(into: [:]) { known, item in
      let qualifiers = Set(qualifiers(of: item))
      WorkCount.add(qualifiers.count)
      for qualifier in qualifiers { known[qualifier, default: []].append(item) }
    }
  }

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
    return self[head(of: item).provenance.evidence].map { words(of: $0.article) }
  }
}
