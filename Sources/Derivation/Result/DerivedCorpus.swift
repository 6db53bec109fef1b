import Model
import System
import Text

/// What was derived from some articles.
public struct DerivedCorpus: Sendable {
  private let drafted: DraftedCorpus
  /// How many items of each kind were found.
  public let counts: [(kind: Kind, count: Int)]
  /// What an editor should look at first.
  public let doubts: [Doubt]
  /// What was seen and not taken for a fact.
  public let seen: [Seen]

  /// A fact of low confidence.
  public struct Doubt: Sendable {
    public let kind: Kind
    public let name: String
    public let rule: String
    /// The file, and the line that the sentence begins on, one-based.
    public let file: String
    public let line: Int
  }

  /// A name that stands in the text and in no fact.
  public struct Seen: Sendable {
    public let text: String
    public let why: Phrase
    /// The file, and the line that the sentence's block begins on, one-based.
    public let file: String
    public let line: Int
  }

  /// The text of the corpus file.
  public var text: String { drafted.file().text }

  /// The text of the corpus file that says of its articles when they came.
  public func text(added: Moment) -> String { drafted.file(added: added).text }

  init(_ drafted: DraftedCorpus, seen: [Seen]) {
    self.drafted = drafted
    self.seen = seen
    let corpus = drafted.corpus
    counts = Kind.listed.map { ($0, corpus.count(of: $0)) }
    doubts = drafted.doubts(of: [.forum, .speaker, .announcement]).map { doubt in
      Doubt(
        kind: doubt.item.kind, name: corpus.name(of: doubt.item), rule: doubt.rule, file: doubt.file,
        line: doubt.line)
    }
  }
}
