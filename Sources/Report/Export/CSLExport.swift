import Model
import System
import Text

/// CSL-JSON: the articles that the items rest on, as Zotero, pandoc and citeproc read them. What is not known is left out.
struct CSLExport: ExportForm {
  static let name = Phrase("CSL-JSON（文献，Zotero 等）", "CSL-JSON, for Zotero and pandoc")
  static let fileEnding = "csl.json"
  static let isForPrograms = true

  private let context: ExportContext

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    JSONValue.array(context.citedArticles(of: items).map(value)).text
  }

  private func value(of article: ItemID) -> JSONValue {
    let citation = Citation(of: article, in: context.corpus)
    return .object(CSLExport.members(of: citation, key: context.citationKey(of: article)))
  }

  static func members(of citation: Citation, key: String) -> [(key: String, value: JSONValue)] {
    let isWebPage = citation.address != nil && citation.container.value == nil
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(key)), ("type", .string(isWebPage ? "webpage" : "article-newspaper")),
      ("title", .string(citation.title)),
    ]
    func add(_ key: String, _ value: JSONValue?) { if let value { members.append((key, value)) } }
    if let names = citation.authors.value?.names, !names.isEmpty {
      // Whole: nothing says which part of a name is the family's, or whether it is a person's at all (新华社).
      add("author", .array(names.map { .object([("literal", .string($0))]) }))
    }
    add("container-title", citation.container.value.map { .string($0) })
    add("issued", citation.date.value.map(date))
    add("page", citation.page.value.map { .string($0) })
    add("language", citation.languageTag.map { .string($0) })
    add("URL", citation.address.map { .string($0.url) })
    add("accessed", citation.address?.accessed.map { date(.standard($0)) })
    return members
  }

  private static func date(_ date: Citation.Date) -> JSONValue {
    guard let day = date.standard else { return .object([("literal", .string(date.text))]) }
    let parts = day.split(separator: "-").compactMap { Int($0) }.map { JSONValue.integer($0) }
    return .object([("date-parts", .array([.array(parts)]))])
  }
}

extension ExportContext {
  /// The name of an article in a bibliography: its id without the kind, in letters, digits, hyphens and underscores.
  func citationKey(of article: ItemID) -> String {
    let id = corpus.ref(of: article).drop { $0 != ":" }.dropFirst()
    return String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" ? $0 : "_" })
  }
}

extension Citation {
  /// The language of the article, where its headline leaves no doubt.
  var languageTag: String? { title.unicodeScalars.contains(where: \.isHan) ? "zh-CN" : nil }
}
