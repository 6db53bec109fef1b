import Text

/// Turns the bytes of a file into text: UTF-8, or GB18030 where what comes of it is Chinese. That bytes can be converted
/// proves nothing: most of Big5, Shift-JIS and EUC-KR can.
public enum ArticleDecoding {
  /// The text of some bytes, lines ended by line feeds, without a mark of the byte order.
  public static func text(of bytes: [UInt8]) throws(ArticleFault) -> String {
    let form = SourceForm(bytes)
    if form != .text, form != .json { throw .form(form) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if let nul = bytes.firstIndex(of: 0) {
      throw ForeignEncoding.looksLikeUTF16(bytes) ? .utf16 : .nul(offset: nul)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return plain(text) }
    if let fault = brokenUTF8(bytes) { throw fault }
    let text = GB18030.decode(bytes)
    if let text, Chineseness(text.unicodeScalars).isChinese { return plain(text) }
    if ForeignEncoding.looksLikeUTF16(bytes) { throw .utf16 }
    throw ForeignEncoding(bytes).map { .encoding($0.rawValue) } ?? .unknown
  }

  /// The text of a page or another document of markup, in UTF-8: by what its bytes are, whatever label it bears. A few
  /// bad bytes spoil no page: they become U+FFFD.
  public static func markup(of bytes: [UInt8]) throws(ArticleFault) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Array(utf16(bytes).utf8)
    }
    if String(validating: bytes, as: UTF8.self) != nil {
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    if brokenUTF8(bytes) != nil { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    let (text, bad) = GB18030.utf8(mending: bytes)
    // Markup has much that is no Chinese at its beginning: what is judged is a part of what is not ASCII.
    let judged = String(decoding: text, as: UTF8.self).unicodeScalars.lazy.filter { $0.value >= 0x80 }.prefix(
      10_000)
    if bad * 50 <= bytes.count, Chineseness(judged).isChinese { return text }
    throw ForeignEncoding(bytes).map { .encoding($0.rawValue) } ?? .unknown
  }

  /// The text of UTF-16 with a mark of its byte order.
  private static func utf16(_ bytes: [UInt8]) -> String {
    let high = bytes[0] == 0xFE ? 0 : 1
    var units: [UInt16] = []
    for at in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Without a mark of the byte order; CR LF and a lone CR end a line as LF does.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for (index, scalar) in text.unicodeScalars.enumerated() where index > 0 || scalar != "\u{FEFF}" {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || !wasReturn {
        scalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// So many whole characters of three bytes for each bad byte make a text UTF-8 for certain: in other encodings they are rare.
  private static let wholeForABadByte = 2

  private static func brokenUTF8(_ bytes: [UInt8]) -> ArticleFault? {
    bytes.withUnsafeBufferPointer { bytes in
      var (whole, bad, at, line) = (0, 0, 0, 1)
      var first: (offset: Int, line: Int)?
      while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
          if byte == 0x0A { line += 1 }
          at += 1
        } else if let length = wholeCharacter(bytes, at) {
          if length == 3 { whole += 1 }
          at += length
        } else {
          first = first ?? (at, line)
          bad += 1
          // A character that was cut short is one bad place.
          at += 1
          while at < bytes.count, byte >= 0xC2, bytes[at] & 0xC0 == 0x80 { at += 1 }
        }
      }
      guard let first, whole >= bad * wholeForABadByte else { return nil }
      return .brokenUTF8(count: bad, offset: first.offset, line: first.line, byte: bytes[first.offset])
    }
  }

  /// How many bytes the character of UTF-8 has that begins at an offset; nil where none does (RFC 3629).
  private static func wholeCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let byte = bytes[at]
    let length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    guard length > 0, at + length <= bytes.count else { return nil }
    for next in at + 1..<at + length where bytes[next] & 0xC0 != 0x80 { return nil }
    let second = bytes[at + 1]
    switch byte {
    case 0xE0: return second >= 0xA0 ? length : nil
    case 0xED: return second < 0xA0 ? length : nil
    case 0xF0: return second >= 0x90 ? length : nil
    case 0xF4: return second < 0x90 ? length : nil
    default: return length
    }
  }
}
