extension Corpus {
  /// The items that a word may mean: the one with that id; else those with that name or alias; else those whose
  /// whole name it spells in pinyin; else those with the word in their names.
  public func items(meantBy word: String) -> [ItemID] { items(meantBy: [word])[word] ?? [] }

  /// The items that each of many words may mean. The names of the corpus are gone through once for all words that are
  /// names, and each word is looked at once, however often it is given.
  public func items(meantBy words: [String]) -> [String: [ItemID]] {
    let cleaned = Dictionary(words.map { ($0, TextCleaning.clean($0)) }) { first, _ in first }
    var meant: [String: [ItemID]] = [:]
    for word in Set(cleaned.values) { meant[word] = item(ref: word).map { [$0] } ?? items(sharing: word) }
    let unknown = Set(meant.keys.filter { meant[$0]!.isEmpty })
    if !unknown.isEmpty {
      let all = Kind.allCases.flatMap { items(of: $0) }
      for item in all {
        for name in Set(names(of: item)) where unknown.contains(name) { meant[name]!.append(item) }
      }
      for word in unknown where meant[word]!.isEmpty { meant[word] = items(soundingLike: word, among: all) }
    }
    return cleaned.mapValues { meant[$0]! }
  }

  /// The items whose whole name a word spells in pinyin; else those with the word in their names.
  private func items(soundingLike word: String, among all: [ItemID]) -> [ItemID] {
    let typed = TypedName(word)
    let spelled = all.filter { item in
      names(of: item).contains { typed.means($0, kind: FieldKind(item.kind)) }
    }
    return spelled.isEmpty ? all.filter { !word.isEmpty && name(of: $0).holds(word) } : spelled
  }

  private func names(of item: ItemID) -> [String] {
    [name(of: item)] + self[head(of: item).aliases].map { self[$0.name] }
  }
}

extension String {
  /// Whether it holds another text. The standard `contains` would bring the regular expressions along, a tenth of
  /// the program.
  fileprivate func holds(_ other: String) -> Bool {
    var rest = utf8[...]
    while !rest.starts(with: other.utf8) {
      if rest.popFirst() == nil { return false }
    }
    return true
  }
}
