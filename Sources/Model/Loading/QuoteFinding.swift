import Glibc
import System

/// What has become of the search for a quote.
enum QuoteFinding: Sendable {
  /// The bytes of the reading text that the quote takes.
  case found(Range<Int>)
  /// The quote stands too few times to be there as often as its evidence says, or nowhere.
  case missing(count: Int)
}

extension ReadingText {
  /// Looks for quotes, white space aside.
  func find(_ evidence: [DraftEvidence]) -> [QuoteFinding] {
    guard var written = WrittenQuotes(bytes) else { return findInOnePass(evidence) }
    // Facts of one item mostly have the same quote.
    var last: (quote: String, position: Range<Int>?) = ("", nil)
    let positions = evidence.map { evidence -> Range<Int>? in
      WorkCount.add(1)
      guard evidence.occurrence == 1 else { return nil }
      if evidence.quote.text != last.quote {
        last = (evidence.quote.text, written.position(of: evidence.quote.text))
      }
      return last.position
    }
    let others = findInOnePass(zip(evidence, positions).filter { $1 == nil }.map(\.0))
    var next = others[...]
    return positions.map { position in position.map { .found($0) } ?? next.removeFirst() }
  }

  /// Looks for quotes, all of them in one pass.
  private func findInOnePass(_ evidence: [DraftEvidence]) -> [QuoteFinding] {
    if evidence.isEmpty { return [] }
    let search = QuoteSearch(evidence.map(\.quote.text))
    // Which places are wanted of each quote: mostly the first.
    var last = Array(repeating: 1, count: search.count)
    var repetitions: [QuoteOccurrence: Range<Int>?] = [:]
    for (number, evidence) in zip(search.numbers, evidence) where evidence.occurrence > 1 {
      guard let number else { continue }
      last[number] = max(last[number], evidence.occurrence)
      repetitions[QuoteOccurrence(quote: number, occurrence: evidence.occurrence)] = .some(nil)
    }
    var firsts: [Range<Int>?] = Array(repeating: nil, count: search.count)
    var counts = Array(repeating: 0, count: search.count)
    search.search(bytes) { quote, occurrence, range in
      counts[quote] = occurrence
      if occurrence == 1 {
        firsts[quote] = range
      } else if let index = repetitions.index(forKey: QuoteOccurrence(quote: quote, occurrence: occurrence)) {
        repetitions.values[index] = range
      }
      return occurrence < last[quote]
    }
    return zip(search.numbers, evidence).map { number, evidence in
      guard let number else { return .missing(count: 0) }
      let key = QuoteOccurrence(quote: number, occurrence: evidence.occurrence)
      guard let range = evidence.occurrence == 1 ? firsts[number] : repetitions[key] ?? nil,
        stands(evidence.quote.text, at: range)
      else { return .missing(count: counts[number]) }
      return .found(range)
    }
  }

  /// Whether a quote stands at a place, byte by byte, white space aside.
  private func stands(_ quote: String, at range: Range<Int>) -> Bool {
    WorkCount.add(range.count)
    if isWritten(quote, at: range) { return true }
    var at = range.lowerBound
    for byte in quote.utf8 where !ReadingText.isSpace(byte) {
      while at < range.upperBound, ReadingText.isSpace(bytes[at]) { at += 1 }
      guard at < range.upperBound, bytes[at] == byte else { return false }
      at += 1
    }
    return at == range.upperBound
  }
}

extension ReadingText {
  /// Whether a quote stands at a place with the very white space that it has, as it nearly always does.
  private func isWritten(_ quote: String, at range: Range<Int>) -> Bool {
    var quote = quote
    return quote.withUTF8 { quote in
      bytes[range].withUnsafeBytes {
        $0.count == quote.count && memcmp($0.baseAddress!, quote.baseAddress!, quote.count) == 0
      }
    }
  }
}

/// One of the places where a quote stands.
private struct QuoteOccurrence: Hashable {
  let quote: Int
  /// One-based.
  let occurrence: Int
}
