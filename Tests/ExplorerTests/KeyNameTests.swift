import Testing

@testable import Explorer

@Suite struct KeyNameTests {
  @Test(
    arguments: [
      ("j", .character("j")), ("J", .character("J")), ("^", .character("^")), ("\"", .character("\"")),
      ("é", .character("é")), (" ", .character(" ")), ("Space", .character(" ")),
      ("^D", .control("d")), ("^d", .control("d")), ("^L", .control("l")),
      ("^H", .backspace), ("^I", .tab), ("^J", .enter), ("^M", .enter), ("^[", .escape),
      ("Enter", .enter), ("enter", .enter), ("Esc", .escape), ("Tab", .tab), ("⇧Tab", .backTab),
      ("S-Tab", .backTab), ("Backspace", .backspace), ("Del", .delete), ("↑", .up), ("Up", .up), ("↓", .down),
      ("Down", .down), ("←", .left), ("Left", .left), ("→", .right), ("Right", .right), ("PgUp", .pageUp),
      ("PGDN", .pageDown), ("Home", .home), ("End", .end),
      // What an input method makes of a key is the key.
      ("？", .character("?")), ("ｊ", .character("j")), ("。", .character(".")),
    ] as [(String, Key)])
  func aNameIsReadAsItsKey(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "jj", "Return", "F1", "^^", "^1", "^é", "文", "\u{1B}", "\u{301}", "\u{200B}", "  "])
  func whatNoKeySendsIsNoName(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func whatTheHelpPrintsIsReadBack() {
    let ascii = (0x21...0x7E).map { Key.character(Unicode.Scalar($0)) }
    let keys = Keymap.standard.bindings.flatMap(\.keys) + Key.allNames.compactMap(Key.init(name:)) + ascii
    for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
  }
}
