import Text

/// What reading order needs to know of characters.
enum TextShape {
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar == "〇"
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value & ~0x20) }
    return value < 0x2E80 && scalar.properties.isAlphabetic
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// A dash as Chinese uses it, single or double.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "—―─⸺⸻".unicodeScalars.contains(scalar)
  }

  /// The usual advance of a character, in ems.
  static func advance(_ scalar: Unicode.Scalar) -> Double {
    if scalar.value == 0x2E3A { return 2 }
    if scalar.value >= 0x2E80 { return 1 }
    // Quotation marks and dashes are wide in Chinese fonts.
    return (0x2010...0x2027).contains(scalar.value) ? 0.7 : 0.52
  }

  /// Whether a sentence may end with this text.
  static func endsSentence(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    while let last = rest.last, "”’）)】》」』\"".unicodeScalars.contains(last) { rest.removeLast() }
    guard let last = rest.last else { return false }
    return "。！？!?…".unicodeScalars.contains(last)
  }

  /// Whether a line cannot begin with this character.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "】", "…", "％", "%", "」", "』", ",", ".", ";",
      ":",
      "?", "!", ")", "]":
      true
    default: false
    }
  }
}
