import Testing
import Text

@testable import Derivation

/// The limits by which the derivation goes, looked at from both sides.
struct LimitTests {
  private func quote(of text: String) throws -> String {
    let draft = try Draft("星海论坛在宁波举行\n\n" + text + "\n")
    let speaker = try #require(draft.items("speakers").first)
    let evidence = try #require((speaker["evidence"] as? [[String: Any]])?.first)
    return try #require(evidence["quote"] as? String)
  }

  private let speech = "甲大学校长高远致辞说"

  /// A sentence with a comma in front of which so many characters stand.
  private func sentence(comma position: Int) -> String {
    speech + String(repeating: "好", count: position - speech.count) + "，" + String(repeating: "好", count: 200)
      + "。"
  }

  @Test func aSentenceOfMoreThanSixHundredCharactersEndsAtAComma() throws {
    #expect(try quote(of: sentence(comma: 600)) == sentence(comma: 600))
    #expect(try quote(of: sentence(comma: 601)).count == 602)
  }

  @Test func oneWithoutACommaEndsAfterAThousand() throws {
    let text = speech + String(repeating: "好", count: 1_001 - speech.count)
    #expect(try quote(of: text + "。") == text + "。")
    #expect(try quote(of: text + "好好。").count == 1_002)
  }

  @Test func fourCharactersStandForAForumThreeDoNot() {
    func number(of name: String, beside known: String) -> Int? {
      var names = ForumNames()
      names.add(Scalars(known), of: 0)
      return names.number(of: Scalars(name))
    }
    #expect(number(of: "星海论坛", beside: "第五届星海论坛") == 0)
    #expect(number(of: "第五届星海论坛", beside: "星海论坛") == 0)
    #expect(number(of: "海论坛", beside: "第五届星海论坛") == nil)
  }

  @Test func anIDHasNineSyllables() {
    var maker = IdentifierMaker()
    #expect(maker.id("topic", "甲甲甲甲甲甲甲甲甲", as: .title) == "topic:jia-jia-jia-jia-jia-jia-jia-jia-jia")
    #expect(maker.id("topic", "甲甲甲甲甲甲甲甲甲甲", as: .title) == "topic:jia-jia-jia-jia-jia-jia-jia-jia-jia-2")
  }

  @Test func aLineOfAHundredAndTenColumnsIsJoinedToTheNextAWiderOneIsAParagraph() throws {
    func blocks(_ count: Int) throws -> [String]? {
      try Draft(
        "小题大做\n\n" + String(repeating: "好", count: count) + "，\n" + String(repeating: "好", count: 20) + "。\n"
      ).blocks.first
    }
    #expect(try blocks(54) == ["headline 1-1", "paragraph 3-4"])
    #expect(try blocks(55) == ["headline 1-1", "paragraph 3-3", "paragraph 4-4"])
  }
}
