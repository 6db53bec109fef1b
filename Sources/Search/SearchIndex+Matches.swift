extension SearchIndex {
  /// Which characters of a record's fields match a query and why, field by field.
  ///
  /// They come from the alignments that were scored, each word in the field where it scores best. Meant for
  /// the records in sight. If the record does not match, nothing does.
  public func matches(of query: SearchQuery, inRecord record: Int) -> [FieldMatch] {
    var matcher = RecordMatcher(query)
    var found: [Int: (positions: [Int], matchKinds: Alignment.MatchKinds)] = [:]
    if query.isEmpty { return [] }
    for match in matcher.matches(in: record, of: self, upTo: query.loosestTier) ?? [] {
      found[match.field, default: ([], [])].positions += matcher.positions(of: match, in: self)
      found[match.field]!.matchKinds.formUnion(match.alignment.matchKinds)
    }
    let firstField = fields(of: record).lowerBound
    return found.sorted { $0.key < $1.key }.map { field, match in
      FieldMatch(
        field: field - firstField, ranges: .joining(match.positions), reason: MatchReason(match.matchKinds))
    }
  }
}

extension SearchIndex {
  /// The records that a text finds, as a list that is searched shows them, each with what matches in it; where nothing
  /// else does, those of one of the last tiers.
  ///
  /// - Parameter gapped: lets characters be left out where nothing matches otherwise.
  public func find(_ text: String, gapped: Bool = true) -> [(hit: SearchHit, matches: [FieldMatch])] {
    let query = SearchQuery(text, gapped: gapped)
    var found = matches(query, among: 0..<recordCount)
    let loose = addLoose(text, among: 0..<recordCount, all: false, to: &found)
    return found.ranked.map { hit in
      let matches = matches(of: query, inRecord: hit.record)
      return (hit, matches.isEmpty ? loose.flatMap { self.matches(of: $0, inRecord: hit.record) } : matches)
    }
  }
}

extension [Range<Int>] {
  /// The ranges that positions form, which may come in any order and repeatedly.
  static func joining(_ positions: [Int]) -> [Range<Int>] {
    joining(positions.map { $0..<$0 + 1 })
  }

  /// The same elements in ascending ranges that neither overlap nor touch.
  static func joining(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
