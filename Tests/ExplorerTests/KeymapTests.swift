import Foundation
import System
import Testing

@testable import Explorer

@Suite struct KeymapTests {
  private let keymap = Keymap.standard

  @Test func noKeyIsBoundTwice() {
    let keys = keymap.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyCommandHasAKeyAndHelpInBothLanguages() {
    // That which has none is reached by the palette.
    for command in Command.allCases where command.rawValue != "width" {
      #expect(!keymap.keys(of: command).isEmpty, "\(command)")
      for language in Language.allCases { #expect(!command.help[language].isEmpty) }
    }
  }

  @Test(arguments: [
    Command.down, .up, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last, .nextPane,
    .previousPane, .open,
    .follow, .back, .search, .nextMatch, .find, .source, .relations, .overview, .scope, .liftScope, .facets,
    .mark,
    .marks, .export, .copy, .plain, .maximise, .language, .theme, .reload, .redraw, .problems, .palette,
    .help, .close, .sort, .timeline,
    .quit, .leave,
  ])
  func everyCommandThatIsSpokenOfHasItsRow(_ command: Command) {
    #expect(Command(rawValue: command.rawValue) == command)
  }

  @Test func noTwoCommandsHaveOneName() {
    #expect(Set(Command.allCases).count == Command.allCases.count)
    #expect(Command(rawValue: "nonsense") == nil)
  }

  /// An arrow that a slow line splits arrives as ESC, [, A.
  @Test func theTailOfASplitArrowDoesNothing() {
    var screen = Screen()
    screen.press("<Enter>")
    let before = screen.state.view
    screen.press("[A[B[")
    #expect(screen.state.view == before)
  }

  @Test func theArrowsDoWhatTheViKeysDo() {
    for (arrow, letter) in [(Key.down, "j"), (.up, "k"), (.left, "h"), (.right, "l")]
      as [(Key, Unicode.Scalar)]
    {
      #expect(keymap.command(for: arrow) == keymap.command(for: .character(letter)))
    }
  }

  @Test(arguments: [(Language.english, "keys.md"), (.chinese, "keys.zh.md")])
  func docsKeysIsDrawnFromTheTable(_ language: Language, _ file: String) throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/" + file)
    let table = keymap.markdown(in: language)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(table.utf8).write(to: page) }
    #expect(
      try String(contentsOf: page, encoding: .utf8) == table, "RECORD_SNAPSHOTS=1 renews docs/\(file)")
  }
}
