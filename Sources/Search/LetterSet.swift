import Text

/// The letters that a record can be read with: if it lacks one that a query needs, it cannot match.
struct LetterSet: BitwiseCopyable, Sendable {
  /// In bits 0–25 the letters that start a unit, in bits 26–51 those anywhere in a reading.
  private var letters: UInt64 = 0
  /// A hash of all other scalars.
  private var others: UInt64 = 0

  static func starting(_ letter: UInt32) -> LetterSet { LetterSet(letters: 1 << UInt64(letter - 0x61)) }

  static func anywhere(_ letter: UInt32) -> LetterSet { LetterSet(letters: 1 << UInt64(letter - 0x61 + 26)) }

  static func other(_ scalar: UInt32) -> LetterSet {
    LetterSet(others: 1 << UInt64((scalar &* 0x9E37_79B1) >> 26))
  }

  mutating func formUnion(_ set: LetterSet) {
    letters |= set.letters
    others |= set.others
  }

  func isSuperset(of set: LetterSet) -> Bool {
    letters & set.letters == set.letters && others & set.others == set.others
  }

  /// How many of the letters that another set has anywhere this one lacks.
  func lackedLetters(of set: LetterSet) -> Int { ((set.letters & ~letters) >> 26).nonzeroBitCount }

  /// Adds the letters of one way to type a syllable.
  private mutating func insert(_ spelling: Spelling) {
    for n in 0..<spelling.count where spelling[n] != Spelling.umlaut {
      formUnion(.anywhere(UInt32(spelling[n])))
      if n == 0 { formUnion(.starting(UInt32(spelling[n]))) }
    }
  }

  /// The letters of every class, so that a builder need not look up readings unit by unit.
  static func ofEveryClass() -> [LetterSet] {
    let table = ReadingTable.shared
    let ofSyllable = (0..<table.syllableCount).map { syllable in
      var set = LetterSet()
      for form in table.spelling(of: syllable).forms(fuzzy: false) { set.insert(form.spelling) }
      return set
    }
    var sets = (0..<ReadingClass.count).map { readingClass in
      table.readings(of: readingClass).reduce(into: LetterSet()) { $0.formUnion(ofSyllable[$1.syllable]) }
    }
    for letter in UInt32(0x61)...0x7A { sets[ReadingClass.latin(letter)].insert(Spelling([UInt8(letter)])) }
    return sets
  }
}
