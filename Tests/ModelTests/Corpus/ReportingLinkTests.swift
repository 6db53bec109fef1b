import TestSupport
import Testing

@testable import Model

/// Whatever an article says of an item, the item leads to it.
@Suite struct ReportingLinkTests {
  private static func elsewhere(_ value: String) -> String {
    SmallCorpus.statement(value, by: SmallCorpus.elsewhere)
  }

  @Test(
    arguments: [
      ("forum:f", "\"venue\": \(elsewhere("别处"))"), ("forum:f", "\"date\": \(elsewhere("3月2日"))"),
      ("forum:f", "\"theme\": \(elsewhere("未来"))"), ("forum:f", "\"partOf\": \(elsewhere("大会"))"),
      ("session:x", "\"theme\": \(elsewhere("未来"))"), ("announcement:x", "\"venue\": \(elsewhere("别处"))"),
      ("speaker:mei-tao", "\"summary\": [ \(elsewhere("教授")) ]"),
      (
        "organisation:zhixiang-weilai",
        "\"aliases\": [ { \"name\": \"HiDream\", \"evidence\": [ \(SmallCorpus.elsewhere) ] } ]"
      ),
    ] as [(String, String)])
  func itLeadsThereAndBack(_ id: String, members: String) throws {
    let corpus = try Corpora.load(SmallCorpus.text([(id, members)], more: SmallCorpus.announcement))
    let (item, article) = (
      try #require(corpus.item(ref: id)), try #require(corpus.item(ref: "article:b"))
    )
    #expect(corpus.relations.items(.reportedIn, of: item).contains(article))
    #expect(corpus.relations[article].map(\.target) == [item])
  }
}
