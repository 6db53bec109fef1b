import Testing

@testable import Explorer

@Suite struct LineEditorTests {
  /// The line after some keys, the cursor as |.
  private func line(_ text: String, _ keys: [Key]) -> String {
    var editor = LineEditor(text)
    for key in keys {
      let isTaken = editor.handle(key)
      #expect(isTaken)
    }
    return editor.beforeCursor + "|" + editor.string.dropFirst(editor.beforeCursor.count)
  }

  @Test(
    arguments: [
      ([], "mei 涛|"), ([Key.control("a")], "|mei 涛"), ([.home, .right], "m|ei 涛"), ([.left], "mei |涛"),
      ([.home, .delete], "|ei 涛"), ([.backspace], "mei |"), ([.control("u")], "|"),
      ([.control("w")], "mei |"),
      ([.control("w"), .control("w")], "|"), ([.home, .right, .control("k")], "m|"),
      ([.home, .end], "mei 涛|"),
      ([.left, .control("u")], "|涛"), ([.home, .left], "|mei 涛"), ([.end, .right], "mei 涛|"),
      ([.character("梅"), .control("e")], "mei 涛梅|"), ([.home, .character("x")], "x|mei 涛"),
      ([.home, .backspace], "|mei 涛"), ([.delete], "mei 涛|"), ([.control("b"), .control("f")], "mei 涛|"),
    ] as [([Key], String)])
  func keysEditTheLine(keys: [Key], line: String) {
    #expect(self.line("mei 涛", keys) == line)
  }

  @Test func aCombiningMarkGoesWithItsBase() {
    #expect(line("ae\u{301}", [.backspace]) == "a|")
    #expect(line("ae\u{301}", [.left]) == "a|e\u{301}")
    #expect(line("ae\u{301}", [.left, .delete]) == "a|")
  }

  @Test func whatCommandsATerminalIsNotTakenIn() {
    #expect(LineEditor("a\u{1B}b\nc\u{202E}").string == "a␛b c")
  }

  @Test func aLineHasAnEnd() {
    let long = String(repeating: "文", count: 1_024)
    #expect(LineEditor(long).string == long)
    #expect(LineEditor(long + "末").string == long)
    var editor = LineEditor("首" + long.dropLast())
    editor.insert("末")
    #expect(editor.string == "首" + long.dropLast())
    // What is taken out makes room again.
    _ = editor.handle(.backspace)
    editor.insert("末尾")
    #expect(editor.string == "首" + long.dropLast(2) + "末")
  }

  @Test func otherKeysEditNothing() {
    var editor = LineEditor("mt")
    for key in [Key.enter, .escape, .tab, .up, .down, .pageUp, .control("l")] {
      let isTaken = editor.handle(key)
      #expect(!isTaken)
    }
    #expect(editor.string == "mt")
  }
}
