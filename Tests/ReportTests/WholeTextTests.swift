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

  @Test(arguments: [ExportFormat.text, .citation])
  func linesMayHaveAWidth(_ format: ExportFormat) throws {
    try expect(["speaker:liu-zhongsheng"], format, .chinese, columns: 40, named: "speaker-40")
  }

  @Test func theDocumentationNamesEveryFormAndColumn() throws {
    let page = try String(
      contentsOf: Corpora.project.appending(path: "docs/export.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let names = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").filter { !" , ".contains($0) }.map(String.init)
    }
    let expected = ExportFormat.allCases.map(\.rawValue) + CSVExport.Column.allCases.map(\.rawValue)
    #expect(names == ["--format"] + expected)
  }

  @Test func everyKindIsAmongThem() {
    #expect(WholeTextTests.items.map { $0.prefix { $0 != ":" } } == Kind.allCases.map { $0.rawValue[...] })
  }

  private func expect(
    _ refs: [String], _ format: ExportFormat, _ language: Language, columns: Int = 0, named name: String
  ) throws {
    let items = try refs.map { try #require(Corpora.bundled.item(ref: $0)) }
    let text = Corpora.bundled.export(items, as: format, in: language, columns: columns)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/\(name).\(format.fileEnding)")
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
