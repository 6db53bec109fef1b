import Model
import System
import Text

extension Corpus {
  /// What a list says of an item in JSON: what it is, its name, and what tells it from others.
  ///
  /// - Parameter members: the items that count where references are counted; all of them otherwise.
  public func summary(
    of item: ItemID, in language: Language, within members: Members? = nil
  ) -> JSONValue {
    let aside = aside(of: item, in: language, within: members)
    let doubts = doubts(of: item)
    return .object(
      identity(of: item) + (aside.isEmpty ? [] : [("aside", .string(aside))])
        + (doubts == 0 ? [] : [("doubtful", .integer(doubts))]))
  }
}
