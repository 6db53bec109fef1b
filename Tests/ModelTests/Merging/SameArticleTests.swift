import Foundation
import Report
import System
import TestSupport
import Testing

@testable import Model

/// An article that is given again is known again, and so is all that it says.
@Suite struct SameArticleTests {
  /// How many items of each kind there are.
  private func counts(_ corpus: Corpus) -> [Int] { Kind.allCases.map { corpus.count(of: $0) } }

  /// A text that says something of every kind, with ids that end in a name.
  private func news(_ name: String) -> News {
    News(name, reporting: "x")
      .forum("forum:f-\(name)", "论坛", session: "session:s-\(name)")
      .speaker("speaker:w-\(name)", "王伟", at: "同济大学", title: "教授")
      .announcement("announcement:a-\(name)", "战略合作协议")
      .announcement("announcement:b-\(name)", "计划", party: "同济大学")
  }

  @Test func theSameTextTwiceCountsOnce() throws {
    let corpus = try News.load([news("a"), news("b")])
    #expect(try counts(corpus) == counts(News.load([news("a")])))
    let article = try #require(corpus.item(ref: "article:b"))
    let text = corpus.export([article], as: .text, in: .chinese)
    #expect(text.contains("合并") && text.contains("正文相同"), "\(text)")
    let agreement = try #require(corpus.item(ref: "announcement:a-b"))
    #expect(corpus.export([agreement], as: .text, in: .chinese).contains("同名且出自同一文章"))
    #expect(corpus[corpus.head(of: agreement).provenance.evidence].count == 1)
  }

  @Test func theSameTextThreeHundredTimesCountsOnce() throws {
    let corpus = try News.load((0..<300).map { news("n\($0)") })
    #expect(try counts(corpus) == counts(News.load([news("a")])))
  }

  @Test func theOrderOfLoadingChangesNoCount() throws {
    #expect(
      try counts(Corpus.load([.bundled, renamed("x")])) == counts(Corpus.load([renamed("x"), .bundled])))
  }

  @Test func theBundledCorpusBesideItselfWithOtherIDsIsTheSame() throws {
    let corpus = try Corpus.load([.bundled, renamed("x"), renamed("y")])
    #expect(counts(corpus) == counts(Corpora.bundled))
    for item in Corpora.bundled.items(of: .article) {
      let ref = Corpora.bundled.ref(of: item)
      let merged = try #require(corpus.item(ref: ref))
      #expect(corpus.item(ref: ref + "-x") == merged)
      let facts = { (corpus: Corpus, item: ItemID) in corpus.relations.items(.reports, of: item).count }
      #expect(facts(corpus, merged) == facts(Corpora.bundled, item))
    }
  }

  /// The bundled corpus with other ids.
  private func renamed(_ name: String) -> CorpusFile {
    let text = String(decoding: CorpusFile.bundled.bytes, as: UTF8.self)
      .replacing(/"(source|article|forum|session|speaker|announcement|organisation|topic):[a-z0-9@-]+"/) {
        $0.output.0.dropLast() + "-\(name)\""
      }
    return CorpusFile(name: name + ".json", bytes: Array(text.utf8))
  }

  @Test func aTextInOtherWidthsAndWithOtherSpacesIsTheSame() throws {
    let one = News("a", reporting: "⻓江AI").forum("forum:f", "论坛").organisation("organisation:o", "甲")
    let other = News("b", reporting: "长江 ＡＩ").forum("forum:g", "另一论坛").organisation("organisation:o", "甲")
    let corpus = try News.load([one, other])
    #expect(corpus.count(of: .article) == 1)
    let organisation = try #require(corpus.item(ref: "organisation:o"))
    let sentences = corpus[corpus.head(of: organisation).provenance.evidence].map { corpus.text($0.range) }
    // The longest headline leads.
    #expect(sentences == ["长江 ＡＩ号新闻。"])
    let forum = try #require(corpus.item(ref: "forum:g"))
    #expect(corpus[corpus.head(of: forum).provenance.evidence].map { corpus.text($0.range) } == sentences)
  }

  @Test func anotherTextIsAnotherArticle() throws {
    #expect(try News.load([News("a", reporting: "甲"), News("b", reporting: "乙")]).count(of: .article) == 2)
  }

  @Test func articlesOfOneIDAreToldApartByTheFilesOfTheirTexts() throws {
    let files = [("甲", "News 1.txt"), ("乙", "第2期_b.TXT"), ("丙", "第三期")].enumerated().map { number, article in
      let text = String(decoding: News("a", reporting: article.0).file.bytes, as: UTF8.self)
      return CorpusFile(
        name: "\(number).json", bytes: Array(text.replacingOccurrences(of: "s.txt", with: article.1).utf8))
    }
    let corpus = try Corpus.load(files)
    #expect(
      corpus.items(of: .article).map { corpus.ref(of: $0) }.sorted() == [
        "article:a@2-b-txt", "article:a@news-1-txt", "article:a@x",
      ])
  }

  @Test func namesakesInOneArticleStayTwoAndAreKnownAgain() throws {
    func news(_ name: String) -> News {
      News(name, reporting: "x").speaker("speaker:a-\(name)", "王伟", at: "同济大学", title: "教授")
        .speaker("speaker:b-\(name)", "王伟", at: "复旦大学", title: "教授")
    }
    #expect(try News.load([news("a"), news("b")]).count(of: .speaker) == 2)
  }
}

