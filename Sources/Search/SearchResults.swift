/// What a search found, the best first.
public struct SearchResults: Sendable {
  /// The best records, as many as were asked for.
  public var hits: [SearchHit]
  /// How many records match.
  public var total: Int
}

/// A record that matches a query.
public struct SearchHit: Sendable, Equatable {
  /// The number of the record in its index.
  public var record: Int
  /// Points, the more the better, whatever the tier.
  public var score: Double
  /// How strictly the record matches.
  public var tier: SearchTier
}

/// How strictly a record matches; a stricter match always comes first.
public enum SearchTier: Int, Sendable {
  /// Every word matches characters that stand together.
  case contiguous
  /// A word leaves characters out between those that it matches.
  case gapped
  /// The words are in a running text of the record, see ``LiteralSearch``.
  case literal

  /// What a tier adds to the scores of its hits, so that a script which sorts by score keeps the order.
  public var score: Double { Double(rawValue) * -1_000 }
}

/// The matched characters of one field of a record.
public struct FieldMatch: Sendable, Equatable {
  /// The number of the field within its record.
  public var field: Int
  /// The matched Unicode scalars of the field's text; ascending, parted by what is not matched.
  public var ranges: [Range<Int>]
  /// Why the field matches.
  public var reason: MatchReason
}

/// Why a field matches: the loosest of the ways in which its characters are read. Whether it is an alias, the
/// field says.
public enum MatchReason: Sendable {
  /// The characters themselves.
  case literal
  /// Initials, perhaps with characters among them.
  case initials
  /// Syllables, whole or unfinished, perhaps with initials and characters among them.
  case pinyin
  /// Characters in order, with others between them.
  case gapped
  /// Syllables that sound alike.
  case fuzzy

  init(_ matchKinds: Alignment.MatchKinds) {
    let fromTheLoosest: [(Alignment.MatchKinds, MatchReason)] = [
      (.fuzzy, .fuzzy), (.gapped, .gapped), (.spelled, .pinyin), (.initial, .initials),
    ]
    self = fromTheLoosest.first { matchKinds.contains($0.0) }?.1 ?? .literal
  }
}
