import Articles
import Model
import Text

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

  /// One corpus of some articles: a draft of each article on a page, put together by the rules that hold for corpus files.
  ///
  /// - Throws: what is wrong with the drafts, which would be a fault of the rules.
  public func corpus(from articles: [Article]) throws(LoadingFailure) -> DerivedCorpus {
    var ids = IdentifierMaker()
    var drafts: [(name: String, value: JSONValue)] = []
    var sources: [SourceText] = []
    var seen: [DerivedCorpus.Seen] = []
    for article in articles {
      let source = SourceText(
        id: ids.id("source", Derivation.stem(of: article.file), as: .title), file: article.file,
        note: article.note, lines: article.content.lines)
      sources.append(source)
      let layout = Derivation.layout(of: article.content)
      for (number, blocks) in layout.articles.enumerated() {
        let text = ArticleText(blocks)
        let facts = ArticleReader(text: text, lexicon: lexicon).facts()
        var writer = DraftWriter(text, of: article)
        drafts.append((source.file, writer.draft(blocks, facts, on: source, isFirst: number == 0)))
        seen += facts.seen.map { seen in
          DerivedCorpus.Seen(
            text: seen.text, why: seen.reason.name, file: article.file,
            line: text.line(ofSentence: seen.sentence))
        }
      }
      if layout.articles.isEmpty {
        drafts.append((source.file, DraftWriter.file([("sources", [source.value])])))
      }
    }
    return DerivedCorpus(try DraftedCorpus(drafts, sources: sources), seen: seen)
  }

  /// The layout that a source has, or that its text shows.
  private static func layout(of content: SourceArticle) -> PageLayout {
    let habits = PunctuationHabits(content.lines.joined(separator: "\n"))
    let lines = content.lines.enumerated().map { SourceLine(number: $0 + 1, text: $1, habits: habits) }
    return content.blocks.isEmpty ? PageLayout(lines) : PageLayout(content.blocks, lines)
  }

  /// The name of a file without its ending.
  private static func stem(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
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
