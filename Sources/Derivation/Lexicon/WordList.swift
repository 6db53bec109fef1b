/// Words that are looked up in a text at a place: those that begin there or those that end there.
struct WordList: Sendable {
  private var beginning = Table()
  private var ending = Table()

  /// No words yet.
  init() {}

  /// The words of a kind.
  init(_ kind: WordKind) {
    for entry in BundledWords.entries(of: kind) { add(entry.word) }
  }

  /// Returns whether the word was not yet among them.
  @discardableResult
  mutating func add(_ word: String) -> Bool {
    let scalars = Scalars(word).folded
    guard let first = scalars.first, let last = scalars.last else { return false }
    let (begins, ends) = (beginning.add(scalars, under: first), ending.add(scalars, under: last))
    return begins || ends
  }

  /// The end of the longest word that begins at a place.
  func end(in text: Scalars, from start: Int, before limit: Int) -> Int? {
    guard start < limit, beginning.holds(text[start]) else { return nil }
    for word in beginning.words(under: text[start]) where start + word.count <= limit {
      if WordList.stands(word, in: text, at: start) { return start + word.count }
    }
    return nil
  }

  /// The start of the longest word that ends before a place.
  func start(in text: Scalars, upTo end: Int, after limit: Int) -> Int? {
    guard end > limit, ending.holds(text[end - 1]) else { return nil }
    for word in ending.words(under: text[end - 1]) where end - word.count >= limit {
      if WordList.stands(word, in: text, at: end - word.count) { return end - word.count }
    }
    return nil
  }

  /// The first word in a stretch of text.
  func first(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let end = end(in: text, from: start, before: range.upperBound) { return start..<end }
    }
    return nil
  }

  /// The last word in a stretch of text.
  func last(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    for end in range.reversed() {
      if let start = start(in: text, upTo: end + 1, after: range.lowerBound) { return start..<end + 1 }
    }
    return nil
  }

  /// Whether a stretch of text is one of the words.
  func contains(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard let first = range.first, beginning.holds(text[first]) else { return false }
    return beginning.words(under: text[first]).contains {
      $0.count == range.count && WordList.stands($0, in: text, at: first)
    }
  }

  private static func stands(_ word: Scalars, in text: Scalars, at start: Int) -> Bool {
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }

  /// Words by one of their characters, the longest first; found by one step for all that is usual in Chinese.
  private struct Table: Sendable {
    private var buckets: [UInt16] = Array(repeating: 0, count: 0x10000)
    private var lists: [[Scalars]] = [[]]

    /// Returns whether the word was not yet there.
    mutating func add(_ word: Scalars, under scalar: Unicode.Scalar) -> Bool {
      guard scalar.value < 0x10000 else { return false }
      var bucket = Int(buckets[Int(scalar.value)])
      if bucket == 0 {
        bucket = lists.count
        buckets[Int(scalar.value)] = UInt16(bucket)
        lists.append([])
      }
      guard !lists[bucket].contains(word) else { return false }
      let place = lists[bucket].firstIndex { $0.count < word.count } ?? lists[bucket].count
      lists[bucket].insert(word, at: place)
      return true
    }

    /// Whether there are any, before a list of them is taken up.
    func holds(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x10000 && buckets[Int(scalar.value)] != 0
    }

    func words(under scalar: Unicode.Scalar) -> [Scalars] {
      scalar.value < 0x10000 ? lists[Int(buckets[Int(scalar.value)])] : []
    }
  }
}
