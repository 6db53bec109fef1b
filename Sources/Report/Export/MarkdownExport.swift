import Model
import System

/// Markdown (CommonMark, no extensions): the same as the text, as headings and lists. Numbers in brackets name the
/// sentences of the numbered list at the end. Its lines are never broken: a break inside Chinese shows as a space.
struct MarkdownExport {
  let corpus: Corpus
  let language: Language

  /// The whole text, with a line feed at the end; nothing for no items.
  func text(of items: [ItemID]) -> String {
    if items.isEmpty { return "" }
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
    return ["\(level) \(anchor)\(name(of: outline))", ""] + facts
  }

  private func name(of outline: Outline) -> String {
    let name = Markdown.escaped(outline.name)
    let kind = outline.item.kind.name[language]
    return Phrase("\(name)（\(kind)）", "\(name) (\(kind))")[language]
  }

  /// The id without the colon, which not every renderer takes in a link.
  private func anchor(of outline: Outline) -> String {
    String(corpus.ref(of: outline.item).map { $0 == ":" || $0 == "@" ? "-" : $0 })
  }

  private func evidence(of dossier: Dossier) -> [String] {
    dossier.evidence.enumerated().flatMap { position, sentence in
      let number = "\(position + 1). "
      let indent = String(repeating: " ", count: number.count)
      let origin = corpus.origin(of: sentence, title: Markdown.escaped)[language]
      return [number + origin, "", indent + "> " + Markdown.escaped(corpus.printedQuote(sentence)), ""]
    }.dropLast()
  }

  private func citation(of article: ItemID) -> String {
    "- " + Markdown.escaped(Citation(of: article, in: corpus).line(in: language))
  }
}
