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

  /// One corpus of some files: a draft of each article, put together by the rules that hold for corpus files.
  ///
  /// - Throws: what is wrong with the drafts, which would be a fault of the rules.
  public func corpus(from articles: [Article]) throws(LoadingFailure) -> DerivedCorpus {
    var ids = IdentifierMaker()
    var (drafts, sources): ([(name: String, value: JSONValue)], [SourceText]) = ([], [])
    for article in articles {
      let lines = Derivation.lines(of: article.text)
      let source = SourceText(
        id: ids.id("source", Derivation.stem(of: article.file), as: .title), file: article.file, lines: lines)
      sources.append(source)
      drafts += self.drafts(of: source, PunctuationHabits(article.text))
    }
    return DerivedCorpus(try DraftedCorpus(drafts, sources: sources))
  }

  /// A draft of each article on a page.
  private func drafts(of source: SourceText, _ habits: PunctuationHabits) -> [(
    name: String, value: JSONValue
  )] {
    let layout = PageLayout(
      source.lines.enumerated().map { SourceLine(number: $0 + 1, text: $1, habits: habits) })
    if layout.articles.isEmpty { return [(source.file, DraftWriter.file([("sources", [source.value])]))] }
    return layout.articles.enumerated().map { number, blocks in
      let text = ArticleText(blocks)
      var writer = DraftWriter(text)
      let facts = ArticleReader(text: text, lexicon: lexicon).facts()
      return (source.file, writer.draft(blocks, facts, on: source, isFirst: number == 0))
    }
  }

  /// The name of a file without its ending.
  private static func stem(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
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
