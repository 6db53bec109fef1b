import System

/// The text of one article in reading order: its blocks put together from the lines of the source, each
/// byte knowing the line that it stands on.
struct ReadingText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [(kind: BlockKind, range: Range<Int>)] = []
  /// Where the text passes to another line of the source, one-based.
  private(set) var marks: [(offset: Int, line: Int, continues: Bool)] = []
  /// What the text has without it of sequences of characters.
  private(set) var ignorables: [Ignorable] = []
  /// Whether all blocks could be read; if not, a quote may be missing through no fault of its own.
  private(set) var isWhole = true

  /// Joins the blocks of an article.
  ///
  /// - Parameter faults: the spans to be passed over, by where they stand in their file.
  init(_ blocks: [DraftBlock], source: SourceLines?, faults: [Int: Problem.Cause]) {
    for block in blocks {
      guard let source, let kind = block.kind else {
        isWhole = false
        continue
      }
      if !bytes.isEmpty { bytes.append(0x0A) }
      let start = bytes.count
      for span in block.spans {
        if faults[span.offset] == nil { append(span, of: source, blockStart: start) } else { isWhole = false }
      }
      self.blocks.append((kind, start..<bytes.count))
    }
  }

  private mutating func append(_ span: DraftSpan, of source: SourceLines, blockStart: Int) {
    for number in source.textLines(of: span).reversed() {
      WorkCount.add(1)
      var piece = source.text(of: span, inLine: number)
      if piece.isEmpty { continue }
      if bytes.count > blockStart, let last = bytes.last, let first = piece.utf8.first,
        LineBreak.isSpaced(
          before: bytes.count > blockStart + 1 ? UInt32(bytes[bytes.count - 2]) : 0, last: UInt32(last),
          next: UInt32(first))
      {
        bytes.append(0x20)
      }
      let continues = marks.last.map { last in
        last.line <= number && source.areBlank(from: last.line, to: number)
      }
      marks.append((bytes.count, number, continues ?? false))
      for ignorable in source.ignorables(in: piece, ofLine: number) {
        ignorables.append(Ignorable(offset: UInt32(bytes.count) + ignorable.offset, value: ignorable.value))
      }
      piece.withUTF8 { bytes.append(contentsOf: $0) }
    }
  }

  /// What counts for nothing where quotes are looked for.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
