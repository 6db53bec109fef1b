import Foundation
import Testing

/// A terminal with a reader before it: a tmux server of the test's own, killed at its end.
final class Tmux {
  /// Its socket lies here, so that nothing of it is left.
  private let folder: TemporaryFolder

  /// Starts wentan on a terminal of this size, with nothing in its environment but the variables given.
  convenience init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]
  ) throws {
    try self.init(running: [Program.path] + arguments, columns: columns, rows: rows, variables: variables)
  }

  /// Starts any program.
  init(running command: [String], columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]) throws
  {
    folder = try TemporaryFolder()
    let environment = Program.environment.merging(["TERM": "screen"]) { $1 }.merging(variables) { $1 }
    let settings = environment.filter { !$0.value.isEmpty }.map { "\($0)=\($1)" }
    try tmux(
      ["start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"] + settings + command)
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Presses keys, by the names of tmux: `j`, `Enter`, `BSpace`, `C-z`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Pastes a text, in brackets where the program asks for them.
  func paste(_ text: String) throws { try tmux(["set-buffer", text, ";", "paste-buffer", "-p"]) }

  /// Types a text, character by character.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Types a line into a shell.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The text on the screen, row by row.
  var rows: [String] {
    get throws { try tmux(["capture-pane", "-p"]).components(separatedBy: "\n").dropLast() }
  }

  var screen: String { get throws { try rows.joined(separator: "\n") } }

  /// Where the hardware cursor stands.
  var cursor: (column: Int, row: Int) {
    get throws {
      let numbers = try format("#{cursor_x},#{cursor_y}").split(separator: ",").compactMap { Int($0) }
      return (numbers[0], numbers[1])
    }
  }

  /// The text of the cursor's row from the cursor on.
  var textAtCursor: String {
    get throws {
      let (rows, cursor) = (try rows, try cursor)
      guard rows.indices.contains(cursor.row) else { return "" }
      var column = 0
      let rest = rows[cursor.row].unicodeScalars.drop { scalar in
        defer { column += Tmux.isWide(scalar) ? 2 : 1 }
        return column < cursor.column
      }
      return String(rest)
    }
  }

  /// How many columns a character takes in tmux.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: isWide(scalar) ? 2 : 1
    }
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Lets programs set the clipboard, as tmux does only where it is told to.
  func acceptClipboard() throws { try tmux(["set-option", "-s", "set-clipboard", "on"]) }

  /// What the clipboard holds; nothing where nothing was sent to it.
  var clipboard: String { get throws { try run(["show-buffer"]).output } }

  /// The rows of the screen with the blanks that were written at their ends.
  var rowsWithBlanks: [String] {
    get throws { try tmux(["capture-pane", "-p", "-N"]).components(separatedBy: "\n").dropLast() }
  }

  /// Whether a program has asked for the mouse.
  var mouseIsTaken: Bool { get throws { try format("#{mouse_any_flag}") == "1" } }

  /// Whether the terminal shows its alternate screen.
  var isOnAlternateScreen: Bool { get throws { try format("#{alternate_on}") == "1" } }

  /// Whether the program has ended. How is not to be had here: tmux loses the status at times.
  var hasEnded: Bool { get throws { try format("#{pane_dead}") == "1" } }

  /// Waits until a text stands on the screen; after the deadline fails and shows the screen.
  func waitFor(
    _ text: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try wait("no \"\(text)\"", within: seconds, sourceLocation: sourceLocation) { try screen.contains(text) }
  }

  /// Waits until the hardware cursor stands at the start of a text.
  func waitForCursor(at text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("the cursor is not at \"\(text)\"", sourceLocation: sourceLocation) {
      try textAtCursor.hasPrefix(text)
    }
  }

  /// Waits until something holds; after the deadline fails and shows the screen.
  func wait(
    _ complaint: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation,
    until holds: () throws -> Bool
  ) throws {
    let deadline = Deadline(seconds)
    while !(try holds()) {
      guard deadline.hasPassed else {
        deadline.pause()
        continue
      }
      let place = try cursor
      Issue.record(
        "\(complaint) within \(deadline); the cursor is at \(place.column),\(place.row) of:\n\(try screen)",
        sourceLocation: sourceLocation)
      throw Fault("the screen", ETIMEDOUT)
    }
  }

  private func format(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let outcome = try run(arguments)
    guard outcome.exited(0) else { throw Failure(description: "tmux: \(outcome.errors)") }
    return outcome.output
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["tmux", "-S", folder["tmux"], "-f", "/dev/null", "-u"] + arguments)
  }

  private struct Failure: Error, CustomStringConvertible { let description: String }
}
