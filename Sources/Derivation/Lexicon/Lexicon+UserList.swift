import Model
import System
import Text

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

  /// The built-in words and those of a list, in the form of ``WordLine``.
  public convenience init(adding list: String) throws(LexiconFault) {
    self.init()
    for line in WordLine.lines(of: list) {
      guard let kind = ListKind(rawValue: line.kind), !line.word.isEmpty else {
        let kinds = ListKind.allCases.map(\.rawValue).joined(separator: " ")
        throw LexiconFault(
          line: line.number,
          message: Phrase("此行应为“种类 词”，种类是 \(kinds) 之一", "a line is a kind and a word; the kinds are \(kinds)")
        )
      }
      add(line.word, as: kind)
    }
  }

  private func add(_ word: String, as kind: ListKind) {
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
