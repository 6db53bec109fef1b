extension TOMLReader {
  /// Reads a string of any of the four kinds; the names of keys are of the two that stand on one line.
  mutating func readString(onOneLine: Bool) throws(TOMLSyntaxError) -> String {
    let start = at
    let quote = bytes[at]
    let quotes = [quote, quote, quote]
    let isLong = !onOneLine && bytes[at...].starts(with: quotes)
    at += isLong ? 3 : 1
    if isLong { _ = goOverLineFeed() }
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case quote:
        if !isLong {
          at += 1
          return String(decoding: text, as: UTF8.self)
        }
        // The last three of up to five quotes end it: two before them belong to the text.
        let count = bytes[at...].prefix(5).prefix { $0 == quote }.count
        at += count
        text += repeatElement(quote, count: count < 3 ? count : count - 3)
        if count >= 3 { return String(decoding: text, as: UTF8.self) }
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        if !(isLong && goOverBrokenLine()) { text += try readEscape() }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let lineFeed = at
        guard isLong, goOverLineFeed() else { throw TOMLSyntaxError(.notClosed, at: start) }
        text += bytes[lineFeed..<at]
      default:
        if byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F {
          throw TOMLSyntaxError(.controlCharacter, at: at)
        }
        text.append(byte)
        at += 1
      }
    }
    throw TOMLSyntaxError(.notClosed, at: start)
  }

  /// Goes over a backslash at the end of a line, and over all the white space that follows, if there is one.
  private mutating func goOverBrokenLine() -> Bool {
    let backslash = at
    at += 1
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { at += 1 }
    guard goOverLineFeed() else {
      at = backslash
      return false
    }
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") || goOverLineFeed() {
      if peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { at += 1 }
    }
    return true
  }

  /// Reads a backslash and what it stands for.
  private mutating func readEscape() throws(TOMLSyntaxError) -> [UInt8] {
    let start = at
    at += 1
    let letter = peek
    at += 1
    switch letter {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter!]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = letter == UInt8(ascii: "u") ? 4 : 8
      let digits = bytes[at...].prefix(length)
      let isHexadecimal = digits.count == length && digits.allSatisfy { $0 != UInt8(ascii: "+") }
      let number = isHexadecimal ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
      guard let scalar = number.flatMap(Unicode.Scalar.init) else { break }
      if scalar.value == 0 { throw TOMLSyntaxError(.nulCharacter, at: start) }
      at += digits.count
      return Array(String(scalar).utf8)
    default: break
    }
    throw TOMLSyntaxError(.noEscape, at: start)
  }
}
