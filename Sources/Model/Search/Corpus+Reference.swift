extension Corpus {
  /// The items that a word may mean: the one with that id; else those with that name or alias; else those whose
  /// whole name it spells in pinyin; else those with the word in their names.
  public func items(meantBy word: String) -> [ItemID] {
    let word = TextCleaning.clean(word)
    if let item = item(ref: word) { return [item] }
    let sharing = items(sharing: word)
    if !sharing.isEmpty { return sharing }
    let all = Kind.allCases.flatMap { items(of: $0) }
    let typed = TypedName(word)
    let meanings: [(ItemID) -> Bool] = [
      { self.names(of: $0).contains(word) },
      { item in self.names(of: item).contains { typed.means($0, kind: FieldKind(item.kind)) } },
      { !word.isEmpty && self.name(of: $0).holds(word) },
    ]
    return meanings.lazy.map { all.filter($0) }.first { !$0.isEmpty } ?? []
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
