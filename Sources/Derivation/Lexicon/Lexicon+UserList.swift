import Model

/// A line of the user's list that cannot be read.
public struct LexiconFault: Error, Sendable {
  /// One-based.
  public let line: Int
  public let message: Phrase
}

extension Lexicon {
  private enum ListKind: String, CaseIterable {
    case surname, person, title, organisation, suffix, event, verb
  }

  /// The built-in words and those of a list: a kind and a word a line, white space between them; `#` begins a remark.
  public init(adding list: String) throws(LexiconFault) {
    self.init()
    for (number, line) in list.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.prefix { $0 != "#" }.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      guard let kind = ListKind(rawValue: String(first)), words.count == 2 else {
        let kinds = ListKind.allCases.map(\.rawValue).joined(separator: " ")
        throw LexiconFault(
          line: number + 1,
          message: Phrase("此行应为“种类 词”，种类是 \(kinds) 之一", "a line is a kind and a word; the kinds are \(kinds)")
        )
      }
      add(String(words[1].reversed().drop(while: \.isWhitespace).reversed()), as: kind)
    }
  }

  private mutating func add(_ word: String, as kind: ListKind) {
    switch kind {
    case .surname: surnames.add(word)
    case .person: people.add(word)
    case .title: titles.add(word)
    case .organisation: organisations.add(word)
    case .suffix: organisationSuffixes.add(word)
    case .event: events.add(word)
    case .verb: speech.add(word, meaning: .talk)
    }
  }
}
