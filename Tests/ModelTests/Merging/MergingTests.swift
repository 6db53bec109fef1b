import Foundation
import Report
import Search
import System
import TestSupport
import Testing

@testable import Model

/// What several files say of the same person or organisation is one item; what may be two stays two.
@Suite struct MergingTests {
  // MARK: Organisations

  @Test func organisationsOfOneNameAreOne() throws {
    let corpus = try News.load([
      News("a").organisation("organisation:rokid", "ROKID"),
      News("b").organisation("organisation:luoqide", "Ｒokid"),
    ])
    #expect(corpus.names(of: .organisation) == ["ROKID"])
    #expect(corpus.item(ref: "organisation:luoqide") == corpus.item(ref: "organisation:rokid"))
    let merge = try #require(corpus.merges("organisation:rokid").first)
    #expect(merge.reason == .sameName)
  }

  @Test func anAliasLeadsToTheFullName() throws {
    let corpus = try News.load([
      News("a").organisation("organisation:shi-wen-cu-hui", "市文促会"),
      News("b").organisation(
        "organisation:shanghai-wenhua", "上海市文化创意产业促进会", aliases: ["市文促会"]),
    ])
    #expect(corpus.names(of: .organisation) == ["上海市文化创意产业促进会"])
    #expect(corpus.item(ref: "organisation:shi-wen-cu-hui") != nil)
    #expect(corpus.merges("organisation:shi-wen-cu-hui").map(\.reason) == [.alias])
  }

  @Test func anAliasOfTwoLeadsToNeither() throws {
    let corpus = try News.load([
      News("a").organisation("organisation:a", "协会"),
      News("b").organisation("organisation:b", "上海市动漫行业协会", aliases: ["协会"]),
      News("c").organisation("organisation:c", "上海市作家协会", aliases: ["协会"]),
    ])
    #expect(corpus.count(of: .organisation) == 3)
  }

  @Test func anAliasWithANoteHoldsInItsArticleAlone() throws {
    let corpus = try News.load([
      News("a").organisation("organisation:a", "协会"),
      News("b").organisation("organisation:b", "上海市动漫行业协会", aliases: ["协会"], note: "编者注：只在此文。"),
    ])
    #expect(corpus.count(of: .organisation) == 2)
  }

  @Test func twoOfOneFileStayTwo() throws {
    let corpus = try News.load([
      News("a").organisation("organisation:a", "创意学院").organisation("organisation:b", "创意学院"),
      News("b").organisation("organisation:c", "创意学院"),
    ])
    #expect(corpus.count(of: .organisation) == 2)
    #expect(corpus.item(ref: "organisation:c") == corpus.item(ref: "organisation:a"))
  }

  // MARK: Speakers

