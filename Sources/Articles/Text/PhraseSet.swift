import Text

/// Words that a text is looked through for, in simplified characters of half width.
struct PhraseSet {
  private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  init(_ words: String) {
    for word in words.split(separator: " ") {
      let word = String(word).simplifiedForm
      if let first = word.first { byFirst[first, default: []].append(word) }
    }
  }

  /// Whether a text begins with one of the words.
  ///
  /// - Parameter text: in the form of ``Swift/String/simplifiedForm``.
  func begins(_ text: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return false }
    return byFirst[first]?.contains { text.starts(with: $0) } ?? false
  }

  /// How many different words stand in a text, up to a limit.
  func count(in text: [Unicode.Scalar], upTo limit: Int) -> Int {
    var found: Set<[Unicode.Scalar]> = []
    for index in text.indices {
      for word in byFirst[text[index]] ?? [] where text[index...].starts(with: word) {
        found.insert(word)
        if found.count >= limit { return limit }
      }
    }
    return found.count
  }
}

extension String {
  /// Its characters as ``folded``, in simplified form: one list of words serves both ways of writing.
  var simplifiedForm: [Unicode.Scalar] { folded.map(\.simplified) }
}
