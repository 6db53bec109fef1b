import Model

extension SearchIndex {
  /// Where as many records match without gaps, nobody looks at those that match with them.
  private static let enoughWithoutGaps = 200

  /// The records that match a query: those of the stricter tier first, then by score, then in the order
  /// given.
  /// - Parameters:
  ///   - limit: how many hits are wanted; nil for all.
  ///   - records: the records to look at, as in a scope; nil for all.
  public func search(_ query: SearchQuery, limit: Int? = nil, within records: [Int]? = nil) -> SearchResults {
    if let records { return search(query, limit: limit, among: records) }
    return search(query, limit: limit, among: 0..<recordCount)
  }

  private func search(_ query: SearchQuery, limit: Int?, among records: some Collection<Int>) -> SearchResults
  {
    let matches = matches(query, among: records)
    return SearchResults(hits: matches.best(limit: limit), total: matches.count)
  }

  /// All records that match a query, not yet in order.
  func matches(_ query: SearchQuery, among records: some Collection<Int>) -> RecordMatches {
    var matches = RecordMatches()
    guard !query.isEmpty else { return matches }
    matches.contiguous = candidates(query, among: records, upTo: .contiguous)
    if query.gapped, matches.contiguous.count < Self.enoughWithoutGaps {
      let known = Set(matches.contiguous.map(\.record))
      matches.gapped = candidates(query, among: records, upTo: .gapped, except: known)
    }
    return matches
  }

  private func candidates(
    _ query: SearchQuery, among records: some Collection<Int>, upTo tier: SearchTier,
    except known: Set<UInt32> = []
  ) -> [Candidate] {
    var matcher = RecordMatcher(query)
    let needs = query.needs
    var found: [Candidate] = []
    for record in records where letters[record].isSuperset(of: needs) && !known.contains(UInt32(record)) {
      if let score = matcher.score(of: record, in: self, upTo: tier) {
        found.append(Candidate(record: UInt32(record), score: Int32(score + Int(mentionScores[record]))))
      }
    }
    return found
  }
}

/// The records that match a query, by tier.
struct RecordMatches {
  fileprivate var contiguous: [Candidate] = []
  fileprivate var gapped: [Candidate] = []

  var count: Int { contiguous.count + gapped.count }

  /// The best of them, the best first; nil for all.
  func best(limit: Int?) -> [SearchHit] {
    let hits = Candidate.best(contiguous, limit: limit ?? count, tier: .contiguous)
    return hits + Candidate.best(gapped, limit: (limit ?? count) - hits.count, tier: .gapped)
  }

  /// Their numbers, as a bit for each of so many records.
  func bits(of recordCount: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: recordCount / 64 + 1)
    for candidate in contiguous { bits[Int(candidate.record) / 64] |= 1 << UInt64(candidate.record % 64) }
    for candidate in gapped { bits[Int(candidate.record) / 64] |= 1 << UInt64(candidate.record % 64) }
    return bits
  }
}

/// A record that matches, before it is put in order.
private struct Candidate {
  let record: UInt32
  let score: Int32

  /// The best candidates, sorted by counting: there may be hundreds of thousands, on some thousand different
  /// scores.
  static func best(_ candidates: [Candidate], limit: Int, tier: SearchTier) -> [SearchHit] {
    let count = min(max(limit, 0), candidates.count)
    guard count > 0 else { return [] }
    let highest = candidates.reduce(Int32.min) { max($0, $1.score) }
    let lowest = candidates.reduce(Int32.max) { min($0, $1.score) }
    // Where the candidates of each score go, the highest score first.
    var positions = [Int](repeating: 0, count: Int(highest - lowest) + 2)
    for candidate in candidates { positions[Int(highest - candidate.score) + 1] += 1 }
    for score in positions.indices.dropFirst() { positions[score] += positions[score - 1] }

    return [SearchHit](unsafeUninitializedCapacity: count) { buffer, initialized in
      for candidate in candidates {
        let position = positions[Int(highest - candidate.score)]
        positions[Int(highest - candidate.score)] += 1
        if position >= count { continue }
        let score = Double(candidate.score) / Double(Score.perPoint) + tier.score
        buffer.initializeElement(
          at: position, to: SearchHit(record: Int(candidate.record), score: score, tier: tier))
      }
      initialized = count
    }
  }
}
