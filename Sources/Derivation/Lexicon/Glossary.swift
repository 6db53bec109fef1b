/// Words that each mean something: 主办 a host, 白皮书 a report.
struct Glossary<Meaning: Sendable>: Sendable {
  /// All of them, to be looked for in a text.
  private(set) var words = WordList()
  private var meanings: [String: Meaning] = [:]

  /// The words of a kind by what they mean: `speech:talk 表示`.
  init(_ kind: WordKind) where Meaning: RawRepresentable<String> {
    for entry in BundledWords.entries(of: kind) {
      guard let meaning = Meaning(rawValue: entry.meaning) else {
        preconditionFailure("“\(entry.word)” means “\(entry.meaning)”, which is no \(Meaning.self)")
      }
      add(entry.word, meaning: meaning)
    }
  }

  subscript(word: String) -> Meaning? { meanings[word.folded] }

  /// The end and the meaning of the longest word that begins at an index.
  func match(in text: Scalars, from start: Int, before limit: Int) -> (end: Int, meaning: Meaning)? {
    guard let end = words.end(in: text, from: start, before: limit) else { return nil }
    return self[text.string(start..<end)].map { (end, $0) }
  }

  mutating func add(_ word: String, meaning: Meaning) {
    words.add(word)
    meanings[word.folded] = meaning
  }
}
