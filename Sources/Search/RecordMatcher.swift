import Model
import Text

/// Matches the words of a query against the fields of records, one record after the other.
struct RecordMatcher: ~Copyable {
  private let words: [QueryWord]
  private var aligner = Aligner()

  init(_ query: SearchQuery) {
    words = query.words
  }

  /// A word's best alignment within a record.
  struct WordMatch {
    var alignment: Alignment
    var field: Int
    var points: Int
  }

  /// The score of a record, nil if a word does not match up to the given tier.
  mutating func score(of record: Int, in index: borrowing SearchIndex, upTo tier: SearchTier) -> Int? {
    var points = 0
    var previous: WordMatch?
    for word in words.indices {
      guard let match = match(word, in: record, of: index, upTo: tier) else { return nil }
      points += match.points
      if let previous { points += Self.bonus(previous, match, in: index) }
      previous = match
    }
    return points * Score.perPoint
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
      let all = index.units.buffer
      let units = all.span.extracting(index.units(of: field))
      consider(aligner.gapped(words[word], in: units)?.alignment, in: field, of: index, &best)
    }
    return best
  }

  /// The positions in the field's text that a match of a word covers.
  mutating func positions(of match: WordMatch, _ word: Int, in index: borrowing SearchIndex) -> [Int] {
    let all = index.units.buffer
    let units = all.span.extracting(index.units(of: match.field))
    return aligner.positions(of: match.alignment, words[word], in: units)
  }

  private func consider(
    _ alignment: Alignment?, in field: Int, of index: borrowing SearchIndex, _ best: inout WordMatch?
  ) {
    guard let alignment else { return }
    let points = alignment.points + Int(index.fieldRanks[field]) * Points.perFieldRank
    if points > best?.points ?? .min { best = WordMatch(alignment: alignment, field: field, points: points) }
  }

  /// What two successive words earn for matching next to one another.
  private static func bonus(_ a: WordMatch, _ b: WordMatch, in index: borrowing SearchIndex) -> Int {
    guard a.field == b.field, !a.alignment.isGapped, !b.alignment.isGapped else { return 0 }
    let all = index.units.buffer
    let units = all.span.extracting(index.units(of: a.field))
    if units.areAdjacent(a.alignment.last, b.alignment.first) { return Points.wordsInOrder }
    if units.areAdjacent(b.alignment.last, a.alignment.first) { return Points.wordsReversed }
    return 0
  }
}

extension Span<FoldedScalar> {
  /// Whether nothing but what is passed over stands between one unit and a later one.
  fileprivate func areAdjacent(_ first: Int, _ second: Int) -> Bool {
    first < second && matchable(in: first + 1..<second).isEmpty
  }
}
