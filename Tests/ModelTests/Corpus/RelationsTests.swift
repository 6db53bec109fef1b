import TestSupport
import Testing

@testable import Model

@Suite struct RelationsTests {
  private let corpus = Corpora.bundled

  private var all: [ItemID] { Kind.allCases.flatMap { corpus.items(of: $0) } }

  private func names(_ relation: Relation, of ref: String) throws -> [String] {
    corpus.relations.items(relation, of: try #require(corpus.item(ref: ref))).map { corpus.name(of: $0) }
  }

  @Test func everyLinkLeadsBack() {
    for item in all {
      for link in corpus.relations[item] {
        let back = Link(relation: link.relation.inverse, target: item)
        #expect(corpus.relations[link.target].contains(back), "\(corpus.ref(of: item)) \(link.relation)")
      }
    }
  }

  @Test func noLinkStandsTwice() {
    for item in all { #expect(Set(corpus.relations[item]).count == corpus.relations[item].count) }
  }

  @Test func theLinksOfARelationAreAStretch() {
    for item in all {
      for relation in Relation.allCases {
        let links = corpus.relations.links(relation, of: item)
        #expect(Array(links) == corpus.relations[item].filter { $0.relation == relation })
      }
    }
  }

  @Test func everyItemLeadsToAnArticle() {
    for item in all where item.kind != .article {
      #expect(!corpus.relations.items(.reportedIn, of: item).isEmpty, "\(corpus.ref(of: item))")
    }
  }

  @Test func anOrganisationKnowsWhoHoldsPostsAndWhatItDoes() throws {
    #expect(try names(.postHolder, of: "organisation:zhonggong-yida-jinianguan") == ["阮竣"])
    #expect(
      try names(.playsRole, of: "organisation:zhonggong-yida-jinianguan") == ["“智启文创，激发无限新质生产力”发展论坛"])
    #expect(
      try names(.partyTo, of: "organisation:zhonggong-yida-jinianguan") == ["数字一大", "数字一大·服务矩阵"])
  }

  @Test func aForumKnowsItsSpeakers() throws {
    #expect(
      try names(.hasSpeaker, of: "forum:changsanjiao-dongman-2024") == ["王建民", "刘忠生", "铁钟", "包文君"])
  }
}
