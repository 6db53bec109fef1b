import CNCurses
import System

/// What the description of the terminal is used for beside drawing.
extension Terminal {
  /// The terminal's own name, or that of a common one where its own is unknown.
  static func usableType(for name: String) throws(TerminalError) -> String {
    for candidate in [name, "xterm-256color", "xterm", "vt100"] where !candidate.isEmpty {
      guard TerminalDescription.find(candidate) else { continue }
      if cncurses_capability("cup") != nil { return candidate }
      throw .noCursorAddressing(candidate)
    }
    throw .unknownTerminal(name)
  }

  /// Takes out of the ways to set attributes and to end them what also leaves line drawing: that is never entered,
  /// and would be a twentieth of what a key costs on a slow line.
  static func forgetLineDrawing() {
    for part in ["%?%p9%t\u{1B}(0%e\u{1B}(B%;", "%?%p9%t\u{E}%e\u{F}%;"] { cncurses_take_out(part, "sgr") }
    for part in ["\u{1B}(B", "\u{F}"] { cncurses_take_out(part, "sgr0") }
  }

  /// What puts the terminal back to its ordinary state, for the signal handlers.
  static var leavingSequence: String {
    var sequence = ""
    for name in ["BD", "sgr0", "cnorm", "rmkx", "rmcup"] {
      if let part = cncurses_capability(name) { sequence += String(cString: part) }
    }
    return sequence
  }
}
