import Foundation
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// What the news says is text in every form: it neither commands a terminal nor becomes markup nor a formula.
@Suite struct HarmlessExportTests {
  /// A corpus whose speaker has this name.
  private func corpus(with name: String) throws -> Corpus {
    try Corpora.load(Corpora.small(#""name": "梅涛""#, becomes: #""name": \#(JSONValue.string(name).text)"#))
  }

  private func speaker(_ name: String, _ format: ExportFormat) throws -> String {
    try corpus(with: name).export([ItemID(.speaker, 0)], as: format, in: .chinese)
  }

  @Test(arguments: ExportFormat.allCases, Language.allCases)
  func nothingInItCommandsATerminal(_ format: ExportFormat, _ language: Language) throws {
    let hostile = try corpus(with: "梅\u{1B}]0;涛\u{9B}2J\u{202E}\u{200B}\u{7F}")
    for corpus in [hostile, Corpora.bundled] {
      let items = Kind.allCases.flatMap { corpus.items(of: $0) }
      let text = corpus.export(items, as: format, in: language, columns: 30)
      let breaks: Set<Unicode.Scalar> = format == .csv ? ["\r", "\n"] : ["\n"]
      let harmful = text.unicodeScalars.filter { !breaks.contains($0) && !TextCleaning.isHarmless($0) }
      #expect(harmful.isEmpty, "\(harmful.map { String($0.value, radix: 16) })")
    }
  }

  @Test(arguments: ExportFormat.allCases) func everyRunGivesTheSameBytes(_ format: ExportFormat) throws {
    let texts = try (0..<3).map { _ in
      let corpus = try Corpus.load([.bundled])
      let items = Kind.allCases.flatMap { corpus.items(of: $0) }
      return corpus.export(items, as: format, in: .chinese, columns: 50)
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0].utf8.last == 10)
  }

  @Test(arguments: ExportFormat.allCases) func noItemsGiveAnEmptyForm(_ format: ExportFormat) {
    let text = Corpora.bundled.export([], as: format, in: .chinese)
    switch format {
    case .text, .markdown, .html, .citation, .bibtex, .ris, .docx: #expect(text == "")
    case .json, .csl: #expect(text == "[]\n")
    case .graphml: #expect(text.hasSuffix("  </graph>\n</graphml>\n") && !text.contains("<node"))
    case .sqlite: #expect(text.hasSuffix("\nCOMMIT;\n") && !text.contains("INSERT"))
    case .csv: #expect(text.hasPrefix("ref,kind,name,") && text.utf8.count { $0 == 10 } == 1)
    }
  }

  @Test(arguments: [
    ("*梅*_涛_", #"\*梅\*\_涛\_"#), ("<b>[a](b)&amp;", #"\<b\>\[a\](b)\&amp;"#), ("- 梅", #"\- 梅"#),
    ("1. 梅 2. 涛", #"1\. 梅 2. 涛"#), ("12) 梅", #"12\) 梅"#), ("梅 - 涛 1.", "梅 - 涛 1."),
    ("# 梅", ##"\# 梅"##), ("`梅`|~涛~$x$", #"\`梅\`\|\~涛\~\$x\$"#), ("+文创", #"\+文创"#),
    ("见HTTPS://a.cn", #"见HTTPS\://a.cn"#), ("www.a.cn", #"www\.a.cn"#), ("a@b.cn", "a<!-- -->@b.cn"),
    ("mailto:a", #"mailto\:a"#), ("梅@", "梅@"), ("a:b", "a:b"),
  ])
  func nothingInItIsMarkdown(_ name: String, _ escaped: String) throws {
    #expect(Markdown.escaped(name) == escaped)
    #expect(try speaker(name, .markdown).hasPrefix("# \(escaped)\n"))
  }

  @Test(arguments: [
    ("梅涛", "梅涛"), ("=1+1", "'=1+1"), ("+86", "'+86"), ("-梅", "'-梅"), ("@梅", "'@梅"), ("＝1", "'＝1"),
    ("＋1", "'＋1"), ("－1", "'－1"), ("＠梅", "'＠梅"), ("％梅", "'％梅"), ("\t=1", "' =1"), ("\r@1", "' @1"),
    ("'梅", "''梅"), ("梅=1", "梅=1"), ("梅,涛", #""梅,涛""#), (#"梅"涛"#, #""梅""涛""#), ("梅;涛", #""梅;涛""#),
    (#"=1,"a""#, #""'=1,""a""""#), ("梅\"\u{308}涛", "\"梅\"\"\u{308}涛\""),
  ])
  func nothingInItIsAFormulaOrEndsAField(_ name: String, _ field: String) throws {
    let rows = try speaker(name, .csv).components(separatedBy: "\r\n")
    #expect(rows.count == 3 && rows[2] == "")
    #expect(rows[1].hasPrefix("speaker:mei-tao,speaker,\(field),"))
  }
  /// What CSV guards against, TSV does.
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-梅", "'-梅"), ("@梅", "'@梅"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠梅", "'＠梅"), ("％梅", "'％梅"), ("\t=1", "' =1"), ("\r\n@1", "' @1"), ("'梅", "''梅"), ("梅=1", "梅=1"),
    ("", ""),
  ])
  func aTableOfTabsHoldsNoFormula(_ value: String, _ field: String) {
    #expect(TSV.text(header: ["name"], rows: [[value]]) == "name\n\(field)\n")
  }

  @Test(arguments: [
    (["甲"], "甲"), (["甲", "乙"], "甲 | 乙"), (["甲 | 乙", "丙"], #"甲 \| 乙 | 丙"#), (["甲|乙\\"], #"甲\|乙\\"#),
    ([#"甲\"#, "乙"], #"甲\\ | 乙"#),
  ])
  func valuesThatAreJoinedCanBeParted(_ values: [String], _ joined: String) {
    #expect(CSV.joined(values) == joined)
  }

  @Test func aNameIsAsItIs() throws {
    let corpus = try corpus(with: "甲|乙")
    let rows = corpus.export([ItemID(.speaker, 0)], as: .csv, in: .chinese)
    #expect(rows.contains("speaker:mei-tao,speaker,甲|乙,"))
  }

  @Test func theByteOrderMarkComesFirstAndOnce() {
    let items = Corpora.bundled.items(of: .speaker)
    let plain = Corpora.bundled.export(items, as: .csv, in: .chinese)
    let marked = Corpora.bundled.export(items, as: .csv, in: .chinese, options: .byteOrderMark)
    #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
  }
}
