import Model
import System

/// The articles that items rest on, each once, as a bibliography names them; under each, in brackets, what the
/// citation lacks.
struct CitationExport {
  let corpus: Corpus
  let language: Language
  let columns: Int

  /// The citations of items, one after the other, each line ended by a line feed.
  func text(of items: [ItemID]) -> String {
    let outlines = items.lazy.map { Outline(of: $0, in: corpus, language: language) }
    return lines(of: outlines.flatMap(\.citedArticles).distinct).map { $0 + "\n" }.joined()
  }

  /// The citations of articles in lines.
  func lines(of articles: [ItemID]) -> [String] {
    let setter = LineSetter(columns: columns)
    return articles.flatMap { article in
      let citation = Citation(of: article, in: corpus)
      let remark = citation.remark(in: language).map { setter.lines(of: $0, after: "    ") } ?? []
      return setter.lines(of: citation.text, hanging: 4) + remark
    }
  }
}
