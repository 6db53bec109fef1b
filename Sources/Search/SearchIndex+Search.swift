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
    matches.add(candidates(query, among: records, upTo: .contiguous), .contiguous)
    if query.gapped, matches.count < Self.enoughWithoutGaps {
      matches.add(candidates(query, among: records, upTo: .gapped, except: matches.records), .gapped)
    }
    return matches
  }

  /// Adds what the last tiers find: all of them when asked, else the first that finds something where nothing is found
  /// yet. A tier that is not tried costs nothing.
  /// - Returns: the text as the tiers read it that found something.
  func addLoose(
    _ text: String, among records: some Collection<Int>, all: Bool, to matches: inout RecordMatches
  ) -> [LooseQuery] {
    var found: [LooseQuery] = []
    for tier in SearchTier.last where all || matches.count == 0 {
      guard let query = LooseQuery(text, tier) else { continue }
      let candidates = candidates(query, among: records, except: all ? matches.records : [])
      if candidates.isEmpty { continue }
      matches.add(candidates, tier)
      found.append(query)
    }
    return found
  }

  func candidates(
    _ query: SearchQuery, among records: some Collection<Int>, upTo tier: SearchTier,
    except known: Set<UInt32> = []
  ) -> [Candidate] {
    if query.isEmpty { return [] }
    var matcher = RecordMatcher(query)
    let needs = query.needs
    var found: [Candidate] = []
    for record in records where letters[record].isSuperset(of: needs) && !known.contains(UInt32(record)) {
      if let (points, rank) = matcher.score(of: record, in: self, upTo: tier) {
        found.append(
          Candidate(
            record: UInt32(record), score: Int32(points + Int(mentionScores[record])), rank: UInt8(rank)))
      }
    }
    return found
  }
}

/// The records that match a query, by tier.
struct RecordMatches {
  private var tiers: [(tier: SearchTier, candidates: [Candidate])] = []

  mutating func add(_ candidates: [Candidate], _ tier: SearchTier) {
    if !candidates.isEmpty { tiers.append((tier, candidates)) }
  }

  var count: Int { tiers.reduce(0) { $0 + $1.candidates.count } }

  /// Their numbers.
  var records: Set<UInt32> { Set(tiers.lazy.flatMap(\.candidates).map(\.record)) }

  /// The best of them, the best first; nil for all.
  func best(limit: Int?) -> [SearchHit] {
    tiers.reduce(into: []) { hits, tier in
      hits += Candidate.best(tier.candidates, limit: (limit ?? count) - hits.count, tier: tier.tier)
    }
  }

  /// All of them for a list: of the gapped ones none where others match without gaps; in a tier names first, then
  /// aliases and organisations, then titles and talks, each by score.
  var ranked: [SearchHit] {
    let isContiguous = tiers.first?.tier == .contiguous
    return tiers.filter { !isContiguous || $0.tier != .gapped }.flatMap { tier, candidates in
      (0...3).flatMap { rank in
        let ofRank = candidates.filter { min($0.rank, 3) == rank }
        return Candidate.best(ofRank, limit: ofRank.count, tier: tier)
      }
    }
  }

  /// Their numbers, as a bit for each of so many records.
  func bits(of recordCount: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: recordCount / 64 + 1)
    for candidate in tiers.lazy.flatMap(\.candidates) {
      bits[Int(candidate.record) / 64] |= 1 << UInt64(candidate.record % 64)
    }
    return bits
  }
}

/// A record that matches, before it is put in order.
struct Candidate {
  let record: UInt32
  let score: Int32
  /// The steps of the best field that a word matches: 0 for the name.
  let rank: UInt8

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
