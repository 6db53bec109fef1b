import Foundation
import Testing

/// The program starts in environments of every kind: what it shows, and what it says of the terminal.
struct StartTests {
  @Test(.needs("tmux"), arguments: ["", "C", "POSIX", "C.UTF-8", "zh_CN.UTF-8"])
  func chineseShowsWhateverTheLocale(_ locale: String) throws {
    let tmux = try Tmux(variables: ["LC_ALL": locale])
    try tmux.waitFor(Program.lastWord)
    try tmux.waitFor("· 汤文侃  上海市经…化委员会 副主任")
  }

  @Test(.needs("tmux")) func anEnglishLocaleKeepsTheChineseOfTheNews() throws {
    let tmux = try Tmux(variables: ["LANG": "en_US.UTF-8"])
    try tmux.waitFor(Program.lastEnglishWord)
    try tmux.waitFor("· 汤文侃  ")
  }

  @Test(.needs("tmux")) func framesCanBeDrawnWithASCII() throws {
    let tmux = try Tmux("--ascii")
    try tmux.waitFor(Program.lastWord)
    #expect(try tmux.rows[1].hasPrefix("- 1 论坛 "))
    #expect(try !tmux.screen.contains("─"))
  }

  @Test(.needs("tmux")) func anUnknownTerminalIsTakenForACommonOne() throws {
    let tmux = try Tmux(variables: ["TERM": "some-terminal-of-2040"])
    try tmux.waitFor("不认识终端 TERM=some-terminal-of-2040，按 xterm-256color 处理")
    #expect(try tmux.rows.last?.contains("不认识终端") == true)
    try tmux.waitFor("─ 2 嘉宾 ")
    // It is said once; the next key makes room for the hints.
    try tmux.press("j")
    try tmux.waitFor(Program.lastWord)
  }

  @Test func anEmptyTermIsTakenForACommonOne() throws {
    let pty = try Pty(variables: ["TERM": ""])
    try pty.waitFor("按 xterm-256color 处理")
  }

  @Test func theLinuxConsoleIsToldThatItHasNoGlyphs() throws {
    let pty = try Pty(variables: ["TERM": "linux"])
    try pty.waitFor("Linux 控制台没有汉字字形")
  }

  @Test func aTerminalThatCannotPlaceTheCursorIsRefusedWithASentence() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty(
      variables: ["TERM": "dumb", "ERRORS": folder["errors"]], shell: #"exec "$@" 2> "$ERRORS""#)
    #expect(pty.ending(within: 15) == .exit(64))
    #expect(pty.text == "")
    #expect(pty.isAsBefore)
    let errors = try String(contentsOfFile: folder["errors"], encoding: .utf8)
    #expect(errors.contains("TERM=dumb"))
    #expect(!errors.contains("\u{1B}"))
  }

  @Test func withoutATerminalTheOverviewIsPrinted() throws {
    let outcome = try Program.wentan()
    #expect(outcome.exited(0))
    #expect(outcome.output.hasPrefix("文探 wentan：AI 文化产业新闻\n"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [#"exec "$@" < /dev/null"#, #""$@" | cat"#, #"exec "$@" <&-"#])
  func withATerminalOnOneSideAloneTheOverviewIsPrinted(_ shell: String) throws {
    let pty = try Pty(shell: shell)
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.text.hasPrefix("文探 wentan：AI 文化产业新闻\r\n"))
    #expect(!pty.hasSent("\u{1B}"))
    #expect(pty.isAsBefore)
  }

  @Test(arguments: [["--no-colour"], []]) func coloursCanBeForbidden(_ options: [String]) throws {
    let pty =
      options.isEmpty
      ? try Pty(variables: ["NO_COLOR": "1"]) : try Pty(options[0])
    try pty.waitFor(Program.lastWord)
    let isColoured = pty.text.firstMatch(of: /\x1B\[(\d+;)*[349][0-7]m/) != nil
    #expect(!isColoured)
  }

  /// Which colours can be read depends on what they stand on, which the terminal says, or the environment.
  @Test(arguments: [("15;0", "\u{1B}[32m"), ("0;15", "\u{1B}[34m")]) func coloursAreThoseOfTheBackground(
    _ background: String, _ label: String
  ) throws {
    let pty = try Pty(variables: ["COLORFGBG": background])
    try pty.waitFor(Program.lastWord)
    #expect(pty.hasSent(label))
  }
}
