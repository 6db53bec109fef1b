import Model
import Text

/// What was derived from some articles.
public struct DerivedCorpus: Sendable {
  private let value: JSONValue
  /// How many items of each kind were found.
  public let counts: [(kind: Kind, count: Int)]
  /// What an editor should look at first.
  public let doubts: [Doubt]

  /// A fact of low confidence.
  public struct Doubt: Sendable {
    public let kind: Kind
    public let name: String
    public let rule: String
    /// The file, and the line that the sentence's block begins on, one-based.
    public let file: String
    public let line: Int
  }

  /// The text of the corpus file.
  public var text: String { value.text }

  init(sources: [DerivedSource], facts: FoundFacts) {
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
    doubts = grounds.compactMap { kind, name, ground in
      guard ground.confidence == .low, let sentence = ground.sentences.first else { return nil }
      let (file, article) = articles[articles.firstPlace { $0.article.base > sentence } - 1]
      return Doubt(
        kind: kind, name: name, rule: ground.rule.rawValue, file: file,
        line: article.text.line(ofSentence: sentence - article.base))
    }
  }
}
