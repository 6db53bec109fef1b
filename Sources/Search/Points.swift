/// What the parts of a match are worth; their sum is the score of a record. docs/search.md explains them.
enum Points {
  static let literal = 24
  static let latinLetter = 6
  static let perPinyinLetter = 5
  static let wholeSyllable = 4
  static let unfinishedSyllable = 1

  static let furtherPinyin = -8
  static let alternation = -8
  static let weak = -12
  /// A character that is only read like the one that was typed.
  static let homophone = 8
  static let fuzzy = -6

  static let fieldStart = 20
  static let wordStart = 8
  static let wholeField = 10
  static let maximumLeftOver = 12
  static let perFieldRank = -6

  static let wordsInOrder = 8
  static let wordsReversed = 4

  static let gapped = -15
  static let perGap = -2
  /// Where a match with gaps begins behind the place that a name begins with: after all that begin at its start.
  static let afterPlace = -100

  /// The points of a match that leaves so many characters of its field over.
  static func fit(leftOver: Int) -> Int { leftOver == 0 ? wholeField : -min(leftOver, maximumLeftOver) }
}

/// Scores as they are added up and sorted: whole 64ths of a point.
enum Score {
  static let perPoint = 64

  /// The binary logarithm of the mentions, straight between the powers of two.
  static func ofMentions(_ mentions: Int) -> UInt16 {
    let count = Double(max(mentions, 1))
    return UInt16((Double(count.exponent) + count.significand - 1) * Double(perPoint))
  }
}
