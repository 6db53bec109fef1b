import System

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
  /// One letter of a name is wrong, too many or missing, or two are swapped.
  case slip
  /// The given name comes before the surname, without a space.
  case reversed
  /// The numbers of tones are left out.
  case toneless
  /// Other characters that are read alike.
  case homophone
  /// Sounds that some speakers do not tell apart.
  case fuzzy

  /// The tiers that are tried where nothing else matches, in their order.
  public static let last: [SearchTier] = [.slip, .reversed, .toneless, .homophone, .fuzzy]

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
  /// A slip of the finger, see ``SearchTier/slip``.
  case slip
  /// Given name before surname.
  case reversed
  /// Pinyin whose numbers of tones are left out.
  case toneless
  /// Other characters that are read alike.
  case homophone
  /// Syllables that sound alike.
  case fuzzy

  /// Whether it is one of the last tiers.
  public var isLoose: Bool {
    switch self {
    case .literal, .initials, .pinyin, .gapped: false
    case .slip, .reversed, .toneless, .homophone, .fuzzy: true
    }
  }

  /// What the user is told.
  public var name: Phrase {
    switch self {
    case .literal: Phrase("原字", "as written")
    case .initials: Phrase("首字母", "initials")
    case .pinyin: Phrase("拼音", "pinyin")
    case .gapped: Phrase("跳字", "with gaps")
    case .slip: Phrase("手误", "slip")
    case .reversed: Phrase("名前姓后", "reversed")
    case .toneless: Phrase("去声调", "tones dropped")
    case .homophone: Phrase("同音", "same sound")
    case .fuzzy: Phrase("模糊音", "near sound")
    }
  }

  /// What the tier says of a match that was found in one of the last tiers; nil for the others.
  public init?(_ tier: SearchTier) {
    switch tier {
    case .contiguous, .gapped, .literal: return nil
    case .slip: self = .slip
    case .reversed: self = .reversed
    case .toneless: self = .toneless
    case .homophone: self = .homophone
    case .fuzzy: self = .fuzzy
    }
  }

  init(_ matchKinds: Alignment.MatchKinds) {
    let fromTheLoosest: [(Alignment.MatchKinds, MatchReason)] = [
      (.fuzzy, .fuzzy), (.gapped, .gapped), (.spelled, .pinyin), (.initial, .initials),
    ]
    self = fromTheLoosest.first { matchKinds.contains($0.0) }?.1 ?? .literal
  }
}
