extension Tables {
  /// Notes which speakers bear the same name.
  mutating func noteNamesakes() {
    var keys = NameKeys(strings)
    var firsts: [Int32: Int] = [:]
    for row in speakers.indices {
      let key = keys.key(of: speakers[row].head.name)
      guard let first = firsts[key] else {
        firsts[key] = row
        continue
      }
      if let group = namesakesOfSpeaker[first] {
        namesakes[group].append(row)
        namesakesOfSpeaker[row] = group
      } else {
        namesakesOfSpeaker[first] = namesakes.count
        namesakesOfSpeaker[row] = namesakes.count
        namesakes.append([first, row])
      }
    }
  }
}

extension Corpus {
  /// Other people of the same name.
  public func namesakes(of item: ItemID) -> [ItemID] {
    guard item.kind == .speaker, let group = tables.namesakesOfSpeaker[item.row] else { return [] }
    return tables.namesakes[group].filter { $0 != item.row }.map { ItemID(.speaker, $0) }
  }

  /// Whether two speakers have a post at the same organisation.
  public func shareOrganisation(_ speaker: ItemID, _ other: ItemID) -> Bool {
    !Set(relations.items(.postAt, of: speaker)).isDisjoint(with: relations.items(.postAt, of: other))
  }
}
