import System

/// Finds many quotes in a text in one pass, white space aside, at a cost that grows with the length of both and with
/// nothing else, whatever the text repeats and wherever the quotes stand.
///
/// At each character it finds the longest quote that begins there by a binary search on lengths (Waldvogel, Varghese,
/// Turner and Plattner, "Scalable High Speed IP Routing Lookups", 1997): a hash table holds the fingerprints of those
/// beginnings of the quotes that the search comes by (Karp and Rabin, 1987). Shorter quotes that begin at the same
/// character are beginnings of the longest, and each quote knows the next shorter one.
package struct QuoteSearch {
  /// The number of each quote: equal for quotes that differ in white space alone, nil for blank ones.
  package private(set) var numbers: [Int?]
  /// In Unicode scalars.
  private var lengths: [Int] = []
  /// The next shorter quote that each one begins with; -1 where there is none.
  private var shorter: [Int] = []
  /// The longest quote that each beginning begins with, or is; -1 where there is none.
  private var beginnings = FingerprintTable()
  /// The length of the beginnings that are looked for first: the power of two up to that of the shortest quote.
  private var first = 1
  /// By their exponent.
  private var powers: [Fingerprint.Power] = []

  package init(_ quotes: [String]) {
    numbers = Array(repeating: nil, count: quotes.count)
    var texts: [(text: FingerprintedText, quotes: Range<Int>)] = []
    var start = 0
    while start < quotes.count {
      // Facts of one item mostly have the same quote.
      let end = quotes[start...].firstIndex { $0 != quotes[start] } ?? quotes.count
      let text = FingerprintedText(quotes[start])
      if text.count > 0 { texts.append((text, start..<end)) }
      start = end
    }
    texts.sort { $0.text.count < $1.text.count }
    guard let shortest = texts.first?.text.count, let longest = texts.last?.text.count else { return }
    first = 1 << (Int.bitWidth - 1 - shortest.leadingZeroBitCount)
    setPowers(upTo: longest)
    for (text, quotes) in texts {
      let number = add(text)
      for quote in quotes { numbers[quote] = number }
    }
  }

  /// How many different quotes there are.
  var count: Int { lengths.count }

  private mutating func setPowers(upTo longest: Int) {
    powers.reserveCapacity(longest + 1)
    var value: UInt64 = 1
    for exponent in 0...longest {
      powers.append(Fingerprint.Power(exponent: exponent, value: value))
      value = Fingerprint.product(value, Fingerprint.base)
    }
  }

  /// Adds a quote that is no shorter than those before it.
  private mutating func add(_ quote: FingerprintedText) -> Int {
    let known = longest(in: quote, at: 0, limit: quote.count)
    if known >= 0, lengths[known] == quote.count { return known }
    for length in QuoteSearch.lengths(from: first, to: quote.count) {
      let beginning = quote.fingerprint(at: 0, powers[length])
      if beginnings[beginning] == nil {
        beginnings.set(longest(in: quote, at: 0, limit: length), for: beginning)
      }
    }
    beginnings.set(lengths.count, for: quote.fingerprint(at: 0, powers[quote.count]))
    lengths.append(quote.count)
    shorter.append(known)
    return lengths.count - 1
  }

  /// The lengths that the search for a quote comes by before it comes to the quote's own: twice the one before, as far
  /// as that goes, then one power of two after the other more.
  private static func lengths(from first: Int, to last: Int) -> [Int] {
    var lengths = [first]
    while 2 * lengths[lengths.count - 1] <= last { lengths.append(2 * lengths[lengths.count - 1]) }
    var length = lengths[lengths.count - 1]
    var step = length / 2
    while length < last {
      if length + step <= last {
        length += step
        lengths.append(length)
      }
      step /= 2
    }
    lengths.removeLast()
    return lengths
  }

  /// The longest quote, up to a limit, that begins at a character of a text; -1 where none does.
  private func longest(in text: FingerprintedText, at start: Int, limit: Int) -> Int {
    func quote(ofLength length: Int) -> Int? {
      length <= limit && length < powers.count
        ? beginnings[text.fingerprint(at: start, powers[length])] : nil
    }
    var length = first
    guard var found = quote(ofLength: length) else { return -1 }
    while let next = quote(ofLength: 2 * length) { (length, found) = (2 * length, next) }
    var step = length / 2
    while step > 0 {
      if let next = quote(ofLength: length + step) { (length, found) = (length + step, next) }
      step /= 2
    }
    return found
  }

  /// Goes through a text and tells each place where a quote begins, one after the other; places may overlap.
  ///
  /// - Parameter found: told the number of the quote, how often it has stood there up to now, and the bytes that it
  ///   takes; returns whether further places of this quote are wanted.
  package func search(_ bytes: [UInt8], found: (_ quote: Int, _ occurrence: Int, _ range: Range<Int>) -> Bool)
  {
    if lengths.isEmpty { return }
    let text = FingerprintedText(bytes)
    var occurrences = Array(repeating: 0, count: count)
    var wanted = WantedQuotes(shorter)
    var start = 0
    while start < text.count, !wanted.isEmpty {
      var longest = longest(in: text, at: start, limit: text.count - start)
      while let quote = wanted.first(from: longest) {
        WorkCount.add(1)
        occurrences[quote] += 1
        let last = text.offset(of: start + lengths[quote] - 1)
        let end = bytes[(last + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
        if !found(quote, occurrences[quote], text.offset(of: start)..<end) { wanted.remove(quote) }
        longest = shorter[quote]
      }
      start += 1
    }
  }
}

/// The quotes that are still looked for: those that are not are passed over together, however many they are.
private struct WantedQuotes {
  /// Where to go on from each quote: itself while it is wanted.
  private var nexts: [Int]
  private let shorter: [Int]
  private var left: Int

  init(_ shorter: [Int]) {
    self.shorter = shorter
    nexts = Array(shorter.indices)
    left = shorter.count
  }

  var isEmpty: Bool { left == 0 }

  /// The first wanted quote among one and the shorter ones that it begins with.
  mutating func first(from quote: Int) -> Int? {
    var quote = quote
    while quote >= 0, nexts[quote] != quote {
      WorkCount.add(1)
      let next = nexts[quote]
      // Halves the way for who comes after.
      if next >= 0 { nexts[quote] = nexts[next] }
      quote = next
    }
    return quote >= 0 ? quote : nil
  }

  mutating func remove(_ quote: Int) {
    nexts[quote] = shorter[quote]
    left -= 1
  }
}
