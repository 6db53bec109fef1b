import System
import Testing

@testable import Explorer

@Suite struct ThemeTests {
  @Test func oneKeyGoesThroughTheThemesAndSaysWhichItIs() {
    var screen = Screen(80, 24, .english)
    #expect(screen.state.theme == .terminal)
    var said: [String] = []
    for _ in 1...3 {
      screen.press("C")
      said.append(screen.status)
    }
    #expect(said == ["theme: high contrast", "theme: no colour", "theme: the terminal's own colours"])
    #expect(screen.state.theme == .terminal)
  }

  @Test func theThemeChangesUnderTheHelpToo() {
    var screen = Screen(80, 24, .chinese)
    screen.press("?C")
    #expect(screen.state.theme == .contrast)
    #expect(screen.status == "配色：高对比")
    #expect(screen.lines[1].contains("帮助"))
  }
}
