import Testing

/// Terminals that draw “ and its like two columns wide, and those that do not.
struct AmbiguousWidthTests {
  private func opened(_ arguments: String..., isWide: Bool) throws -> EmulatedTerminal {
    let terminal = try EmulatedTerminal(
      arguments.first ?? "--lang", arguments.count > 1 ? arguments[1] : "zh", columns: 120, rows: 40,
      ambiguousIsWide: isWide)
    try terminal.waitFor(Program.lastWord)
    return terminal
  }

  /// Whether the columns of panes are parted in the same place on every row.
  private func isAligned(_ terminal: EmulatedTerminal, by separator: Unicode.Scalar) -> Bool {
    let places = (1..<39).map { terminal.emulator.columns(of: separator, inRow: $0) }
    return places[0].count == 2 && places.allSatisfy { $0 == places[0] }
  }

  @Test func aTerminalThatSaysTwoIsDrawnAnewAndAligned() throws {
    let terminal = try opened(isWide: true)
    #expect(terminal.shows { $0[1].hasPrefix("- 1 论坛 2 ---") })
    #expect(terminal.shows { _ in isAligned(terminal, by: "|") })
    // Keys go on as ever, and what they change alone is sent.
    terminal.pty.type("3jj")
    try terminal.waitFor("- Rokid AR Lite 空间计算套装 -")
    #expect(terminal.shows { _ in isAligned(terminal, by: "|") })
    terminal.pty.settle()
    terminal.draw()
    let screen = terminal.emulator.screen
    terminal.pty.type("\u{C}")
    terminal.pty.settle()
    terminal.draw()
    #expect(terminal.emulator.screen == screen)
  }

  @Test func aTerminalThatSaysOneIsLeftAsItIs() throws {
    let terminal = try opened(isWide: false)
    terminal.pty.settle()
    terminal.draw()
    let count = terminal.pty.bytes.count
    #expect(isAligned(terminal, by: "│"))
    terminal.pty.settle()
    #expect(terminal.pty.bytes.count == count)
    #expect(terminal.pty.text.components(separatedBy: "\u{1B}[2J").count == 2)
  }

  @Test func theAnswerIsNoKeyHoweverItIsTornAndHoweverLateItComes() throws {
    for place in 1...5 {
      let pty = try Pty(columns: 120, rows: 40)
      try pty.waitFor(Program.lastWord)
      // Torn after its escape, that is the Esc key, which closes a prompt.
      pty.type(place == 1 ? "2" : "2/")
      pty.settle()
      let answer = Array("\u{1B}[2;3R".utf8)
      pty.send(Array(answer[..<place]))
      pty.settle()
      pty.send(Array(answer[place...]))
      pty.type(place == 1 ? "/mt" : "mt")
      try pty.waitFor("1/8 /mt")
      try pty.waitFor("------")
    }
  }

  @Test func whoeverSaysHowWideIsNotAsked() throws {
    for (width, separator) in [("1", "│"), ("2", "|")] as [(String, Unicode.Scalar)] {
      let terminal = try opened("--ambiguous-width", width, isWide: width == "2")
      #expect(isAligned(terminal, by: separator))
      #expect(!terminal.pty.hasSent("\u{1B}[6n"))
    }
  }

  @Test func theConfigurationCanSayIt() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("ambiguous-width = \"2\"\nplain = false\n".utf8, to: "config.toml")
    let pty = try Pty(
      variables: ["XDG_CONFIG_HOME": folder.path],
      shell:
        #"mkdir "$XDG_CONFIG_HOME/wentan" && mv "$XDG_CONFIG_HOME/config.toml" "$XDG_CONFIG_HOME/wentan/" && exec "$@""#
    )
    try pty.waitFor(Program.lastWord)
    #expect(!pty.hasSent("\u{1B}[6n") && pty.hasSent("-----"))
  }

  @Test func anotherWidthIsRefused() throws {
    let outcome = try Program.wentan("--ambiguous-width", "3")
    #expect(outcome.exited(64))
    #expect(outcome.errors.contains("auto"))
  }
}
