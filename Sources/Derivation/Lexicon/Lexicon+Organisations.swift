extension Lexicon {
  /// Words that the name of an organisation, or of a part of one, ends with.
  static let organisationSuffixes = WordList(.suffix)

  /// Words that brands end with; they count only where nothing stronger stands there.
  static let brandSuffixes = WordList(.brandSuffix)

  /// Words after which the name of an organisation begins, at the head of a phrase.
  static let beforeNames = WordList(.beforeOrganisation)

  /// What leads up to the posts of a person.
  static let beforePersons = WordList(.beforePerson)

  /// Words that part what went before from the name of an organisation, wherever they stand in a phrase.
  static let partings = WordList(.organisationBoundary)

  /// Places that 由 stands in without parting anything: 自由, 理由, 经由.
  static let innerBy = WordList(.byException)

  /// Unnamed bodies: 多家企业, 相关单位.
  static let unnamed = WordList(.unnamedOrganisation)
}
