import Model

/// What was derived from some articles.
public struct DerivedCorpus: Sendable {
  private let drafted: DraftedCorpus
  /// How many items of each kind were found.
  public let counts: [(kind: Kind, count: Int)]
  /// What an editor should look at first.
  public let doubts: [Doubt]

  /// A fact of low confidence.
  public struct Doubt: Sendable {
    public let kind: Kind
    public let name: String
    public let rule: String
    /// The file, and the line that the sentence begins on, one-based.
    public let file: String
    public let line: Int
  }

  /// The text of the corpus file.
  public var text: String { drafted.file.text }

  init(_ drafted: DraftedCorpus) {
    self.drafted = drafted
    let corpus = drafted.corpus
    counts = Kind.listed.map { ($0, corpus.count(of: $0)) }
    doubts = drafted.doubts(of: [.forum, .speaker, .announcement]).map { doubt in
      Doubt(
        kind: doubt.item.kind, name: corpus.name(of: doubt.item), rule: doubt.rule, file: doubt.file,
        line: doubt.line)
    }
  }
}
