import System

/// Leads from an item to the next one of the same name, and from the last to the first.
package struct Namesake: Row {
  let next: ItemID

  package static var section: Section { .namesakes }
  package static var table: WritableKeyPath<Part, [Namesake]> { \.namesakes }

  /// The kinds whose items can be namesakes, in the order of the table: all speakers, then all forums…
  static let kinds: [Kind] = [.speaker, .forum, .announcement]

  /// The namesakes that are told of an item, at most: thousands may bear one name.
  package static let maximum = 100
}

extension Part {
  /// Notes which items bear the same name, by the numbers of names.
  mutating func noteNamesakes(_ keys: NameKeys) {
    var keys = keys
    namesakes = []
    for kind in Namesake.kinds {
      let base = namesakes.count
      var lasts: [Int32: Int] = [:]
      for row in 0..<count(of: kind) {
        namesakes.append(Namesake(next: ItemID(kind, row)))
        let key = keys.key(of: head(of: ItemID(kind, row)).name)
        if let last = lasts[key] {
          namesakes[base + row] = namesakes[base + last]
          namesakes[base + last] = Namesake(next: ItemID(kind, row))
        }
        lasts[key] = row
      }
    }
  }
}

extension Corpus {
  /// Other items of the same kind and name, in the order of the corpus: the next ones after the item, where there are
  /// more than ``Namesake/maximum``.
  package func namesakes(of item: ItemID) -> [ItemID] {
    let links = tables.rows(Namesake.self)
    guard let position = Namesake.kinds.firstIndex(of: item.kind) else { return [] }
    let base = Namesake.kinds[..<position].reduce(0) { $0 + count(of: $1) }
    var others: [ItemID] = []
    var next = item
    while base + next.row < links.count, others.count < Namesake.maximum {
      WorkCount.add(1)
      next = links.element(at: base + next.row).next
      guard next != item, next.kind == item.kind else { break }
      others.append(next)
    }
    return others.sorted { $0.row < $1.row }
  }

  /// Why two items of one name are not one.
  package func difference(between item: ItemID, and other: ItemID) -> Phrase {
    let isTold = Phrase("语料分为两项", "the corpus tells them apart")
    func differ(_ one: Statement?, _ other: Statement?) -> Bool {
      guard let one, let other else { return false }
      return NameKeys.folded(self[one.value]) != NameKeys.folded(self[other.value])
    }
    switch item.kind {
    case .speaker:
      return share(.postAt, item, other)
        ? Phrase("语料分为两人", "the corpus tells them apart") : Phrase("没有共同的机构", "no shared organisation")
    case .forum:
      let (one, another) = (self[item, as: Forum.self], self[other, as: Forum.self])
      if differ(one.date, another.date) { return Phrase("时间不同", "another date") }
      return differ(one.venue, another.venue) ? Phrase("地点不同", "another venue") : isTold
    case .announcement:
      let (one, another) = (self[item, as: Announcement.self], self[other, as: Announcement.self])
      if one.category.word != another.category.word { return Phrase("类别不同", "another category") }
      return share(.hasParty, item, other) ? isTold : Phrase("没有共同的参与方", "no shared party")
    default: return isTold
    }
  }

  /// Whether a link leads from two items to the same one.
  private func share(_ relation: Relation, _ item: ItemID, _ other: ItemID) -> Bool {
    !Set(relations.items(relation, of: item)).isDisjoint(with: relations.items(relation, of: other))
  }
}
