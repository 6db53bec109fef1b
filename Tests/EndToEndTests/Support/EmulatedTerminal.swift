import Foundation
import Testing

/// wentan on a terminal that draws and answers.
final class EmulatedTerminal {
  let pty: Pty
  let emulator: Emulator
  private var fed = 0

  init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, variables: [String: String] = [:],
    encoding: String = "UTF-8", ambiguousIsWide: Bool = false
  ) throws {
    emulator = try Emulator(
      columns: columns, rows: rows, encoding: encoding, wrapsLate: variables["TERM"] != "ansi",
      ambiguousIsWide: ambiguousIsWide)
    pty = try Pty(arguments, columns: columns, rows: rows, variables: variables)
  }

  /// Runs any program.
  init(running command: [String], columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]) throws
  {
    emulator = try Emulator(columns: columns, rows: rows)
    pty = try Pty(running: command, columns: columns, rows: rows, variables: variables)
  }

  func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    pty.resize(columns: columns, rows: rows)
  }

  /// Draws what has come, and answers what was asked.
  func draw() {
    emulator.feed(pty.bytes[fed...])
    fed = pty.bytes.count
    let answers = emulator.takeAnswers()
    if !answers.isEmpty { pty.send(answers) }
  }

  /// Whether the screen comes to hold something.
  func shows(within seconds: Double = 20, _ holds: ([String]) -> Bool) -> Bool {
    pty.reads(within: seconds) {
      draw()
      return holds(emulator.screen)
    }
  }

  /// Waits until a text stands on the screen; after the deadline fails and shows the screen.
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let isThere = shows { $0.contains { $0.contains(text) } }
    try #require(
      isThere, "no \"\(text)\" in:\n\(emulator.screen.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }
}
