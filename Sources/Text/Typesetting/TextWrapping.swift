/// Sets Chinese text into lines: no 。，、）》 at the start of a line, no （《“ at its end, Latin words and
/// numbers unbroken, dashes and ellipses kept together.
public struct TextWrapping: Sendable {
  public let width: TextWidth

  public init(width: TextWidth) { self.width = width }

  /// The lines of a text as stretches of its scalars; spaces at the end of a line belong to none.
  ///
  /// - Parameters:
  ///   - columns: the columns of a line, at least 1; a character wider than that still gets a line.
  ///   - most: lines that are wanted, at most.
  /// - Returns: at least one line; that of an empty text is empty.
  public func lines(of text: [Unicode.Scalar], columns: Int, maximum: Int = .max) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    repeat {
      let (line, next) = line(of: text, from: start, columns: columns)
      lines.append(line)
      start = next
    } while start < text.count && lines.count < maximum
    return lines
  }

  /// The line that starts at a place of a text, without spaces at its end, and where the next one starts: at the end
  /// of the text if there is none.
  public func line(
    of text: [Unicode.Scalar], from start: Int, columns: Int
  ) -> (line: Range<Int>, next: Int) {
    var next = lineEnd(of: text, from: start, room: max(1, columns))
    var end = next
    while end > start, text[end - 1] == " " { end -= 1 }
    while next < text.count, text[next] == " " { next += 1 }
    return (start..<end, next)
  }

  /// The text in lines of so many columns; 0 columns leave it in one.
  public func wrap(_ text: String, columns: Int) -> [String] {
    if columns <= 0 { return [text] }
    let scalars = Array(text.unicodeScalars)
    return lines(of: scalars, columns: columns).map { line in
      String(String.UnicodeScalarView(scalars[line]))
    }
  }

  /// Where the line that starts at a place ends: at the last allowed break that leaves it short enough, or
  /// inside a word that is longer than a line.
  private func lineEnd(of text: [Unicode.Scalar], from start: Int, room: Int) -> Int {
    var used = 0
    var end = start
    var lastBreak: Int?
    while end < text.count {
      let columns = width.shownColumns(of: text[end])
      // Spaces at the end of a line take no room.
      if used + columns > room, end > start, text[end] != " " { return lastBreak ?? end }
      used += columns
      end += 1
      if end < text.count, LineBreak.isAllowed(between: text[end - 1], and: text[end], width: width) {
        lastBreak = end
      }
    }
    return end
  }
}

/// Where a line of Chinese text may end.
enum LineBreak {
  /// Characters that never start a line.
  private static let noStart = Array(
    "。，、；：？！．）》〉」』】〕〗］｝”’…—～·・‧%％‰℃°,.;:?!)]}>/々ー".unicodeScalars)
  /// Characters that never end a line.
  private static let noEnd = Array("（《〈「『【〔〖［｛“‘([{<#＃$＄¥￥£№".unicodeScalars)
  /// Joins two emoji to one.
  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let quotesAndDashes = Array("“”‘’…—·".unicodeScalars)

  static func isAllowed(
    between left: Unicode.Scalar, and right: Unicode.Scalar, width: TextWidth
  ) -> Bool {
    if isPlain(left), isPlain(right) { return !isLatin(left) || !isLatin(right) }
    if right == " " || width.columns(of: right) == 0 || left == joiner { return false }
    if left == " " { return !noStart.contains(right) || isLatin(right) }
    if noStart.contains(right) || noEnd.contains(left) { return false }
    return !isLatin(left) || !isLatin(right)
  }

  /// Whether a scalar is a Chinese character, a letter or a digit, as most are: in none of the lists.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    0x4E00...0x9FFF ~= scalar.value || 0x61...0x7A ~= scalar.value | 0x20 || 0x30...0x39 ~= scalar.value
  }

  /// Whether a scalar is part of a Latin word, a number or what holds them together.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && (isPlain(scalar) || !quotesAndDashes.contains(scalar))
  }
}
