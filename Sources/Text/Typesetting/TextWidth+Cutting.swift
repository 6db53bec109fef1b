// Cuts in the middle of a text, for names whose end tells as much as their beginning.

/// How much of a text that is cut in its middle its end gets.
public enum TailShare: Sendable {
  /// A third: of a name, whose end says what kind of thing it is.
  case third
  /// Half: of an organisation before a title.
  case half

  fileprivate func columns(of room: Int) -> Int { self == .third ? room / 3 : room / 2 }
}

extension TextWidth {
  /// What is kept of a text that is cut in its middle: so many scalars of its beginning, and all from a place on. An
  /// ellipsis fits between the two. No Latin word or number is cut in two, unless it is all there is room for.
  ///
  /// - Returns: nil where the text fits as it is.
  public func middleCut(
    of text: [Unicode.Scalar], to columns: Int, tail share: TailShare
  ) -> (head: Int, tail: Int)? {
    var all = 0
    for scalar in text {
      all += shownColumns(of: scalar)
      if all > columns { break }
    }
    if all <= columns { return nil }
    let room = max(0, columns - shownColumns(of: "…"))
    var (tail, used) = (text.count, 0)
    let tailRoom = share.columns(of: room)
    while tail > 0, case let own = shownColumns(of: text[tail - 1]), used + own <= tailRoom {
      used += own
      tail -= 1
    }
    var start = tail
    while start < text.count, start > 0, isInWord(text, at: start) || shownColumns(of: text[start]) == 0 {
      start += 1
    }
    if start < text.count || tailRoom < 2 { tail = start }
    var left = room - text[tail...].reduce(0) { $0 + shownColumns(of: $1) }
    var head = 0
    while head < tail, case let own = shownColumns(of: text[head]), own <= left {
      left -= own
      head += 1
    }
    var end = head
    while end > 0, end < text.count, isInWord(text, at: end) { end -= 1 }
    while end > 0, text[end - 1] == " " { end -= 1 }
    return (end > 0 ? end : head, tail)
  }

  /// The text cut in its middle to a number of columns.
  public func cutInMiddle(_ text: String, to columns: Int, tail share: TailShare) -> String {
    if self.columns(of: text, maximum: columns) <= columns { return text }
    let scalars = Array(text.unicodeScalars)
    guard let cut = middleCut(of: scalars, to: columns, tail: share) else { return text }
    if columns < shownColumns(of: "…") { return "" }
    return String(String.UnicodeScalarView(scalars[..<cut.head])) + "…"
      + String(String.UnicodeScalarView(scalars[cut.tail...]))
  }

  /// Whether a place lies inside a Latin word or a number.
  private func isInWord(_ text: [Unicode.Scalar], at position: Int) -> Bool {
    TextWidth.isOfWord(text[position - 1]) && TextWidth.isOfWord(text[position])
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    0x61...0x7A ~= scalar.value | 0x20 || 0x30...0x39 ~= scalar.value || 0xC0...0x24F ~= scalar.value
  }
}
