import CNCurses
import CTerminal
import Glibc
import System

/// What a terminal can do, in terminfo: the host's own description, or else one that the program carries.
enum TerminalDescription {
  /// What TERMINFO held before a carried description took its place.
  private nonisolated(unsafe) static var before: String??

  /// Takes the description of a terminal; false where there is none.
  static func find(_ name: String) -> Bool {
    if setUp(name) { return true }
    guard let embedded = cterminal_description(name) else { return false }
    if before == nil { before = .some(Environment["TERMINFO"]) }
    setenv("TERMINFO", embedded, 1)
    return setUp(name)
  }

  /// Gives TERMINFO back to the programs that this one starts.
  static func forget() {
    guard let before else { return }
    if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    TerminalDescription.before = nil
  }

  private static func setUp(_ name: String) -> Bool {
    var error: Int32 = 0
    return cncurses_setupterm(name, &error) == OK
  }
}
