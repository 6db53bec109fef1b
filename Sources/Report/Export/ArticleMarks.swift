import Model

/// The sentences that are to be marked in whole articles, each with a name that links lead to.
struct ArticleMarks {
  private var ids: [Evidence: String] = [:]
  private var sentences: [ItemID: [Evidence]] = [:]

  mutating func add(_ sentence: Evidence) {
    guard ids[sentence] == nil else { return }
    sentences[sentence.article, default: []].append(sentence)
    ids[sentence] = "a\(sentence.article.row + 1)-m\(sentences[sentence.article]!.count)"
  }

  func id(of sentence: Evidence) -> String? { ids[sentence] }

  /// A part of a block, inside a sentence or between two.
  struct Piece {
    let range: Range<UInt32>
    let isMarked: Bool
    /// The names of the sentences that begin here.
    let ids: [String]
  }

  /// The blocks of an article in parts: a new one begins where a sentence begins or ends, for sentences may overlap.
  func pieces(of blocks: some Sequence<Range<UInt32>>, in article: ItemID) -> [[Piece]] {
    let begun = (sentences[article] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let ends = begun.map(\.range.upperBound).sorted()
    var (begins, ended) = (0, 0)
    return blocks.map { block in
      var pieces: [Piece] = []
      var offset = block.lowerBound
      while offset < block.upperBound {
        var ids: [String] = []
        while begins < begun.count, begun[begins].range.lowerBound <= offset {
          ids += [self.ids[begun[begins]]].compactMap { $0 }
          begins += 1
        }
        while ended < ends.count, ends[ended] <= offset { ended += 1 }
        var next = block.upperBound
        if begins < begun.count { next = min(next, begun[begins].range.lowerBound) }
        if ended < ends.count { next = min(next, ends[ended]) }
        pieces.append(Piece(range: offset..<next, isMarked: begins > ended, ids: ids))
        offset = next
      }
      return pieces
    }
  }
}
