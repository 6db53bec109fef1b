/// Leads from a speaker to the next one of the same name, and from the last to the first.
struct Namesake: Row {
  let next: ItemID

  static var section: Section { .namesakes }
  static var table: WritableKeyPath<Part, [Namesake]> { \.namesakes }

  func moved(by bases: Bases) -> Self { self }
}

extension Part {
  /// Notes which speakers bear the same name.
  mutating func noteNamesakes() {
    var keys = NameKeys(interner)
    var lasts: [Int32: Int] = [:]
    namesakes = speakers.indices.map { Namesake(next: ItemID(.speaker, $0)) }
    for row in speakers.indices {
      let key = keys.key(of: speakers[row].head.name)
      if let last = lasts[key] {
        namesakes[row] = namesakes[last]
        namesakes[last] = Namesake(next: ItemID(.speaker, row))
      }
      lasts[key] = row
    }
  }
}

extension Corpus {
  /// Other people of the same name, in the order of the corpus.
  func namesakes(of item: ItemID) -> [ItemID] {
    let links = tables.rows(Namesake.self)
    guard item.kind == .speaker, item.row < links.count else { return [] }
    var others: [ItemID] = []
    var next = links.element(at: item.row).next
    while next != item, others.count < links.count {
      others.append(next)
      next = links.element(at: next.row).next
    }
    return others.sorted { $0.row < $1.row }
  }

  /// Whether two speakers have a post at the same organisation.
  func shareOrganisation(_ speaker: ItemID, _ other: ItemID) -> Bool {
    !Set(relations.items(.postAt, of: speaker)).isDisjoint(with: relations.items(.postAt, of: other))
  }
}
