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
    guard !query.isEmpty else { return SearchResults(hits: [], total: 0) }
    let contiguous = candidates(query, among: records, upTo: .contiguous)
    var gapped: [Candidate] = []
    if query.gapped, contiguous.count < Self.enoughWithoutGaps {
      gapped = candidates(query, among: records, upTo: .gapped, except: Set(contiguous.map(\.record)))
    }
    let total = contiguous.count + gapped.count
    var hits = Candidate.best(contiguous, limit: limit ?? total, tier: .contiguous)
    hits += Candidate.best(gapped, limit: (limit ?? total) - hits.count, tier: .gapped)
    return SearchResults(hits: hits, total: total)
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
    var places = [Int](repeating: 0, count: Int(highest - lowest) + 2)
    for candidate in candidates { places[Int(highest - candidate.score) + 1] += 1 }
    for score in places.indices.dropFirst() { places[score] += places[score - 1] }

    return [SearchHit](unsafeUninitializedCapacity: count) { buffer, initialized in
      for candidate in candidates {
        let place = places[Int(highest - candidate.score)]
        places[Int(highest - candidate.score)] += 1
        if place >= count { continue }
        let score = Double(candidate.score) / Double(Score.perPoint) + tier.score
        buffer.initializeElement(
          at: place, to: SearchHit(record: Int(candidate.record), score: score, tier: tier))
      }
      initialized = count
    }
  }
}
