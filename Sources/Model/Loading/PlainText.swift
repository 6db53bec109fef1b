/// Sees quickly that bytes are a text in UTF-8, as nearly all files are. Where it does not see that, the standard library
/// says what stands there: it takes a tenth of a loading.
enum PlainText {
  /// Whether the bytes are UTF-8 without a NUL.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    var at = 0
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      // Whether any of the eight is NUL.
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return false }
      if word & 0x80 == 0 {
        at += high.trailingZeroBitCount / 8
      } else if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isUsual(word), isUsual(word >> 24) {
        at += 6
      } else {
        let width = width(of: word)
        if width == 0 { return false }
        at += width
      }
    }
    while at < bytes.count {
      var word: UInt64 = 0
      for position in at..<min(at + 4, bytes.count) {
        word |= UInt64(bytes[position]) << UInt64(8 * (position - at))
      }
      let width = width(of: word)
      if width == 0 || at + width > bytes.count { return false }
      at += width
    }
    return true
  }

  /// Whether three bytes, of which the others are seen to be right, begin with one after which any others may stand.
  private static func isUsual(_ word: UInt64) -> Bool { word & 0xF != 0 && word & 0xF != 0xD }

  /// The bytes of the scalar that some bytes begin with, the first one lowest; 0 where they are none, or NUL.
  private static func width(of word: UInt64) -> Int {
    let second = word >> 8 & 0xFF
    switch word & 0xFF {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return word & 0xC000 == 0x8000 ? 2 : 0
    case 0xE0...0xEF:
      guard word & 0xC0_C000 == 0x80_8000 else { return 0 }
      return word & 0xFF == 0xE0 && second < 0xA0 || word & 0xFF == 0xED && second > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard word & 0xC0C0_C000 == 0x8080_8000 else { return 0 }
      return word & 0xFF == 0xF0 && second < 0x90 || word & 0xFF == 0xF4 && second > 0x8F ? 0 : 4
    default: return 0
    }
  }
}
