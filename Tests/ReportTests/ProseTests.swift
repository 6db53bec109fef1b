import System
import TestSupport
import Testing

@testable import Model
@testable import Report

/// The sentences that a report makes of facts.
@Suite struct ProseTests {
  private static let sentence = "智象未来创始人梅涛在论坛上致辞。"
  private static let evidence = #""evidence": [ { "article": "article:a", "quote": "\#(sentence)" } ]"#

  private func prose(_ corpus: Corpus, _ language: Language = .chinese, ids: Bool = false) -> [String] {
    let context = ExportContext(corpus: corpus, language: language, options: ids ? .ids : [])
    return Prose(of: ItemID(.speaker, 0), context).paragraphs.map { $0.text { $0 } }
  }

  /// The small corpus whose speaker has posts with these titles.
  private func posts(_ titles: [String], _ more: String = "") throws -> Corpus {
    let old = #"{ "organisation": "organisation:zhixiang-weilai", "title": "创始人","#
    let posts = titles.dropFirst().map { title in
      #"{ "organisation": "organisation:zhixiang-weilai", "title": "\#(title)", \#(ProseTests.evidence)\#(more) },"#
    }
    return try Corpora.load(
      Corpora.small(
        old, becomes: posts.joined() + old.replacing("创始人", with: titles[0])))
  }

  @Test(arguments: [
    (["创始人"], "智象未来创始人。[1]"), (["原院长", "院士"], "智象未来院士、原院长。[1]"),
    (["前总编辑", "主编"], "智象未来主编、前总编辑。[1]"), (["曾任主任", "顾问"], "智象未来顾问、曾任主任。[1]"),
    (["前端工程师", "原创总监"], "智象未来原创总监、前端工程师。[1]"), (["former dean", "CEO"], "智象未来CEO、former dean。[1]"),
  ])
  func postsStandInOneLineThePresentOnesFirst(_ titles: [String], _ line: String) throws {
    #expect(prose(try posts(titles))[0] == line)
  }

  @Test func aContributionHasItsForumWithDateAndVenue() throws {
    let text = Corpora.small(
      #"{ "id": "forum:f", "name": "论坛","#,
      becomes: #"""
        { "id": "forum:f", "name": "论坛", "date": { "value": "本月初", \#(ProseTests.evidence) },
          "venue": { "value": "上海", \#(ProseTests.evidence) },
        """#)
    #expect(prose(try Corpora.load(text))[1] == "在论坛（本月初，上海）“环节”环节作致辞。[1]")
    #expect(
      prose(try Corpora.load(text), .english)[1]
        == "At 论坛 (本月初, 上海), session \"环节\": address.[1]")
  }

  @Test func whatIsDoubtfulIsMarked() throws {
    let corpus = try posts(["创始人", "院士"], #", "rule": "post.chain", "confidence": "low""#)
    #expect(prose(corpus)[0] == "智象未来院士（存疑）、创始人。[1]")
  }

  @Test func anItemThatIsDoubtfulItselfIsSaidToBe() throws {
    let old = #""id": "speaker:mei-tao","#
    let text = Corpora.small(old, becomes: old + #" "rule": "name.title", "confidence": "low","#)
    #expect(prose(try Corpora.load(text)).last == "有没有此项，存疑。[1]")
    #expect(prose(try Corpora.load(text), .english).last == "Whether there is such an item is doubtful.[1]")
  }

  @Test func idsAndWhatOnlyTheCorpusIsConcernedWithAreAskedFor() throws {
    let corpus = try Corpora.load(Corpora.small)
    #expect(!prose(corpus).joined().contains("报道："))
    #expect(prose(corpus, ids: true).joined().contains("报道："))
    let item = ItemID(.speaker, 0)
    #expect(corpus.export([item], as: .text, in: .chinese).hasPrefix("梅涛\n"))
    #expect(corpus.export([item], as: .text, in: .chinese, options: .ids).hasPrefix("梅涛（speaker:mei-tao）\n"))
  }

  /// The numbers are those of the detail, and every fact of it is said.
  @Test func everyFactIsSaidWithItsNumbers() {
    let corpus = Corpora.bundled
    for item in Kind.allCases.flatMap({ corpus.items(of: $0) }) {
      let context = ExportContext(corpus: corpus, language: .chinese, options: .ids)
      let prose = Prose(of: item, context)
      let text = prose.paragraphs.map { $0.text { $0 } }.joined(separator: "\n")
      for entry in prose.outline.entries where ![.contribution, .post].contains(entry.field) {
        // A remark on the role that all share stands with the label.
        let words = entry.words.first { !$0.isRemark }?.text ?? ""
        #expect(words.isEmpty || text.contains(words), "\(corpus.ref(of: item)): \(entry.field) \(words)")
      }
      let said = prose.outline.entries.flatMap(\.evidence).map { $0 + 1 }
      let numbers = Set(prose.paragraphs.flatMap(\.pieces).flatMap(\.numbers))
      #expect(numbers == Set(said), "\(corpus.ref(of: item))")
    }
  }

  @Test func severalItemsAreGroupedByKindWithTheDaysOfTheirArticles() throws {
    let published = #""source": "source:s", "published": { "value": "2024年7月8日", \#(ProseTests.evidence) },"#
    let corpus = try Corpora.load(Corpora.small(#""source": "source:s","#, becomes: published))
    let items = [ItemID(.organisation, 0), ItemID(.speaker, 0), ItemID(.forum, 1), ItemID(.forum, 0)]
    let text = corpus.export(items, as: .text, in: .chinese)
    let head = "资料集：4 项\n报道日期：2024-07-08\n\n目录\n论坛\n  1  另一论坛\n  2  论坛\n嘉宾\n  3  梅涛\n机构\n  4  智象未来\n\n\n论坛\n"
    #expect(text.hasPrefix(head))
  }
}
