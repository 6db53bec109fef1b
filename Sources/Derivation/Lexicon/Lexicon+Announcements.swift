import Model

extension Lexicon {
  /// Verbs that announce, with how far what they announce has come.
  static let announcing = Glossary<Status>(.announcing)

  /// Verbs that announce only what is called a plan, a project and the like, or what stands in quotation marks before such a word.
  static let weakAnnouncing = WordList(.weakAnnouncing)

  /// Words before a verb that say that it is yet to come.
  static let coming = WordList(.future)

  /// What is announced, by the word that its name ends with.
  static let announced = Glossary<Category>(.announced)

  /// What articles of the trade are about.
  static let topics = WordList(.topic)
}
