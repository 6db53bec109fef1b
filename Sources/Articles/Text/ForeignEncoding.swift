/// Encodings that are told from others by their bytes, by the names that `iconv` has for them. What is meant is what a
/// user should try first; nothing is converted.
enum ForeignEncoding: String {
  case big5 = "BIG5"
  case shiftJIS = "SHIFT_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"

  /// The encoding of bytes that are no Chinese in GB18030; nil where none is likely.
  init?(_ bytes: [UInt8]) {
    var (pairs, kana, hangul, japanese, punctuation, low) = (0, 0, 0, 0, 0, 0)
    var at = 0
    while at + 1 < bytes.count {
      let (first, second) = (bytes[at], bytes[at + 1])
      guard first >= 0x80 else {
        at += 1
        continue
      }
      pairs += 1
      if first == 0xA4 || first == 0xA5, second >= 0xA1 { kana += 1 }
      if (0xB0...0xC8).contains(first), second >= 0xA1 { hangul += 1 }
      if first == 0x82 && second >= 0x9F || first == 0x83 && second >= 0x40 || first == 0x81 && second <= 0x5B
      {
        japanese += 1
      }
      if first == 0xA1, (0x40...0x4F).contains(second) { punctuation += 1 }
      if second < 0xA1 { low += 1 }
      at += 2
    }
    guard pairs > 0 else { return nil }
    if japanese * 4 > pairs {
      self = .shiftJIS
    } else if kana * 5 > pairs, low * 20 < pairs {
      self = .eucJP
    } else if low * 20 < pairs, hangul * 3 > pairs * 2 {
      self = .eucKR
    } else if low * 5 > pairs || punctuation > 0 {
      self = .big5
    } else {
      return nil
    }
  }

  /// Whether bytes read as UTF-16, of either order, are Chinese.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
    return [false, true].contains { isBig in
      let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { at in
        let (low, high) = isBig ? (bytes[at + 1], bytes[at]) : (bytes[at], bytes[at + 1])
        return Unicode.Scalar(UInt32(high) << 8 | UInt32(low)) ?? "\u{FFFD}"
      }
      // ASCII says nothing for Chinese; half of it would be control characters if it were none.
      return Chineseness(units).isChinese && !units.contains { $0.value < 9 }
    }
  }
}
