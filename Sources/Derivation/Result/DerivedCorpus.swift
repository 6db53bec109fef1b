import Model
import System
import Text

/// What was derived from some articles.
public struct DerivedCorpus: Sendable {
  private let value: JSONValue
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
    /// The file, and the line that the sentence's block begins on, one-based.
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
  public var text: String { value.text }

  init(sources: [DerivedSource], facts: FoundFacts, seen: [FoundSeen]) {
    var writer = CorpusWriter(sources: sources, facts: facts)
    value = writer.file()
    counts = [
      (.forum, facts.forums.count), (.speaker, facts.people.count),
      (.announcement, facts.announcements.count),
      (.organisation, facts.organisations.count), (.topic, facts.topics.count),
      (.article, sources.reduce(0) { $0 + $1.articles.count }),
    ]
    let grounds =
      facts.forums.map { (Kind.forum, $0.name, $0.ground) }
      + facts.people.map { (Kind.speaker, $0.name, $0.ground) }
      + facts.announcements.map { (Kind.announcement, $0.name, $0.ground) }
    let articles = sources.flatMap { source in source.articles.map { (file: source.file, article: $0) } }
    func place(of sentence: Int) -> (file: String, line: Int) {
      let (file, article) = articles[articles.firstPlace { $0.article.base > sentence } - 1]
      return (file, article.text.line(ofSentence: sentence - article.base))
    }
    doubts = grounds.compactMap { kind, name, ground in
      guard ground.confidence == .low, let sentence = ground.sentences.first else { return nil }
      let (file, line) = place(of: sentence)
      return Doubt(kind: kind, name: name, rule: ground.rule.rawValue, file: file, line: line)
    }
    self.seen = seen.map { seen in
      let (file, line) = place(of: seen.sentence)
      return Seen(text: seen.text, why: seen.reason.phrase, file: file, line: line)
    }
  }
}
