import Model
import System

/// Finds what stands around sentences in their articles.
struct Passages {
  /// What stands beside a sentence: the rest of its own where it is part of one, and the sentence beyond.
  struct Passage {
    let before: String
    let after: String
  }

  private let corpus: Corpus
  /// The sentences of the blocks that were looked at, by where the blocks begin.
  private var sentences: [UInt32: [Range<UInt32>]] = [:]

  init(_ corpus: Corpus) { self.corpus = corpus }

  mutating func passage(around evidence: Evidence) -> Passage {
    let (start, end) = (evidence.range.lowerBound, evidence.range.upperBound)
    let blocks = corpus.blocks(of: evidence.article)
    let opening = sentences(of: blocks, at: start)
    let closing = sentences(of: blocks, at: max(start, end - 1))
    // The last sentence that ends before it, the first that begins after it.
    let before = opening.last { $0.upperBound <= start } ?? opening.first { $0.contains(start) }
    let after = closing.first { $0.lowerBound >= end } ?? closing.last { $0.contains(end) }
    return Passage(
      before: before.map { $0.lowerBound < start ? corpus.printed($0.lowerBound..<start) : "" } ?? "",
      after: after.map { $0.upperBound > end ? corpus.printed(end..<$0.upperBound) : "" } ?? "")
  }

  /// The sentences of the block that an offset is in.
  private mutating func sentences(of blocks: Column<Block>, at offset: UInt32) -> [Range<UInt32>] {
    let position = blocks.partitioningIndex { $0.range.upperBound > offset }
    guard position < blocks.count, blocks[position].range.contains(offset) else { return [] }
    let range = blocks[position].range
    if let known = sentences[range.lowerBound] { return known }
    let found = corpus.sentenceRanges(in: range)
    sentences[range.lowerBound] = found
    return found
  }
}
