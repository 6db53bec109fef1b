import System
import Testing

@testable import Explorer

@Suite struct ThemeTests {
  @Test func oneKeyGoesThroughTheThemesAndSaysWhichItIs() {
    var screen = Screen(80, 24, .english)
    #expect(screen.state.theme == .auto)
    var said: [String] = []
    for _ in 1...5 {
      screen.press("C")
      said.append(screen.status)
    }
    #expect(
      said == [
        "theme: for a dark background", "theme: for a light background", "theme: high contrast",
        "theme: no colour", "theme: by the terminal's background",
      ])
    #expect(screen.state.theme == .auto)
  }

  @Test func theThemeChangesUnderTheHelpToo() {
    var screen = Screen(80, 24, .chinese)
    screen.press("?CCC")
    #expect(screen.state.theme == .contrast)
    #expect(screen.status == "配色：高对比")
    #expect(screen.lines[1].contains("帮助"))
  }

  @Test func withoutAChoiceTheBackgroundDecides() {
    let looks = [Background.dark, .light, .unknown].map { Theme.auto.look(on: $0) }
    #expect(looks == [.dark, .light, .any])
    #expect(Theme.light.look(on: .dark) == .light)
  }

  @Test func theOldNameOfAThemeIsRead() {
    #expect(Theme(word: "terminal") == .auto)
    #expect(Theme(word: "terminals") == nil)
  }
}
