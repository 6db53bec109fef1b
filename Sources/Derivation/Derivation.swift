import Articles
import Model

/// Derives a draft of a corpus from the text of articles, by rules alone.
public struct Derivation: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon = Lexicon()) {
    self.lexicon = lexicon
  }

  /// An article as it came out of a source, or the text of a file, in which there may be several.
  public struct Article: Sendable {
    /// The source's name, without folders.
    public let file: String
    public let content: SourceArticle
    /// What the corpus is to say of the source, such as where it came from; empty for nothing.
    public let note: String
    /// What a person has said of it, which overrules what it says of itself.
    public let given: SourceArticle.About

    /// Plain text, whose layout the derivation finds.
    public init(file: String, text: String) {
      self.init(file: file, SourceArticle(lines: Derivation.lines(of: text)))
    }

    public init(
      file: String, _ content: SourceArticle, note: String = "",
      given: SourceArticle.About = SourceArticle.About()
    ) {
      self.file = file
      self.content = content
      self.note = note
      self.given = given
    }
  }

  /// One corpus of some articles.
  public func corpus(from articles: [Article]) -> DerivedCorpus {
    var base = 0
    var merging = FactMerging()
    var seen: [FoundSeen] = []
    let sources = articles.enumerated().map { number, article in
      let content = article.content
      let habits = PunctuationHabits(content.lines.joined(separator: "\n"))
      let lines = content.lines.enumerated().map { SourceLine(number: $0 + 1, text: $1, habits: habits) }
      let layout = content.blocks.isEmpty ? PageLayout(lines) : PageLayout(content.blocks, lines)
      return DerivedSource(
        article,
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
  fileprivate static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
