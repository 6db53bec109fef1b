import Foundation
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// A timeline as text, JSON and CSV: what scripts rely on.
@Suite struct TimelineExportTests {
  private static let dated = [
    TimelineTests.published("2024年1月20日"), ("forum:f", "\"date\": \(SmallCorpus.statement("本月初"))"),
  ]

  private func export(_ ref: String, _ language: Language = .chinese) throws -> TimelineExport {
    let corpus = try TimelineTests.corpus(TimelineExportTests.dated)
    return TimelineExport(Timeline(of: [corpus.item(ref: ref)!], in: corpus), of: corpus, in: language)
  }

  @Test func jsonHasDateReasonAndSentences() throws {
    var export = try export("speaker:mei-tao", .english)
    let text = export.value().text
    #expect(
      text.hasPrefix(
        """
        [
          {
            "date": "2024-01",
            "precision": "month",
            "printed": "本月初",
            "dateOf": "forum:f",
            "inferred": "the article of 2024-01-20 says “本月初”",
            "event": "contribution",
            "ref": "speaker:mei-tao",
            "kind": "speaker",
            "name": "梅涛",
            "form": "address",
            "forum": "forum:f",
            "evidence": [
              {
                "article": "article:a",
                "quote": "智象未来创始人梅涛在论坛上致辞。",
                "lines": [2, 4]
              }
            ]
          },
        """), "\(text)")
    #expect(text.contains("\"title\": \"创始人\""))
  }

  @Test func whatHasNoDateSaysSo() throws {
    let corpus = try TimelineTests.corpus([])
    var export = TimelineExport(Timeline(of: [ItemID(.article, 0)], in: corpus), of: corpus, in: .chinese)
    #expect(export.value().text.hasPrefix("[\n  {\n    \"date\": null,\n    \"precision\": null,\n"))
    #expect(
      export.text(columns: 0, bar: "#")
        == "没有日期  ######################## 1\n  文章  《别处》\n")
    var empty = TimelineExport(Timeline([], of: nil), of: corpus, in: .chinese)
    #expect(empty.value().text == JSONValue.array([]).text)
    #expect(empty.text(columns: 0, bar: "#").isEmpty)
  }

  @Test func textHasYearsAndSentences() throws {
    var export = try export("forum:f")
    #expect(
      export.text(columns: 0, bar: "#") == """
        2024年  ######################## 3
          约1月    论坛  论坛
                   推断：文中说“本月初”，文章日期为 2024-01-20
                   智象未来创始人梅涛在论坛上致辞。 —《论坛开幕》2–4行
          约1月    发言  梅涛  致辞 · 论坛
                   推断：文中说“本月初”，文章日期为 2024-01-20
                   智象未来创始人梅涛在论坛上致辞。 —《论坛开幕》2–4行
          1月20日  文章  《论坛开幕》

        """)
  }

  @Test func csvHasARowAnEntry() throws {
    var export = try export("speaker:mei-tao")
    let rows = export.csv().split(separator: "\r\n")
    #expect(
      rows[0] == "date,precision,printed,inferred,event,ref,kind,name,detail,article,lines,quote,sentences")
    #expect(
      rows[1]
        == "2024-01,month,本月初,文中说“本月初”，文章日期为 2024-01-20,contribution,speaker:mei-tao,speaker,梅涛,论坛 致辞,article:a,2-4,智象未来创始人梅涛在论坛上致辞。,1"
    )
    #expect(rows.count == 4)
  }

  @Test func hostileTextsDoNoHarm() throws {
    let corpus = try Corpora.load(Array(try HostileCorpus.make(from: CorpusFile.bundled.bytes)))
    for language in Language.allCases {
      var export = TimelineExport(Timeline(of: corpus), of: corpus, in: language)
      for text in [export.text(columns: 60, bar: "#"), export.csv(), export.value().text] {
        let lines = text.replacingOccurrences(of: "\r\n", with: "\n")
        #expect(HostileText.fault(in: lines, inExport: true) == nil)
      }
    }
  }
}
