import Foundation
import System
import TestSupport
import Testing

@testable import Model
@testable import Report

/// Every form of one item of every kind, whole, as in Expected/; RECORD_SNAPSHOTS=1 renews the files, and fails.
@Suite struct WholeTextTests {
  private static let items = [
    "forum:changsanjiao-dongman-2024", "session:dongman-zhuzhi-luntan", "speaker:liu-zhongsheng",
    "announcement:shuzi-yida", "organisation:shangtu-dongguan", "topic:shuzi-zhanchen",
    "article:xin-jiyuan-yu-xin-bianju",
  ]
  private static let cases = items.flatMap { ref in ExportFormat.allCases.map { (ref, $0) } }

  @Test(arguments: cases)
  func anItemOfEveryKindIsWrittenInEveryForm(_ ref: String, _ format: ExportFormat) throws {
    let kind = String(ref.prefix { $0 != ":" })
    try expect([ref], format, .chinese, named: kind)
  }

  @Test(arguments: ExportFormat.allCases)
  func severalItemsAreWrittenTogether(_ format: ExportFormat) throws {
    try expect(["speaker:liu-zhongsheng", "topic:shuzi-zhanchen"], format, .chinese, named: "dossier")
  }

  @Test(arguments: ExportFormat.allCases) func theLabelsMayBeEnglish(_ format: ExportFormat) throws {
    try expect(["announcement:shuzi-yida", "speaker:liu-zhongsheng"], format, .english, named: "dossier-en")
  }

  @Test(arguments: cases.filter { $0.1.options.contains(.full) && $0.1.converter == nil })
  func everyFactMayBeAnEntry(_ ref: String, _ format: ExportFormat) throws {
    try expect([ref], format, .chinese, options: .full, named: String(ref.prefix { $0 != ":" }) + ".full")
  }

  @Test(arguments: [ExportFormat.text, .markdown], Language.allCases)
  func everyFactOfSeveralItemsMayBeAnEntry(_ format: ExportFormat, _ language: Language) throws {
    let refs =
      language == .chinese
      ? ["speaker:liu-zhongsheng", "topic:shuzi-zhanchen"]
      : ["announcement:shuzi-yida", "speaker:liu-zhongsheng"]
    let name = language == .chinese ? "dossier.full" : "dossier-en.full"
    try expect(refs, format, language, options: .full, named: name)
  }

  @Test func theWholeArticleStandsInThePageWhereItIsAskedFor() throws {
    let refs = ["speaker:liu-zhongsheng"]
    try expect(refs, .html, .english, options: [.withArticle, .ids], named: "with-article")
  }

  @Test func aDocumentIsMadeOfTheMarkdown() throws {
    let item = try #require(Corpora.bundled.item(ref: "speaker:liu-zhongsheng"))
    let texts = [ExportFormat.markdown, .docx].map { Corpora.bundled.export([item], as: $0, in: .chinese) }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: [ExportFormat.text, .citation])
  func linesMayHaveAWidth(_ format: ExportFormat) throws {
    try expect(["speaker:liu-zhongsheng"], format, .chinese, columns: 40, named: "speaker-40")
  }

  @Test(arguments: ["export.md", "export.zh.md"])
  func theDocumentationNamesEveryFormAndColumn(_ file: String) throws {
    let page = try String(contentsOf: Corpora.project.appending(path: "docs/" + file), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let names = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").filter { !" , 、".contains($0) }.map(String.init)
    }
    let tables = ["items", "articles", "sentences", "facts", "evidence", "relations", "names"]
    let expected = ExportFormat.allCases.map(\.rawValue) + CSVExport.Column.allCases.map(\.rawValue) + tables
    #expect(names == ["--format"] + expected)
    for format in ExportFormat.allCases { #expect(page.contains("`.\(format.fileEnding)`"), "\(format)") }
  }

  @Test func everyKindIsAmongThem() {
    #expect(WholeTextTests.items.map { $0.prefix { $0 != ":" } } == Kind.allCases.map { $0.rawValue[...] })
  }

  private func expect(
    _ refs: [String], _ format: ExportFormat, _ language: Language, columns: Int = 0,
    options: ExportOptions = [], named name: String
  ) throws {
    let items = try refs.map { try #require(Corpora.bundled.item(ref: $0)) }
    let text = Corpora.bundled.export(items, as: format, in: language, columns: columns, options: options)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/\(name).\(format.fileEnding)\(format.converter == nil ? "" : ".source")")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Bytes, and not characters: CR LF is one character.
    let isSame = Array(text.utf8) == Array(recorded.utf8)
    #expect(isSame, "differs from Expected/\(file.lastPathComponent):\n\(text)")
  }
}
