import Text

extension Corpus {
  /// The members that every item has in every JSON.
  public func identity(of item: ItemID) -> [(key: String, value: JSONValue)] {
    [
      ("ref", .string(ref(of: item))), ("kind", .string(item.kind.rawValue)),
      ("name", .string(name(of: item))),
    ]
  }

  /// A sentence as JSON: article, quote, first and last line.
  public func value(of sentence: Evidence) -> JSONValue {
    .object(members(of: sentence) + Corpus.lines(spans(of: sentence.range, in: sentence.article)))
  }

  /// A sentence as it stands in a corpus file: article, quote, and which of several places.
  func members(of sentence: Evidence) -> FieldWriter.Members {
    [("article", .string(ref(of: sentence.article))), ("quote", .string(printedQuote(sentence)))]
      + (sentence.occurrence > 1 ? [("occurrence", .integer(Int(sentence.occurrence)))] : [])
  }

  /// First and last line in the source; the single runs too where columns interleave.
  static func lines(_ spans: [ClosedRange<Int>]) -> FieldWriter.Members {
    func pair(_ lines: ClosedRange<Int>) -> JSONValue {
      .array([.integer(lines.lowerBound), .integer(lines.upperBound)])
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
      return []
    }
    return [("lines", pair(first...last))] + (spans.count > 1 ? [("spans", .array(spans.map(pair)))] : [])
  }
}
