import Model

/// An article as the rules read it: its blocks one after the other, a line feed between them, cut into sentences.
final class ArticleText {
  /// As the rules read it, and as it is printed: of equal length.
  private(set) var scalars: Scalars = []
  private(set) var printed: Scalars = []
  private(set) var blocks: [(kind: BlockKind, range: Range<Int>)] = []
  private(set) var sentences: [Range<Int>] = []
  /// The first line of the source of each block.
  private(set) var lines: [Int] = []

  /// No sentence is longer; what goes on without an end is cut at a comma.
  private static let longest = 600
  /// What has no comma either is cut all the same, so that the rules look at few characters at once.
  private static let longestOfAll = 1000

  init(_ blocks: [Block]) {
    for block in blocks {
      let start = scalars.count
      scalars += block.text
      printed += block.printed
      self.blocks.append((block.kind, start..<scalars.count))
      lines.append(block.pieces[0].line.number)
      scalars.append("\n")
      printed.append("\n")
      cut(start..<scalars.count - 1)
    }
  }

  private func cut(_ range: Range<Int>) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let isEnd =
        scalars[at].isSentenceEnd || at - start > ArticleText.longest && scalars[at] == "，"
        || at - start > ArticleText.longestOfAll
      at += 1
      guard isEnd else { continue }
      while at < range.upperBound, scalars[at].isClosing || scalars[at].isSentenceEnd { at += 1 }
      add(start..<at)
      start = at
    }
    add(start..<range.upperBound)
  }

  private func add(_ range: Range<Int>) {
    let trimmed = scalars.trim(range)
    if !trimmed.isEmpty { sentences.append(trimmed) }
  }

  /// Whether a place stands in a heading, and not in an article of one paragraph without any.
  func isHeading(at position: Int) -> Bool {
    let (kind, range) = blocks[block(at: position)]
    return (kind == .headline || kind == .deck) && !scalars[range].contains("。")
  }

  /// The number of the sentence that a place belongs to.
  func sentence(at position: Int) -> Int {
    Swift.max(0, sentences.firstPlace { $0.lowerBound > position } - 1)
  }

  /// The number of the block that a place belongs to.
  func block(at position: Int) -> Int {
    Swift.max(0, blocks.firstPlace { $0.range.lowerBound > position } - 1)
  }

  /// The line of the source that the block of a sentence begins on.
  func line(ofSentence number: Int) -> Int { lines[block(at: sentences[number].lowerBound)] }

  /// What is printed in a range, without white space at its ends.
  func string(_ range: Range<Int>) -> String { printed.string(range) }
}
