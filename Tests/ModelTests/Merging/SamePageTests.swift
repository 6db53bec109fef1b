import System
import TestSupport
import Testing
import Text

@testable import Model

/// What rules found under one name in several articles of a page is one, whichever files the articles stand in.
@Suite struct SamePageTests {
  private func speaker(_ id: String, in article: String, rule: Bool) -> String {
    let provenance = rule ? #""rule":"speaker.verb","confidence":"high","# : ""
    return """
      {"id":"speaker:\(id)","name":"高远",\(provenance)
       "evidence":[{"article":"article:\(article)","quote":"高远在\(article)篇发言。"}]}
      """
  }

  /// A file with one of the two articles of a page, and with the page where the article is the first.
  private func file(_ article: String, speakers: [String], isOtherPage: Bool = false) -> CorpusFile {
    let isFirst = article == "a"
    let (source, line) = isOtherPage ? ("t", 1) : ("s", isFirst ? 1 : 3)
    let lines = ["标题一", "高远在a篇发言。", "标题二", "高远在b篇发言。"].map { "\"\($0)\"" }
    let own = isOtherPage ? Array(lines[2...]) : lines
    let text = own.joined(separator: ",")
    let page = #","sources":[{"id":"source:\#(source)","file":"x.txt","text":[\#(text)]}]"#
    let file = """
      {"format":"wentan-corpus","version":1,"articles":[{"id":"article:\(article)","source":"source:\(source)",
        "blocks":[{"kind":"headline","spans":[{"lines":[\(line),\(line)]}]},
          {"kind":"paragraph","spans":[{"lines":[\(line + 1),\(line + 1)]}]}]}],
      "speakers":[\(speakers.joined(separator: ","))]\(isFirst || isOtherPage ? page : "")}
      """
    return CorpusFile(name: article + ".json", bytes: Array(file.utf8))
  }

  private func count(_ files: [CorpusFile]) throws -> Int { try Corpus.load(files).count(of: .speaker) }

  @Test func whatRulesFoundOnOnePageIsOne() throws {
    let files = [
      file("a", speakers: [speaker("x", in: "a", rule: true)]),
      file("b", speakers: [speaker("y", in: "b", rule: true)]),
    ]
    let corpus = try Corpus.load(files)
    #expect(corpus.count(of: .speaker) == 1)
    let head = corpus.head(of: ItemID(.speaker, 0))
    #expect(corpus[head.merges].map(\.reason) == [.sameNameAndPage])
    #expect(head.provenance.evidence.count == 2)
  }

  @Test func onTwoPagesItIsTwo() throws {
    let files = [
      file("a", speakers: [speaker("x", in: "a", rule: true)]),
      file("b", speakers: [speaker("y", in: "b", rule: true)], isOtherPage: true),
    ]
    #expect(try count(files) == 2)
  }

  @Test func whatEditorsToldApartStaysTwo() throws {
    for rules in [(true, false), (false, true), (false, false)] {
      let files = [
        file("a", speakers: [speaker("x", in: "a", rule: rules.0)]),
        file("b", speakers: [speaker("y", in: "b", rule: rules.1)]),
      ]
      #expect(try count(files) == 2)
    }
  }

  @Test func twoOfTheNameInOneFileAreNeitherTheOther() throws {
    let files = [
      file("a", speakers: [speaker("x", in: "a", rule: true), speaker("z", in: "a", rule: true)]),
      file("b", speakers: [speaker("y", in: "b", rule: true)]),
    ]
    #expect(try count(files) == 3)
  }
}
