import Testing

@testable import Derivation
@testable import Model

/// Lines that a narrow column broke inside words, numbers and datelines.
struct NarrowColumnTests {
  @Test func aDatelineIsNoByline() throws {
    let draft = try Draft(
      """
      星海周开幕
      本报讯（记者 孙小光）7月8
      日，由海曙市动漫协会指导、青
      瓷文化集团主办的首届星海周在
      宁波开幕，各地动漫人到场。
      """)
    #expect(draft.forum("date") == "7月8日")
    #expect(draft.blocks == [["headline 1-1", "paragraph 2-5"]])
  }

  @Test func anIndentBelongsToTheWidthOfALine() throws {
    let draft = try Draft(
      """
      星海论坛在宁波举行
      本报记者 孙小光
      　　10月18日，由海曙
      市动漫协会主办、青瓷
      文化集团承办的星海数
      字论坛在宁波举行，各
      地动漫人到场。
      """)
    #expect(draft.roles == ["host 主办 海曙市动漫协会", "organiser 承办 青瓷文化集团"])
  }

  @Test func aTextWithoutAHeadlineKeepsItsFirstLine() throws {
    let draft = try Draft(
      """
      10月18日，由海曙市动漫协会指

      导、青瓷文化集团主办的首届星
      海论坛在宁波举行，各地动漫人
      士到场交流，气氛热烈。
      """)
    #expect(draft.forum("date") == "10月18日")
  }

  @Test(arguments: [
    ("20", "26年", false), ("DigiJ", "oy", false), ("Kevin", "Zhang", true), ("AI", "app", true),
    ("3", "D", true), ("于", "2", false),
  ])
  func aSpaceStandsBetweenWordsAlone(_ line: String, _ next: String, _ isSpaced: Bool) {
    let scalars = Array(line.unicodeScalars)
    let before = scalars.dropLast().last?.value ?? 0
    #expect(
      LineBreak.isSpaced(before: before, last: scalars.last!.value, next: next.unicodeScalars.first!.value)
        == isSpaced)
  }
}
