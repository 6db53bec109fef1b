import Model
import System
import Text

extension Corpus {
  /// What a list says of an item in JSON: what it is, its name, and what tells it from others.
  ///
  /// - Parameters:
  ///   - members: the items that count where references are counted; all of them otherwise.
  ///   - dates: those that have been read for other items.
  public func summary(
    of item: ItemID, in language: Language, within members: Members? = nil, dates: inout ItemDates
  ) -> JSONValue {
    let aside = aside(of: item, in: language, within: members).map { part in
      (
        part.field.rawValue,
        part.field == .count ? .integer(Int(part.text) ?? 0) : JSONValue.string(part.text)
      )
    }
    let doubts = doubts(of: item)
    return .object(
      identity(of: item) + aside + when(dates.date(of: item), in: language)
        + (doubts == 0 ? [] : [("doubtful", .integer(doubts))]))
  }

  /// When an item was in the news, how exactly that is known, and why where no page says it.
  private func when(_ date: ItemDate?, in language: Language) -> [(key: String, value: JSONValue)] {
    guard let date else { return [] }
    let reason = reason(for: date, in: language)
    let members: [(key: String, value: JSONValue)] = [
      ("date", .string(date.date.text)), ("precision", .string(date.date.precision.rawValue)),
    ]
    return [("when", .object(members + (reason.isEmpty ? [] : [("inferred", .string(reason))])))]
  }
}
