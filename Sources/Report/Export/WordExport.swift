import Model
import System

/// A document of a word processor, which pandoc makes out of the Markdown where it is installed.
struct WordExport: ExportForm {
  static let name = Phrase("Word 文档（要 pandoc）", "Word document, by pandoc")
  static let fileEnding = "docx"
  static let options: ExportOptions = [.full, .ids]
  static let converter: Converter? = Converter(
    "pandoc", package: "pandoc", ["--from", "commonmark", "--to", "docx", "--output"])

  private let markdown: MarkdownExport

  // Word knows nothing of the places that links in Markdown lead to.
  init(_ context: ExportContext) { markdown = MarkdownExport(context, hasLinks: false) }

  func text(of items: [ItemID]) -> String { markdown.text(of: items) }
}
