import System
import Testing

@testable import Explorer
@testable import Model

/// A fact that a rule found and that may be wrong is seen to be doubtful, counted, walked to, and found in its file.
@Suite struct DoubtTests {
  private static func file(_ name: String, confidence: String) -> CorpusFile {
    let evidence = #""evidence":[{"article":"article:a","quote":"同济大学教授王伟在论坛上致辞。"}]"#
    let text = """
      {"format":"wentan-corpus","version":1,
      "articles":[{"id":"article:a","source":"source:s","blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      "speakers":[
        {"id":"speaker:wang-wei","name":"王伟",
         "posts":[
           {"organisation":"organisation:tongji","title":"教授",
            "rule":"post.before","confidence":"\(confidence)",\(evidence)}],
         \(evidence)}],
      "organisations":[{"id":"organisation:tongji","name":"同济大学",\(evidence)}],
      "sources":[{"id":"source:s","file":"s.txt","text":["论坛举行","同济大学教授王伟在论坛上致辞。"]}]}
      """
    return CorpusFile(name: name, bytes: Array(text.utf8))
  }

  /// The bundled corpus and a speaker whose one post is read by a rule.
  static func corpus(confidence: String = "low", name: String = "/home/a/news.json") throws -> Corpus {
    try Corpus.load([.bundled, file(name, confidence: confidence)])
  }

  private func screen(
    confidence: String = "low", name: String = "/home/a/news.json", _ language: Language = .chinese
  ) throws -> Screen {
    let corpus = try DoubtTests.corpus(confidence: confidence, name: name)
    return Screen(80, 24, language, opening: "speaker:wang-wei", corpus: corpus)
  }

  @Test func aDoubtfulFactIsMarkedWithItsRuleInItsRow() throws {
    var screen = try screen()
    screen.resize(120, 40)
    var english = try self.screen(.english)
    english.resize(160, 40)
    #expect(screen.text.contains("职务  ? 同济大学 教授（存疑 · 职务在名前）"))
    #expect(english.text.contains("? 同济大学 教授 (doubtful · post before the name)"))
  }

  @Test func aLikelyFactSaysItsRuleWithoutTheMark() throws {
    var screen = try screen(confidence: "medium")
    screen.resize(120, 40)
    #expect(screen.text.contains(" 同济大学 教授（较可信 · 职务在名前）"))
    #expect(!screen.text.contains("? 同济大学"))
  }

  /// How far a rule can be trusted is no part of the fact, and looks otherwise than it.
  @Test(arguments: [("low", Style.doubt), ("medium", .note)])
  func theRemarkOnAFactIsDrawnAsOne(confidence: String, style: Style) throws {
    let grid = try screen(confidence: confidence).state.render()
    let brackets = grid.cells.filter { $0.base == "（" }
    #expect(!brackets.isEmpty)
    #expect(brackets.allSatisfy { $0.style == style })
  }

  @Test func theListCountsWhatIsDoubtful() throws {
    var screen = try screen()
    screen.press("2")
    #expect(screen.text.contains("王伟    ?1 同济大学 教授"))
    #expect(screen.text.contains("梅涛    加拿大工程院"))
  }

  @Test func oneKeyShowsOnlyWhatIsDoubtful() throws {
    var screen = try screen()
    screen.press("D")
    #expect(screen.title.contains("存疑 1"))
    screen.press("2")
    #expect(screen.text.contains("嘉宾 1"))
    screen.press("S")
    #expect(screen.text.contains("嘉宾 9"))
  }

  @Test func nothingDoubtfulSaysSo() {
    var screen = Screen()
    screen.press("D")
    #expect(screen.status == "没有存疑的")
  }

  @Test func theStatusLineNamesFileAndLine() throws {
    var screen = try screen()
    screen.press("<Fact>")
    #expect(screen.status.hasSuffix("/home/a/news.json:7"))
    screen.press("h")
    #expect(!screen.status.contains("news.json"))
  }

  @Test func ofALongPathTheEndIsSeen() throws {
    var screen = try screen(name: String(repeating: "/folder", count: 20) + "/news.json")
    screen.press("<Fact>")
    #expect(screen.status.contains("…") && screen.status.hasSuffix("/folder/news.json:7"))
  }

  @Test func factsOfTheBundledCorpusHaveNoPlace() {
    var screen = Screen(opening: "speaker:mei-tao")
    screen.walk(to: "加拿大工程院")
    #expect(!screen.status.contains(".json"))
  }

  @Test func aGuestIsNotToldWhereFilesAre() throws {
    let corpus = try Corpus.load([.bundled, DoubtTests.file("/home/a/news.json", confidence: "low")])
    var screen = Screen()
    screen.state = State(
      corpus, language: .chinese, opening: corpus.item(ref: "speaker:wang-wei"), permissions: [])
    screen.resize(80, 24)
    screen.press("<Fact>")
    #expect(!screen.status.contains("news.json"))
  }

  @Test func marksOfAnOldIDAreThoseOfTheMergedItem() throws {
    let evidence = #""evidence":[{"article":"article:b","quote":"ＲＯＫＩＤ参展。"}]"#
    let text = """
      {"format":"wentan-corpus","version":1,
      "articles":[{"id":"article:b","source":"source:s","blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      "organisations":[{"id":"organisation:luoqide","name":"ＲＯＫＩＤ",\(evidence)}],
      "sources":[{"id":"source:s","file":"s.txt","text":["参展","ＲＯＫＩＤ参展。"]}]}
      """
    let corpus = try Corpus.load([.bundled, CorpusFile(name: "b.json", bytes: Array(text.utf8))])
    var screen = Screen(160, 48, corpus: corpus)
    screen.state.restore(SavedState(marks: ["organisation:luoqide"]), placed: false)
    screen.press("M<Enter>")
    #expect(screen.text.contains("合并"))
    #expect(screen.text.contains("organisation:luoqide（b.json）"))
  }
}
