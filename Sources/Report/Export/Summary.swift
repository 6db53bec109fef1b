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
    let aside = aside(of: item, in: language, within: members).map { part in
      (
        part.field.rawValue,
        part.field == .count ? .integer(Int(part.text) ?? 0) : JSONValue.string(part.text)
      )
    }
    let doubts = doubts(of: item)
    return .object(
      identity(of: item) + aside
        + (doubts == 0 ? [] : [("doubtful", .integer(doubts))]))
  }
}
