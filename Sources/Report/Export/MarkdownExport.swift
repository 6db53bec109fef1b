import Model
import System

/// Markdown (CommonMark, no extensions): the same as the text. Numbers in brackets name the sentences of the numbered
/// list of each item. Its lines are never broken: a break inside Chinese shows as a space.
struct MarkdownExport: ExportForm {
  static let name = Phrase("Markdown", "Markdown")
  static let fileEnding = "md"
  static let options: ExportOptions = [.full, .ids]

  private let context: ExportContext
  /// Whether the contents lead to the items.
  private let hasLinks: Bool
  private var language: Language { context.language }

  init(_ context: ExportContext) { self.init(context, hasLinks: true) }

  init(_ context: ExportContext, hasLinks: Bool) { (self.context, self.hasLinks) = (context, hasLinks) }

  func text(of items: [ItemID]) -> String {
    if items.isEmpty { return "" }
    if context.options.contains(.full) { return FullMarkdown(context).text(of: items) }
    let report = ProseReport(of: items, context)
    var lines = report.isCollection ? contents(of: report) : []
    for group in report.groups {
      if report.isCollection { lines += ["## " + group.heading(language), ""] }
      for item in group.items { lines += self.lines(of: item, in: report) }
    }
    if !report.articles.isEmpty {
      lines += ["## " + Dossier.citations[language], ""]
      lines += report.articles.map {
        "- " + Markdown.escaped(Citation(of: $0, in: context.corpus).line(in: language))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func contents(of report: ProseReport) -> [String] {
    var lines = ["# " + report.title[language], ""]
    if let dates = report.dates { lines += [Markdown.escaped(dates[language]), ""] }
    lines += ["## " + Dossier.contents[language], ""]
    for group in report.groups {
      lines.append("- " + group.heading(language))
      for item in group.items {
        let name = Markdown.escaped(item.prose.outline.name)
        lines.append("  - " + (hasLinks ? "[\(name)](#\(anchor(of: item)))" : name))
      }
    }
    return lines + [""]
  }

  private func lines(of item: ProseReport.Item, in report: ProseReport) -> [String] {
    let prose = item.prose
    let level = report.isCollection ? "###" : "#"
    let mark = report.isCollection && hasLinks ? "<a id=\"\(anchor(of: item))\"></a>" : ""
    var lines = ["\(level) \(mark)\(Markdown.escaped(report.title(of: prose)))", ""]
    for paragraph in prose.paragraphs { lines += [Markdown.paragraph(paragraph), ""] }
    let heading = report.isCollection ? "#### " : "## "
    if !prose.outline.evidence.isEmpty {
      lines += [heading + Dossier.evidence[language], ""]
      lines += Markdown.list(of: prose.outline.evidence, in: context.corpus, language)
    }
    let notes = NoteLines(on: prose.outline, context).lines
    if notes.isEmpty { return lines }
    return lines + [heading + NoteLines.heading[language], ""] + notes.map { "- " + Markdown.escaped($0) } + [
      ""
    ]
  }

  /// The id without the colon, which not every renderer takes in a link.
  private func anchor(of item: ProseReport.Item) -> String {
    Markdown.anchor(context.corpus.ref(of: item.prose.outline.item))
  }
}
