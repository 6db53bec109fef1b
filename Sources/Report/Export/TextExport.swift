import Model
import System

/// The report that can be pasted: what is known of each item in running text, the sentences that back it, and the
/// bibliography. ``FullText`` is the form with every fact as an entry.
struct TextExport: ExportForm {
  static let name = Phrase("纯文本", "plain text")
  static let fileEnding = "txt"
  static let options: ExportOptions = [.full, .ids]

  private let context: ExportContext
  private var language: Language { context.language }
  private var setter: LineSetter { LineSetter(columns: context.columns) }

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    if items.isEmpty { return "" }
    if context.options.contains(.full) { return FullText(context).text(of: items) }
    let report = ProseReport(of: items, context)
    var lines: [String] = []
    if report.isCollection { lines += contents(of: report) + ["", ""] }
    for group in report.groups {
      if report.isCollection { lines += [group.heading(language), "", ""] }
      for item in group.items {
        lines += self.lines(of: item, in: report) + (report.isCollection ? ["", ""] : [""])
      }
    }
    if report.articles.isEmpty {
      lines = lines.dropLast(report.isCollection ? 2 : 1)
    } else {
      lines += [Dossier.citations[language]] + CitationExport(context).lines(of: report.articles)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func contents(of report: ProseReport) -> [String] {
    let names = report.groups.flatMap { group in
      [group.heading(language)]
        + group.items.flatMap { setter.lines(of: $0.prose.outline.name, after: "  \($0.number)  ") }
    }
    let dates = report.dates.map { [$0[language]] } ?? []
    return [report.title[language]] + dates + ["", Dossier.contents[language]] + names
  }

  private func lines(of item: ProseReport.Item, in report: ProseReport) -> [String] {
    let prose = item.prose
    var lines = setter.lines(
      of: report.title(of: prose), after: report.isCollection ? "\(item.number)  " : "")
    for paragraph in prose.paragraphs { lines += [""] + setter.lines(of: paragraph.text { $0 }) }
    if !prose.outline.evidence.isEmpty { lines.append("") }
    lines += setter.lines(quoting: prose.outline.evidence, of: context.corpus, in: language)
    let notes = NoteLines(on: prose.outline, context).lines
    if notes.isEmpty { return lines }
    return lines + ["", NoteLines.heading[language]] + notes.flatMap { setter.lines(of: $0, after: "- ") }
  }
}

extension LineSetter {
  /// Sentences with their numbers: where each is from, and the quote.
  func lines(quoting sentences: [Evidence], of corpus: Corpus, in language: Language) -> [String] {
    sentences.enumerated().flatMap { position, sentence in
      lines(of: corpus.origin(of: sentence)[language], after: "[\(position + 1)] ")
        + lines(of: corpus.printedQuote(sentence), after: "    ")
    }
  }
}
