import System

/// Words that are looked up in a text at a place: those that begin there or those that end there.
struct WordList: Sendable {
  private var beginning = Tree()
  private var ending = Tree()

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
    guard !scalars.isEmpty else { return false }
    ending.add(scalars.reversed())
    return beginning.add(scalars)
  }

  /// The end of the longest word that begins at a place.
  func end(in text: Scalars, from start: Int, before limit: Int) -> Int? {
    guard start < limit, beginning.mayBegin(with: text[start]) else { return nil }
    var (at, node) = (start, Tree.root)
    var end: Int?
    while at < limit, let next = beginning.node(behind: node, text[at]) {
      (at, node) = (at + 1, next)
      if beginning.isWord(node) { end = at }
    }
    WorkCount.add(at - start + 1)
    return end
  }

  /// The start of the longest word that ends before a place.
  func start(in text: Scalars, upTo end: Int, after limit: Int) -> Int? {
    guard end > limit, ending.mayBegin(with: text[end - 1]) else { return nil }
    var (at, node) = (end, Tree.root)
    var start: Int?
    while at > limit, let next = ending.node(behind: node, text[at - 1]) {
      (at, node) = (at - 1, next)
      if ending.isWord(node) { start = at }
    }
    WorkCount.add(end - at + 1)
    return start
  }

  /// The first word in a stretch of text.
  func first(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    for start in range {
      WorkCount.add(1)
      if let end = end(in: text, from: start, before: range.upperBound) { return start..<end }
    }
    return nil
  }

  /// The last word in a stretch of text.
  func last(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    for end in range.reversed() {
      WorkCount.add(1)
      if let start = start(in: text, upTo: end + 1, after: range.lowerBound) { return start..<end + 1 }
    }
    return nil
  }

  /// Whether a stretch of text is one of the words.
  func contains(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard let first = range.first, beginning.mayBegin(with: text[first]) else { return false }
    var node = Tree.root
    for at in range {
      WorkCount.add(1)
      guard let next = beginning.node(behind: node, text[at]) else { return false }
      node = next
    }
    return beginning.isWord(node)
  }

  /// Words as a tree of their characters, so that a look takes as many steps as the longest word found, however many
  /// words there are.
  private struct Tree: Sendable {
    static let root = 0

    /// Whether a character may be a first one, by its last 12 bits: one step rejects most of a text.
    private var firsts: [Bool] = Array(repeating: false, count: 0x1000)
    private var nodes = NodeTable()
    private var words: [Bool] = [false]

    /// Returns whether the word was not yet there.
    @discardableResult
    mutating func add(_ word: Scalars) -> Bool {
      firsts[Int(word[0].value & 0xFFF)] = true
      var node = Tree.root
      for scalar in word {
        if let next = nodes[node, scalar] {
          node = next
        } else {
          nodes.add(words.count, behind: node, scalar)
          node = words.count
          words.append(false)
        }
      }
      defer { words[node] = true }
      return !words[node]
    }

    func mayBegin(with scalar: Unicode.Scalar) -> Bool { firsts[Int(scalar.value & 0xFFF)] }

    func node(behind node: Int, _ scalar: Unicode.Scalar) -> Int? { nodes[node, scalar] }

    func isWord(_ node: Int) -> Bool { words[node] }
  }
}
