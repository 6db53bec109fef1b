/// Leads from what stands in one corpus to the same in another, such as the same files read anew.
public struct Transfer: Sendable {
  public let from: Corpus
  public let to: Corpus

  public init(from: Corpus, to: Corpus) {
    self.from = from
    self.to = to
  }

  /// The item with the same id.
  public func item(_ item: ItemID) -> ItemID? { to.item(ref: from.ref(of: item)) }

  /// The same sentence: at the same place of its article, else wherever the article has the words now.
  public func sentence(_ sentence: Evidence) -> Evidence? {
    guard let article = item(sentence.article), let old = from.extent(of: sentence.article),
      let new = to.extent(of: article)
    else { return nil }
    let words = from.quote(sentence)
    guard sentence.range.lowerBound >= old.lowerBound else { return nil }
    let start = sentence.range.lowerBound - old.lowerBound + new.lowerBound
    let range = start..<start + UInt32(sentence.range.count)
    if range.upperBound <= new.upperBound, to.text(range) == words {
      return Evidence(article: article, range: range)
    }
    return to.range(of: words, in: new).map { Evidence(article: article, range: $0) }
  }

  /// The same value of the same field.
  public func facet(_ facet: Facet) -> Facet? {
    guard case .item(let value) = facet.value else { return facet }
    return item(value).map { Facet(field: facet.field, value: .item($0)) }
  }
}

extension Corpus {
  /// Where the reading text of an article lies; nil for one without text.
  fileprivate func extent(of article: ItemID) -> Range<UInt32>? {
    let blocks = self[self[article, as: Article.self].blocks]
    guard let first = blocks.first, let last = blocks.last else { return nil }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  fileprivate func range(of words: String, in extent: Range<UInt32>) -> Range<UInt32>? {
    let (text, wanted) = (Array(self.text(extent).utf8), Array(words.utf8))
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    let place = (0...text.count - wanted.count).first { text[$0...].starts(with: wanted) }
    return place.map { extent.lowerBound + UInt32($0)..<extent.lowerBound + UInt32($0 + wanted.count) }
  }
}
