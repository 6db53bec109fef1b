import CNCurses
import CTerminal
import Explorer
import Glibc

/// What the terminal is asked at the start, and what is done with what it can.
extension Terminal {
  /// The questions that go out before all others, so that where these are answered and those are not, it cannot.
  /// The console of Linux would print them.
  static func putQuestions(to name: String) {
    guard !name.hasPrefix("linux") else { return }
    // The colour of the background, the kitty keyboard protocol, and synchronised output.
    putp("\u{1B}]11;?\u{1B}\\\u{1B}[?u\u{1B}[?2026$p")
    cncurses_flush()
  }

  /// What a terminal can beside what its description says.
  struct Abilities: Equatable {
    /// It sends each key in a way of its own, Esc too, so that none has to be waited for.
    var keyboard = false
    /// It holds a drawing back until all of it has come.
    var synchronises = false

    /// What is sent before a screen is left, and to have it again.
    var leaving: String { (synchronises ? "\u{1B}[?2026l" : "") + (keyboard ? "\u{1B}[<u" : "") }
    var entering: String { keyboard ? "\u{1B}[>1u" : "" }
  }

  /// Takes that the terminal can do something more.
  func merge(_ ability: WritableKeyPath<Abilities, Bool>) {
    guard !abilities[keyPath: ability] else { return }
    let before = abilities
    abilities[keyPath: ability] = true
    // Before it is switched on: whatever ends the program from here on switches it off.
    cterminal_restore_by(strdup(abilities.leaving + Terminal.leavingSequence))
    if abilities.entering != before.entering { putAll(abilities.entering) }
  }

  /// Sends a sequence that ncurses does not know.
  func putAll(_ sequence: String) {
    if sequence.isEmpty { return }
    putp(sequence)
    cncurses_flush()
  }

  /// Does with a key what the line does where it comes as a character: ^C, ^Z and ^\ are signals.
  ///
  /// - Returns: false where the key is none of them.
  static func isSignal(_ key: Key) -> Bool {
    guard case .control(let letter) = key else { return false }
    let byte = UInt8(letter.value & 0x1F)
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0, settings.c_lflag & tcflag_t(ISIG) != 0 else {
      return false
    }
    let signals = withUnsafeBytes(of: settings.c_cc) { characters in
      [(VINTR, SIGINT), (VQUIT, SIGQUIT), (VSUSP, SIGTSTP)].filter { characters[Int($0.0)] == byte }.map(\.1)
    }
    guard let signal = signals.first else { return false }
    // To all that the line would tell.
    kill(0, signal)
    return true
  }
}
