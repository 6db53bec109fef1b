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

  /// The same sentence: see ``sentences(_:)``.
  public func sentence(_ sentence: Evidence) -> Evidence? { sentences([sentence])[0] }

  /// The same sentences, each at the same offset of its article, else wherever the article has the words now; nil where
  /// it has them no more. Each article is searched once for all that have moved.
  public func sentences(_ sentences: [Evidence]) -> [Evidence?] {
    var found = sentences.map(unmoved)
    let moved = Dictionary(grouping: found.indices.filter { found[$0] == nil }) { sentences[$0].article }
    for (article, numbers) in moved {
      guard let article = item(article), let extent = to.extent(of: article) else { continue }
      let ranges = to.find(numbers.map { (from.quote(sentences[$0]), sentences[$0].occurrence) }, in: extent)
      for (number, range) in zip(numbers, ranges) {
        found[number] = range.map { Evidence(article: article, range: $0) }
      }
    }
    return found
  }

  /// A sentence that is still at the same offset of its article.
  private func unmoved(_ sentence: Evidence) -> Evidence? {
    guard let article = item(sentence.article), let old = from.extent(of: sentence.article),
      let new = to.extent(of: article), sentence.range.lowerBound >= old.lowerBound
    else { return nil }
    let start = sentence.range.lowerBound - old.lowerBound + new.lowerBound
    let range = start..<start + UInt32(sentence.range.count)
    return range.upperBound <= new.upperBound && to.text(range) == from.quote(sentence)
      ? Evidence(article: article, range: range) : nil
  }

  /// The same value of the same field.
  public func facet(_ facet: Facet) -> Facet? {
    guard case .item(let value) = facet.value else { return facet }
    return item(value).map { Facet(field: facet.field, value: .item($0)) }
  }
}

extension Corpus {
  /// Where the reading text of an article lies; nil for one without text.
  func extent(of article: ItemID) -> Range<UInt32>? {
    let blocks = self[self[article, as: Article.self].blocks]
    guard let first = blocks.first, let last = blocks.last else { return nil }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  /// Where an article has words, white space aside: the place that is asked for, or the last one before it.
  fileprivate func find(_ words: [(text: String, occurrence: UInt32)], in extent: Range<UInt32>)
    -> [Range<UInt32>?]
  {
    let search = QuoteSearch(words.map(\.text))
    var last = Array(repeating: 1, count: search.count)
    for (number, word) in zip(search.numbers, words) {
      if let number { last[number] = max(last[number], Int(word.occurrence)) }
    }
    var ranges: [[Range<UInt32>]] = Array(repeating: [], count: search.count)
    search.search(Array(text(extent).utf8)) { number, occurrence, range in
      let start = extent.lowerBound + UInt32(range.lowerBound)
      ranges[number].append(start..<start + UInt32(range.count))
      return occurrence < last[number]
    }
    return zip(search.numbers, words).map { number, word in
      number.flatMap { ranges[$0].prefix(max(1, Int(word.occurrence))).last }
    }
  }
}
