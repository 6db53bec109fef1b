import System

/// What the decisions on an article go by: its text as texts are compared, white space and punctuation apart.
struct FoldedArticle: Sendable {
  /// Tells the text from others. It stands in logs, so that it must never be reckoned in another way.
  let fingerprint: UInt64
  /// Where each folded scalar stands, in bytes from the start of the article.
  private let offsets: [UInt32]
  /// Where the article starts and ends in the text of the corpus, in bytes.
  private let bounds: Range<Int>

  init(_ reading: ArraySlice<UInt8>) {
    let folded = FoldedText(reading)
    // FNV-1a, by scalars.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in folded.scalars { sum = (sum ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
    fingerprint = sum
    offsets = folded.offsets
    bounds = reading.startIndex..<reading.endIndex
  }

  /// The scalars of a range of bytes in the text of the corpus.
  func scalars(_ bytes: Range<UInt32>) -> Range<Int> {
    let (lower, upper) = (
      Int(bytes.lowerBound) - bounds.lowerBound, Int(bytes.upperBound) - bounds.lowerBound
    )
    let start = offsets.partitioningIndex { Int($0) >= lower }
    return start..<max(start, offsets.partitioningIndex { Int($0) >= upper })
  }

  /// The bytes of some scalars in the text of the corpus, up to the next scalar; nil where there are no such scalars.
  func bytes(_ scalars: Range<Int>, in text: [UInt8]) -> Range<UInt32>? {
    guard !scalars.isEmpty, scalars.upperBound <= offsets.count, scalars.lowerBound >= 0 else { return nil }
    let start = bounds.lowerBound + Int(offsets[scalars.lowerBound])
    var end = bounds.lowerBound + Int(offsets[scalars.upperBound - 1]) + 1
    while end < bounds.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    // What closes the sentence folds to nothing, and belongs to it.
    let next =
      scalars.upperBound < offsets.count
      ? bounds.lowerBound + Int(offsets[scalars.upperBound]) : bounds.upperBound
    while end < next, let after = FoldedArticle.closing(at: end, in: text, before: next) { end = after }
    return UInt32(start)..<UInt32(end)
  }

  /// The end of the closing mark that stands at an index; nil where none does.
  private static func closing(at index: Int, in text: [UInt8], before end: Int) -> Int? {
    if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[index]) { return index + 1 }
    guard index + 3 <= end else { return nil }
    let marks: [[UInt8]] = ["。", "！", "？", "”", "）", "》", "；"].map { Array($0.utf8) }
    return marks.contains { text[index..<index + 3].elementsEqual($0) } ? index + 3 : nil
  }
}
