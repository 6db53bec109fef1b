extension Corpus {
  /// Where a fact stands in a file that a reader can edit: its path, and the one-based line; nil for the bundled corpus.
  public func place(of backing: Backing) -> (path: String, line: Int)? {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(backing.place.file))
    return file.isBundled ? nil : (self[file.name], Int(backing.place.line))
  }

  /// How many facts of an item are doubtful.
  public func doubts(of item: ItemID) -> Int { listFigures?.doubts(of: item) ?? countDoubts(of: item) }

  /// How many facts of an item are doubtful, by looking at them.
  func countDoubts(of item: ItemID) -> Int { backings(of: item).count(where: \.isDoubtful) }

  /// All items with a doubtful fact.
  public var doubtfulItems: [ItemID] {
    listFigures?.doubtfulItems
      ?? Kind.allCases.flatMap { items(of: $0) }.filter { backings(of: $0).contains(where: \.isDoubtful) }
  }

  /// What each fact of an item rests on.
  func backings(of item: ItemID) -> [Backing] {
    var reader = BackingReader(corpus: self, backings: self[head(of: item).variants].map(\.backing))
    show(item, to: &reader)
    return reader.backings
  }
}

/// Gathers what the facts of an item rest on.
private struct BackingReader: FieldVisitor {
  let corpus: Corpus
  var backings: [Backing]

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    for fact in corpus[rows] { fact.show(to: &self) }
  }

  mutating func backing(_ backing: inout Backing) { backings.append(backing) }
}
