import Testing
import Text

@testable import Search

/// Which of several candidates comes first: Facts/ranking.tsv.
struct RankingFactTests {
  @Test(arguments: try facts("ranking.tsv"))
  func theCandidatesComeInOrder(_ fact: [String]) {
    let expected = fact[2].split(separator: ",").map { $0.split(separator: ":").map { String($0) } }
    // Added the other way round, so that no order comes about by itself.
    let added = Array(expected.reversed())
    let kind = ["p": FieldKind.person, "o": .organisation, "t": .title][Character(fact[1])]!
    let index = SearchIndex(
      records: added.map { [($0[0], kind)] }, mentions: added.map { $0.count > 1 ? Int($0[1])! : 1 })
    let found = index.search(SearchQuery(fact[0])).hits.map { added[$0.record][0] }
    #expect(found == expected.map { $0[0] })
  }
}
