import CBundle
import System

/// Looks for quotes in a short text as they are written, which takes less than ``QuoteSearch`` and its fingerprints.
///
/// White space counts as nothing, so that a quote may stand earlier with a blank in its midst. A quote that could is
/// not looked for here.
struct WrittenQuotes {
  /// Longer texts, and those with more blanks, are left to the search in one pass.
  private static let (maximumBytes, maximumBlanks) = (16 << 10, 16)
  /// So many times the text is looked through; quotes that are still to be found then are left to that search, too.
  private static let maximumPasses = 32

  private let text: [UInt8]
  /// The characters on both sides of each blank, without it.
  private var seams: [[UInt8]] = []
  /// The bytes that may still be looked at.
  private var budget: Int

  init?(_ text: [UInt8]) {
    guard text.count <= WrittenQuotes.maximumBytes else { return nil }
    self.text = text
    budget = WrittenQuotes.maximumPasses * text.count
    var start = 0
    while let blank = text[start...].firstIndex(of: 0x20) {
      guard seams.count < WrittenQuotes.maximumBlanks else { return nil }
      start = text[blank...].firstIndex { $0 != 0x20 } ?? text.count
      let before = text[..<blank].lastIndex { $0 & 0xC0 != 0x80 } ?? blank
      let after = text[start...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
      seams.append(Array(text[before..<blank]) + text[start..<after])
    }
  }

  /// The first place of a quote; nil where it has to be looked for with more care, or stands nowhere.
  mutating func position(of quote: String) -> Range<Int>? {
    guard budget > 0 else { return nil }
    var quote = quote
    let range = quote.withUTF8 { quote -> Range<Int>? in
      guard !quote.isEmpty, !quote.contains(where: ReadingText.isSpace), !mayHoldBlank(quote),
        let start = text.withUnsafeBytes({ WrittenQuotes.find(quote, in: $0) })
      else { return nil }
      return start..<start + quote.count
    }
    let bytes = range?.upperBound ?? text.count
    budget -= bytes
    WorkCount.add(bytes)
    return range
  }

  /// Whether a blank of the text could part the quote.
  private func mayHoldBlank(_ quote: UnsafeBufferPointer<UInt8>) -> Bool {
    seams.contains { seam in
      seam.withUnsafeBufferPointer { WrittenQuotes.find($0, in: UnsafeRawBufferPointer(quote)) != nil }
    }
  }

  private static func find(_ piece: UnsafeBufferPointer<UInt8>, in text: UnsafeRawBufferPointer) -> Int? {
    guard let start = text.baseAddress, let first = piece.baseAddress,
      let found = find_bytes(start, text.count, first, piece.count)
    else { return nil }
    return found - start
  }
}
