import Model
import System
import Text

/// The complete text: the facts of each item as entries, then the sentences that back them with their lines, then the
/// citations. Several items are a dossier, with contents and one list of sentences.
struct FullText {
  private let context: ExportContext
  private var corpus: Corpus { context.corpus }
  private var language: Language { context.language }
  private var setter: LineSetter { LineSetter(columns: context.columns) }

  init(_ context: ExportContext) { self.context = context }

  /// The whole text of one item or more, with a line feed at the end.
  func text(of items: [ItemID]) -> String {
    let dossier = Dossier(of: items, in: corpus, language: language)
    let head = dossier.isCollection ? contents(of: dossier) + ["", ""] : []
    let bodies = dossier.outlines.indices.map { lines(of: $0, in: dossier) }.joined(separator: ["", ""])
    let citations = CitationExport(context)
    let end =
      [evidence(of: dossier)]
      + [[Dossier.citations[language]] + citations.lines(of: dossier.articles)]
    let gap = dossier.isCollection ? ["", ""] : [""]
    let tail = end.filter { $0.count > 1 }.flatMap { gap + $0 }
    return (head + bodies + tail).joined(separator: "\n") + "\n"
  }

  private func contents(of dossier: Dossier) -> [String] {
    let names = dossier.outlines.indices.flatMap { title(of: $0, in: dossier, isNumbered: true) }
    return [dossier.title[language], "", Dossier.contents[language]] + names
  }

  private func title(of position: Int, in dossier: Dossier, isNumbered: Bool) -> [String] {
    let outline = dossier.outlines[position]
    let room = String(dossier.outlines.count).count
    let number = String(repeating: " ", count: room - String(position + 1).count) + "\(position + 1)  "
    return setter.lines(
      of: outline.name + "  " + outline.item.kind.name[language], after: isNumbered ? number : "")
  }

  private func lines(of position: Int, in dossier: Dossier) -> [String] {
    let outline = dossier.outlines[position]
    let labels = outline.entries.filter { $0.depth == 0 }.map { $0.field.name[language] }
    let room = 2 + (labels.map { setter.width.columns(of: $0) }.max() ?? 0)
    var lines = title(of: position, in: dossier, isNumbered: dossier.isCollection) + [""]
    var previous: OutlineField?
    for entry in outline.entries {
      let label = entry.field.name[language]
      let words = dossier.text(of: entry, in: outline)
      if entry.depth == 0 {
        let shown = setter.width.padded(entry.field == previous ? "" : label, to: room)
        lines += setter.lines(of: words, after: shown)
        previous = entry.field
      } else {
        let indent = String(repeating: " ", count: room + 2 * (entry.depth - 1))
        lines += setter.lines(of: words, after: indent + label + Phrase("：", ": ")[language])
      }
    }
    let notes = NoteLines(on: outline, context).lines
    if notes.isEmpty { return lines }
    return lines + ["", NoteLines.heading[language]] + notes.flatMap { setter.lines(of: $0, after: "- ") }
  }

  private func evidence(of dossier: Dossier) -> [String] {
    [Dossier.evidence[language]] + setter.lines(quoting: dossier.evidence, of: corpus, in: language)
  }
}
