import Report
import System
import TestSupport
import Testing

@testable import Model

/// When items were in the news, and from what that is known.
@Suite struct ItemDateTests {
  private func date(_ ref: String, _ additions: [(id: String, members: String)]) throws -> ItemDate? {
    let corpus = try Corpora.load(SmallCorpus.text(additions, more: SmallCorpus.announcement))
    var dates = ItemDates(of: corpus)
    return dates.date(of: corpus.item(ref: ref)!)
  }

  private func published(_ date: String, _ article: String = "article:a") -> (id: String, members: String) {
    (article, "\"published\": \(SmallCorpus.statement(date))")
  }

  private func forum(_ date: String) -> (id: String, members: String) {
    ("forum:f", "\"date\": \(SmallCorpus.statement(date))")
  }

  @Test func aPrintedDateIsThePagesOwn() throws {
    let date = try date("forum:f", [forum("2024年11月20日至22日"), published("2024年12月1日")])
    #expect(date?.date.text == "2024-11-20/2024-11-22" && date?.origin == .page)
  }

  @Test func theArticleThatPrintsTheWordsSuppliesTheMonth() throws {
    let date = try date(
      "forum:f", [forum("上月底"), published("2024年1月20日"), published("2023年5月1日", "article:b")])
    #expect(date?.date.text == "2023-12")
    #expect(date?.origin == .article(NewsDate("2024-01-20")!))
    #expect(date?.isInferred == true)
  }

  @Test func wordsWithoutADatedArticleTellNothing() throws {
    #expect(try date("forum:f", [forum("本月初")]) == nil)
    #expect(try date("forum:f", []) == nil)
  }

  @Test func theFirstArticleDatesWhatHasNoDate() throws {
    for ref in ["forum:f", "announcement:x", "organisation:zhixiang-weilai"] {
      let date = try date(ref, [published("2024年1月20日")])
      #expect(date?.date.text == "2024-01-20" && date?.origin == .report)
    }
    #expect(try date("article:a", [published("2024年1月20日")])?.origin == .page)
  }

  @Test(
    arguments: [
      ("2024论坛", nil, "2024", ItemDate.Origin.name), ("２０２４论坛", nil, "2024", .name),
      ("2019论坛", "2024年1月20日", "2019", .name),
      ("2024论坛", "2024年1月20日", "2024-01-20", .report), ("论坛2024与2023", nil, nil, .page),
      ("20241论坛", nil, nil, .page),
      ("1024论坛", nil, nil, .page),
    ] as [(String, String?, String?, ItemDate.Origin)])
  func aYearInTheNameIsAYear(name: String, issue: String?, text: String?, origin: ItemDate.Origin) throws {
    let small = SmallCorpus.text(issue.map { [published($0)] } ?? [])
    let corpus = try Corpora.load(
      small.replacingOccurrences(of: "\"name\": \"另一论坛\"", with: "\"name\": \"\(name)\""))
    var dates = ItemDates(of: corpus)
    let date = dates.date(of: corpus.item(ref: "forum:g")!)
    #expect(date?.date.text == text)
    if text != nil { #expect(date?.origin == origin) }
  }

  @Test func whatWasSaidAtAForumHasItsDate() throws {
    let date = try date("speaker:mei-tao", [forum("2023年5月"), published("2024年1月20日")])
    #expect(date?.date.text == "2023-05" && date?.origin == .page)
  }

  @Test func yearsAndMonthsAreFacets() throws {
    let corpus = try Corpora.load(
      SmallCorpus.text([published("2024年2月3日"), published("2023年", "article:b")]))
    let counts = corpus.facetCounts(among: corpus.items(of: .article), in: .chinese)
    func words(_ field: FacetField) -> [String] {
      counts.first { $0.field == field }?.values.map { corpus.text(of: $0.facet, in: .chinese) } ?? []
    }
    #expect(words(.year) == ["2023年", "2024年"])
    #expect(words(.month) == ["2024年2月"])
  }

  @Test func aDayOfNoCalendarIsNotedUntilTheEditorDoes() throws {
    let impossible = try Corpora.load(SmallCorpus.text([published("2024年2月30日")]))
    #expect(impossible.notes(in: .chinese).contains { $0.contains("没有“2024年2月30日”这一天") })
    #expect(impossible.notes(in: .english).contains { $0.contains("no such day") })
    let noted = SmallCorpus.statement("2024年2月30日").replacingOccurrences(
      of: "\"evidence\"", with: "\"note\": \"编者注：原文如此。\", \"evidence\"")
    let known = try Corpora.load(SmallCorpus.text([("article:a", "\"published\": \(noted)")]))
    #expect(known.notes(in: .chinese).isEmpty)
  }

  @Test func eachDateIsReadOnce() throws {
    let corpus = try Corpora.load(SmallCorpus.text([forum("2023年5月")]))
    #if DEBUG
      let steps = Locked(0)
      WorkCount.$steps.withValue(steps) {
        var dates = ItemDates(of: corpus)
        for _ in 0..<100 { _ = dates.date(of: ItemID(.forum, 0)) }
      }
      #expect(steps.withLock { $0 } == 1)
    #endif
  }
}
