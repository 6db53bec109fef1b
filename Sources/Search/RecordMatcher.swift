import Model
import Text

/// Matches the words of a query against the fields of records, one record after the other.
struct RecordMatcher: ~Copyable {
  private let words: [QueryWord]
  /// Whether given names come before the surname: see ``SearchQuery/isWestern``.
  private let isWestern: Bool
  private var aligner = Aligner()

  init(_ query: SearchQuery) {
    words = query.words
    isWestern = query.isWestern
  }

  /// One way to match a word within a record.
  struct WordMatch {
    var alignment: Alignment
    var field: Int
    var points: Int
    /// What a match with gaps covers.
    var gapped: [Int] = []

    /// Whether both want a character for themselves.
    func overlaps(_ other: WordMatch) -> Bool {
      if field != other.field || alignment.first > other.alignment.last
        || other.alignment.first > alignment.last
      {
        return false
      }
      switch (alignment.isGapped, other.alignment.isGapped) {
      case (false, false): return true
      case (true, true): return gapped.contains { other.gapped.contains($0) }
      case (true, false):
        return gapped.contains { (other.alignment.first...other.alignment.last).contains($0) }
      case (false, true): return other.overlaps(self)
      }
    }
  }

  /// The score of a record, nil if the words do not match up to the given tier.
  mutating func score(
    of record: Int, in index: borrowing SearchIndex, upTo tier: SearchTier
  ) -> (points: Int, rank: Int)? {
    guard let matches = matches(in: record, of: index, upTo: tier) else { return nil }
    var points = matches[0].points
    var rank = Int(index.fieldRanks[matches[0].field])
    for (previous, match) in zip(matches, matches.dropFirst()) {
      points += match.points + bonus(previous, match, in: index)
      rank = min(rank, Int(index.fieldRanks[match.field]))
    }
    return (points * Score.perPoint, rank)
  }

  /// A match of each word, of characters of their own: the best of every word where they leave one another room, else
  /// those that earn the most together.
  mutating func matches(
    in record: Int, of index: borrowing SearchIndex, upTo tier: SearchTier
  ) -> [WordMatch]? {
    var matches: [WordMatch] = []
    for word in words.indices {
      guard let match = match(word, in: record, of: index, upTo: tier) else { return nil }
      matches.append(match)
    }
    let areApart = matches.indices.allSatisfy { n in !matches[..<n].contains { $0.overlaps(matches[n]) } }
    if areApart { return matches }
    var positions: [[WordMatch]] = []
    for word in words.indices {
      positions.append(self.positions(of: word, in: record, of: index, upTo: tier))
    }
    return Assignment(of: positions).best
  }

  /// Where a word may match, the best place first: without gaps, or where there is no such place, with them.
  private mutating func positions(
    of word: Int, in record: Int, of index: borrowing SearchIndex, upTo tier: SearchTier
  ) -> [WordMatch] {
    var positions: [WordMatch] = []
    for field in index.fields(of: record) {
      let all = index.units.buffer
      let units = all.span.extracting(index.units(of: field))
      let rankPoints = Int(index.fieldRanks[field]) * Points.perFieldRank
      aligner.forEachContiguous(words[word], in: units) { alignment in
        positions.append(WordMatch(alignment: alignment, field: field, points: alignment.points + rankPoints))
      }
    }
    if positions.isEmpty, tier != .contiguous {
      for field in index.fields(of: record) {
        if let match = gapped(word, in: field, of: index) { positions.append(match) }
      }
    }
    // Of equal ones the first found comes first.
    return positions.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .prefix(Assignment.maximumPlaces).map(\.element)
  }

  /// The best match of one of the words: a contiguous one in any field, else a gapped one.
  mutating func match(
    _ word: Int, in record: Int, of index: borrowing SearchIndex, upTo tier: SearchTier
  ) -> WordMatch? {
    var best: WordMatch?
    for field in index.fields(of: record) {
      let all = index.units.buffer
      let units = all.span.extracting(index.units(of: field))
      consider(aligner.contiguous(words[word], in: units), in: field, of: index, &best)
    }
    if best != nil || tier == .contiguous { return best }
    for field in index.fields(of: record) {
      if let match = gapped(word, in: field, of: index), match.points > best?.points ?? .min { best = match }
    }
    return best
  }

  private mutating func gapped(
    _ word: Int, in field: Int, of index: borrowing SearchIndex
  ) -> WordMatch? {
    let all = index.units.buffer
    let units = all.span.extracting(index.units(of: field))
    var found = aligner.gapped(words[word], in: units)
    // 上海交通大学 is 交大; a title or a talk has no place to leave out.
    if found == nil, index.fieldRanks[field] < SearchedField.title.rank, let end = LeadingPlace.end(in: units)
    {
      found = aligner.gapped(words[word], in: units, from: end)
    }
    guard let (alignment, matched) = found else { return nil }
    let points = alignment.points + Int(index.fieldRanks[field]) * Points.perFieldRank
    return WordMatch(alignment: alignment, field: field, points: points, gapped: matched)
  }

  /// The positions in the field's text that a match of a word covers.
  func positions(of match: WordMatch, in index: borrowing SearchIndex) -> [Int] {
    if match.alignment.isGapped { return match.gapped }
    let all = index.units.buffer
    let units = all.span.extracting(index.units(of: match.field))
    return units.matchable(in: match.alignment.first..<match.alignment.last + 1)
  }

  private func consider(
    _ alignment: Alignment?, in field: Int, of index: borrowing SearchIndex, _ best: inout WordMatch?
  ) {
    guard let alignment else { return }
    let points = alignment.points + Int(index.fieldRanks[field]) * Points.perFieldRank
    if points > best?.points ?? .min { best = WordMatch(alignment: alignment, field: field, points: points) }
  }

  /// What two successive words earn for matching next to one another.
  private func bonus(_ a: WordMatch, _ b: WordMatch, in index: borrowing SearchIndex) -> Int {
    guard a.field == b.field, !a.alignment.isGapped, !b.alignment.isGapped else { return 0 }
    let all = index.units.buffer
    let units = all.span.extracting(index.units(of: a.field))
    if units.areAdjacent(a.alignment.last, b.alignment.first) {
      return isWestern ? Points.wordsReversed : Points.wordsInOrder
    }
    if units.areAdjacent(b.alignment.last, a.alignment.first) {
      return isWestern ? Points.wordsInOrder : Points.wordsReversed
    }
    return 0
  }
}

extension Span<FoldedScalar> {
  /// Whether nothing but what is passed over stands between one unit and a later one.
  fileprivate func areAdjacent(_ first: Int, _ second: Int) -> Bool {
    first < second && matchable(in: first + 1..<second).isEmpty
  }
}
