import Foundation
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

@Suite struct JSONExportTests {
  private let corpus = Corpora.bundled

  @Test func aPostHasItsEvidenceWithLines() throws {
    let item = try #require(corpus.item(ref: "speaker:tang-wenkan"))
    let text = JSONExport(corpus).value(of: item).text
    #expect(
      text.hasPrefix(
        """
        {
          "ref": "speaker:tang-wenkan",
          "kind": "speaker",
          "name": "汤文侃",
          "posts": [
            {
              "organisation": "organisation:shanghai-jingji-he-xinxihua-weiyuanhui",
              "organisationName": "上海市经济和信息化委员会",
              "title": "副主任",
              "evidence": [
                {
                  "article": "article:kaiqi-xin-jiyuan",
                  "quote": "上海市经济和信息化委员会副主任汤文侃在致辞中指出，AI技术作为科技和产业革命的新动力，正深刻改变着全球产业格局，特别是在文化创意产业中的应用，极大地提升了创作效率与市场拓展能力。",
                  "lines": [105, 110]
                }
              ]
            }
          ],
        """))
  }

  @Test func everyItemIsValidJSONAndNamesWhatItIs() throws {
    for item in Kind.allCases.flatMap({ corpus.items(of: $0) }) {
      let data = Data(JSONExport(corpus).value(of: item).text.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object["ref"] as? String == corpus.ref(of: item))
      #expect(object["kind"] as? String == item.kind.rawValue)
      #expect(object["name"] as? String == corpus.name(of: item))
    }
  }

  /// Nothing of the corpus is lost: every value and quote of the file is in the JSON of some item.
  @Test func everyWordOfTheCorpusIsPrinted() throws {
    let printed = Kind.allCases.flatMap { corpus.items(of: $0) }
      .map { JSONExport(corpus).value(of: $0).text }.joined()
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(CorpusFile.bundled.bytes)) as? [String: Any])
    func check(_ value: Any, key: String) {
      switch value {
      case let object as [String: Any]: for (key, value) in object { check(value, key: key) }
      case let array as [Any]: for element in array { check(element, key: key) }
      case let text as String:
        // A page is printed as the blocks of its articles.
        guard !["source", "text", "format"].contains(key) else { return }
        let quoted = JSONValue.string(text).text.dropLast()
        #expect(printed.contains(quoted), "\(key): \(text)")
      default: break
      }
    }
    for (key, value) in file where key != "sources" { check(value, key: key) }
  }

  @Test func whatATerminalMustNotGetIsEscaped() {
    #expect(
      JSONValue.string("a\u{1B}\u{9B}\u{202E}\u{200B}\"\\\n\t文").text
        == "\"a\\u001b\\u009b\\u202e\\u200b\\\"\\\\\\n\\t文\"\n")
    #expect(JSONValue.string("\u{E0041}").text == "\"\\udb40\\udc41\"\n")
  }

  @Test func emptyListsAndObjectsAreWritten() {
    #expect(JSONValue.array([]).text == "[]\n")
    #expect(JSONValue.object([("a", .array([.integer(1), .integer(2)]))]).text == "{\n  \"a\": [1, 2]\n}\n")
  }
}
