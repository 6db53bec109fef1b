import CNCurses
import CTerminal
import Glibc
import Testing

/// The descriptions of terminals that the program carries for hosts that have none.
@Suite(.serialized) struct TerminalDescriptionTests {
  @Test(
    arguments: [
      "alacritty", "ansi", "foot", "linux", "rxvt-unicode-256color", "screen", "screen-256color", "tmux",
      "tmux-256color", "vt100", "vt220", "xterm", "xterm-256color", "xterm-kitty",
    ])
  func ncursesTakesACarriedDescription(name: String) throws {
    let description = try #require(cterminal_description(name))
    setenv("TERMINFO", description, 1)
    defer { unsetenv("TERMINFO") }
    var error: Int32 = 0
    #expect(cncurses_setupterm(name, &error) == OK)
    let cursorAddressing = try #require(cncurses_capability("cup"))
    #expect(String(cString: cursorAddressing).hasPrefix("\u{1B}["))
  }

  @Test func thereIsNoneForATerminalNobodyKnows() {
    #expect(cterminal_description("nobody-knows") == nil)
    #expect(cterminal_description("") == nil)
  }
}
