import TestSupport
import Testing
import Text

@Suite struct TextWrappingTests {
  private let wrapping = TextWrapping(width: TextWidth())

  /// What a width makes of a text: one fact a line, rows parted by |.
  @Test(arguments: [
    ("", 10, ""),
    ("上海在科技创新", 6, "上海在|科技创|新"),
    // No stop at the start of a line, no bracket at its end.
    ("动漫产业，需要", 8, "动漫产|业，需要"),
    ("展望（《仙剑》）", 6, "展望|（《仙|剑》）"),
    ("关注“数字一大”项目", 6, "关注|“数字|一大”|项目"),
    ("发展。”他说", 6, "发|展。”|他说"),
    // Latin words and numbers stay whole.
    ("多模态AIGC大模型", 8, "多模态|AIGC大模|型"),
    ("组织30多所院校", 5, "组织|30多|所院|校"),
    ("Rokid AR Lite 空间", 8, "Rokid AR|Lite 空|间"),
    ("GPT-4o发布", 6, "GPT-4o|发布"),
    ("2024长三角", 4, "2024|长三|角"),
    // A dash or an ellipsis is not torn, nor put at the start of a line.
    ("活动——征集", 5, "活|动——|征集"),
    ("以及……等等", 5, "以|及……|等等"),
    // A word longer than a line is broken all the same.
    ("innovation", 4, "inno|vati|on"),
    // Spaces at a break go.
    ("青年报记者 徐红清", 10, "青年报记者|徐红清"),
    // Nothing fits: one character a line.
    ("文探", 1, "文|探"),
    ("，，，", 2, "，|，|，"),
    // A combining mark stays on its base.
    ("文e\u{301}探", 3, "文e\u{301}|探"),
  ])
  func aTextIsSetIntoLines(text: String, columns: Int, lines: String) {
    #expect(wrapping.wrap(text, columns: columns).joined(separator: "|") == lines)
  }

  @Test(arguments: Array("。，、；：？！．）》〉」』】〕〗］｝”’…—～·・‧%％‰℃°,.;:?!)]}>/々ー"))
  func noLineStartsWithIt(mark: Character) {
    #expect(wrapping.wrap("中文\(mark)好", columns: 4) == ["中", "文\(mark)", "好"])
  }

  @Test(arguments: Array("（《〈「『【〔〖［｛“‘([{<#＃$＄¥￥£№")) func noLineEndsWithIt(mark: Character) {
    #expect(wrapping.wrap("中\(mark)文好", columns: 4) == ["中", "\(mark)文", "好"])
  }

  @Test func zeroColumnsLeaveTheTextInOneLine() {
    #expect(wrapping.wrap("上海 在科技，创新", columns: 0) == ["上海 在科技，创新"])
  }

  /// Whatever the text and the width: nothing is lost but spaces at breaks, no line is too long, and lines
  /// that could obey the rules do.
  @Test func noTextIsLostAndNoLineIsTooLong() {
    let alphabet = Array("上海，。“”（）《》AI 4-—…、e\u{301}".unicodeScalars)
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      let columns = Int.random(in: 1...12, using: &random)
      let lines = wrapping.lines(of: text, columns: columns)
      #expect(wrapping.lines(of: text, columns: columns, maximum: 2) == Array(lines.prefix(2)))
      #expect(lines.flatMap { text[$0] }.filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines {
        let width = text[line].reduce(0) { $0 + (wrapping.width.columns(of: $1) ?? 1) }
        #expect(width <= max(2, columns), "\(String(String.UnicodeScalarView(text))) in \(columns)")
      }
    }
  }
}