/// Forums and announcements of one name in different articles.
@Suite struct NewsMergingTests {
  @Test func forumsOfOneNameAreOne() throws {
    let corpus = try News.load([
      News("a").forum("forum:f", "文创论坛", date: "7月4日"), News("b").forum("forum:g", "文创论坛", venue: "上海"),
    ])
    #expect(corpus.count(of: .forum) == 1)
    let text = corpus.export(corpus.items(of: .forum), as: .text, in: .chinese)
    #expect(text.contains("同名 文创论坛") && text.contains("7月4日") && text.contains("上海"), "\(text)")
  }

  @Test(arguments: [nil, "forum.name"])
  func forumsOfTwoYearsStayTwoAndSaySo(rule: String?) throws {
    let (id, other) = rule == nil ? ("forum:f", "forum:g") : ("forum:f", "forum:f")
    let corpus = try News.load([
      News("a").forum(id, "文创论坛", date: "2023年7月4日", rule: rule),
      News("b").forum(other, "文创论坛", date: "2024年7月3日", rule: rule),
    ])
    #expect(corpus.count(of: .forum) == 2)
    let text = corpus.export([corpus.items(of: .forum)[0]], as: .text, in: .chinese)
    #expect(text.contains("另一项文创论坛（2024年7月3日）：时间不同"), "\(text)")
  }

  @Test func forumsOfTwoVenuesStayTwo() throws {
    let corpus = try News.load([
      News("a").forum("forum:f", "文创论坛", venue: "上海"), News("b").forum("forum:g", "文创论坛", venue: "北京"),
    ])
    #expect(corpus.count(of: .forum) == 2)
    #expect(
      corpus.export([corpus.items(of: .forum)[0]], as: .text, in: .english)
        .contains("another 文创论坛 (北京): another venue"))
  }

  /// It could be either; so the names of the files must not decide.
  @Test func aForumWithoutDateBetweenTwoDatedStaysAlone() throws {
    for names in [["a", "b", "c"], ["b", "a", "c"], ["c", "b", "a"]] {
      let corpus = try News.load([
        News(names[0]).forum("forum:f", "文创论坛", date: "7月4日"), News(names[1]).forum("forum:g", "文创论坛"),
        News(names[2]).forum("forum:h", "文创论坛", date: "7月5日"),
      ])
      #expect(corpus.count(of: .forum) == 3, "\(names)")
    }
  }

  @Test func sessionsOfForumsOfOneNameAreOne() throws {
    let corpus = try News.load([
      News("a").forum("forum:f", "文创论坛", session: "session:x"),
      News("b").forum("forum:g", "文创论坛", session: "session:y"),
    ])
    #expect(corpus.count(of: .session) == 1)
  }

  @Test func announcementsWithAPartyInCommonAreOne() throws {
    let corpus = try News.load([
      News("a").announcement("announcement:a", "育才计划", party: "同济大学"),
      News("b").announcement("announcement:b", "「育才」计划", party: "同济大学"),
      News("c").announcement("announcement:c", "育才计划", party: "同济大学"),
    ])
    #expect(corpus.count(of: .announcement) == 2)
    let text = corpus.export([corpus.items(of: .announcement)[0]], as: .text, in: .chinese)
    #expect(text.contains("同名且同属 同济大学"), "\(text)")
  }

  @Test func announcementsOfOtherPartiesOrCategoriesStayTwo() throws {
    let corpus = try News.load([
      News("a").announcement("announcement:a", "战略合作协议", party: "同济大学"),
      News("b").announcement("announcement:b", "战略合作协议", party: "复旦大学"),
      News("c").announcement("announcement:c", "战略合作协议", party: "同济大学", category: "agreement"),
      News("d").announcement("announcement:d", "战略合作协议"),
    ])
    #expect(corpus.count(of: .announcement) == 4)
    let text = corpus.export([corpus.items(of: .announcement)[0]], as: .text, in: .chinese)
    #expect(text.contains("（复旦大学）：没有共同的参与方") && text.contains("类别不同"), "\(text)")
  }

  @Test func announcementsAtOneForumWithoutPartiesAreOne() throws {
    func news(_ name: String) -> News {
      News(name).forum("forum:f-\(name)", "文创论坛").announcement(
        "announcement:\(name)", "育才计划", forum: "forum:f-\(name)")
    }
    #expect(try News.load([news("a"), news("b")]).count(of: .announcement) == 1)
  }
}

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ["⻓江", "长江", "長江"], ["J·K", "J．K", "J∙K", "J⋅K", "J•K", "J・K", "J.K", "ｊ·ｋ"],
    ["O’Brien", "O'Brien", "o＇brien"],
    ["甲（上海）", "甲(上海)"], ["【甲】", "[甲]", "［甲］"], ["《甲》", "〈甲〉"], ["“甲”", "\"甲\"", "「甲」"],
    ["A\u{200B}I", "AI", "Ａ Ｉ"], ["張三", "张三"],
  ])
  func theseNamesAreOne(names: [String]) {
    #expect(Set(names.map { NameKeys.folded($0) }).count == 1, "\(names.map { NameKeys.folded($0) })")
  }

  @Test(arguments: [["C", "C++", "C#"], ["甲", "乙"], ["AI+文创", "AI文创"]])
  func theseNamesAreNot(names: [String]) {
    #expect(Set(names.map { NameKeys.folded($0) }).count == names.count)
  }
}
