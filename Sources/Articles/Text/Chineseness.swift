import Text

/// Weighs whether a text that was converted is Chinese, by what its characters are.
struct Chineseness {
  /// Above 0 it is Chinese.
  private(set) var weight = 0.0

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var last: Unicode.Scalar?
    for scalar in scalars {
      weight += Chineseness.weight(of: scalar)
      // Korean parts its words by blanks, Chinese does not.
      if let before = last, before == " ", scalar.isHan { weight -= 0.4 }
      last = scalar
    }
  }

  var isChinese: Bool { weight > 0 }

  /// How much one character speaks for Chinese, and below 0 against it.
  private static func weight(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0..<0x80: return 0
    case 0x3001, 0x3002, 0xFF0C, 0x300A, 0x300B: return 1.5
    case 0x201C, 0x201D, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF08, 0xFF09: return 0.5
    case 0x3040...0x30FF, 0xFF61...0xFF9F, 0x3130...0x318F, 0xAC00...0xD7AF: return -3
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return -4
    case 0x4E00...0x9FFF: break
    case 0x3400...0x4DBF, 0x20000...0x3FFFF: return -2
    case 0x00B7, 0x2014, 0x2026, 0xFF10...0xFF19, 0xFF21...0xFF5A, 0x3000...0x303F: return 0
    default: return -1
    }
    if isCommon[Int(scalar.value) - 0x4E00] { return 1 }
    // The characters of GB2312 are by far the most of all simplified text, those of its first level most of these.
    let bytes = GB18030.encode(String(scalar))
    guard bytes.count == 2, bytes[1] >= 0xA1, bytes[0] >= 0xB0, bytes[0] <= 0xF7 else { return -1.5 }
    return bytes[0] <= 0xD7 ? -0.7 : -1.2
  }

  private static let isCommon: [Bool] = {
    var isCommon = [Bool](repeating: false, count: 0x5200)
    for scalar in (CommonCharacters.simplified + CommonCharacters.traditional).unicodeScalars
    where scalar.isHan {
      isCommon[Int(scalar.value) - 0x4E00] = true
    }
    return isCommon
  }()
}
