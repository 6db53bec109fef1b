/// A line of a list of words: a kind and a word, white space between them. `#` begins a remark.
///
///     surname 欧阳       # a name may hold blanks, white space at its ends goes
///     speech:talk 表示   # a kind whose words mean something names the meaning after a colon
package struct WordLine {
  /// One-based.
  package let number: Int
  package let kind: String
  /// The word; empty where the line has none.
  package let word: String

  /// All lines of a list but the empty ones.
  package static func lines(of list: String) -> [WordLine] {
    var list = list
    // Byte by byte: to find the characters of a hundred thousand bytes would take longer than a derivation.
    return list.withUTF8 { bytes in
      var lines: [WordLine] = []
      var (start, number) = (0, 1)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let remark = bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) ?? end
        if let line = WordLine(number, UnsafeBufferPointer(rebasing: bytes[start..<remark])) {
          lines.append(line)
        }
        (start, number) = (end + 1, number + 1)
      }
      return lines
    }
  }

  /// A line without its remark; nil where it has no word at all.
  private init?(_ number: Int, _ line: UnsafeBufferPointer<UInt8>) {
    var at = 0
    func skipBlanks() {
      while at < line.count, case let width = WordLine.blankWidth(line, at), width > 0 { at += width }
    }
    skipBlanks()
    if at == line.count { return nil }
    let kind = at
    while at < line.count, WordLine.blankWidth(line, at) == 0 { at += 1 }
    self.number = number
    self.kind = String(decoding: line[kind..<at], as: UTF8.self)
    skipBlanks()
    let word = at
    var end = at
    while at < line.count {
      let width = WordLine.blankWidth(line, at)
      at += max(1, width)
      if width == 0 { end = at }
    }
    self.word = String(decoding: line[word..<end], as: UTF8.self)
  }

  /// How many bytes the white space takes that begins at a place; 0 where there is none.
  private static func blankWidth(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch line[at] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return 1
    case 0xC2: return line[at + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3:
      let value =
        UInt32(line[at] & 0xF) << 12 | UInt32(line[at + 1] & 0x3F) << 6 | UInt32(line[at + 2] & 0x3F)
      return value == 0x3000 || value == 0x205F || (0x2000...0x200A).contains(value) ? 3 : 0
    default: return 0
    }
  }
}
