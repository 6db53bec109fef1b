import Model
import Report
import System
import Testing

@testable import Explorer

@Suite struct SourceTests {
  private var screen = Screen()

  /// The text of all cells in the style of the sentence that is looked at.
  private func markedText(_ screen: Screen, _ style: Style = .quote) -> String {
    let grid = screen.state.render()
    var text = String.UnicodeScalarView()
    for cell in grid.cells where cell.style == style && !cell.isContinuation && cell.base != " " {
      text.append(cell.base)
    }
    return String(text)
  }

  @Test mutating func oOpensTheArticleAtTheSentenceWithItsLine() {
    screen.press("2jjo")
    #expect(screen.shown.contains("文章 > 开启新纪元，探索创新之路"))
    #expect(screen.text.contains("依据 [1]/3"))
    screen.press("k")
    #expect(markedText(screen).hasPrefix("加拿大工程院外籍院士、智象未来创始人兼CEO梅涛"))
    #expect(markedText(screen).hasSuffix("深入探索与成果。"))
    #expect(screen.text.contains("119 "))
  }

  @Test mutating func nAndNWalkTheSentences() {
    screen.press("2jjo")
    screen.press("N")
    #expect(screen.status == "依据 [3]，共 3 句")
    #expect(screen.cursorLine.contains("论坛期间，多位重量级嘉宾"))
    screen.press("nn")
    #expect(screen.status == "依据 [2]，共 3 句")
  }

  @Test mutating func aFactOpensItsOwnSentence() {
    screen.press("2jj<Enter>G<Enter>")
    #expect(screen.cursorLine.contains("论坛期间，多位重量级嘉宾发表了精彩"))
    #expect(screen.text.contains("依据 [3]/3"))
  }

  @Test mutating func escapeClosesTheSourceAndGivesTheKeysBack() {
    screen.press("2jj<Enter><Fact>o<Esc>")
    #expect(screen.state.view.focus == .detail)
    #expect(screen.cursorLine.contains("加拿大工程院"))
    screen.press("oo")
    #expect(screen.state.view.focus == .detail)
  }

  @Test mutating func oClosesTheSourceWhateverElseIsOpenInIt() {
    screen.press("2jjo/mei<Enter>zo")
    #expect(screen.state.view.source == nil)
    #expect(screen.state.view.focus == .list(.speaker))
  }

  @Test mutating func onAWideScreenTheSourceStaysBesideTheDetail() {
    screen.resize(120, 40)
    screen.press("2jjo2")
    #expect(screen.text.contains("依据 [1]/3"))
    screen.press("j")
    #expect(screen.text.contains("依据 [1]/1"))
    #expect(markedText(screen).contains("阮竣"))
  }

  @Test mutating func onANarrowerOneItGivesWayToTheDetail() {
    screen.press("2jjo2")
    #expect(!screen.text.contains("依据 [1]/3"))
    #expect(screen.text.contains("─ 嘉宾 ─"))
  }

  @Test mutating func anArticleShowsItselfFromItsHeadline() {
    screen.press("6jjo")
    #expect(screen.cursorLine.contains("行业蝶变，人才培养是关键"))
    screen.press("z")
    #expect(screen.text.contains("聚焦人才培养"))
  }

  /// Every row shows the line of the source that its first character stands on.
  @Test mutating func theLineNumbersAreTheSeeds() throws {
    screen.resize(200, 100)
    screen.press("6joz")
    let numbers = screen.lines.compactMap { line -> (Int, String)? in
      let signs = line.filter { !"⟦>⟧┃".contains($0) }.drop { $0 == " " || $0 == "[" }
      let plain = line.contains("[") ? String(signs.drop { $0 != "]" }.dropFirst()) : String(signs)
      let words = plain.split(separator: " ", maxSplits: 1)
      guard let number = words.first.flatMap({ Int($0) }), words.count == 2 else { return nil }
      return (number, String(words[1].prefix(4)))
    }
    let expected = [(180, "开启新纪"), (181, "本月初，"), (98, "开启“A"), (99, "论坛围绕"), (105, "上海市经"), (169, "本次论坛")]
    for (number, text) in expected {
      #expect(numbers.contains { $0 == number && $1 == text }, "\(number) \(text)")
    }
  }

  @Test func aSentenceThatStandsTwiceIsMarkedWhereItIsMeant() throws {
    let corpus = try Corpus.load([
      CorpusFile(
        name: "a.json",
        bytes: Array(
          """
          {"format": "wentan-corpus", "version": 2,
           "articles": [{"id": "article:a", "source": "source:s",
             "blocks": [{"kind": "headline", "spans": [{"lines": [1, 1]}]}, {"kind": "paragraph", "spans": [{"lines": [2, 5]}]}]}],
           "speakers": [
             {"id": "speaker:yi", "name": "甲一", "evidence": [{"article": "article:a", "quote": "他致辞。"}]},
             {"id": "speaker:er", "name": "乙二", "evidence": [{"article": "article:a", "quote": "他致辞。", "occurrence": 2}]}],
           "sources": [{"id": "source:s", "file": "s.txt", "text": ["论坛", "甲一来了。", "他致辞。", "乙二来了。", "他致辞。"]}]}
          """.utf8))
    ])
    func shown(_ ref: String) -> String {
      var screen = Screen(opening: ref, corpus: corpus)
      screen.press("o")
      #expect(markedText(screen) == "他致辞。")
      return screen.text
    }
    #expect(shown("speaker:yi") != shown("speaker:er"))
    let item = try #require(corpus.item(ref: "speaker:er"))
    #expect(
      Outline(of: item, in: corpus, language: .english).evidence.map { corpus.lines(of: $0) } == [5...5])
  }
}
