import Testing

@testable import Search
@testable import Text

/// Nothing that is typed or read may hang or stop the program.
struct BadInputTests {
  private let index = SearchIndex(records: [
    [("梅涛", .person), ("智象未来", .organisation)], [("艾伦·图灵", .person)], [("GPT-4o", .title)],
  ])

  static let queries = [
    String(repeating: "m", count: 10_000), String(repeating: "梅", count: 10_000),
    String(repeating: "m ", count: 10_000), String(repeating: "zhuang", count: 2_000),
    String(repeating: " ", count: 10_000) + "m", String(repeating: "'", count: 10_000),
    "m" + String(repeating: "\u{301}", count: 1_000_000), String(repeating: "\u{301}", count: 10_000),
    "\0", "\u{1}\u{2}\u{7F}\u{80}\u{9F}", "\u{FFFD}\u{FFFE}\u{10FFFF}", "\u{202E}\u{2066}\u{200F}",
    "\u{E000}\u{F8FF}\u{F0000}\u{100000}", "\u{1F468}\u{200D}\u{1F469}", "\u{2FA1D}\u{30000}\u{323AF}",
    "\u{1100}\u{1161}", "İıſßŉǰΐ", "ǅǈǋ", "Ⅷⅷ①½²", "\u{E0041}\u{FE0F}", "%s%n\\..//",
    "\u{85}\u{2028}\u{2029}m",
  ]

  @Test(arguments: queries.indices)
  func aStrangeQueryFindsSomethingOrNothing(_ number: Int) {
    for (fuzzy, gapped) in [(false, true), (true, true), (true, false)] {
      let query = SearchQuery(Self.queries[number], fuzzy: fuzzy, gapped: gapped)
      let found = index.search(query)
      #expect(found.hits.count == found.total)
      for record in 0..<index.recordCount { _ = index.matches(of: query, inRecord: record) }
    }
    let text = LiteralText(Self.queries[number])
    #expect(LiteralSearch(Self.queries[number]).ranges(in: text).allSatisfy { !$0.isEmpty })
    _ = TypedName(Self.queries[number]).means("梅涛", kind: .person)
    _ = Pinyin.sortKey(of: Self.queries[number], kind: .person)
  }

  @Test(arguments: queries.indices)
  func aStrangeTextIsSearched(_ number: Int) {
    let index = SearchIndex(records: [[("涛" + Self.queries[number] + "涛", .person)]])
    for text in ["tao", "梅", "mmmm", "zhuangzhuang", Self.queries[number]] {
      let query = SearchQuery(text)
      let isFound = index.search(query).total == 1
      #expect(isFound == !index.matches(of: query, inRecord: 0).isEmpty)
      if text == "tao" { #expect(isFound) }
    }
  }

  @Test func ofALongWordTheFirst63LettersCount() {
    let index = SearchIndex(records: [[(String(repeating: "梅", count: 100), .title)]])
    #expect(index.search(SearchQuery(String(repeating: "m", count: 80))).total == 1)
    #expect(index.search(SearchQuery(String(repeating: "m", count: 63) + "涛")).total == 1)
    #expect(index.search(SearchQuery(String(repeating: "m", count: 62) + "涛")).total == 0)
  }

  @Test func ofManyWordsTheFirst16Count() {
    let words = Array(repeating: "mei", count: 15)
    #expect(index.search(SearchQuery((words + ["tao", "xyz"]).joined(separator: " "))).total == 1)
    #expect(index.search(SearchQuery((words + ["xyz"]).joined(separator: " "))).total == 0)
  }

  @Test func ofALongTextTheFirst1024ScalarsCount() {
    let spaces = String(repeating: " ", count: 1_023)
    #expect(index.search(SearchQuery(spaces + "mei")).total == 1)
    #expect(SearchQuery(spaces + " mei").isEmpty)
  }

  @Test func ofALongFieldTheFirst4096ScalarsAreSearched() {
    let filling = String(repeating: "海", count: 4_095)
    let index = SearchIndex(records: [[(filling + "梅涛", .title)]])
    #expect(index.search(SearchQuery("梅")).total == 1)
    #expect(index.search(SearchQuery("梅涛")).total == 0)
  }

  @Test func everyScalarHasAUnitThatKeepsItsPlace() {
    var wrong = 0
    for code in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let unit = FoldedScalar(scalar, .shared)
      let isKnown = unit.readingClass < ReadingTable.shared.classCount || unit.isLatin || unit.isPassedOver
      if !isKnown || unit.isLatin && unit.scalar >= 0x80 { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
