import Model
import System

/// A form in which items leave the program. Each has one file in this folder; this is the one list of them.
public enum ExportFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json, csv, citation, csl, bibtex, ris, graphml, sqlite, docx

  private var form: any ExportForm.Type {
    switch self {
    case .text: TextExport.self
    case .markdown: MarkdownExport.self
    case .html: HTMLExport.self
    case .json: JSONExport.self
    case .csv: CSVExport.self
    case .citation: CitationExport.self
    case .csl: CSLExport.self
    case .bibtex: BibTeXExport.self
    case .ris: RISExport.self
    case .graphml: GraphMLExport.self
    case .sqlite: SQLiteExport.self
    case .docx: WordExport.self
    }
  }

  public var name: Phrase { form.name }

  /// The ending of a file in this form, without the dot before it.
  public var fileEnding: String { form.fileEnding }

  /// The options that say something of this form; the others have no effect.
  public var options: ExportOptions { form.options }

  /// Whether the form is for programs, and UTF-8 in every locale.
  public var isForPrograms: Bool { form.isForPrograms }

  /// The program that makes a file of this form out of the exported text; nil where the text is the file.
  public var converter: Converter? { form.converter }

  fileprivate func text(of items: [ItemID], _ context: ExportContext) -> String {
    form.init(context).text(of: items)
  }
}

extension Corpus {
  /// Items in a form for use outside: the same text, byte for byte, on every run. What goes to a terminal is to be
  /// parted: see ``CharacterSequence``. Where the form has a ``ExportFormat/converter``, that makes the file of it.
  ///
  /// - Parameters:
  ///   - items: one item, or several that go out together: a dossier as text and Markdown, an array as JSON.
  ///   - columns: the columns of a line of text or of a citation, 0 for no limit. The other forms have lines of
  ///     their own, and take no heed of it.
  ///   - options: how it is written; those that the form does not have, have no effect.
  ///   - notes: what the user has written: reports and JSON have it, under a heading of its own.
  /// - Returns: the text, with a line feed at the end.
  public func export(
    _ items: [ItemID], as format: ExportFormat, in language: Language, columns: Int = 0,
    options: ExportOptions = [], notes: Notes = Notes()
  ) -> String {
    let context = ExportContext(
      corpus: self, language: language, columns: columns, options: options.intersection(format.options),
      notes: notes)
    return format.text(of: items, context)
  }
}
