import Model

/// A sentence of running text that a search may find: of an article, or a summary of an item.
struct Passage: BitwiseCopyable, Sendable {
  let item: ItemID
  /// The summary; none where it is the sentence of an article itself.
  private let value: StringID
  /// Where the source is to be opened.
  let evidence: Evidence

  var field: SearchedField { value.isEmpty ? .text : .summary }

  /// Whether it is this summary.
  func isValue(_ value: StringID) -> Bool { self.value == value }

  func text(in corpus: Corpus) -> String {
    value.isEmpty ? corpus.text(evidence.range) : corpus[value]
  }

  /// Hands out all summaries and sayings of the items, and all sentences of the articles.
  static func forEach(in corpus: Corpus, _ work: (Passage) -> Void) {
    for kind in Kind.allCases where kind != .article {
      for item in corpus.items(of: kind) {
        for statement in statements(of: item, in: corpus) where !statement.value.isEmpty {
          guard let evidence = corpus[statement.provenance.evidence].first else { continue }
          work(Passage(item: item, value: statement.value, evidence: evidence))
        }
      }
    }
    for article in corpus.items(of: .article) {
      for block in corpus[corpus[article, as: Article.self].blocks] {
        for range in corpus.sentenceRanges(in: block.range) {
          work(Passage(item: article, value: .none, evidence: Evidence(article: article, range: range)))
        }
      }
    }
  }

  private static func statements(of item: ItemID, in corpus: Corpus) -> [Statement] {
    let summary = Array(corpus[corpus.head(of: item).summary])
    guard item.kind == .speaker else { return summary }
    return summary
      + corpus[corpus[item, as: Speaker.self].contributions].flatMap { Array(corpus[$0.said]) }
  }
}
