import Foundation
import Testing

/// The program is started from a shell, stopped with ^Z, resumed, and left.
@Suite(.needs("tmux"), .needs("bash")) struct ShellTests {
  private let tmux: Tmux

  init() throws {
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    tmux = try Tmux(
      running: ["bash", "--norc", "--noprofile", "-i"],
      variables: ["PS1": "ready> ", "PATH": folder + ":" + Program.environment["PATH"]!])
    try tmux.waitFor("ready>")
  }

  /// What the terminal does with keys, as stty names it: a terminal left raw shows -icanon and -echo.
  private func expectSaneTerminal() throws {
    let flags = "stty -a | tr ' ;' '\\n\\n' | grep -xE -e '-?(icanon|echo|isig|icrnl|onlcr)'"
    try tmux.enter("clear; \(flags) | xargs echo stty:")
    try tmux.waitFor("stty: icrnl onlcr isig icanon echo")
  }

  @Test func qLeavesTheShellAsItWas() throws {
    try tmux.enter("wentan")
    try tmux.waitFor(Program.lastWord)
    #expect(try tmux.isOnAlternateScreen)
    try tmux.press("q")
    try tmux.waitFor("ready> wentan\nready>")
    #expect(try !tmux.isOnAlternateScreen)
    try expectSaneTerminal()
  }

  @Test func controlZStopsAndFgShowsTheScreenAgain() throws {
    try tmux.enter("wentan")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    let before = try tmux.screen

    for _ in 1...2 {
      try tmux.press("C-z")
      try tmux.waitFor("Stopped")
      #expect(try !tmux.isOnAlternateScreen)
      try expectSaneTerminal()
      try tmux.enter("fg")
      try tmux.wait("the screen is not drawn again") { try tmux.screen == before }
      #expect(try tmux.isOnAlternateScreen)
      try tmux.waitForCursor(at: "> 梅涛")
    }
    try tmux.press("j")
    try tmux.waitForCursor(at: "> 阮竣")
    try tmux.press("q")
    try tmux.waitFor("ready>")
    try expectSaneTerminal()
  }

  @Test func aWindowResizedWhileStoppedIsDrawnInItsNewSize() throws {
    try tmux.enter("wentan")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("C-z")
    try tmux.waitFor("Stopped")
    try tmux.resize(columns: 120, rows: 40)
    try tmux.enter("fg")
    try tmux.waitFor("─ 6 文章 ")
    try tmux.waitFor(Program.lastWord)
    #expect(try tmux.rows.last?.contains(Program.lastWord) == true)
  }

  @Test func controlCEndsTheRestOfTheLineToo() throws {
    // The shell sees that the signal ended the program, and drops what would come after it.
    try tmux.enter("wentan; echo went on")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("C-c")
    try tmux.wait("the program does not end") { try !tmux.isOnAlternateScreen }
    try tmux.wait("the shell does not ask again") { try tmux.rows.last { $0 != "" } == "ready>" }
    #expect(try !tmux.screen.contains("\nwent on"))
    try expectSaneTerminal()
  }
}
