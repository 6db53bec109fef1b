import Model

/// The words that the rules go by. A user's list adds to them.
public struct Lexicon: Sendable {
  var surnames = Lexicon.surnames
  var titles = Lexicon.titles
  var organisationSuffixes = Lexicon.organisationSuffixes
  var brandSuffixes = Lexicon.brandSuffixes
  var events = Lexicon.eventNouns
  var speech = WordList()
  /// Names that the user gives whole.
  var people = WordList()
  var organisations = WordList()
  private var forms: [String: Form] = [:]

  public init() {
    for (words, form) in Lexicon.speechForms {
      for word in words.split(whereSeparator: \.isWhitespace) where forms[String(word)] == nil {
        forms[String(word)] = form
        speech.add(String(word))
      }
    }
  }

  /// The form of a contribution that a verb of speech tells.
  func form(of verb: String) -> Form { forms[verb] ?? .talk }

  mutating func addSpeech(_ verb: String) {
    forms[verb] = .talk
    speech.add(verb)
  }
}
