extension Corpus {
  /// The text of an article as texts are compared, folded and without white space: articles of one text are the same
  /// article.
  public func comparedText(of article: ItemID) -> [UInt32] {
    let blocks = blocks(of: article)
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let extent = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    return FoldedText(Array(text(extent).utf8)[...]).scalars
  }
}
