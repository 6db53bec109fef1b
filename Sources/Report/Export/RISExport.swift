import Model
import System

/// RIS: the articles that the items rest on, as reference managers exchange them. What is not known is left out.
struct RISExport: ExportForm {
  static let name = Phrase("RIS（文献管理软件）", "RIS, for reference managers")
  static let fileEnding = "ris"
  static let isForPrograms = true

  private let context: ExportContext

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    context.citedArticles(of: items).map { article in
      RISExport.record(Citation(of: article, in: context.corpus), key: context.citationKey(of: article))
    }.joined(separator: "\n")
  }

  static func record(_ citation: Citation, key: String) -> String {
    let isWebPage = citation.address != nil && citation.container.value == nil
    var fields: [(String, String)] = [("TY", isWebPage ? "ELEC" : "NEWS"), ("ID", key)]
    fields += (citation.authors.value?.names ?? []).map { ("AU", $0) }
    fields.append(("TI", citation.title))
    if let container = citation.container.value { fields.append(("T2", container)) }
    switch citation.date.value {
    case .standard(let day):
      fields += [("PY", String(day.prefix { $0 != "-" })), ("DA", slashed(day))]
    // A date that is none of the calendar's is no date to a program.
    case .printed(let text), .impossible(let text): fields.append(("N1", text))
    case nil: break
    }
    if let page = citation.page.value { fields.append(("SP", page)) }
    if let language = citation.languageTag { fields.append(("LA", language)) }
    if let address = citation.address {
      fields.append(("UR", address.url))
      if let accessed = address.accessed { fields.append(("Y2", slashed(accessed))) }
    }
    return (fields + [("ER", "")]).map { "\($0.0)  - \(line($0.1))\n" }.joined()
  }

  private static func slashed(_ day: String) -> String { String(day.map { $0 == "-" ? "/" : $0 }) }

  /// A value in one line, for every line of RIS begins with the name of a field.
  static func line(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }
}
