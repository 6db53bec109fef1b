import TestSupport
import Testing

/// Whatever a text holds, a draft comes of it, and it is a valid corpus.
struct DamageTests {
  private static let words = [
    "论坛", "大会", "“", "”", "《", "》", "（", "）", "，", "。", "、", "：", "\n", "\n\n", " ", "　", "由", "主办", "承办",
    "单位", "院长", "首席", "官", "王", "小明",
    "欧阳", "先生", "教授", "·", "Li", "A", "9", "月", "日", "年", "在", "举行", "表示", "推出", "计划", "包括", "签署", "协议", "与",
    "和", "该", "将", "主题", "为", "记者",
    "供图", "兼", "CEO", "公司", "的", "了", "等", "他", "暨", "从", "\r", "\t", "\u{FEFF}", "😀", "」", "「", "—", "主办单位：",
    "会议时间：", "！", "？",
  ]

  @Test(arguments: 0..<20) func aTextOfRandomWordsGivesAValidDraft(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...500, using: &generator)
    let text = (0..<count).map { _ in Self.words.randomElement(using: &generator)! }.joined()
    _ = try Draft("文" + text)
  }

  @Test(arguments: 0..<12) func theSeedCutAnywhereGivesAValidDraft(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text: [Character] = Array(try Seed.text)
    let (start, end) = (
      Int.random(in: 0..<text.count, using: &generator), Int.random(in: 0..<text.count, using: &generator)
    )
    let cut = text[Swift.min(start, end)...Swift.max(start, end)]
    _ = try Draft("文" + String(cut))
  }

  @Test(arguments: ["论坛", "院长王", "“", "（", "、", "王", "由", "　", "主办", "文字"])
  func oneLongLineOfTheSameTakesNoLongerThanItsLength(_ word: String) throws {
    _ = try Draft(String(repeating: word, count: 6000 / word.count))
  }

  @Test func theSameNameInTwoArticlesIsOnePersonOnlyWithTheSameOrganisation() throws {
    let first = "星海论坛举行\n\n3月2日，星海论坛在宁波举行。甲大学校长高远致辞。"
    let second = "月海论坛举行\n\n3月3日，月海论坛在宁波举行。甲大学校长高远致辞。"
    let third = "日海论坛举行\n\n3月4日，日海论坛在宁波举行。乙公司总经理高远致辞。"
    let draft = try Draft([("1.txt", first), ("2.txt", second), ("3.txt", third)])
    #expect(draft.names("speakers") == ["高远", "高远"])
    #expect(draft.names("forums").count == 3)
    #expect(draft.items("sources").count == 3)
    #expect(
      draft.items("speakers").map { $0["id"] as! String } == [
        "speaker:gao-yuan@jia-da-xue", "speaker:gao-yuan@yi-gong-si",
      ])
  }
}
