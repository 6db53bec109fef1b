import Model

extension Lexicon {
  /// What is done by those who contribute, by the printed word.
  static let speech = Glossary<Form>(.speech)

  /// Words that are verbs of speech only with something to speak about: 从…角度, 就…. They weigh less.
  static let weakSpeech = WordList(.weakSpeech)

  /// Words that say that someone was there.
  static let attendance = WordList(.attendance)

  /// What can follow a name: verbs and adverbs in full…
  static let afterNames = WordList(.afterName)

  /// …and single characters.
  static let particlesAfterNames = WordList(.particleAfterName)
}
