import TestSupport
import Testing

@testable import Model

/// `list --sort date`, and what a printed date is.
@Suite struct DateOrderTests {
  private func published(_ date: String?) -> [(id: String, members: String)] {
    date.map { [("article:b", "\"published\": \(SmallCorpus.statement($0, by: SmallCorpus.elsewhere))")] }
      ?? []
  }

  private func order(_ earlier: String?, _ later: String?) throws -> [String] {
    let other = later.map { [("article:a", "\"published\": \(SmallCorpus.statement($0))")] } ?? []
    let corpus = try Corpora.load(SmallCorpus.text(published(earlier) + other))
    return corpus.sortedByDate(corpus.items(of: .article)).map { corpus.ref(of: $0) }
  }

  @Test(arguments: [
    ("2023年", "2024年"), ("2024年3月", "2024年11月"), ("2024年3月2日", "2024年3月11日"), ("2024-03-02", "2024年3月3日"),
    ("2024年", "2024年1月"), ("2024/3", "2024.03.01"), ("2024年11月20日", nil), ("2024年", "3月2日"),
    ("2024年11月19日至22日", "2024年11月20日"),
  ])
  func theEarlierArticleComesFirst(earlier: String, later: String?) throws {
    #expect(try order(earlier, later) == ["article:b", "article:a"])
    #expect(try order(later, earlier) == ["article:a", "article:b"])
  }

  @Test func theNewestMayComeFirst() throws {
    let corpus = try Corpora.load(
      SmallCorpus.text(
        published("2023年") + [("article:a", "\"published\": \(SmallCorpus.statement("2024年"))")]))
    let items = corpus.items(of: .article) + [ItemID(.organisation, 0)]
    #expect(
      corpus.sortedByDate(items, newestFirst: true).map { corpus.ref(of: $0) }
        == ["article:a", "organisation:zhixiang-weilai", "article:b"])
    let undated = try Corpora.load(SmallCorpus.text(published("2023年")))
    #expect(
      undated.sortedByDate(undated.items(of: .article).reversed(), newestFirst: true).map {
        undated.ref(of: $0)
      }
        == ["article:b", "article:a"])
  }

  @Test func articlesOfOneDayStayInTheOrderOfTheSource() throws {
    #expect(try order("2024年3月2日", "2024-3-2") == ["article:b", "article:a"])
    #expect(try order(nil, nil) == ["article:b", "article:a"])
  }

  @Test func anItemWithoutADateGoesByItsForumsThenByItsArticles() throws {
    let date = "\"date\": \(SmallCorpus.statement("2024年5月1日"))"
    let corpus = try Corpora.load(
      SmallCorpus.text(
        [("forum:f", date), ("article:a", "\"published\": \(SmallCorpus.statement("2024年6月1日"))")]
          + published("2024年5月15日"),
        more: """
          "topics": [ { "id": "topic:t", "name": "别处", "evidence": [ \(SmallCorpus.elsewhere) ] } ],
          """))
    let items = ["organisation:zhixiang-weilai", "topic:t", "speaker:mei-tao"].map { corpus.item(ref: $0)! }
    #expect(
      corpus.sortedByDate(items).map { corpus.ref(of: $0) }
        == ["speaker:mei-tao", "topic:t", "organisation:zhixiang-weilai"])
  }

  @Test(arguments: [
    ("2024年11月20日", "2024-11-20"), ("2024-1-2", "2024-01-02"), ("2024/12/31", "2024-12-31"),
    ("2024.1.31", "2024-01-31"), ("0001-1-1", "0001-01-01"),
    ("2024年11月", nil), ("2024年", nil), ("2024年11月20日至22日", nil), ("2024-13-01", nil), ("2024-12-32", nil),
    ("2024-0-1", nil), ("2024-1-0", nil), ("24-1-1", nil), ("20241-1-1", nil), ("2024-001-1", nil),
    ("11月20日", nil),
  ])
  func aWholeDateHasAStandardForm(printed: String, standard: String?) {
    #expect(PrintedDate(printed).standard == standard)
  }
}
