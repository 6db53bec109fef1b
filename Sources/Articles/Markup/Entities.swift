/// Characters that markup writes as words or numbers: `&middot;`, `&#8221;`, `&#x201c;`.
enum Entities {
  /// Text with its characters put in for their words. An unknown word stays as it is.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "&"), let (scalar, length) = entity(text[(at + 1)...].prefix(longest)) {
        decoded += Array(String(scalar).utf8)
        at += length + 1
      } else {
        decoded.append(text[at])
        at += 1
      }
    }
    return decoded
  }

  static func decoded(_ text: String) -> String {
    String(decoding: decoded(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The longest word and its semicolon, in bytes.
  private static let longest = 12

  /// The character that a text behind `&` begins with, and how many bytes it takes.
  private static func entity(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "#") { return number(text.dropFirst()).map { ($0, $1 + 1) } }
    let word = text.prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    guard !word.isEmpty, let scalar = words[String(decoding: word, as: UTF8.self)] else { return nil }
    let isEnded = word.endIndex < text.endIndex && text[word.endIndex] == UInt8(ascii: ";")
    // In the query of an address &copy=1 is no sign.
    if !isEnded, word.endIndex < text.endIndex, text[word.endIndex] == UInt8(ascii: "=") { return nil }
    return (scalar, word.count + (isEnded ? 1 : 0))
  }

  private static func number(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let isHex = text.first == UInt8(ascii: "x") || text.first == UInt8(ascii: "X")
    let digits = text.dropFirst(isHex ? 1 : 0).prefix { byte in
      (0x30...0x39).contains(byte) || isHex && ((0x41...0x46).contains(byte) || (0x61...0x66).contains(byte))
    }
    guard !digits.isEmpty, var value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    // Numbers of Windows' code page, which many pages use.
    if (0x80...0x9F).contains(value) { value = windows[Int(value) - 0x80] }
    let isEnded = digits.endIndex < text.endIndex && text[digits.endIndex] == UInt8(ascii: ";")
    let length = (isHex ? 1 : 0) + digits.count + (isEnded ? 1 : 0)
    return (Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}", length)
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E,
    0x178,
  ]

  /// The words of HTML 4, without those of Greek letters and arrows that no article needs.
  private static let words: [String: Unicode.Scalar] = {
    var words: [String: Unicode.Scalar] = [:]
    // From U+00A0 in order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
      para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
      Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
      Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
      igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
      thorn yuml
      """
    for (index, word) in latin.split(separator: " ").enumerated() {
      words[String(word)] = Unicode.Scalar(0xA0 + UInt32(index))
    }
    let others: KeyValuePairs<String, UInt32> = [
      "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22, "apos": 0x27, "LT": 0x3C, "GT": 0x3E, "AMP": 0x26,
      "QUOT": 0x22, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D,
      "lrm": 0x200E,
      "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014, "horbar": 0x2015, "lsquo": 0x2018, "rsquo": 0x2019,
      "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021,
      "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039,
      "rsaquo": 0x203A, "oline": 0x203E, "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190, "uarr": 0x2191,
      "rarr": 0x2192, "darr": 0x2193, "minus": 0x2212, "infin": 0x221E, "asymp": 0x2248, "ne": 0x2260,
      "le": 0x2264,
      "ge": 0x2265, "loz": 0x25CA, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161,
      "Yuml": 0x178,
      "circ": 0x2C6, "tilde": 0x2DC, "alpha": 0x3B1, "beta": 0x3B2, "gamma": 0x3B3, "delta": 0x3B4,
      "lambda": 0x3BB,
      "mu": 0x3BC, "pi": 0x3C0, "sigma": 0x3C3, "omega": 0x3C9, "Delta": 0x394, "Sigma": 0x3A3,
      "Omega": 0x3A9,
      "radic": 0x221A, "sum": 0x2211, "hearts": 0x2665, "check": 0x2713, "comma": 0x2C, "period": 0x2E,
      "colon": 0x3A,
      "lpar": 0x28, "rpar": 0x29, "num": 0x23, "nbspace": 0xA0,
    ]
    for (word, value) in others { words[word] = Unicode.Scalar(value) }
    return words
  }()
}
