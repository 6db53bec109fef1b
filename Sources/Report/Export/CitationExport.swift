import Model
import System

/// The articles that items rest on, each once, as a bibliography names them; under each, in brackets, what the
/// citation lacks.
struct CitationExport: ExportForm {
  static let name = Phrase("引文（\(Citation.standard)）", "citation (\(Citation.standard))")
  static let fileEnding = "citation.txt"

  private let context: ExportContext
  private var corpus: Corpus { context.corpus }
  private var language: Language { context.language }

  init(_ context: ExportContext) { self.context = context }

  /// The citations of items, one after the other, each line ended by a line feed.
  func text(of items: [ItemID]) -> String {
    lines(of: context.citedArticles(of: items)).map { $0 + "\n" }.joined()
  }

  /// The citations of articles in lines.
  func lines(of articles: [ItemID]) -> [String] {
    let setter = LineSetter(columns: context.columns)
    return articles.flatMap { article in
      let citation = Citation(of: article, in: corpus)
      let remark = citation.remark(in: language).map { setter.lines(of: $0, after: "    ") } ?? []
      return setter.lines(of: citation.text, hanging: 4) + remark
    }
  }
}

extension ExportContext {
  /// The articles that items rest on, each once, in the order of first use.
  func citedArticles(of items: [ItemID]) -> [ItemID] {
    items.lazy.flatMap { Outline(of: $0, in: corpus, language: language).citedArticles }.distinct
  }
}
