import Model
import TestSupport
import Testing

@testable import Explorer

/// A quote with sequences of characters: the screen shows them parted, what leaves the explorer has them.
@Suite struct PrintedQuoteScreenTests {
  private static let quote = "梅涛❤\u{FE0F}和👨\u{200D}👩\u{200D}👧在葛\u{E0100}开幕\u{1FAE9}\u{1F6D8}。"
  private static let shown = "梅涛❤和👨👩👧在葛开幕"

  private var screen: Screen

  init() throws {
    let corpus = """
      {"format": "wentan-corpus", "version": 1,
       "sources": [{"id": "source:s", "file": "s.txt", "text": ["\(PrintedQuoteScreenTests.quote)"]}],
       "articles": [{"id": "article:a", "source": "source:s",
         "blocks": [{"kind": "headline", "spans": [{"lines": [1, 1]}]}]}],
       "speakers": [{"id": "speaker:mei-tao", "name": "梅涛",
         "evidence": [{"article": "article:a", "quote": "\(PrintedQuoteScreenTests.quote)"}]}]}
      """
    screen = Screen(
      100, 30, opening: "speaker:mei-tao",
      corpus: try Corpus.load([CorpusFile(name: "a.json", bytes: Array(corpus.utf8))]))
  }

  @Test(arguments: ["", "<Enter>", "o", "Y", "oY", "f葛开幕", "r"]) mutating func noViewHasThem(_ keys: String) {
    screen.press(keys)
    #expect(HostileText.fault(in: screen.text) == nil)
    #expect(["r", ""].contains(keys) || cells(screen.text).contains(cells(PrintedQuoteScreenTests.shown)))
  }

  @Test mutating func noPreviewOfAnExportHasThem() {
    screen.press("e")
    for _ in 0..<5 {
      #expect(HostileText.fault(in: screen.text) == nil)
      screen.press("<Down><PgDn><Up>")
      screen.press("<Tab>")
    }
  }

  @Test mutating func theFileHasThem() throws {
    screen.press("e<Enter>")
    guard case .write(let text, _, _) = screen.effect else {
      Issue.record("nothing is written")
      return
    }
    #expect(holds(text))
  }

  @Test(arguments: ["yi", "yq"]) mutating func theClipboardHasThem(_ keys: String) {
    screen.press(keys)
    guard case .copy(let text) = screen.effect else {
      Issue.record("nothing is copied")
      return
    }
    #expect(holds(text))
  }

  /// The text without the blanks that stand for the second cell of a wide character.
  private func cells(_ text: String) -> String { text.filter { $0 != " " } }

  private func holds(_ text: String) -> Bool {
    text.unicodeScalars.split(separator: "\n").contains { line in
      String(line).utf8.elementsEqual(("    " + PrintedQuoteScreenTests.quote).utf8)
        || String(line).utf8.elementsEqual(PrintedQuoteScreenTests.quote.utf8)
    }
  }
}
