import Foundation
import System
import Testing

/// Every locale on every terminal in every size: the same screen, or a sentence that says why not.
struct TerminalTableTests {
  private static let locales = ["C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030", "xx_XX.UTF-8"]
  private static let terminals = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "ansi",
    "some-terminal-of-2040", "",
  ]
  /// The first size is the one that the program starts in.
  private static let sizes = [(80, 24), (1, 1), (30, 8), (300, 100), (12, 3), (63, 40), (2, 90), (120, 40)]

  /// Where locales lie that are made for the tests, beside what was built.
  static let folder: String = {
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path + "/locales"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["zh_CN.UTF-8", "zh_CN.GB18030", "zh_CN.GBK", "en_US.ISO-8859-1"]
    where !FileManager.default.fileExists(atPath: folder + "/" + name + "/LC_CTYPE") {
      let parts = name.components(separatedBy: ".")
      _ = try? Program.run(
        ["localedef", "-i", parts[0], "-f", parts[1], "--no-archive", folder + "/" + name], within: 300)
    }
    return folder
  }()

  static let hasLocaleSources = FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/zh_CN")

  private static func terminal(_ locale: String, _ name: String) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      "--lang", "zh", columns: sizes[0].0, rows: sizes[0].1,
      variables: ["LC_ALL": locale, "TERM": name, "LOCPATH": folder],
      encoding: locale.hasSuffix("GB18030") ? "GB18030" : "UTF-8")
  }

  /// The screens of an ordinary terminal in each size; the first is that after a key, when notes are gone.
  private static let screens: [[String]] = {
    guard let terminal = try? terminal("C.UTF-8", "xterm-256color") else { return [] }
    return sizes.enumerated().map { index, size in
      index == 0 ? terminal.pty.type("k") : terminal.resize(columns: size.0, rows: size.1)
      // What fits on the screen, or says that it does not.
      _ = terminal.shows { $0.last?.contains("退出") == true || size.0 < 30 }
      terminal.pty.settle()
      terminal.draw()
      return terminal.emulator.screen
    }
  }()

  @Test func theScreensThatTheOthersAreMeasuredByAreRight() throws {
    let screens = TerminalTableTests.screens
    try #require(screens.count == TerminalTableTests.sizes.count)
    for (screen, size) in zip(screens, TerminalTableTests.sizes) {
      #expect(screen.count == size.1)
      if size.0 < 30 { continue }
      #expect(screen[0].contains("论"), "\(size)")
      #expect(screen.last?.contains("退出") == true, "\(size)")
    }
    #expect(screens[0].contains { $0.hasPrefix("─ 2 嘉宾 8 ─") })
    #expect(screens[4] == ["文探 要 30×8", "现在 12×3", "拉大窗口即"])
  }

  @Test(
    .enabled(if: hasLocaleSources || Tool.mustNotSkip, "the sources of locales are not installed"),
    arguments: locales, terminals)
  func theScreenIsTheSame(locale: String, name: String) throws {
    let terminal = try TerminalTableTests.terminal(locale, name)
    try terminal.waitFor(name == "linux" ? "没有汉字字形" : terminal.isKnown(name) ? Program.lastWord : "不认识终端")
    terminal.pty.type("k")
    for (size, screen) in zip(TerminalTableTests.sizes, TerminalTableTests.screens) {
      if size != TerminalTableTests.sizes[0] { terminal.resize(columns: size.0, rows: size.1) }
      let isSame = terminal.shows { $0 == screen }
      #expect(
        isSame,
        "\(size) is:\n\(terminal.emulator.screen.joined(separator: "\n"))\nand not:\n\(screen.joined(separator: "\n"))"
      )
      if !isSame { return }
    }
    terminal.pty.type("q")
    #expect(terminal.pty.ending(within: 15) == .exit(0))
    #expect(terminal.pty.isAsBefore)
  }

  @Test(arguments: locales) func aTerminalThatCannotPlaceTheCursorIsToldSo(locale: String) throws {
    let pty = try Pty(variables: ["LC_ALL": locale, "TERM": "dumb", "LOCPATH": TerminalTableTests.folder])
    #expect(pty.ending(within: 15) == .exit(64))
    #expect(pty.text.contains("TERM=dumb"))
    #expect(!pty.hasSent("\u{1B}"))
  }
}

extension EmulatedTerminal {
  fileprivate func isKnown(_ name: String) -> Bool { !name.isEmpty && !name.hasPrefix("some") }
}
