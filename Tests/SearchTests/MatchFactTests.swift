import Testing
import Text

@testable import Search

/// What finds what, in which tier, and which characters are highlighted: Facts/matches.tsv.
struct MatchFactTests {
  @Test(arguments: try facts("matches.tsv"))
  func theQueryFindsWhatItShould(_ fact: [String]) throws {
    let fields = fact[1].split(separator: "|").map { String($0) }
    let kinds = fact[2].map { ["p": FieldKind.person, "o": .organisation, "t": .title][$0]! }
    let query = SearchQuery(fact[0], fuzzy: fact[3].contains("f"), gapped: !fact[3].contains("s"))
    let index = SearchIndex(records: [Array(zip(fields, kinds))])
    let tier = index.search(query).hits.first?.tier
    #expect(tier == ["Y": .contiguous, "G": .gapped][fact[4]])

    var positions: [Int] = []
    for match in index.matches(of: query, inRecord: 0) {
      let start = fields[..<match.field].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      positions += match.ranges.flatMap { range in range.map { $0 + start } }
    }
    let expected = fact.count > 5 ? fact[5].split(separator: ",").map { Int($0)! } : []
    #expect(positions == expected)
  }
}

extension SearchIndex {
  /// An index of records, each given by its fields; their ranks are their numbers.
  init(records: [[(text: String, kind: FieldKind)]], mentions: [Int] = []) {
    var builder = Builder()
    for (number, fields) in records.enumerated() {
      builder.beginRecord(mentions: mentions.isEmpty ? 1 : mentions[number])
      for (rank, field) in fields.enumerated() { builder.add(field.text, kind: field.kind, rank: rank) }
    }
    self = builder.build()
  }
}
