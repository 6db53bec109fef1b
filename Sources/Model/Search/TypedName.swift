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
    let letters = QueryLetters.words(of: oneWord, most: 1).first
    word = letters.flatMap { $0.count < QueryLetters.most ? QueryWord($0, fuzzy: false) : nil }
  }

  /// Whether a name can be read so from end to end, by any of its readings, no syllable unfinished.
  func means(_ name: String, kind: FieldKind) -> Bool {
    guard let word else { return false }
    var reached: UInt64 = 1
    for unit in [Unit](name, kind: kind) where !unit.isPassedOver {
      reached = word.reached(from: reached, reading: unit, wholeOnly: true)
    }
    return reached >> UInt64(word.count) & 1 != 0
  }
}
