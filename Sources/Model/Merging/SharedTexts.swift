import System
import Text

/// The text of an article as texts are compared: folded as names are, without white space.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// The offset in bytes of each of the scalars.
  private(set) var offsets: [UInt32] = []

  /// - Parameter limit: how many scalars are folded at most.
  init(_ bytes: ArraySlice<UInt8>, limit: Int = .max) {
    let table = ReadingTable.shared
    var offset: UInt32 = 0
    // White space is rare: in so many bytes the scalars are found.
    let enough = limit == .max ? bytes : bytes.prefix(16 * limit)
    for scalar in String(decoding: enough, as: UTF8.self).unicodeScalars {
      if let folded = FoldedScalar.folded(scalar, table) {
        scalars.append(folded)
        offsets.append(offset)
        if scalars.count == limit { return }
      }
      offset += UInt32(UTF8.width(scalar))
    }
  }
}

/// The articles of several files that have one text, and where a sentence of the one stands in the other.
struct SharedTexts {
  /// Where each folded scalar of an article stands, in bytes from its start; by row, of shared articles alone.
  private var offsets: [Int: [UInt32]] = [:]

  /// A sentence by its folded scalars, whichever article with the text it stands in.
  struct Sentence: Hashable {
    /// The first article with the text.
    let article: Int
    let range: Range<Int>
  }

  var isEmpty: Bool { offsets.isEmpty }

  mutating func note(_ row: Int, _ offsets: [UInt32]) { self.offsets[row] = offsets }

  /// What stands at some bytes of an article, counted from its start; nil where no other file has the article.
  func scalars(_ range: Range<Int>, ofArticle row: Int) -> Range<Int>? {
    guard let offsets = offsets[row] else { return nil }
    let lower = offsets.partitioningIndex { Int($0) >= range.lowerBound }
    return lower..<max(lower, offsets.partitioningIndex { Int($0) >= range.upperBound })
  }

  /// The bytes of some scalars in an article, counted from its start.
  func bytes(_ scalars: Range<Int>, ofArticle row: Int, in reading: ArraySlice<UInt8>) -> Range<Int> {
    guard let offsets = offsets[row], !scalars.isEmpty, scalars.upperBound <= offsets.count else {
      return 0..<0
    }
    let last = Int(offsets[scalars.upperBound - 1])
    var end = last + 1
    while end < reading.count, reading[reading.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    return Int(offsets[scalars.lowerBound])..<end
  }
}
