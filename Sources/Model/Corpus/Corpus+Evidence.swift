import System

extension Corpus {
  /// The blocks of an article in reading order.
  public func blocks(of article: ItemID) -> Column<Block> { self[self[article, as: Article.self].blocks] }

  /// The name of the file that the page of an article came in.
  public func file(of article: ItemID) -> String { self[self[article, as: Article.self].file] }

  /// The words of a stretch of reading text.
  public func text(_ range: Range<UInt32>) -> String {
    let bytes = tables.text.stretch(Int(range.lowerBound)..<Int(range.upperBound))
    let text = bytes.withElements { String(decoding: $0, as: UTF8.self) }
    return tables.strings.areClean
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { TextCleaning.clean(String($0)) }.joined(separator: "\n")
  }

  /// The sentence as the newspaper printed it, in one line, as the reading order joins it.
  public func quote(_ evidence: Evidence) -> String { text(evidence.range) }

  /// The sentences that say that an item is there.
  public func sentences(naming item: ItemID) -> Column<Evidence> { self[head(of: item).provenance.evidence] }

  /// The lines of the source that a stretch of an article stands on, one-based, as unbroken runs: several
  /// only where columns interleave.
  public func spans(of range: Range<UInt32>, in article: ItemID) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for mark in marks(of: range, in: article) {
      let line = Int(mark.line)
      if mark.continues, let run = runs.last, run.lowerBound <= line {
        runs[runs.count - 1] = run.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    return runs
  }

  /// The first and the last line of the source that a sentence stands on, one-based.
  public func lines(of evidence: Evidence) -> ClosedRange<Int> {
    var (first, last) = (Int.max, 0)
    for mark in marks(of: evidence.range, in: evidence.article) {
      (first, last) = (min(first, Int(mark.line)), max(last, Int(mark.line)))
    }
    return min(first, last)...last
  }

  /// Where the lines of the source begin that a stretch of an article stands on.
  private func marks(of range: Range<UInt32>, in article: ItemID) -> Column<LineMark> {
    let marks = self[self[article, as: Article.self].lineMarks]
    let first = max(0, marks.partitioningIndex { $0.offset > range.lowerBound } - 1)
    let end = marks.partitioningIndex { $0.offset >= range.upperBound }
    return marks.stretch(first..<max(first, end))
  }

  /// The line of the source at an offset of an article's reading text, one-based.
  public func line(at offset: UInt32, in article: ItemID) -> Int {
    spans(of: offset..<offset + 1, in: article).first?.lowerBound ?? 0
  }

  /// The sentences of a stretch of reading text, which together are all of it. A sentence ends with 。！？ and the closing
  /// quotes after them.
  package func sentenceRanges(in range: Range<UInt32>) -> [Range<UInt32>] {
    var ranges: [Range<UInt32>] = []
    var start = range.lowerBound
    var offset = start
    var hasEnded = false
    for scalar in text(range).unicodeScalars {
      let isEnd = "。！？".unicodeScalars.contains(scalar)
      if hasEnded, !isEnd, !"”’）》」』".unicodeScalars.contains(scalar) {
        ranges.append(start..<offset)
        start = offset
        hasEnded = false
      }
      hasEnded = hasEnded || isEnd
      offset += UInt32(UTF8.width(scalar))
    }
    if start < offset { ranges.append(start..<offset) }
    return ranges
  }
}
