import Text

/// What the user looks for in running text, in summaries and articles: the words as they are written, no
/// pinyin.
public struct LiteralSearch: Sendable {
  let words: [LiteralWord]

  /// Reads a query as it was typed: words parted by white space, all of which must occur.
  /// It is bounded as in ``SearchQuery``.
  public init(_ text: String) {
    let table = ReadingTable.shared
    let units = text.unicodeScalars.prefix(SearchQuery.longestText).map { FoldedScalar(searched: $0, table) }
    let written = units.filter { !$0.isIgnorable }.split(whereSeparator: \.isSpace)
    words = written.filter { !$0.allSatisfy(\.isPassedOver) }.prefix(SearchQuery.maximumWords).map { word in
      LiteralWord(codeUnits: word.reduce(into: []) { $0.append(folding: $1) })
    }
  }

  /// Whether there is nothing to look for, but spaces and punctuation: such a search finds nothing.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether all words occur in a text.
  public func matches(_ text: LiteralText) -> Bool {
    !isEmpty && words.allSatisfy { text.first($0, from: 0) != nil }
  }

  /// Where the words occur, nowhere if one of them does not.
  /// - Returns: ascending ranges of the text's Unicode scalars; white space inside an occurrence belongs to
  ///   it.
  public func ranges(in text: LiteralText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in words {
      guard var start = text.first(word, from: 0) else { return [] }
      while true {
        let end = start + word.codeUnits.count
        found.append(text.range(of: start..<end))
        guard let next = text.first(word, from: end) else { break }
        start = next
      }
    }
    return .joining(found)
  }

  /// Whether it finds nothing but what another finds: letters were added to that one.
  func narrows(_ other: LiteralSearch) -> Bool {
    !other.isEmpty && other.words.allSatisfy { word in words.contains { $0.narrows(word) } }
  }
}
