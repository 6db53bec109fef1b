/// A whole item as JSON: the fields of docs/corpus-format.md, each fact with its evidence.
struct JSONExport {
  private let corpus: Corpus

  typealias Members = [(key: String, value: JSONValue)]

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The item with all its facts and the links that lead away from it.
  func value(of item: ItemID) -> JSONValue {
    let links = corpus.relations[item].map { link in
      JSONValue.object([("relation", .string("\(link.relation)"))] + corpus.identity(of: link.target))
    }
    var writer = FieldWriter(corpus, .export, of: item)
    corpus.show(item, to: &writer)
    return .object(writer.members + merging(of: item) + FieldWriter.list("links", links))
  }

  /// What the merging of several files has done to the item.
  private func merging(of item: ItemID) -> Members {
    func statement(_ statement: Merge.Statement) -> Members {
      [
        ("ref", .string(corpus[statement.ref])), ("name", .string(corpus[statement.name])),
        ("file", .string(corpus.fileName(statement.file).english)),
      ]
    }
    let head = corpus.head(of: item)
    let variants = corpus[head.variants].map { variant in
      var writer = FieldWriter(corpus, .export, of: item)
      writer.write(variant)
      return JSONValue.object(writer.members)
    }
    let merges = corpus[head.merges].map { merge in
      JSONValue.object(
        statement(merge.statement) + [("with", .object(statement(merge.other)))]
          + [("reason", .string(merge.reason.rawValue))]
          + (merge.shared.isEmpty ? [] : [("shared", .string(corpus[merge.shared]))]))
    }
    let namesakes = corpus.namesakes(of: item).map { JSONValue.object(corpus.identity(of: $0)) }
    return FieldWriter.list("variants", variants) + FieldWriter.list("merged", merges)
      + FieldWriter.list("namesakes", namesakes)
  }
}

extension Corpus {
  /// A sentence as JSON: article, quote, first and last line.
  public func value(of sentence: Evidence) -> JSONValue {
    .object(members(of: sentence) + Corpus.lines(spans(of: sentence.range, in: sentence.article)))
  }

  /// A sentence as it stands in a corpus file: article, quote, and which of several places.
  func members(of sentence: Evidence) -> JSONExport.Members {
    [("article", .string(ref(of: sentence.article))), ("quote", .string(printedQuote(sentence)))]
      + (sentence.occurrence > 1 ? [("occurrence", .integer(Int(sentence.occurrence)))] : [])
  }

  /// First and last line in the source; the single runs too where columns interleave.
  static func lines(_ spans: [ClosedRange<Int>]) -> JSONExport.Members {
    func pair(_ lines: ClosedRange<Int>) -> JSONValue {
      .array([.integer(lines.lowerBound), .integer(lines.upperBound)])
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
      return []
    }
    return [("lines", pair(first...last))] + (spans.count > 1 ? [("spans", .array(spans.map(pair)))] : [])
  }
}
