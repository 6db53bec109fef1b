import Model

/// The words that the rules go by. A user's list adds to them.
///
/// A class, because every reader holds it: the code that copies its lists would be half of the readers' code. It does not
/// change once it is made.
public final class Lexicon: Sendable {
  nonisolated(unsafe) var surnames = Lexicon.surnames
  nonisolated(unsafe) var titles = Lexicon.titles
  nonisolated(unsafe) var organisationSuffixes = Lexicon.organisationSuffixes
  nonisolated(unsafe) var events = Lexicon.eventNouns
  /// What is done by those who contribute.
  nonisolated(unsafe) var speech = Lexicon.speech
  /// Names that the user gives whole.
  nonisolated(unsafe) var people = WordList()
  nonisolated(unsafe) var organisations = WordList()

  public init() {}

  /// The form of a contribution that a verb of speech tells.
  func form(of verb: String) -> Form { speech[verb] ?? .talk }

  /// The start of the title word that ends at a place: 院长, CEO, 首席内容战略官.
  func titleStart(in scalars: Scalars, upTo end: Int, after limit: Int) -> Int? {
    Lexicon.titleStart(in: scalars, upTo: end, after: limit, titles: titles)
  }

  static func titleStart(in scalars: Scalars, upTo end: Int, after limit: Int, titles: WordList = titles)
    -> Int?
  {
    guard end > limit else { return nil }
    if scalars[end - 1] == "官" {
      let from = Swift.max(limit, end - 12)
      if let chief = scalars.find(Scalars("首席"), in: from..<end), end - chief > 3 { return chief }
    }
    guard let start = titles.start(in: scalars, upTo: end, after: limit) else { return nil }
    if scalars[start].isLatin, start > limit, scalars[start - 1].isLatin { return nil }
    if scalars[end - 1].isLatin, end < scalars.count, scalars[end].isLatin { return nil }
    return start
  }
}
