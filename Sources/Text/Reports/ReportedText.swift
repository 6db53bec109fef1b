import System

/// A file as messages point into it: its name, its lines, and an excerpt with a caret.
public struct ReportedText: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The one-based line of an offset, and its column counted in characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    positions(of: [min(offset, bytes.count)])[0]
  }

  /// The positions of some offsets in ascending order; the file is gone through once for all of them.
  package func positions(of offsets: [Int]) -> [(line: Int, column: Int)] {
    bytes.withUnsafeBufferPointer { bytes in
      var (line, column, at) = (1, 1, 0)
      return offsets.map { offset in
        WorkCount.add(offset - at)
        var start = at
        while at < offset {
          if bytes[at] == 0x0A { (line, column, start) = (line + 1, 1, at + 1) }
          at += 1
        }
        column += String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self).count
        return (line, column)
      }
    }
  }

  /// The line of an offset with its number, and under it a caret at the place; two lines without a line feed
  /// at their end.
  public func excerpt(at offset: Int, line: Int) -> String {
    let (text, before) = text(around: min(offset, bytes.count))
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: TextWidth().columns(of: before))
    return "  \(number) | \(text)\n  \(gutter) | \(indent)^"
  }

  /// Characters of the line that are shown on either side of an offset, at most.
  private static let reach = 36
  /// Bytes that are looked at for them: a line may be as long as the file.
  private static let maximumBytesBefore = 16 * reach
  private static let maximumBytesAfter = 4 * reach

  /// The line around an offset, cut to a readable length, and its part before the offset.
  private func text(around offset: Int) -> (line: String, before: String) {
    let (bytes, reach) = (bytes, ReportedText.reach)
    let window = bytes[max(0, offset - ReportedText.maximumBytesBefore)..<offset]
    let lineFeed = window.lastIndex(of: 0x0A)
    let isCut = lineFeed == nil && window.startIndex > 0
    let start = lineFeed.map { $0 + 1 } ?? window.firstIndex { $0 & 0xC0 != 0x80 } ?? offset
    let rest = bytes[offset..<min(bytes.count, offset + ReportedText.maximumBytesAfter)]
    // A tab is one column wide here, whatever the terminal thinks: the text is cleaned.
    let before = TextCleaning.clean(String(decoding: bytes[start..<offset], as: UTF8.self))
    let after = TextCleaning.clean(String(decoding: rest.prefix { $0 != 0x0A }, as: UTF8.self))
    let shownBefore = isCut || before.count > reach ? "…" + before.suffix(reach) : before
    let shownAfter = after.count > reach ? after.prefix(reach) + "…" : after
    return (shownBefore + shownAfter, shownBefore)
  }
}
