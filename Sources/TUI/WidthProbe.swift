import CNCurses
import Explorer
import Glibc

/// The question how wide the terminal draws characters of ambiguous width: “ is printed and the cursor asked for.
/// It goes out right before the first drawing, which covers it; nobody waits for the answer.
struct WidthProbe {
  /// The row that “ is printed in, counted from 1. An answer from the first one could be a function key.
  private static let row = 2
  /// When it was put.
  let asked = ContinuousClock.now

  /// Puts the question.
  ///
  /// - Returns: nil for a terminal that does not answer, or has no room for it.
  init?(size: Size) {
    guard Terminal.answersQuestions, size.rows >= WidthProbe.row, size.columns >= 4,
      let place = cncurses_capability("cup"), let character = WidthProbe.encoded(0x201C)
    else { return nil }
    putp(tgoto(place, 0, Int32(WidthProbe.row - 1)))
    putp(character)
    putp(cncurses_capability("u7"))
    cncurses_flush()
  }

  /// Whether a report answers the question with two columns; nil for one that does not answer it.
  func isWide(_ report: TerminalReport) -> Bool? {
    guard case .cursor(row: WidthProbe.row, let column) = report else { return nil }
    return column == 3
  }

  /// A character in the locale's encoding; nil where that lacks it.
  private static func encoded(_ character: wchar_t) -> [CChar]? {
    var state = mbstate_t()
    var bytes = [CChar](repeating: 0, count: Int(MB_LEN_MAX) + 1)
    return Int(truncatingIfNeeded: wcrtomb(&bytes, character, &state)) > 0 ? bytes : nil
  }
}

extension Terminal {
  /// Whether the terminal's description says that it answers questions, in the form that is understood here.
  static var answersQuestions: Bool {
    let wanted = [("u6", "\u{1B}[%i%d;%dR"), ("u7", "\u{1B}[6n")]
    return wanted.allSatisfy { name, text in cncurses_capability(name).map { String(cString: $0) } == text }
  }
}
