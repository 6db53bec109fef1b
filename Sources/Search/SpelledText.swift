import Text

/// Tells where the words of a text end: given by whoever has a dictionary.
public struct TextWords: Sendable {
  /// How many characters the longest word takes that begins at a place of a text; 1 where none does.
  let longest: @Sendable (_ text: [Unicode.Scalar], _ start: Int) -> Int

  public init(longest: @escaping @Sendable (_ text: [Unicode.Scalar], _ start: Int) -> Int) {
    self.longest = longest
  }

  /// Whether a stretch of a text is one or more of its words, or a word inside a longer one.
  fileprivate func isOfWords(_ range: Range<Int>, of text: [Unicode.Scalar], _ boundaries: Set<Int>) -> Bool {
    if boundaries.contains(range.lowerBound), boundaries.contains(range.upperBound) { return true }
    if range.dropFirst().contains(where: boundaries.contains) { return false }
    return longest(Array(text[..<range.upperBound]), range.lowerBound) == range.count
  }

  /// Where the words of a text start and end, the longest taken from its start on.
  fileprivate func boundaries(of text: [Unicode.Scalar]) -> Set<Int> {
    var boundaries: Set = [0]
    var place = 0
    while place < text.count {
      place += max(1, longest(text, place))
      boundaries.insert(place)
    }
    return boundaries
  }
}

/// What is looked for in running text by its pinyin: whole syllables of two Chinese characters or more, which are words of
/// the text. So much is read alike that it is done on request alone.
struct SpelledText: Sendable {
  private let words: [QueryWord]
  private let dictionary: TextWords
  /// Which characters a match of each word may begin with, as bits from ``first`` on.
  private let beginnings: [[UInt64]]

  private static let first: UInt16 = 0x4E00
  private static let count = 0x5200

  /// Reads a query; nil where nothing of it is typed in letters.
  init?(_ text: String, _ dictionary: TextWords) {
    let letters = QueryLetters.words(
      of: text.unicodeScalars.prefix(SearchQuery.longestText), maximum: SearchQuery.maximumWords)
    let areSpelled = letters.allSatisfy { word in
      word.scalars.indices.allSatisfy { 0x61...0x7A ~= word.base($0) }
    }
    guard !letters.isEmpty, areSpelled else { return nil }
    words = letters.map { QueryWord($0, .exact) }
    self.dictionary = dictionary
    let table = ReadingTable.shared
    beginnings = words.map { word in
      (0..<Self.count).reduce(into: [UInt64](repeating: 0, count: Self.count / 64)) { bits, offset in
        let unit = FoldedScalar(searched: Unicode.Scalar(Self.first + UInt16(offset))!, table)
        if word.reached(from: 1, reading: unit, wholeOnly: true) != 0 {
          bits[offset / 64] |= 1 << UInt64(offset % 64)
        }
      }
    }
  }

  /// Where the words are in a folded text, in its code units; nowhere if one of them is not.
  func ranges(in text: UnsafeBufferPointer<UInt16>) -> [Range<Int>] {
    var candidates: [[Range<Int>]] = []
    for number in words.indices {
      let found = candidateRanges(of: number, in: text)
      if found.isEmpty { return [] }
      candidates.append(found)
    }
    // A code unit of a pair is no character, but a word boundary all the same.
    let scalars = text.map { Unicode.Scalar($0) ?? " " }
    let boundaries = dictionary.boundaries(of: scalars)
    var ranges: [Range<Int>] = []
    for found in candidates {
      let own = found.filter { dictionary.isOfWords($0, of: scalars, boundaries) }
      if own.isEmpty { return [] }
      ranges += own
    }
    return .joining(ranges)
  }

  /// The same in a text that stands by itself, in its Unicode scalars.
  func ranges(in text: LiteralText) -> [Range<Int>] {
    text.codeUnits.withUnsafeBufferPointer { ranges(in: $0) }.map { text.range(of: $0) }
  }

  /// The stretches of two Chinese characters or more whose syllables a word spells.
  private func candidateRanges(of number: Int, in text: UnsafeBufferPointer<UInt16>) -> [Range<Int>] {
    let (word, beginnings) = (words[number], beginnings[number])
    var found: [Range<Int>] = []
    for start in text.indices {
      let offset = Int(text[start]) - Int(Self.first)
      guard offset >= 0, offset < Self.count, beginnings[offset / 64] >> UInt64(offset % 64) & 1 != 0 else {
        continue
      }
      var reached: UInt64 = 1
      var end = start
      while reached != 0, end < text.count, let scalar = Unicode.Scalar(text[end]), scalar.isHan {
        let unit = FoldedScalar(searched: scalar, .shared)
        reached = word.reached(from: reached, reading: unit, wholeOnly: true)
        end += 1
        if end - start > 1, reached >> UInt64(word.count) & 1 != 0 { found.append(start..<end) }
      }
    }
    return found
  }
}
