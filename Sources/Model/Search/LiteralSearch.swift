/// What the user looks for in running text, in summaries and articles: the words as they are written, no
/// pinyin.
public struct LiteralSearch: Sendable {
  private let words: [[UInt16]]

  /// Reads a query as it was typed: words parted by white space, all of which must occur.
  /// It is bounded as in ``SearchQuery``.
  public init(_ text: String) {
    let table = ReadingTable.shared
    let units = text.unicodeScalars.prefix(SearchQuery.longestText).map { Unit($0, table) }
    let written = units.filter { !$0.isIgnorable }.split(whereSeparator: \.isSpace)
    words = written.filter { !$0.allSatisfy(\.isPassedOver) }.prefix(SearchQuery.mostWords).map { word in
      word.reduce(into: []) { $0.append(folding: $1) }
    }
  }

  /// Whether there is nothing to look for, but spaces and punctuation: such a search finds nothing.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether all words occur in a text.
  public func matches(_ text: LiteralText) -> Bool {
    !isEmpty && words.allSatisfy { Self.find($0, in: text, from: 0) != nil }
  }

  /// Where the words occur, nowhere if one of them does not.
  /// - Returns: ascending ranges of the text's Unicode scalars; white space inside an occurrence belongs to
  ///   it.
  public func ranges(in text: LiteralText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in words {
      guard var start = Self.find(word, in: text, from: 0) else { return [] }
      while true {
        let end = start + word.count
        found.append(text.position(of: start)..<text.position(of: end - 1) + 1)
        guard let next = Self.find(word, in: text, from: end) else { break }
        start = next
      }
    }
    return .joining(found)
  }

  /// Where a word occurs first; one or two Latin letters only where a Latin word starts, as in names.
  private static func find(_ word: [UInt16], in text: LiteralText, from start: Int) -> Int? {
    let startsWordsOnly = word.count < 3 && word[0].isLatin
    let units = text.codeUnits.span
    var index = start
    search: while index + word.count <= units.count {
      defer { index += 1 }
      if units[index] != word[0] { continue }
      for n in 1..<word.count where units[index + n] != word[n] { continue search }
      if !startsWordsOnly || text.startsWord(index) { return index }
    }
    return nil
  }
}
