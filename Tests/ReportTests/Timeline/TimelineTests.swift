import Foundation
import TestSupport
import Testing

@testable import Model
@testable import Report
@testable import System

/// What happened when, of an item, a scope and a whole corpus.
@Suite struct TimelineTests {
  static func published(_ date: String, _ article: String = "article:a") -> (id: String, members: String) {
    (article, "\"published\": \(SmallCorpus.statement(date))")
  }

  static func corpus(_ additions: [(id: String, members: String)], more: String = "") throws -> Corpus {
    try Corpora.load(SmallCorpus.text(additions, more: SmallCorpus.announcement + more))
  }

  /// Date, event and name of each entry.
  private func lines(_ timeline: Timeline, _ corpus: Corpus) -> [String] {
    var reader = TimelineReader(of: timeline, in: corpus, language: .chinese)
    return timeline.entries.map { entry in
      let words = reader.words(of: entry)
      let parts = [entry.date?.text ?? "—", entry.event.name.chinese, words.name, words.detail]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private static let dated = [
    published("2024年1月20日"), published("2023年", "article:b"),
    ("forum:f", "\"date\": \(SmallCorpus.statement("本月初"))"),
  ]

  @Test func thatOfTheWholeHasEverythingOnce() throws {
    let corpus = try TimelineTests.corpus(TimelineTests.dated)
    #expect(
      lines(Timeline(of: corpus), corpus) == [
        "2023 文章 《别处》", "2024-01 论坛 论坛", "2024-01 发言 梅涛 致辞 · 论坛", "2024-01-20 论坛 另一论坛",
        "2024-01-20 发布 计划 已推出", "2024-01-20 职务 梅涛 智象未来 创始人", "2024-01-20 文章 《论坛开幕》",
      ])
  }

  @Test func thatOfAPersonNamesTheOtherEnd() throws {
    let corpus = try TimelineTests.corpus(TimelineTests.dated)
    let speaker = corpus.item(ref: "speaker:mei-tao")!
    let timeline = Timeline(of: [speaker], in: corpus)
    #expect(
      lines(timeline, corpus) == [
        "2024-01 发言 论坛 致辞", "2024-01-20 职务 智象未来 创始人", "2024-01-20 文章 《论坛开幕》",
      ])
    var reader = TimelineReader(of: timeline, in: corpus, language: .english)
    let words = timeline.entries.map { reader.words(of: $0) }
    #expect(
      words.map { corpus.ref(of: $0.target) } == ["forum:f", "organisation:zhixiang-weilai", "article:a"])
    #expect(words.map(\.date) == ["c. Jan", "c. 20 Jan", "20 Jan"])
    #expect(words[0].remark == "the article of 2024-01-20 says “本月初”" && words[0].printed == "本月初")
    #expect(words[0].evidence.map { corpus.quote($0) } == ["智象未来创始人梅涛在论坛上致辞。"])
    #expect(words[2].remark.isEmpty && words[2].printed == "2024年1月20日")
  }

  @Test func thatOfAnOrganisationHasItsRolesAndPosts() throws {
    let role = """
      "roles": [ { "role": "support", "printed": "支持", "organisation": "organisation:zhixiang-weilai",
        "evidence": [ \(SmallCorpus.quote) ] } ]
      """
    let corpus = try TimelineTests.corpus([TimelineTests.published("2024年1月20日"), ("forum:g", role)])
    let organisation = corpus.item(ref: "organisation:zhixiang-weilai")!
    #expect(
      lines(Timeline(of: [organisation], in: corpus), corpus) == [
        "2024-01-20 论坛 另一论坛 支持", "2024-01-20 职务 梅涛 创始人", "2024-01-20 文章 《论坛开幕》",
      ])
  }

  @Test func thatOfAForumHasItsSeries() throws {
    let text = SmallCorpus.text([])
      .replacingOccurrences(of: "\"name\": \"论坛\"", with: "\"name\": \"2023长三角动漫论坛\"")
      .replacingOccurrences(of: "\"name\": \"另一论坛\"", with: "\"name\": \"第三届长三角动漫论坛\"")
    let corpus = try Corpora.load(text)
    let refs = Timeline(of: [corpus.item(ref: "forum:f")!], in: corpus).entries.map {
      corpus.ref(of: $0.item)
    }
    #expect(refs == ["forum:f", "speaker:mei-tao", "forum:g", "article:a"])
    let others = try Corpora.load(text.replacingOccurrences(of: "第三届长三角动漫", with: "第三届长三角游戏"))
    let alone = Timeline(of: [others.item(ref: "forum:f")!], in: others).entries.map {
      others.ref(of: $0.item)
    }
    #expect(alone == ["forum:f", "speaker:mei-tao", "article:a"])
  }

  @Test func itemsThatShareEntriesHaveEachOnce() throws {
    let corpus = try TimelineTests.corpus([])
    let items = ["speaker:mei-tao", "organisation:zhixiang-weilai", "forum:f", "article:a"].map {
      corpus.item(ref: $0)!
    }
    let timeline = Timeline(of: items, in: corpus)
    #expect(timeline.subject == nil)
    #expect(Set(timeline.entries.map { "\($0.event) \($0.item)" }).count == timeline.entries.count)
    #expect(timeline.years == [Timeline.Year(year: nil, entries: 0..<timeline.entries.count)])
  }

  @Test func thatOfAScopeIsOfWhatBelongsToIt() throws {
    let corpus = try TimelineTests.corpus(TimelineTests.dated)
    let members = corpus.relatedItems(of: corpus.item(ref: "article:b")!)
    #expect(lines(Timeline(of: corpus, within: members), corpus) == ["2023 文章 《别处》"])
  }

  @Test(arguments: [
    (["2024年1月20日", "2025年3月1日"], "2024-01-20/2025-03-01"), (["2024年1月20日", "2024年1月20日"], "2024-01-20"),
    (["2024年1月20日", "某日"], "2024-01-20"),
  ])
  func aPostIsThereFromTheFirstArticleToTheLast(dates: [String], text: String) throws {
    let small = SmallCorpus.text([
      TimelineTests.published(dates[0]), TimelineTests.published(dates[1], "article:b"),
    ]).replacingOccurrences(
      of: #""title": "创始人",\s*"evidence": \["#,
      with: "\"title\": \"前院长\", \"evidence\": [ \(SmallCorpus.elsewhere),", options: .regularExpression)
    let corpus = try Corpora.load(small)
    let timeline = Timeline(of: [corpus.item(ref: "speaker:mei-tao")!], in: corpus)
    let post = try #require(timeline.entries.first { $0.event == .post })
    #expect(post.date?.text == text)
    var reader = TimelineReader(of: timeline, in: corpus, language: .chinese)
    #expect(reader.words(of: post).detail == "前院长（曾任）")
    #expect(reader.words(of: post).remark == "按说到它的文章的日期")
  }

  @Test(arguments: [
    ("2024-11-20", "11月20日", "20 Nov"), ("2024-11", "11月", "Nov"), ("2024", "(年)", "(year)"),
    ("2024-11-20/2024-11-22", "11月20-22日", "20-22 Nov"), ("2024-07/2024-09", "7-9月", "Jul-Sep"),
    ("2024-11-30/2024-12-02", "11月30日起", "from 30 Nov"), ("2024-12-30/2025-01-02", "12月30日起", "from 30 Dec"),
    ("2024/2026", "(至2026年)", "(to 2026)"),
  ])
  func aDateIsShortBeneathItsYear(text: String, chinese: String, english: String) throws {
    #expect(try #require(NewsDate(text)).short == Phrase(chinese, english))
  }

  @Test func aStretchLeavesOutWhatHasNoDate() throws {
    let corpus = try TimelineTests.corpus([TimelineTests.published("2024年1月20日", "article:b")])
    let all = Timeline(of: corpus)
    #expect(all.years.map(\.year) == [2_024, nil])
    #expect(all.between(NewsDate("2024"), nil).entries.map(\.event) == [.article])
    #expect(all.between(nil, NewsDate("2023")).entries.isEmpty)
  }

  @Test func entriesOfOneDateStayInTheirOrder() {
    var random = SeededGenerator(seed: 54)
    let dates = ["2023", "2023-05", "2024-01-01", "2024-01-01/2024-01-03"].map { NewsDate($0) } + [nil]
    let entries = (0..<500).map { row in
      Timeline.Entry(
        event: .article, item: ItemID(.article, row), fact: 0, date: dates.randomElement(using: &random)!)
    }
    let timeline = Timeline(entries, of: nil)
    let sorted = entries.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }
    #expect(timeline.entries == sorted.map(\.element))
    #expect(timeline.years.map(\.year) == [2_023, 2_024, nil])
    #expect(timeline.years.flatMap(\.entries) == Array(0..<500))
  }

  @Test func theWorkDoublesWithTheEntries() throws {
    #if DEBUG
      func steps(_ count: Int) throws -> Int {
        let news = (0..<count).map { number in
          """
          { "id": "announcement:n-\(number)", "name": "计划\(number)", "category": { "category": "programme",
            "printed": "计划", "evidence": [ \(SmallCorpus.quote) ] }, "status": { "status": "launched",
            "printed": "启动", "evidence": [ \(SmallCorpus.quote) ] },
            "forums": [ { "forum": "forum:f", "evidence": [ \(SmallCorpus.quote) ] } ], "evidence": [ \(SmallCorpus.quote) ] }
          """
        }
        let corpus = try Corpora.load(
          SmallCorpus.text(
            TimelineTests.dated, more: "\"announcements\": [ \(news.joined(separator: ",")) ],"))
        let steps = Locked(0)
        WorkCount.$steps.withValue(steps) {
          _ = Timeline(of: corpus)
          _ = Timeline(of: [corpus.item(ref: "forum:f")!], in: corpus)
        }
        return steps.withLock { $0 }
      }
      let (once, twice) = (try steps(100), try steps(200))
      #expect(once > 400 && twice < 2 * once)
    #endif
  }
}
