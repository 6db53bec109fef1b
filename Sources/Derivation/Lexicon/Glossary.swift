/// Words that each mean something: 主办 a host, 白皮书 a report.
struct Glossary<Meaning: Sendable>: Sendable {
  /// All of them, to be looked for in a text.
  private(set) var words = WordList()
  private var meanings: [String: Meaning] = [:]

  /// Words by what they mean, separated by white space.
  init(_ entries: KeyValuePairs<String, Meaning>) {
    for (list, meaning) in entries {
      for word in list.split(whereSeparator: \.isWhitespace) {
        assert(meanings[String(word)] == nil, "“\(word)” means two things")
        add(String(word), meaning: meaning)
      }
    }
  }

  subscript(word: String) -> Meaning? { meanings[word] }

  mutating func add(_ word: String, meaning: Meaning) {
    words.add(word)
    meanings[word] = meaning
  }
}
