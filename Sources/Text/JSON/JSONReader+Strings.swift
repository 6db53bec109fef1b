// What stands between two quotation marks.

extension JSONReader {
  /// The bytes between the quotes of the string that comes next, and whether they hold an escape.
  package mutating func stringExtent() throws(JSONSyntaxError) -> (range: Range<Int>, escaped: Bool) {
    let start = at + 1
    var escaped = false
    at = firstMark(from: start)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return (start..<at - 1, escaped)
      case UInt8(ascii: "\\"):
        escaped = true
        at = firstMark(from: at + 2)
      default: throw fault(.controlCharacter)
      }
    }
    at = bytes.count
    throw JSONSyntaxError(fault: .unclosedString, offset: start - 1)
  }

  /// The first quotation mark, backslash or control character from a place on. Eight bytes are looked at together: all
  /// the text of a corpus comes by here.
  private func firstMark(from start: Int) -> Int {
    /// Sets the high bit of the first byte that is zero, and of none before it.
    func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes.baseAddress! + at).loadUnaligned(as: UInt64.self))
      let controls = (word &- 0x20 * ones) & ~word
      let marks =
        (controls | zero(word ^ UInt64(UInt8(ascii: "\"")) * ones)
          | zero(word ^ UInt64(UInt8(ascii: "\\")) * ones))
        & (0x80 * ones)
      if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count, bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "\""),
      bytes[at] != UInt8(ascii: "\\")
    {
      at += 1
    }
    return at
  }

  /// The text between two quotes, its escapes resolved.
  package func unescaped(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      if escape == UInt8(ascii: "u") {
        let (scalar, length) = try unicodeEscape(at: index, before: range.upperBound)
        text.append(contentsOf: String(scalar).utf8)
        index += length
        continue
      }
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      default: throw JSONSyntaxError(fault: .badEscape, offset: index)
      }
      index += 2
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func unicodeEscape(
    at index: Int, before end: Int
  ) throws(JSONSyntaxError) -> (Unicode.Scalar, length: Int) {
    func unit(_ index: Int) -> UInt32? {
      guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      else { return nil }
      var value: UInt32 = 0
      for byte in bytes[index + 2..<index + 6] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
    guard let high = unit(index) else { throw JSONSyntaxError(fault: .badEscape, offset: index) }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    guard (0xD800..<0xDC00).contains(high), let low = unit(index + 6), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONSyntaxError(fault: .loneSurrogate, offset: index) }
    return (scalar, 12)
  }
}
