import Text

// What the standard library has for this brings regular expressions into the program, a tenth of its size.

extension String {
  /// Whether a word stands anywhere in the text, byte for byte.
  func holds(_ word: String) -> Bool { firstOffset(of: word) != nil }

  /// The offset in UTF-8 of the first place of a word, from an offset on.
  func firstOffset(of word: String, from start: Int = 0) -> Int? {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, text.count >= word.count else { return nil }
        var at = start
        while at + word.count <= text.count {
          if text[at] == first, word.indices.allSatisfy({ text[at + $0] == word[$0] }) { return at }
          at += 1
        }
        return nil
      }
    }
  }

  /// The text with every place of a word taken by another.
  func with(_ other: String, for word: String) -> String {
    var bytes: [UInt8] = []
    var start = 0
    let all = Array(utf8)
    while let at = firstOffset(of: word, from: start) {
      bytes += all[start..<at]
      bytes += Array(other.utf8)
      start = at + word.utf8.count
    }
    return start == 0 ? self : String(decoding: bytes + all[start...], as: UTF8.self)
  }

  /// Without white space at its ends.
  var stripped: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Its characters without white space, of full width as of half width: what two printings of one text have in common.
  var folded: [Unicode.Scalar] {
    unicodeScalars.lazy.filter { !$0.isBlank }.map { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: scalar.halfWidth
      case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)!
      case 0x201C, 0x201D, 0x300C, 0x300D: "\""
      case 0x2018, 0x2019: "'"
      default: scalar
      }
    }
  }
}

extension Unicode.Scalar {
  /// White space, and characters that nobody sees.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// A character that takes no room.
  var isUnseen: Bool {
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter or digit of ASCII.
  var isWord: Bool { isDigit || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Marks that sentences have and lists of links have not.
  var isSentenceMark: Bool {
    switch value {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x3001, 0x201C, 0x201D: true
    default: false
    }
  }
}
