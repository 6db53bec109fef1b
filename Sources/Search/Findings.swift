import Model

/// What a search found, the best first.
public struct Findings: Sendable {
  public let hits: [Finding]
  /// How many there are in all.
  public let total: Int

  /// What is found before anything is looked for.
  public static let none = Findings(hits: [], total: 0)
}

/// An item that matches a query.
public struct Finding: Sendable {
  public let item: ItemID
  /// Points, the more the better.
  public let score: Double
  public let tier: SearchTier
  var passage: Passage?

  /// Where the sentence that was found stands; nil for an item that was found by its name.
  public var evidence: Evidence? { passage?.evidence }
}

/// A text of an item that matches a query.
public struct FoundText: Sendable {
  public let field: SearchedField
  public let text: String
  /// The matched Unicode scalars of the text, half-open.
  public let ranges: [Range<Int>]
  public let reason: MatchReason

  /// Why the item was found, in a word.
  public var why: String { field == .alias ? "alias" : "\(reason)" }
}
