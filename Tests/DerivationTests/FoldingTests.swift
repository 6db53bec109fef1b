import Testing
import Text

@testable import Derivation

/// Rules exist in one script and one punctuation; what a page prints stays as it is.
struct FoldingTests {
  private func fold(_ text: String) -> String {
    let folded = FoldedLine(Scalars(text), habits: PunctuationHabits(text)).scalars
    return String(String.UnicodeScalarView(folded))
  }

  @Test(arguments: [
    ("臺灣藝術大學校長陳國華", "台湾艺术大学校长陈国华"),
    ("他說：「數位內容」。", "他说：“数位内容”。"),
    ("主办单位:青岚协会,星河影业;时间:6月8日", "主办单位：青岚协会，星河影业；时间：6月8日"),
    ("共1,000人，12:30开始，v2.0", "共1,000人，12:30开始，v2.0"),
    ("约翰．史密斯表示。", "约翰·史密斯表示。"),
    ("约翰•史密斯、玛丽∙琼斯、安娜⋅李", "约翰·史密斯、玛丽·琼斯、安娜·李"),
    ("会议在上海举行．王建民致辞．", "会议在上海举行。王建民致辞。"),
    ("会议在上海举行｡", "会议在上海举行。"),
    ("他说\"很好\"。", "他说“很好”。"),
    ("一个\"引号", "一个\"引号"),
    ("张三|某公司(上海)总经理", "张三｜某公司（上海）总经理"),
    ("ＡＩ＋２０２４", "AI＋2024"),
    ("Stability AI, Inc.", "Stability AI, Inc."),
  ]) func aLineIsReadInOneScriptAndOnePunctuation(_ printed: String, _ read: String) {
    #expect(fold(printed) == read)
    #expect(fold(printed).unicodeScalars.count == printed.unicodeScalars.count)
  }

  @Test func namesAndPostsArePrintedAsThePageHasThem() throws {
    let draft = try Draft("數位藝術論壇在臺北舉行\n\n6月8日，數位藝術論壇在臺北舉行。星河影業總經理陳國華表示，「要創新」。")
    #expect(draft.speakers == ["陳國華：星河影業 總經理"])
    #expect(draft.names("forums") == ["數位藝術論壇"])
  }

  /// The first traditional form of each character, so that a text can be written in traditional characters.
  private static let traditional: [Unicode.Scalar: Unicode.Scalar] = {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt32(0x4E00)...0x9FA5 {
      let scalar = Unicode.Scalar(value)!
      let simplified = scalar.simplified
      if simplified != scalar, forms[simplified] == nil { forms[simplified] = scalar }
    }
    return forms
  }()

  @Test func thePageInTraditionalCharactersGivesTheSameFacts() throws {
    let text = try Seed.text
    let inOther = String(
      String.UnicodeScalarView(text.unicodeScalars.map { FoldingTests.traditional[$0] ?? $0 }))
    #expect(inOther != text)
    let (one, other) = (try Draft(text), try Draft(inOther))
    func read(_ lines: [String]) -> [String] {
      lines.map { String(String.UnicodeScalarView($0.unicodeScalars.map(\.simplified))) }
    }
    #expect(read(other.speakers) == one.speakers)
    #expect(read(other.contributions) == one.contributions)
    #expect(read(other.roles) == one.roles)
    #expect(read(other.announcements) == one.announcements)
    #expect(read(other.names("forums")) == one.names("forums"))
    #expect(read(other.names("organisations")) == one.names("organisations"))
  }
}
