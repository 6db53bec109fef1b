import System
import Testing

@testable import Explorer

/// Keys other than the standard ones: what they do, and what the screen says of them.
@Suite struct RebindingTests {
  private func screen(
    _ new: [Command: [Key]], _ columns: Int = 120, _ rows: Int = 40, _ language: Language = .english
  ) -> Screen {
    var screen = Screen()
    screen.state = State(Screen.bundled, language: language, keymap: Keymap.standard.rebinding(new))
    screen.resize(columns, rows)
    return screen
  }

  @Test func theHelpShowsTheNewKeys() {
    var screen = screen([.help: [.character("H"), .control("g")], .maximise: []], 120, 80)
    screen.press("H")
    let rows = screen.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains { $0.hasSuffix(": H ^G commands, help") || $0.hasPrefix(": H ^G commands, help") })
    #expect(rows.contains { $0.contains("Backspace L back, forward") })
    #expect(rows.contains { $0.contains("0 < > overview, maximise, width") })
  }

  @Test func aCommandDoesWhatItsNewKeySays() {
    var screen = screen([.leave: [.character("x")], .down: [.character("q")]])
    #expect(screen.title.hasSuffix("1/2"))
    screen.press("q")
    #expect(screen.title.hasSuffix("2/2"))
    screen.press("x")
    #expect(screen.effect == .quit)
  }

  @Test func theKeyThatWasReplacedIsFree() {
    var screen = screen([.down: [.character("J")], .help: [.character("h")]])
    screen.press("j")
    #expect(screen.status == "no use for this key; h shows the keys")
    screen.press("hz")
    #expect(screen.status == "q or Esc closes this")
  }

  @Test func messagesTitlesAndHintsNameTheNewKeys() {
    var screen = screen([
      .search: [.character("s")], .source: [.character("e")], Command("forums"): [.control("f")],
      Command("speakers"): [],
    ])
    screen.press("n")
    #expect(screen.status == "search with s first, or open the source with e")
    screen.press("k")
    #expect(screen.status.contains("e source  r relations  s search"))
    #expect(screen.text.contains(" ^F forums 2 ") && screen.text.contains("─ speakers 8 "))
  }

  @Test func whileALineIsTypedTheKeysAreThoseOfEveryPrompt() {
    var screen = screen([.open: [.character("e")], .close: [.character("x")], .down: [.character("J")]])
    screen.press(":sort<Enter>")
    #expect(screen.status.hasPrefix("sorted by pinyin"))
    screen.press(":<Down>")
    #expect(screen.text.contains("Commands"))
    screen.press("<Esc>")
    #expect(!screen.text.contains("Commands"))
  }

  @Test func theTabsNameTheNewKeys() {
    let screen = screen([Command("forums"): [.character("F")], Command("topics"): []], 80, 20)
    #expect(screen.title.hasPrefix("Fforums 2"))
  }

  @Test func keysChangePlacesInAnyOrder() {
    let keymap = Keymap.standard.rebinding([.quit: [.character("o")], .source: [.character("q")]])
    #expect(keymap.keys(of: .quit) == [.character("o")])
    #expect(keymap.keys(of: .source) == [.character("q")])
  }
}
