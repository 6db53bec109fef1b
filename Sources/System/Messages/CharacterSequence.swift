/// Several characters that are shown as one: emoji with joiners between them (👨‍👩‍👧), and characters whose form a variation
/// selector chooses (❤️, 葛󠄀). See Unicode's UTS 51 and UTS 37.
public enum CharacterSequence {
  /// The text without what makes sequences, for terminals, which disagree on how wide these are.
  public static func parted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if !scalars.contains(where: isJoinerOrSelector) { return text }
    return String(String.UnicodeScalarView(scalars.filter { !isJoinerOrSelector($0) }))
  }

  package static func isJoinerOrSelector(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Whether a joiner or selector makes a sequence where it stands: a joiner between two emoji; a selector, the only one, behind
  /// an emoji or an ideograph, whichever it is for. Anywhere else it would only hide in the text.
  package static func isMade<Text: BidirectionalCollection<Unicode.Scalar>>(
    in text: Text, at position: Text.Index
  )
    -> Bool
  {
    guard position > text.startIndex else { return false }
    let left = text.index(before: position)
    switch text[position].value {
    case 0x200D:
      let right = text.index(after: position)
      guard right < text.endIndex, isPictograph(text[right]) else { return false }
      if isPictograph(text[left]) { return true }
      let isStyled = text[left] == "\u{FE0F}" || text[left].properties.isEmojiModifier
      return isStyled && left > text.startIndex && isPictograph(text[text.index(before: left)])
    case 0xFE0E, 0xFE0F: return isPictograph(text[left]) || text[left].properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return isIdeograph(text[left])
    default: return false
    }
  }

  /// Whether a joiner joins a character to others: the emoji that there are, and the ranges that are kept for more of them.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Digits and the like, the letters of flags, the colours of skin.
    case 0..<0x203C, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: false
    case 0x1F000...0x1FAFF, 0x1FC00...0x1FFFD: true
    default: scalar.properties.isEmoji
    }
  }

  /// Whether a character is an ideograph, or stands in the planes that are kept for more of them.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x20000...0x3FFFD).contains(scalar.value) || scalar.properties.isIdeographic
  }
}
