import Testing

@testable import Search

struct LiteralSearchTests {
  @Test(arguments: [
    ("知识产权", "保护知识产权。", [2..<6]),
    ("知识产权", "保护知识\n产权。", [2..<7]),
    ("知識產權", "保护知识产权。", [2..<6]),
    ("知识产权", "保護知識產權。", [2..<6]),
    ("知识产权", "保护知\u{200B}识产权。", [2..<7]),
    ("AIGC", "以ＡＩＧＣ为代表的aigc", [1..<5, 9..<13]),
    ("墨水屏", "墨水瓶与墨水屏", [4..<7]),
    ("墨墨", "墨墨墨墨墨", [0..<4]),
    ("墨水屏 阅读", "阅读用墨水屏", [0..<2, 3..<6]),
    ("墨水屏 电池", "阅读用墨水屏", []),
    ("墨水 水屏", "墨水屏", [0..<3]),
    ("ai", "Daily AI, OpenAI ai", [6..<8, 17..<19]),
    ("ai", "the ai", [4..<6]),
    ("nai", "OpenAI", [3..<6]),
    ("newyork", "New York", [0..<8]),
    ("《清明上河图》", "看《清明上河图》与清明上河图", [1..<8]),
    ("（2024）", "论坛(2024)", [2..<8]),
    ("𬭎图", "前𠮷后𬭎 图。", [3..<6]),
    ("图", "𬭎𬭎图𬭎图", [2..<3, 4..<5]),
    ("meitao", "梅涛", []),
    ("梅涛", "", []),
    ("", "梅涛", []),
    ("。", "梅涛。", []),
  ])
  func theWordsAreFoundAsTheyAreWritten(_ query: String, _ text: String, _ expected: [Range<Int>]) {
    let folded = LiteralText(text)
    #expect(LiteralSearch(query).ranges(in: folded) == expected)
    #expect(LiteralSearch(query).matches(folded) == !expected.isEmpty)
  }

  @Test func spacesAndPunctuationAloneAreNothingToLookFor() {
    #expect(LiteralSearch(" 。 …").isEmpty)
    #expect(!LiteralSearch("。墨").isEmpty)
  }
}
