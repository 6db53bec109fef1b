import System
import TestSupport
import Testing

@testable import Model

/// A speaker who has another name in another file.
@Suite struct SpeakerAliasTests {
  /// What the first file says of a speaker's other name.
  private static let alsoTaoMei =
    #""aliases":[{"name":"Tao Mei","evidence":[{"article":"article:a","quote":"a号新闻。"}]}],"#

  @Test(arguments: [["a", "b"], ["b", "a"]]) func anAliasAndASharedOrganisationMakeOnePerson(
    _ order: [String]
  ) throws {
    let news = [
      "a": News("a").speaker(
        "speaker:mei-tao", "梅涛", at: "智象未来", title: "创始人", more: SpeakerAliasTests.alsoTaoMei),
      "b": News("b").speaker("speaker:tao-mei", "Tao Mei", at: "智象未来", title: "CEO"),
    ]
    let corpus = try News.load(order.map { news[$0]! })
    #expect(corpus.items(of: .speaker).map { corpus.name(of: $0) } == ["梅涛"])
    let speaker = try #require(corpus.item(ref: "speaker:tao-mei"))
    #expect(corpus[corpus.head(of: speaker).merges].map(\.reason) == [.alias])
  }

  @Test func anAliasWithoutASharedOrganisationIsAnothersName() throws {
    let corpus = try News.load([
      News("a").speaker(
        "speaker:mei-tao", "梅涛", at: "智象未来", title: "创始人", more: SpeakerAliasTests.alsoTaoMei),
      News("b").speaker("speaker:tao-mei", "Tao Mei", at: "复旦大学", title: "教授"),
    ])
    #expect(corpus.count(of: .speaker) == 2)
  }
}
