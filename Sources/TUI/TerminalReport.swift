/// What a terminal says, most of it when it is asked.
package enum TerminalReport: Equatable {
  /// Where the cursor stands, counted from 1.
  case cursor(row: Int, column: Int)
  /// That it is well; so it has drawn all that was sent before the question.
  case ready
  /// That a paste begins, and that it has ended.
  case pasteStart, pasteEnd

  /// A control sequence, ESC [ and then these parameters and final letter; nil for another one.
  init?(parameters: String, final: Unicode.Scalar) {
    switch (parameters, final) {
    case ("200", "~"):
      self = .pasteStart
      return
    case ("201", "~"):
      self = .pasteEnd
      return
    default: break
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    switch (final, numbers.count) {
    case ("R", 2):
      guard let row = numbers[0], let column = numbers[1] else { return nil }
      self = .cursor(row: row, column: column)
    case ("n", 1):
      guard numbers[0] != nil else { return nil }
      self = .ready
    default: return nil
    }
  }
}