  @Test func aNameAndASharedOrganisationMakeOnePerson() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei-2", "王伟", at: "同济大学", title: "院长"),
    ])
    #expect(corpus.names(of: .speaker) == ["王伟"])
    let speaker = try #require(corpus.item(ref: "speaker:wang-wei-2"))
    let posts = corpus[corpus[speaker, as: Speaker.self].posts].map { corpus[$0.title] }
    #expect(posts.sorted() == ["教授", "院长"])
    #expect(corpus.merges("speaker:wang-wei").map(\.reason) == [.sameNameAndOrganisation])
  }

  @Test func theSamePostOfTwoFilesIsOneWithBothSentences() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
    ])
    let speaker = try #require(corpus.item(ref: "speaker:wang-wei"))
    let posts = Array(corpus[corpus[speaker, as: Speaker.self].posts])
    #expect(posts.count == 1)
    #expect(corpus[posts[0].provenance.evidence].count == 2)
  }

  @Test func namesakesWithoutASharedOrganisationStayTwo() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei-tongji", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei-fudan", "王伟", at: "复旦大学", title: "教授"),
    ])
    #expect(corpus.count(of: .speaker) == 2)
    let tongji = try #require(corpus.item(ref: "speaker:wang-wei-tongji"))
    #expect(corpus.namesakes(of: tongji) == [corpus.item(ref: "speaker:wang-wei-fudan")])
    let text = corpus.export([tongji], as: .text, in: .english)
    #expect(text.contains("another 王伟 of 复旦大学: no shared organisation"))
  }

  /// The 2 that are left after 4 are counted.
  @Test func ofManyNamesakesFourAreNamed() throws {
    let titles = (0..<7).map { "职务\($0)" }
    let corpus = try News.load([
      titles.enumerated().reduce(News("a")) { news, title in
        news.speaker("speaker:wang-wei-\(title.offset)", "王伟", at: "同济大学", title: title.element)
      }
    ])
    let text = corpus.export(
      [try #require(corpus.item(ref: "speaker:wang-wei-0"))], as: .text, in: .english)
    #expect(text.components(separatedBy: "another 王伟").count - 1 == 4)
    #expect(text.contains("2 more"))
  }

  @Test func ofManyFilesThatSayTheSameFourAreNamed() throws {
    let corpus = try News.load(
      ["a", "b", "c", "d", "e", "f", "g"].map { News($0).organisation("organisation:rokid", "Rokid") })
    let text = corpus.export(
      [try #require(corpus.item(ref: "organisation:rokid"))], as: .text, in: .english)
    #expect(text.contains("organisation:rokid (e.json), 2 more"))
  }

  @Test func aStatedIDIsEnough() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei", "王伟", at: "复旦大学", title: "教授"),
    ])
    #expect(corpus.count(of: .speaker) == 1)
    #expect(corpus.merges("speaker:wang-wei").map(\.reason) == [.sameID])
  }

  @Test func anIDThatARuleMadeFromTheNameIsNot() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授", rule: "speaker.verb"),
      News("b").speaker("speaker:wang-wei", "王伟", at: "复旦大学", title: "教授", rule: "speaker.verb"),
    ])
    #expect(corpus.refs(of: .speaker) == ["speaker:wang-wei@fudan-daxue", "speaker:wang-wei@tongji-daxue"])
    #expect(corpus.item(ref: "speaker:wang-wei") == nil)
    #expect(corpus.items(meantBy: "speaker:wang-wei").count == 2)
  }

  @Test func twoPeopleOfOneIDGetTheirOrganisationsBehindIt() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei", "王炜", at: "复旦大学", title: "教授"),
      News("c").speaker("speaker:wang-wei", "王维", at: "复旦大学", title: "教授"),
    ])
    #expect(
      corpus.refs(of: .speaker) == [
        "speaker:wang-wei@fudan-daxue", "speaker:wang-wei@fudan-daxue-2", "speaker:wang-wei@tongji-daxue",
      ])
  }

  // MARK: What the files say themselves

  @Test func sameAsBringsTogether() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:mei-tao", "梅涛", at: "智象未来", title: "创始人"),
      News("b").speaker(
        "speaker:tao-mei", "Tao Mei", at: "HiDream.ai", title: "CEO", more: #""sameAs": ["speaker:mei-tao"],"#
      ),
    ])
    #expect(corpus.count(of: .speaker) == 1)
    let text = corpus.export([try #require(corpus.item(ref: "speaker:tao-mei"))], as: .text, in: .chinese)
    #expect(text.contains("别名"))
    #expect(corpus.merges("speaker:mei-tao").map(\.reason) == [.stated])
  }

  @Test func notSameAsKeepsApart() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker(
        "speaker:wang-wei-2", "王伟", at: "同济大学", title: "院长", more: #""notSameAs": ["speaker:wang-wei"],"#),
    ])
    #expect(corpus.count(of: .speaker) == 2)
  }

  @Test func anIDThatIsNotThereIsNoted() throws {
    let corpus = try News.load([
      News("a").speaker(
        "speaker:wang-wei", "王伟", at: "同济大学", title: "教授", more: #""sameAs": ["speaker:nobody"],"#)
    ])
    #expect(corpus.notes(in: .english).contains { $0.contains("speaker:nobody") })
  }

  // MARK: Files

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 8)
    let files = News.archive.map(\.file)
    let wanted = try export(Corpus.load(files))
    for _ in 0..<8 { #expect(try export(Corpus.load(files.shuffled(using: &generator))) == wanted) }
  }

  private func export(_ corpus: Corpus) -> String {
    corpus.export(Kind.allCases.flatMap { corpus.items(of: $0) }, as: .json, in: .chinese)
      + corpus.notes(in: .chinese).joined(separator: "\n")
  }

  @Test func aFileThatIsThereTwiceIsTakenOnce() throws {
    let file = News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授").file
    let again = CorpusFile(name: "copy.json", bytes: file.bytes)
    let corpus = try Corpus.load([file, again])
    #expect(corpus.count(of: .article) == 1)
    #expect(corpus.notes(in: .chinese).isEmpty)
  }

  @Test func anIDTwiceInOneFileIsAnError() throws {
    let file = News("a").organisation("organisation:a", "甲").organisation("organisation:a", "乙").file
    #expect(throws: LoadingFailure.self) { try Corpus.load([file]) }
  }

  @Test func aReferenceToTwoDifferentPeopleIsAnError() throws {
    let files = [
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei", "王炜", at: "复旦大学", title: "教授"),
      News("c").announcement("announcement:c", "计划", presenter: "speaker:wang-wei"),
    ]
    do {
      _ = try News.load(files)
      Issue.record("loaded")
    } catch let failure as LoadingFailure {
      #expect(failure.problems.map(\.file.name) == ["c.json"])
      #expect(failure.report(in: .english).contains("means different items in a.json, b.json"))
    }
  }

  @Test func aBundledItemKeepsItsID() throws {
    let stranger = News("a").speaker("speaker:mei-tao", "梅韬", at: "同济大学", title: "教授")
    let corpus = try Corpus.load([.bundled, stranger.file])
    #expect(corpus.item(ref: "speaker:mei-tao").map { corpus.name(of: $0) } == "梅涛")
    #expect(corpus.item(ref: "speaker:mei-tao@tongji-daxue").map { corpus.name(of: $0) } == "梅韬")
    // It means the bundled one still, so nothing is to be told.
    #expect(!corpus.notes(in: .english).contains { $0.contains("means different items") })
  }

  @Test func theBundledCorpusBesideACopyIsTheSame() throws {
    let text = try String(
      decoding: #require(String(bytes: CorpusFile.bundled.bytes, encoding: .utf8)).utf8, as: UTF8.self)
    let copy = CorpusFile(name: "copy.json", bytes: Array((text + "\n").utf8))
    let corpus = try Corpus.load([.bundled, copy])
    for kind in Kind.allCases {
      #expect(corpus.count(of: kind) == Corpora.bundled.count(of: kind), "\(kind)")
      for item in corpus.items(of: kind) {
        let (own, other) = (
          corpus.export([item], as: .text, in: .chinese),
          Corpora.bundled.export([item], as: .text, in: .chinese)
        )
        #expect(own.split(separator: "\n").filter { !$0.contains("合并") } == other.split(separator: "\n"))
      }
    }
  }

  // MARK: Contradictions

  @Test func anotherDateIsKeptBesideTheFirst() throws {
    let corpus = try News.load([
      News("a").forum("forum:f", "文创论坛", date: "本月初"), News("b").forum("forum:f", "文创论坛", date: "7月4日"),
    ])
    let forum = try #require(corpus.item(ref: "forum:f"))
    let text = corpus.export([forum], as: .text, in: .chinese)
    #expect(text.contains("本月初") && text.contains("7月4日"))
    #expect(corpus.export([forum], as: .json, in: .chinese).contains(#""field": "date""#))
    #expect(corpus.notes(in: .chinese).contains { $0.contains("时间") && $0.contains("7月4日") })
  }

  @Test func sessionsOfAMergedForumAreOne() throws {
    let corpus = try News.load([
      News("a").forum("forum:f", "文创论坛", date: "本月初", session: "session:x"),
      News("b").forum("forum:f", "文创论坛", date: "本月初", session: "session:x"),
      News("c").forum("forum:g", "另一论坛", date: "本月初", session: "session:x"),
    ])
    #expect(corpus.count(of: .session) == 2)
    for forum in corpus.items(of: .forum) {
      #expect(corpus.relations.items(.hasSession, of: forum).count == 1)
    }
  }
}

extension Corpus {
  fileprivate func names(of kind: Kind) -> [String] { items(of: kind).map { name(of: $0) } }
  fileprivate func refs(of kind: Kind) -> [String] { items(of: kind).map { ref(of: $0) }.sorted() }
  fileprivate func merges(_ ref: String) -> [Merge] {
    item(ref: ref).map { Array(self[head(of: $0).merges]) } ?? []
  }
}
