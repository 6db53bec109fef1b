import TestSupport
import Testing

@testable import Model

@Suite struct QuoteSearchTests {
  /// All places of some quotes in a text.
  private func positions(of quotes: [String], in text: String) -> [[Range<Int>]] {
    let search = QuoteSearch(quotes)
    var positions: [[Range<Int>]] = Array(repeating: [], count: search.count)
    search.search(Array(text.utf8)) { quote, occurrence, range in
      positions[quote].append(range)
      #expect(occurrence == positions[quote].count)
      return true
    }
    return search.numbers.map { number in number.map { positions[$0] } ?? [] }
  }

  /// The same, one after the other.
  private func placesByHand(of quote: String, in text: String) -> [Range<Int>] {
    let (bytes, wanted) = (Array(text.utf8), quote.utf8.filter { !ReadingText.isSpace($0) })
    guard let first = wanted.first else { return [] }
    return bytes.indices.compactMap { start in
      guard bytes[start] == first else { return nil }
      var at = start
      for byte in wanted {
        while at < bytes.count, ReadingText.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] == byte else { return nil }
        at += 1
      }
      return start..<at
    }
  }

  @Test func whiteSpaceCountsForNothing() {
    let text = "论坛 开幕。\n论坛开\n幕。"
    #expect(positions(of: ["论坛开幕。", " 论坛开 幕。"], in: text) == [[0..<16, 17..<33], [0..<16, 17..<33]])
    #expect(positions(of: ["", " ", "别的"], in: text) == [[], [], []])
  }

  @Test func placesMayOverlapAndQuotesLieInEachOther() {
    #expect(positions(of: ["哈哈", "哈"], in: "哈哈哈") == [[0..<6, 3..<9], [0..<3, 3..<6, 6..<9]])
  }

  /// Texts of few characters, where everything begins with everything.
  @Test(arguments: 0..<200) func findsWhatALookAtEveryPlaceFinds(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func text(_ lengths: ClosedRange<Int>) -> String {
      let letters = seed.isMultiple(of: 2) ? "甲乙 " : "aab甲\n"
      return String(
        (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    let whole = text(0...120)
    let quotes = (0..<12).map { _ in text(0...(seed % 40 + 1)) } + [whole]
    #expect(positions(of: quotes, in: whole) == quotes.map { placesByHand(of: $0, in: whole) })
  }
}
