/// Values that a spreadsheet would run, in every table that the program writes.
enum Formula {
  /// What a formula begins with, for one spreadsheet or another, also in full width. A tab or a return before it is
  /// a space by then: see `TextCleaning`.
  private static let signs = Set("=+-@＝＋－＠％".unicodeScalars)

  /// A value that a spreadsheet would take for a formula, with an apostrophe before it, so that it stays text; blanks
  /// before the sign do not hide it. A value that begins with an apostrophe gets one too: a user who takes one away
  /// wherever it leads has the value again.
  static func defused(_ value: String) -> String {
    let scalars = value.unicodeScalars
    guard let first = scalars.first(where: { !$0.properties.isWhitespace }) else { return value }
    return signs.contains(first) || scalars.first == "'" ? "'" + value : value
  }
}
