extension String {
  /// The text as articles are compared: folded as names are, without white space.
  package var compared: [UInt32] { FoldedText(Array(utf8)[...]).scalars }
}

extension Corpus {
  /// The text of an article as texts are compared, folded and without white space: articles of one text are the same
  /// article.
  public func comparedText(of article: ItemID) -> [UInt32] {
    let blocks = blocks(of: article)
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let extent = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    return FoldedText(Array(text(extent).utf8)[...]).scalars
  }

  /// The name of an item and its other names.
  package func names(of item: ItemID) -> [String] {
    [name(of: item)] + self[head(of: item).aliases].map { self[$0.name] }
  }

  /// Where an article is on the web; nil where the corpus does not say.
  public func address(of article: ItemID) -> String? {
    self[article, as: Article.self].url.map { self[$0.value] }
  }
}
