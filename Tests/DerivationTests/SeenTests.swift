import Testing

@testable import Derivation

/// What was seen and not used stands in the draft, for an editor to look at.
struct SeenTests {
  private func seen(_ article: String) throws -> [String] {
    let draft = try Draft(article)
    let articles = draft.items("articles")
    return articles.flatMap { ($0["seen"] as? [[String: Any]] ?? []).map { "\($0["why"]!) \($0["text"]!)" } }
  }

  @Test func whoIsNamedAndNoSpeakerIsSeen() throws {
    let seen = try seen(
      "星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。海曙大学教授周明远致辞。青瓷科技总裁林一诺出席。\n")
    #expect(seen == ["attendee 林一诺"])
  }

  @Test func aDateIsSeenWhereAMeetingHasNone() throws {
    let seen = try seen("星海论坛归来\n\n青瓷科技举办星海论坛。书店说，3月5日起开门。\n")
    #expect(seen == ["date 3月5日"])
  }

  @Test func nothingIsSeenWhereAllIsUsed() throws {
    #expect(try seen("星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\n") == [])
  }
}
