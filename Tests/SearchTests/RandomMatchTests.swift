import FoundationEssentials
import TestSupport
import Testing

@testable import Search

/// The engine against ``NaiveMatcher``, on random names and queries made of them. SEARCH_SEED=… takes
/// others.
struct RandomMatchTests {
  /// Fewer where a sanitizer makes all slow: the rules tried one by one are the test's own.
  private static let queries = ProcessInfo.processInfo.environment["WENTAN_PATIENCE"] == nil ? 260 : 40
  private static let recordsPerQuery = 400

  @Test func theEngineAgreesWithTheRulesTriedOneByOne() {
    let given = ProcessInfo.processInfo.environment["SEARCH_SEED"].flatMap { UInt64($0) }
    let seed = given ?? 260
    var random = SeededGenerator(seed: seed)
    var hits = (contiguous: 0, gapped: 0)
    for _ in 0..<Self.queries {
      let alphabet = RandomAlphabet(using: &random)
      let records = (0..<Self.recordsPerQuery).map { _ in alphabet.record(using: &random) }
      let text = alphabet.query(for: records[0], using: &random)
      let found = check(text, fuzzy: Int.random(in: 0..<3, using: &random) == 0, records)
      hits.contiguous += found.count { !$0.isGapped }
      hits.gapped += found.count { $0.isGapped }
    }
    let cases = Self.queries * Self.recordsPerQuery
    print(
      "search: \(cases) random cases, \(hits.contiguous) hits without gaps, \(hits.gapped) with"
    )
    #expect(hits.contiguous > 4 * Self.queries && hits.gapped > Self.queries / 3)
  }

  /// Compares hit, tier, score and highlight for every record.
  private func check(_ text: String, fuzzy: Bool, _ records: [RandomAlphabet.Record]) -> [NaiveMatcher.Match]
  {
    let query = SearchQuery(text, fuzzy: fuzzy)
    let index = SearchIndex(records: records)
    var found = [NaiveMatcher.Match?](repeating: nil, count: records.count)
    for hit in index.search(query).hits {
      let matches = index.matches(of: query, inRecord: hit.record)
      let positions = records[hit.record].indices.map { field in
        matches.filter { $0.field == field }.flatMap(\.ranges).flatMap { Array($0) }
      }
      let score = Int(hit.score - hit.tier.score)
      found[hit.record] = NaiveMatcher.Match(
        score: score, isGapped: hit.tier == .gapped, positions: positions)
    }
    let expected = NaiveMatcher(text, fuzzy: fuzzy).matches(records)
    for (record, (found, expected)) in zip(records, zip(found, expected)) where found != expected {
      let names = record.map { "\($0.text) (\($0.kind))" }.joined(separator: " | ")
      let options = fuzzy ? ", fuzzy" : ""
      Issue.record("\(text)\(options) in \(names): \(found as Any), by the rules \(expected as Any)")
    }
    return expected.compactMap(\.self)
  }
}
