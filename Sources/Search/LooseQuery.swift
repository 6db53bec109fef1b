import Text

/// A query as one of the last tiers reads it: what is tried where nothing matches as it was typed, or when asked.
struct LooseQuery: Sendable {
  let tier: SearchTier
  let way: Way

  enum Way: Sendable {
    /// The words match without gaps.
    case words(SearchQuery)
    /// The letters are those of a whole name, but for what the tier forgives.
    case letters(TypedLetters)
  }

  /// Reads a query as a tier does; nil where the tier has nothing to say of it.
  init?(_ text: String, _ tier: SearchTier) {
    guard let way = Self.way(of: text, tier) else { return nil }
    self.tier = tier
    self.way = way
  }

  private static func way(of text: String, _ tier: SearchTier) -> Way? {
    switch tier {
    case .contiguous, .gapped, .literal: nil
    case .slip, .reversed: TypedLetters(text).map { .letters($0) }
    case .toneless: withoutTones(text).map { .words(SearchQuery($0, .exact, gapped: false)) }
    case .homophone: mayBeHomophone(text) ? .words(SearchQuery(text, .homophones, gapped: false)) : nil
    case .fuzzy: .words(SearchQuery(text, .fuzzy, gapped: false))
    }
  }

  /// The text with the numbers of tones as the ends of syllables; nil where there are none.
  private static func withoutTones(_ text: String) -> String? {
    var isLetter = false
    var (found, scalars) = (false, String.UnicodeScalarView())
    for scalar in text.unicodeScalars.prefix(SearchQuery.longestText) {
      let isTone = isLetter && "012345".unicodeScalars.contains(scalar.halfWidth)
      found = found || isTone
      scalars.append(isTone ? "'" : scalar)
      isLetter = scalar.properties.isAlphabetic && !scalar.isHan
    }
    return found ? String(scalars) : nil
  }

  /// Whether two Chinese characters stand together: one alone is read like too many others.
  private static func mayBeHomophone(_ text: String) -> Bool {
    var isHan = false
    for scalar in text.unicodeScalars.prefix(SearchQuery.longestText) {
      if isHan, scalar.isHan { return true }
      isHan = scalar.isHan
    }
    return false
  }
}

extension TypedLetters {
  /// Where in a field the letters are found in a tier, and for how many points.
  func match(_ tier: SearchTier, in units: Span<FoldedScalar>) -> (last: Int, points: Int)? {
    guard let last = tier == .slip ? slip(in: units) : isReversed(units) ? units.count - 1 : nil else {
      return nil
    }
    let matched = units.matchable(in: 0..<last + 1).count
    let points =
      Points.perPinyinLetter * count + Points.wholeSyllable * matched + Points.furtherPinyin * (matched - 1)
      + Points.fieldStart
    return (last, points + Points.fit(leftOver: units.countOfMatchable - matched))
  }
}

extension SearchIndex {
  /// The records that match a query in one of the last tiers, with their points and the best field.
  func candidates(
    _ query: LooseQuery, among records: some Collection<Int>, except known: Set<UInt32>
  ) -> [Candidate] {
    switch query.way {
    case .words(let words): return candidates(words, among: records, upTo: .contiguous, except: known)
    case .letters(let typed):
      var found: [Candidate] = []
      let maximum = query.tier == .slip ? 1 : 0
      for record in records
      where letters[record].lackedLetters(of: typed.needs) <= maximum && !known.contains(UInt32(record)) {
        guard let match = match(typed, query.tier, in: record) else { continue }
        let score = match.points * Score.perPoint + Int(mentionScores[record])
        found.append(
          Candidate(record: UInt32(record), score: Int32(score), rank: fieldRanks[match.field]))
      }
      return found
    }
  }

  /// The best field that typed letters match.
  private func match(
    _ typed: TypedLetters, _ tier: SearchTier, in record: Int
  ) -> (field: Int, last: Int, points: Int)? {
    var best: (field: Int, last: Int, points: Int)?
    for field in fields(of: record) {
      let all = units.buffer
      guard let (last, own) = typed.match(tier, in: all.span.extracting(units(of: field))) else { continue }
      let points = own + Int(fieldRanks[field]) * Points.perFieldRank
      if points > best?.points ?? .min { best = (field, last, points) }
    }
    return best
  }

  /// Which characters of a record's fields match a query in one of the last tiers.
  func matches(of query: LooseQuery, inRecord record: Int) -> [FieldMatch] {
    let reason = MatchReason(query.tier)!
    switch query.way {
    case .words(let words):
      return matches(of: words, inRecord: record).map {
        FieldMatch(field: $0.field, ranges: $0.ranges, reason: reason)
      }
    case .letters(let typed):
      guard let match = match(typed, query.tier, in: record) else { return [] }
      let all = units.buffer
      let matched = all.span.extracting(units(of: match.field)).matchable(in: 0..<match.last + 1)
      let field = match.field - fields(of: record).lowerBound
      return [FieldMatch(field: field, ranges: .joining(matched), reason: reason)]
    }
  }
}
