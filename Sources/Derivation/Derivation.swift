import Model

/// Derives a draft of a corpus from the text of articles, by rules alone.
public struct Derivation: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon = Lexicon()) {
    self.lexicon = lexicon
  }

  /// A file of articles.
  public struct Article: Sendable {
    /// Its name, without folders.
    public let file: String
    public let text: String

    public init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// One corpus of some files.
  public func corpus(from articles: [Article]) -> DerivedCorpus {
    var base = 0
    var merging = FactMerging()
    var seen: [FoundSeen] = []
    let sources = articles.enumerated().map { number, article in
      let lines = Derivation.lines(of: article.text)
      let habits = PunctuationHabits(article.text)
      let layout = PageLayout(
        lines.enumerated().map { SourceLine(number: $0 + 1, text: $1, habits: habits) })
      return DerivedSource(
        file: article.file, lines: lines,
        articles: layout.articles.map { blocks in
          let derived = DerivedArticle(blocks: blocks, text: ArticleText(blocks), base: base)
          var facts = ArticleReader(text: derived.text, lexicon: lexicon).facts()
          facts.shift(by: base)
          merging.add(facts, source: number)
          seen += facts.seen
          base += derived.text.sentences.count
          return derived
        })
    }
    return DerivedCorpus(sources: sources, facts: merging.facts, seen: seen)
  }

  /// The lines of a text; a last line feed begins no further one.
  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
