/// Makes text from data harmless to a terminal, once, when it is loaded: what is shown, searched and
/// exported can then never move the cursor, hide, or turn the direction of what stands beside it.
public enum TextCleaning {
  /// Combining marks that one character keeps, at most.
  public static let maximumMarks = 4

  /// The text without anything that commands a terminal.
  ///
  /// Line feed, tab and return become a space, other C0 characters and DEL their control pictures, C1 and
  /// noncharacters U+FFFD; bidi controls, zero-width characters, variation selectors, tags and line
  /// separators are dropped.
  public static func clean(_ text: String) -> String { cleaned(text).text }

  /// A clean text and what it was made from.
  package struct Cleaned {
    package let text: String
    /// The worst that was there.
    package let found: Finding
    /// What was dropped of sequences of characters, by its offset in the clean text.
    package let ignorables: [Ignorable]
    /// Whether white space stands at an end of the clean text, or nothing in it.
    package let hasBlankEnd: Bool

    fileprivate init(
      _ text: String, found: Finding = .nothing, ignorables: [Ignorable] = [], hasBlankEnd: Bool
    ) {
      (self.text, self.found, self.ignorables, self.hasBlankEnd) = (text, found, ignorables, hasBlankEnd)
    }
  }

  /// A text as the corpus format has it: clean, and without white space at its ends.
  public static func line(_ text: String) -> String {
    let cleaned = cleaned(text)
    return cleaned.hasBlankEnd ? String(cleaned.text.trimmed) : cleaned.text
  }

  /// The worst that cleaning has found in a text.
  package enum Finding: Int, Comparable, Sendable {
    case nothing
    /// A character that is not shown, or not as it is.
    case invisible
    /// A control character (C0, DEL, C1) but a line feed, or a line or paragraph separator.
    case control
    case lineFeed

    package static func < (one: Finding, other: Finding) -> Bool { one.rawValue < other.rawValue }
  }

  /// The text without anything that commands a terminal, and what was there.
  package static func cleaned(_ text: String) -> Cleaned {
    // Of the characters that a quick look knows, a space alone is white.
    if !mayNeedCleaning(text) {
      let space = UInt8(ascii: " ")
      return Cleaned(text, hasBlankEnd: (text.utf8.first ?? space) == space || text.utf8.last == space)
    }
    if !needsCleaning(text) { return Cleaned(text, hasBlankEnd: text.hasBlankEnd) }
    let scalars = text.unicodeScalars
    var clean = String.UnicodeScalarView()
    var length = 0
    var marks = 0
    var found = Finding.nothing
    var ignorables: [Ignorable] = []
    for position in scalars.indices {
      let scalar = scalars[position]
      let shown = shown(scalar)
      if shown != scalar { found = max(found, finding(scalar)) }
      guard let shown else {
        if CharacterSequence.isMade(in: scalars, at: position) {
          ignorables.append(Ignorable(offset: UInt32(length), value: scalar.value))
        }
        continue
      }
      marks = isMark(shown) ? marks + 1 : 0
      if marks > maximumMarks { continue }
      clean.append(shown)
      length += UTF8.width(shown)
    }
    let text = String(clean)
    return Cleaned(text, found: found, ignorables: ignorables, hasBlankEnd: text.hasBlankEnd)
  }

  /// What a scalar is that is not shown as it is.
  private static func finding(_ scalar: Unicode.Scalar) -> Finding {
    switch scalar.value {
    case 0x0A: .lineFeed
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: .control
    default: .invisible
    }
  }

  /// Whether a character can be sent to a terminal as it is.
  package static func isHarmless(_ scalar: Unicode.Scalar) -> Bool { shown(scalar) == scalar }

  /// A quick look at the bytes: ASCII, Chinese characters U+4000 to U+9FFF, full-width forms, Chinese punctuation, quotes,
  /// dashes and the middle dot are known to be clean.
  private static func mayNeedCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        switch bytes[at] {
        case 0x20...0x7E: at += 1
        case 0xE4...0xE9: at += 3
        case 0xE3 where bytes[at + 1] == 0x80 && (0x81...0xAD).contains(bytes[at + 2]): at += 3
        case 0xEF where bytes[at + 1] == 0xBC: at += 3
        case 0xE2 where bytes[at + 1] == 0x80 && (0x94...0x9D).contains(bytes[at + 2]): at += 3
        case 0xC2 where bytes[at + 1] == 0xB7: at += 2
        default: return true
        }
      }
      return false
    }
  }

  /// Whether a text can be sent to a terminal as it is.
  package static func isClean(_ text: String) -> Bool { !mayNeedCleaning(text) || !needsCleaning(text) }

  private static func needsCleaning(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      // Chinese and its punctuation, the bulk of every article, is known to be clean.
      if (0x3001...0x302D).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) { return false }
      return shown(scalar) != scalar || isMark(scalar)
    }
  }

  /// What is shown for a scalar of data; nil where it is dropped.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x00AD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      nil
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

extension String {
  /// Whether there is nothing but white space.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isWhiteSpace) }

  /// Whether white space stands at either end, or there is nothing.
  fileprivate var hasBlankEnd: Bool {
    unicodeScalars.first?.isWhiteSpace ?? true || unicodeScalars.last!.isWhiteSpace
  }
}

extension Unicode.Scalar {
  /// Whether Unicode calls this white space. Latin and Chinese characters are told at once.
  fileprivate var isWhiteSpace: Bool {
    switch value {
    case 0x21...0x7E, 0x3001...0xFFFF: false
    default: properties.isWhitespace
    }
  }
}
