/// Takes apart lines on which a page set several things side by side: the end of a paragraph and the byline,
/// two captions and the credit of the pictures.
struct LinePieces {
  private static let credits = WordList(.credit)
  private static let creditStarts = WordList(.creditStart)

  static func pieces(of line: SourceLine) -> [Piece] {
    let text = line.scalars
    if let credit = credit(in: text, line.content) {
      return [
        line.content.lowerBound..<credit.lowerBound, credit, credit.upperBound..<line.content.upperBound,
      ]
      .map { text.trim($0) }.filter { !$0.isEmpty }.map { Piece(line: line, range: $0) }
    }
    if let byline = byline(in: text, line.content) {
      return [line.content.lowerBound..<byline, byline..<line.content.upperBound]
        .map { Piece(line: line, range: text.trim($0)) }
    }
    return [Piece(line: line, range: line.content)]
  }

  /// 本版均为受访者供图 beside something else.
  private static func credit(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    guard range.count < 200, let start = creditStarts.first(in: text, range)?.lowerBound,
      let end = credits.first(in: text, start..<min(range.upperBound, start + 20))?.upperBound,
      start > range.lowerBound || end < range.upperBound,
      start == range.lowerBound || text[start - 1].isSentenceEnd || text[start - 1].isSpace,
      !text[start..<end].contains(where: \.isPunctuation)
    else { return nil }
    return start..<end
  }

  /// Where a byline begins behind the last sentence of a paragraph, a space between them.
  private static func byline(in text: Scalars, _ range: Range<Int>) -> Int? {
    let from = max(range.lowerBound, range.upperBound - 40)
    guard
      let space = (from..<range.upperBound).first(where: {
        text[$0].isSpace && $0 > range.lowerBound
          && (text[$0 - 1].isSentenceEnd || text[$0 - 1].isClosing)
      }),
      Byline.isByline(text, space + 1..<range.upperBound)
    else { return nil }
    return space + 1
  }
}
