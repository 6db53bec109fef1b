import System

/// How many columns of the terminal a character takes: the one place that layout, grid and export ask.
public struct TextWidth: Sendable, Equatable {
  /// Whether the terminal draws characters of ambiguous width (“ ” … — ①) two columns wide.
  public let ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// The columns that a scalar takes, 0 to 2; nil for one that no terminal is sure of, to be shown as U+FFFD.
  public func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : nil }
    // What most of Chinese text and of frames is: ideographs, their punctuation, full-width forms, lines.
    if 0x4E00...0x9FFF ~= value || 0x3000...0x3029 ~= value || 0xFF01...0xFF60 ~= value { return 2 }
    if 0x2500...0x254B ~= value { return ambiguousIsWide ? 2 : 1 }
    if TextWidth.noColumn.contains(range: value) { return 0 }
    if TextWidth.twoColumns.contains(range: value) { return 2 }
    if TextWidth.undefined.contains(range: value) { return nil }
    return ambiguousIsWide && TextWidth.ambiguous.contains(range: value) ? 2 : 1
  }

  /// The columns that a scalar takes as it is shown.
  public func shownColumns(of scalar: Unicode.Scalar) -> Int { columns(of: scalar) ?? columnsOfUnknown }

  /// The columns of U+FFFD, which is of ambiguous width itself.
  public var columnsOfUnknown: Int { ambiguousIsWide ? 2 : 1 }

  /// The columns that a text takes in one line.
  ///
  /// - Parameter most: where counting ends: a text of more columns has more than that, no matter how many.
  public func columns(of text: String, maximum: Int = .max) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars {
      columns += shownColumns(of: scalar)
      if columns > maximum { break }
    }
    return columns
  }

  /// The columns that a text in UTF-8 takes or, where its characters are of ambiguous width or take none, somewhat more:
  /// quicker than to look at each character.
  public static func columnsAtMost(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 & 0xC0 == 0x80 ? 0 : 2) }
  }

  /// The text cut to a number of columns, with an ellipsis where something was cut.
  public func truncated(_ text: String, to columns: Int) -> String {
    let ellipsis = shownColumns(of: "…")
    let scalars = text.unicodeScalars
    var (position, end) = (scalars.startIndex, scalars.startIndex)
    var used = 0
    while position < scalars.endIndex {
      used += shownColumns(of: scalars[position])
      if used > columns { return columns < ellipsis ? "" : String(scalars[..<end]) + "…" }
      scalars.formIndex(after: &position)
      if used <= columns - ellipsis { end = position }
    }
    return text
  }

  /// The end of the text in a number of columns, with an ellipsis where something was cut before it.
  public func truncatedAtStart(_ text: String, to columns: Int) -> String {
    if self.columns(of: text) <= columns { return text }
    var room = columns - self.columns(of: "…")
    let kept = text.unicodeScalars.reversed().prefix { scalar in
      room -= self.columns(of: scalar) ?? 1
      return room >= 0
    }
    return room < 0 && kept.isEmpty ? "" : "…" + String(String.UnicodeScalarView(kept.reversed()))
  }

  /// The text followed by spaces up to a number of columns, cut if it is longer.
  public func padded(_ text: String, to columns: Int) -> String {
    let cut = truncated(text, to: columns)
    return cut + String(repeating: " ", count: max(0, columns - self.columns(of: cut)))
  }
}

extension [UInt32] {
  /// Whether a value lies in one of the ranges of a table that holds first, last, first, last… in order.
  fileprivate func contains(range value: UInt32) -> Bool {
    let index = (0..<count / 2).partitioningIndex { self[2 * $0 + 1] >= value }
    return 2 * index < count && self[2 * index] <= value
  }
}
