import TestSupport
import Testing

@testable import Model

/// A doubtful fact is counted with its item, whatever it says.
@Suite struct DoubtTests {
  private static func doubtful(_ value: String) -> String { SmallCorpus.statement(value, doubtful: true) }

  @Test(
    arguments: [
      ("forum:f", "\"date\": \(doubtful("3月2日"))"), ("forum:f", "\"venue\": \(doubtful("世博中心"))"),
      ("forum:f", "\"theme\": \(doubtful("未来"))"), ("forum:f", "\"partOf\": \(doubtful("大会"))"),
      ("session:x", "\"theme\": \(doubtful("未来"))"), ("announcement:x", "\"venue\": \(doubtful("世博中心"))"),
      ("article:a", "\"newspaper\": \(doubtful("某报"))"), ("article:a", "\"published\": \(doubtful("2024年"))"),
      ("article:a", "\"page\": \(doubtful("5"))"), ("article:a", "\"author\": \(doubtful("某人"))"),
      ("speaker:mei-tao", "\"summary\": [ \(doubtful("教授")) ]"),
      (
        "speaker:mei-tao",
        "\"aliases\": [ { \"name\": \"Tao Mei\", \"rule\": \"r\", \"confidence\": \"low\", \"evidence\": [ \(SmallCorpus.quote) ] } ]"
      ),
    ] as [(String, String)])
  func itIsCountedAndItsItemIsAmongTheDoubtful(_ id: String, members: String) throws {
    let corpus = try Corpora.load(SmallCorpus.text([(id, members)], more: SmallCorpus.announcement))
    let item = try #require(corpus.item(ref: id))
    #expect(corpus.doubts(of: item) == 1)
    #expect(corpus.doubtfulItems == [item])
  }

  @Test func whatIsCertainIsNotCounted() throws {
    let date = "\"date\": \(SmallCorpus.statement("3月2日"))"
    let corpus = try Corpora.load(SmallCorpus.text([("forum:f", date)]))
    #expect(corpus.doubtfulItems.isEmpty)
    #expect(corpus.doubts(of: try #require(corpus.item(ref: "forum:f"))) == 0)
  }
}
