import Model
import System

/// The complete Markdown: the same as ``FullText``, as headings and lists. Numbers in brackets name the sentences of the
/// numbered list at the end.
struct FullMarkdown {
  private let context: ExportContext
  private var corpus: Corpus { context.corpus }
  private var language: Language { context.language }

  init(_ context: ExportContext) { self.context = context }

  /// The whole text of one item or more, with a line feed at the end.
  func text(of items: [ItemID]) -> String {
    let dossier = Dossier(of: items, in: corpus, language: language)
    let level = dossier.isCollection ? "##" : "#"
    var lines = dossier.isCollection ? contents(of: dossier) : []
    for outline in dossier.outlines { lines += self.lines(of: outline, in: dossier, level: level) + [""] }
    if !dossier.evidence.isEmpty {
      lines += ["## " + Dossier.evidence[language], ""] + evidence(of: dossier) + [""]
    }
    if !dossier.articles.isEmpty {
      lines += ["## " + Dossier.citations[language], ""] + dossier.articles.map(citation) + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func contents(of dossier: Dossier) -> [String] {
    let names = dossier.outlines.enumerated().map { position, outline in
      "\(position + 1). [\(name(of: outline))](#\(anchor(of: outline)))"
    }
    return ["# " + dossier.title[language], "", "## " + Dossier.contents[language], ""] + names + [""]
  }

  private func lines(of outline: Outline, in dossier: Dossier, level: String) -> [String] {
    let anchor = dossier.isCollection ? "<a id=\"\(anchor(of: outline))\"></a>" : ""
    let facts = outline.entries.map { entry in
      let words = dossier.text(of: entry, in: outline, words: Markdown.escaped)
      let label = "**\(entry.field.name[language])**" + Phrase("：", ": ")[language]
      return String(repeating: "  ", count: entry.depth) + "- " + label + words
    }
    let notes = NoteLines(on: outline, context).lines.map { "- " + Markdown.escaped($0) }
    let heading = notes.isEmpty ? [] : ["", "\(level)# " + NoteLines.heading[language], ""]
    return ["\(level) \(anchor)\(name(of: outline))", ""] + facts + heading + notes
  }

  private func name(of outline: Outline) -> String {
    let name = Markdown.escaped(outline.name)
    let kind = outline.item.kind.name[language]
    return Phrase("\(name)（\(kind)）", "\(name) (\(kind))")[language]
  }

  private func anchor(of outline: Outline) -> String { Markdown.anchor(corpus.ref(of: outline.item)) }

  private func evidence(of dossier: Dossier) -> [String] {
    Markdown.list(of: dossier.evidence, in: corpus, language).dropLast()
  }

  private func citation(of article: ItemID) -> String {
    "- " + Markdown.escaped(Citation(of: article, in: corpus).line(in: language))
  }
}
