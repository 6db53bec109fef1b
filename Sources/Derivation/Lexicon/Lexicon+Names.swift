extension Lexicon {
  /// Surnames of one character; those that are mostly other words (和, 时, 能, 都…) are left out.
  static let surnames = WordList(.surname)

  /// Surnames of two characters.
  static let compoundSurnames = WordList(.compoundSurname)

  /// Surnames of two characters that Japanese names begin with.
  static let japaneseSurnames = WordList(.japaneseSurname)

  /// Words that begin with a surname and are no names.
  static let noNames = WordList(.noName)

  /// Characters that never stand in a given name: a candidate that holds one has ended before it.
  static let notInGivenNames = WordList(.neverInGivenName)

  /// Characters that seldom stand in a given name, for they begin words that follow one.
  static let seldomInGivenNames = WordList(.seldomInGivenName)
}
