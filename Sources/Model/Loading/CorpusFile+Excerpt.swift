import Typesetting

extension CorpusFile {
  /// The one-based line of an offset, and its column counted in characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return (line, String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }

  /// The line of an offset with its number, and under it a caret at the place; two lines without a line feed
  /// at their end.
  public func excerpt(at offset: Int) -> String {
    let (text, before) = line(around: offset)
    let number = String(position(of: offset).line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: TextWidth().columns(of: before))
    return "  \(number) | \(text)\n  \(gutter) | \(indent)^"
  }

  /// The line around an offset, cut to a readable length, and its part before the offset.
  private func line(around offset: Int) -> (line: String, before: String) {
    let reach = 36
    let offset = min(offset, bytes.count)
    let start = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    // A tab is one column wide here, whatever the terminal thinks: the text is cleaned.
    let before = TextCleaning.clean(String(decoding: bytes[start..<offset], as: UTF8.self))
    let after = TextCleaning.clean(String(decoding: bytes[offset..<end].prefix(4 * reach), as: UTF8.self))
    let shownBefore = before.count > reach ? "…" + before.suffix(reach) : before
    let cut = after.count > reach ? after.prefix(reach) + "…" : after
    return (shownBefore + cut, shownBefore)
  }
}
