import Articles
import Testing

@testable import Derivation

/// How far facts are trusted beyond what the rules say of themselves.
struct ConfidenceTests {
  private func draft(isOrderCertain: Bool) throws -> String {
    var content = SourceArticle(lines: [
      "江南数字文化论坛在宁波举行", "", "2026年10月18日，江南数字文化论坛在宁波举行，由江南文化协会主办。",
      "星河影业总经理周明远在致辞中表示，产业要守正创新。",
    ])
    content.about.date = "2026-10-18"
    content.isOrderCertain = isOrderCertain
    return try Derivation().corpus(from: [Derivation.Article(file: "page.pdf", content)]).text
  }

  /// Columns that may have been read in the wrong order make sentences that nobody wrote.
  @Test func noFactIsSureWhereTheOrderIsInDoubt() throws {
    let (sure, unsure) = (try draft(isOrderCertain: true), try draft(isOrderCertain: false))
    #expect(sure.contains(#""published""#) && sure.contains(#""speakers""#) && sure.contains(#""high""#))
    #expect(unsure.contains(#""published""#) && unsure.contains(#""speakers""#))
    #expect(!unsure.contains(#""high""#) && unsure.contains(#""medium""#))
  }
}
