import Model

/// A piece of an article: a headline, a paragraph…, its text put together from the lines of the source.
struct Block {
  var kind: BlockKind
  let pieces: [Piece]
  /// As the rules read it, and as it is printed: of equal length.
  let (text, printed): (Scalars, Scalars)

  init(kind: BlockKind, pieces: [Piece]) {
    self.kind = kind
    self.pieces = pieces
    var (text, printed): (Scalars, Scalars) = ([], [])
    for piece in pieces {
      if let last = printed.last, let next = piece.printed.first,
        LineBreak.isSpaced(before: printed.dropLast().last?.value ?? 0, last: last.value, next: next.value)
      {
        text.append(" ")
        printed.append(" ")
      }
      text += piece.text
      printed += piece.printed
    }
    (self.text, self.printed) = (text, printed)
  }

  /// Where it stands in the source: stretches of lines, with offsets where it takes part of a line.
  var spans: [(first: Int, last: Int, from: Int?, to: Int?)] {
    var spans: [(first: Int, last: Int, from: Int?, to: Int?)] = []
    for piece in pieces {
      let line = piece.line
      let from = piece.range.lowerBound == line.content.lowerBound ? nil : piece.range.lowerBound
      let to = piece.range.upperBound == line.content.upperBound ? nil : piece.range.upperBound
      if let last = spans.last, from == nil, last.to == nil, last.last < line.number,
        last.last >= line.number - 2
      {
        spans[spans.count - 1].last = line.number
        spans[spans.count - 1].to = to
      } else {
        spans.append((line.number, line.number, from, to))
      }
    }
    return spans
  }

  /// The width of its widest line in half cells.
  var width: Int { pieces.map(\.width).max() ?? 0 }

  /// Whether it can be a heading by its length and end.
  var isShort: Bool {
    guard text.count <= 48, let last = text.last else { return false }
    if last.isClosing, text.count > 1, text[text.count - 2] == "。" { return false }
    return !last.isSentenceEnd || last == "！" || last == "？"
  }
}
