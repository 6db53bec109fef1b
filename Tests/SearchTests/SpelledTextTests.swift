import Testing

@testable import Search

/// Running text by its pinyin: whole syllables, two characters at least, words of the text.
struct SpelledTextTests {
  private static let dictionary = TextWords { text, start in
    let words = ["知识", "产权", "知识产权", "开发", "展示", "发展", "世界", "重庆"].map { Array($0.unicodeScalars) }
    return words.filter { text[start...].starts(with: $0) }.map(\.count).max() ?? 1
  }

  private func found(_ query: String, in text: String) -> [Range<Int>] {
    SpelledText(query, Self.dictionary)?.ranges(in: LiteralText(text)) ?? []
  }

  @Test(
    arguments: [
      ("zhishichanquan", "保护知识产权，", [2..<6]), ("zhishi chanquan", "知识就是产权", [0..<2, 4..<6]),
      ("shijie", "走向世 界。", [2..<5]), ("chongqing", "在重庆", [1..<3]), ("chanquan", "保护知识产权", [4..<6]),
      ("fazhan", "开发展示", []), ("fazhan", "要发展", [1..<3]), ("fazh", "要发展", []), ("fz", "要发展", []),
      ("zhi", "知识", []), ("zhishi shijie", "知识", []), ("知识", "知识", []), ("zhishi2", "知识", []),
      ("hushi", "保护知识", []), ("yaofazhan", "要发展", [0..<3]), ("ai", "AI发展", []),
    ] as [(String, String, [Range<Int>])])
  func wordsAreFoundByTheirWholeSyllables(_ query: String, _ text: String, _ expected: [Range<Int>]) {
    #expect(found(query, in: text) == expected)
  }
}
