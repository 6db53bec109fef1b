import Text

/// A name that was typed in full, in pinyin or as it is written: it tells the names that are meant.
///
/// Case, tone marks and the ways to type ü are free; spaces and punctuation part syllables. Of names of more
/// than 62 letters it says that they are not meant.
struct TypedName: Sendable {
  private let word: QueryWord?

  /// Reads a name as it was typed.
  init(_ typed: String) {
    let oneWord = typed.unicodeScalars.prefix(SearchQuery.longestText).map { scalar in
      scalar.properties.isWhitespace ? "-" : scalar
    }
    let letters = QueryLetters.words(of: oneWord, maximum: 1).first
    word = letters.flatMap { $0.count < QueryLetters.maximum ? QueryWord($0, fuzzy: false) : nil }
  }

  /// Whether a name can be read so from end to end, by any of its readings, no syllable unfinished.
  func means(_ name: String, kind: FieldKind) -> Bool {
    let units = [FoldedScalar](name, kind: kind).filter { !$0.isPassedOver }
    return isWhole(units.reduce(TypedName.start) { reached(from: $0, reading: $1) })
  }

  /// The only position before anything of a name is read.
  static let start: UInt64 = 1

  /// The positions, as bits, that reading a unit of a name leads to from others; none where the name is not meant.
  func reached(from live: UInt64, reading unit: FoldedScalar) -> UInt64 {
    word?.reached(from: live, reading: unit, wholeOnly: true) ?? 0
  }

  /// Whether all that was typed is read.
  func isWhole(_ reached: UInt64) -> Bool {
    word.map { reached >> UInt64($0.count) & 1 != 0 } ?? false
  }
}
