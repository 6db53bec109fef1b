import Model
import System

/// BibTeX in the fields of biblatex: the articles that the items rest on. What is not known is left out.
struct BibTeXExport: ExportForm {
  static let name = Phrase("BibTeX（biblatex）", "BibTeX, for biblatex")
  static let fileEnding = "bib"
  static let isForPrograms = true

  private let context: ExportContext

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    context.citedArticles(of: items).map { article in
      BibTeXExport.entry(Citation(of: article, in: context.corpus), key: context.citationKey(of: article))
    }.joined(separator: "\n")
  }

  static func entry(_ citation: Citation, key: String) -> String {
    let isWebPage = citation.address != nil && citation.container.value == nil
    var fields: [(String, String)] = []
    if !isWebPage { fields.append(("entrysubtype", "newspaper")) }
    if let authors = citation.authors.value, !authors.names.isEmpty {
      // Each in braces of its own: a name as a whole, in which no word parts names.
      let names = authors.names.map { "{\(escaped($0))}" } + (authors.hasMore ? ["others"] : [])
      fields.append(("author", names.joined(separator: " and ")))
    }
    fields.append(("title", escaped(citation.title)))
    if let container = citation.container.value { fields.append(("journaltitle", escaped(container))) }
    switch citation.date.value {
    case .standard(let day): fields.append(("date", day))
    case .printed(let text), .impossible(let text): fields.append(("note", escaped(text)))
    case nil: break
    }
    if let page = citation.page.value { fields.append(("pages", escaped(page))) }
    if citation.languageTag != nil { fields.append(("langid", "chinese")) }
    if let address = citation.address {
      fields.append(("url", verbatim(address.url)))
      if let accessed = address.accessed { fields.append(("urldate", escaped(accessed))) }
    }
    let lines = fields.map { "  \($0.0) = {\($0.1)},\n" }.joined()
    return "@\(isWebPage ? "online" : "article"){\(key),\n\(lines)}\n"
  }

  /// A text that TeX sets as it is. No brace of its own is left: BibTeX counts those with a backslash too.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "#", "$", "%", "&", "_": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
  }

  /// An address, which TeX takes without commands: what would end the field stands as its number.
  private static func verbatim(_ url: String) -> String {
    url.unicodeScalars.map { scalar in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }.joined()
  }
}
