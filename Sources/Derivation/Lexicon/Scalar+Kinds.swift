extension Unicode.Scalar {
  /// A letter of the Latin alphabet, accents included.
  var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }

  var isColon: Bool { self == "：" || self == ":" }
  var isCapital: Bool { (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isSpace: Bool {
    value == 0x20 || value == 0x3000 || value == 0xA0 || (0x2000...0x200A).contains(value) || value == 0x205F
  }
  var isSentenceEnd: Bool { self == "。" || self == "！" || self == "？" || self == "!" || self == "?" }
  var isClosing: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "》", "】", "〉", "\"": true
    default: false
    }
  }
  var isOpening: Bool {
    switch self {
    case "“", "‘", "「", "『", "（", "(", "《", "【", "〈": true
    default: false
    }
  }
  /// A dot between the parts of a foreign name.
  var isNameDot: Bool { self == "·" || self == "•" || self == "・" || self == "‧" }

  /// What parts phrases; brackets and quotation marks are no part of it.
  var isPunctuation: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？", ",", ";", ":", "!", "?", "…", "—", "\n", "|", "｜", "/": true
    default: false
    }
  }

  /// The opening mark that belongs to a closing one.
  var opening: Unicode.Scalar? {
    switch self {
    case "”": "“"
    case "’": "‘"
    case "」": "「"
    case "』": "『"
    case "）": "（"
    case ")": "("
    case "》": "《"
    case "】": "【"
    case "〉": "〈"
    default: nil
    }
  }
}
