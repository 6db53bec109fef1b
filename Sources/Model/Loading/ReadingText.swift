import Glibc

/// The text of one article in reading order: its blocks put together from the lines of the source, each
/// byte knowing the line that it stands on.
struct ReadingText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [(kind: BlockKind, range: Range<Int>)] = []
  /// Where the text passes to another line of the source, one-based.
  private(set) var marks: [(offset: Int, line: Int, continues: Bool)] = []
  /// Whether all blocks could be read; if not, a quote may be missing through no fault of its own.
  private(set) var isWhole = true

  /// Joins the blocks of an article; spans outside the source are passed over.
  init(_ blocks: [DraftBlock], source lines: [Located]) {
    for block in blocks {
      guard let kind = block.kind else {
        isWhole = false
        continue
      }
      if !bytes.isEmpty { bytes.append(0x0A) }
      let start = bytes.count
      for span in block.spans { append(span, of: lines, blockStart: start) }
      self.blocks.append((kind, start..<bytes.count))
    }
  }

  private mutating func append(_ span: DraftSpan, of lines: [Located], blockStart: Int) {
    guard span.isInside(lines) else { return isWhole = false }
    for number in span.first...span.last {
      let piece = span.piece(ofLine: number, in: lines).trimmed
      if piece.isEmpty { continue }
      if bytes.count > blockStart, let last = bytes.last, let first = piece.utf8.first,
        ReadingText.isLatin(last), ReadingText.isLatin(first)
      {
        bytes.append(0x20)
      }
      let previous = marks.last?.line
      let continues =
        previous.map { previous in
          previous <= number
            && lines[min(previous, number - 1)..<number - 1].allSatisfy { $0.text.trimmed.isEmpty }
        } ?? false
      marks.append((bytes.count, number, continues))
      bytes.append(contentsOf: piece.utf8)
    }
  }

  /// Whether a byte belongs to a Latin word or number: two such words on two lines are joined by a space.
  private static func isLatin(_ byte: UInt8) -> Bool {
    byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte)
  }

  /// Where a quote stands, white space aside; nil if it is nowhere.
  func find(_ quote: String) -> Range<Int>? { findExactly(quote) ?? findLoosely(quote) }

  /// Where a quote stands as it is written, which is nearly always so and quickly found.
  private func findExactly(_ quote: String) -> Range<Int>? {
    var quote = quote
    return quote.withUTF8 { quote in
      bytes.withUnsafeBytes { text in
        // White space around the quote counts as little as inside.
        guard let first = quote.first, let last = quote.last, !ReadingText.isSpace(first),
          !ReadingText.isSpace(last), let base = text.baseAddress
        else { return nil }
        // The last byte of a Chinese character tells more than its first.
        let probe = min(2, quote.count - 1)
        var start = 0
        while start + quote.count <= text.count,
          let found = memchr(base + start + probe, Int32(quote[probe]), text.count - start - quote.count + 1)
        {
          start = UnsafeRawPointer(found) - base - probe
          if memcmp(base + start, quote.baseAddress!, quote.count) == 0 { return start..<start + quote.count }
          start += 1
        }
        return nil
      }
    }
  }

  private func findLoosely(_ quote: String) -> Range<Int>? {
    let wanted = quote.utf8.filter { !ReadingText.isSpace($0) }
    guard let head = wanted.first else { return nil }
    return wanted.withUnsafeBufferPointer { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        while let found = bytes[start...].firstIndex(of: head) {
          if let end = ReadingText.end(of: wanted, in: bytes, from: found) { return found..<end }
          start = found + 1
        }
        return nil
      }
    }
  }

  private static func end(
    of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = start
    for byte in wanted {
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == byte else { return nil }
      at += 1
    }
    return at
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}

extension DraftSpan {
  var first: Int { lines.first ?? 0 }
  var last: Int { lines.count == 2 ? lines[1] : 0 }

  /// Whether the span names lines and places that the source has.
  func isInside(_ source: [Located]) -> Bool {
    guard lines.count == 2, first >= 1, first <= last, last <= source.count else { return false }
    let start = from ?? 0
    let end = to ?? source[last - 1].text.unicodeScalars.count
    return start <= source[first - 1].text.unicodeScalars.count
      && end <= source[last - 1].text.unicodeScalars.count && (first < last || start <= end)
  }

  /// The half-open stretch of a line of the source that the span takes, in Unicode scalars.
  func extent(ofLine number: Int, in source: [Located]) -> Range<Int> {
    let count = source[number - 1].text.unicodeScalars.count
    return (number == first ? from ?? 0 : 0)..<(number == last ? to ?? count : count)
  }

  fileprivate func piece(ofLine number: Int, in source: [Located]) -> String {
    let scalars = source[number - 1].text.unicodeScalars
    if from == nil, to == nil { return source[number - 1].text }
    let extent = extent(ofLine: number, in: source)
    return String(String.UnicodeScalarView(scalars.dropFirst(extent.lowerBound).prefix(extent.count)))
  }
}

extension String {
  /// The text without white space at either end.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
