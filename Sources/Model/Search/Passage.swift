/// A sentence of running text that a search may find: of an article, or a summary of an item.
struct Passage: Sendable {
  let item: ItemID
  let field: SearchedField
  let text: String
  let folded: LiteralText
  /// Where the source is to be opened.
  let evidence: Evidence

  /// All sentences of the articles, and all summaries and sayings of the items.
  static func all(in corpus: Corpus) -> [Passage] {
    let summaries = Kind.allCases.filter { $0 != .article }.flatMap { corpus.items(of: $0) }
      .flatMap { item in statements(of: item, in: corpus).compactMap { Passage($0, of: item, in: corpus) } }
    return summaries + corpus.items(of: .article).flatMap { sentences(of: $0, in: corpus) }
  }

  private init?(_ statement: Statement, of item: ItemID, in corpus: Corpus) {
    guard let evidence = corpus[statement.backing.evidence].first else { return nil }
    self.init(item: item, field: .summary, text: corpus[statement.value], evidence: evidence)
  }

  private init(item: ItemID, field: SearchedField, text: String, evidence: Evidence) {
    self.item = item
    self.field = field
    self.text = text
    self.folded = LiteralText(text)
    self.evidence = evidence
  }

  private static func statements(of item: ItemID, in corpus: Corpus) -> [Statement] {
    let summary = Array(corpus[corpus.head(of: item).summary])
    guard item.kind == .speaker else { return summary }
    return summary
      + corpus[corpus[item, as: Speaker.self].contributions].flatMap { Array(corpus[$0.said]) }
  }

  private static func sentences(of article: ItemID, in corpus: Corpus) -> [Passage] {
    corpus[corpus[article, as: Article.self].blocks].flatMap { block in
      sentenceRanges(in: block.range, of: corpus).map { range in
        Passage(
          item: article, field: .text, text: corpus.text(range),
          evidence: Evidence(article: article, range: range))
      }
    }
  }

  /// A sentence ends with 。！？ and the closing quotes behind them.
  private static func sentenceRanges(in range: Range<UInt32>, of corpus: Corpus) -> [Range<UInt32>] {
    var ranges: [Range<UInt32>] = []
    var start = range.lowerBound
    var at = start
    var hasEnded = false
    for scalar in corpus.text(range).unicodeScalars {
      let isEnd = "。！？".unicodeScalars.contains(scalar)
      if hasEnded, !isEnd, !"”’）》」』".unicodeScalars.contains(scalar) {
        ranges.append(start..<at)
        start = at
        hasEnded = false
      }
      hasEnded = hasEnded || isEnd
      at += UInt32(UTF8.width(scalar))
    }
    if start < at { ranges.append(start..<at) }
    return ranges
  }
}
