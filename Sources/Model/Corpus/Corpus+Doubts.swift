extension Corpus {
  /// Where a fact stands in a file that a user can edit: its path, and the one-based line; nil for the bundled corpus.
  public func position(of provenance: Provenance) -> (path: String, line: Int)? {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(provenance.position.file))
    return file.isBundled ? nil : (self[file.name], Int(provenance.position.line))
  }

  /// Where an item stands in a file that a user can edit; nil for the bundled corpus.
  public func position(of item: ItemID) -> (path: String, line: Int)? {
    position(of: head(of: item).provenance)
  }

  /// The path that the text of an article has if it lies beside the corpus file; nil where its lines are not those that
  /// the page came in.
  public func original(of article: ItemID, besides path: String) -> String? {
    let name = file(of: article)
    guard name.hasSuffix(".txt") || name.hasSuffix(".md"), !name.contains("/") else { return nil }
    return (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + name
  }

  /// How many facts of an item are doubtful.
  public func doubts(of item: ItemID) -> Int { listFigures?.doubts(of: item) ?? countDoubts(of: item) }

  /// How many facts of an item are doubtful, by looking at them.
  func countDoubts(of item: ItemID) -> Int { provenances(of: item).count(where: \.isDoubtful) }

  /// All items with a doubtful fact.
  public var doubtfulItems: [ItemID] {
    listFigures?.doubtfulItems
      ?? Kind.allCases.flatMap { items(of: $0) }.filter { provenances(of: $0).contains(where: \.isDoubtful) }
  }

  /// What each fact of an item rests on.
  func provenances(of item: ItemID) -> [Provenance] {
    var reader = ProvenanceReader(corpus: self, provenances: self[head(of: item).variants].map(\.provenance))
    show(item, to: &reader)
    return reader.provenances
  }
}

/// Gathers what the facts of an item rest on.
private struct ProvenanceReader: FieldVisitor {
  let corpus: Corpus
  var provenances: [Provenance]

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    for fact in corpus[rows] { fact.show(to: &self) }
  }

  mutating func provenance(_ provenance: inout Provenance) { provenances.append(provenance) }
}
