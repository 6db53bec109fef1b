import Model
import System
import Text

/// A form in which items leave the program. Each has one file in this folder; this is the one list of them.
public enum ExportFormat: String, CaseIterable, Sendable {
  case text, markdown, json, csv, citation

  public var name: Phrase {
    switch self {
    case .text: Phrase("纯文本", "plain text")
    case .markdown: Phrase("Markdown", "Markdown")
    case .json: Phrase("JSON（完整数据）", "JSON, complete")
    case .csv: Phrase("CSV 表格", "CSV, a table")
    case .citation: Phrase("引文（\(Citation.standard)）", "citation (\(Citation.standard))")
    }
  }

  /// The ending of a file in this form, without the dot before it. Each has its own, so that one form of an item does not
  /// take the place of another.
  public var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .csv: "csv"
    case .citation: "citation.txt"
    }
  }
}

extension Corpus {
  /// Items in a form for use outside: the same text, byte for byte, on every run. What goes to a terminal is to be
  /// parted: see ``CharacterSequence``.
  ///
  /// - Parameters:
  ///   - items: one item, or several that go out together: a dossier as text and Markdown, an array as JSON.
  ///   - columns: the columns of a line of text or of a citation, 0 for no limit. The other forms have lines of
  ///     their own, and take no heed of it.
  ///   - byteOrderMark: whether CSV begins with the mark that Excel wants; no other form has it.
  /// - Returns: the text, with a line feed at the end.
  public func export(
    _ items: [ItemID], as format: ExportFormat, in language: Language, columns: Int = 0,
    byteOrderMark: Bool = false
  ) -> String {
    switch format {
    case .text: TextExport(corpus: self, language: language, columns: columns).text(of: items)
    case .markdown: MarkdownExport(corpus: self, language: language).text(of: items)
    case .json:
      items.count == 1
        ? JSONExport(self).value(of: items[0]).text
        : JSONValue.array(items.map { JSONExport(self).value(of: $0) }).text
    case .csv:
      (byteOrderMark ? CSV.byteOrderMark : "") + CSVExport(corpus: self, language: language).text(of: items)
    case .citation: CitationExport(corpus: self, language: language, columns: columns).text(of: items)
    }
  }
}
