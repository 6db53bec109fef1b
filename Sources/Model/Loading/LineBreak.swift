/// How the lines of a source are put together to one text.
package enum LineBreak {
  /// Whether a space stands between two lines: where a Latin letter or a digit stands on both sides of the break, unless
  /// what it broke is plainly one number (20|26年) or one word (DigiJ|oy: a capital behind a small letter goes on).
  ///
  /// - Parameters:
  ///   - before: the character before the last one of the first line, in Unicode; 0 for none.
  ///   - last: the last one.
  ///   - next: what the second line begins with.
  package static func isSpaced(before: UInt32, last: UInt32, next: UInt32) -> Bool {
    guard isWord(last), isWord(next) else { return false }
    if isDigit(last), isDigit(next) { return false }
    return !(isSmall(before) && isCapital(last) && isSmall(next))
  }

  private static func isWord(_ value: UInt32) -> Bool { isDigit(value) || isCapital(value) || isSmall(value) }
  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
  private static func isCapital(_ value: UInt32) -> Bool { (0x41...0x5A).contains(value) }
  private static func isSmall(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) }
}
