import Model
import Testing
import Typesetting

@testable import Explorer

/// What the detail pane shows of an item while one leafs through a list.
@Suite struct PreviewTests {
  private let quote = "潜力。"

  @Test func aSentenceTakesOneRowUntilThePaneHasTheKeys() {
    var screen = Screen(120, 40)
    screen.press("3jj")
    #expect(screen.text.contains("[1] 第137–144行 在论坛的新品发布环节，以快闪形式精…"))
    #expect(!screen.text.contains(quote) && !screen.text.contains("标识"))
    screen.press("<Enter>")
    #expect(screen.text.contains(quote) && screen.text.contains("标识"))
    screen.press("<Esc>")
    #expect(!screen.text.contains(quote))
  }

  @Test func whatTheReaderHasWalkedInStaysWhole() {
    var screen = Screen(120, 40)
    screen.press("3jj<Enter>j<Esc>")
    #expect(screen.text.contains(quote))
    screen.press("j")
    #expect(!screen.text.contains(quote))
  }

  @Test func theSourceBesideAListDoesNotChangeIt() {
    var screen = Screen(120, 40)
    screen.press("3jj")
    let marks = screen.lines.filter { $0.contains("[1] 第137") }.count
    screen.press("o")
    #expect(screen.lines.filter { $0.contains("[1] 第137") }.count == marks)
  }
}

/// The terminal says late how wide it draws characters.
@Suite struct WidthKnownTests {
  @Test func everyPaneIsSetAnew() throws {
    var screen = Screen(120, 40)
    screen.press("3jj<Enter>")
    screen.learn(ambiguousIsWide: true)
    try expectSnapshot(screen, "wide-120x40-zh")
    #expect(!screen.text.contains { "─│".contains($0) })
    screen.press("o")
    screen.learn(ambiguousIsWide: false)
    var narrow = Screen(120, 40)
    narrow.press("3jj<Enter>o")
    #expect(screen.text == narrow.text)
  }

  @Test func anOpenOverlayIsSetAnewToo() {
    var screen = Screen()
    screen.press("0")
    screen.learn(ambiguousIsWide: true)
    #expect(screen.text.contains("###") && !screen.text.contains("■"))
  }
}
