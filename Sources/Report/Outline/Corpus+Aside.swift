import Model
import System

/// What stands beside an item in a list, a part of it: the last part tells the most.
public struct AsidePart: Sendable {
  public enum Field: String, Sendable {
    case date, forum, organisation, post, category, status, count, newspaper
  }

  public let field: Field
  public let text: String

  init(_ field: Field, _ text: String) { (self.field, self.text) = (field, text) }
}

extension Corpus {
  /// What tells an item from others of its kind in a list: a post, a date, a category and status, or how many
  /// items refer to it.
  ///
  /// - Parameter members: the items that count; all of them otherwise.
  public func aside(of item: ItemID, in language: Language, within members: Members? = nil) -> [AsidePart] {
    switch item.kind {
    case .forum: return self[item, as: Forum.self].date.map { [AsidePart(.date, self[$0.value])] } ?? []
    case .session: return [AsidePart(.forum, name(of: self[item, as: Session.self].forum))]
    case .speaker:
      guard let post = self[self[item, as: Speaker.self].posts].first else { return [] }
      let organisation = post.organisation.map { [AsidePart(.organisation, name(of: $0))] } ?? []
      return organisation + [AsidePart(.post, self[post.title])]
    case .announcement:
      let announcement: Announcement = self[item]
      return [
        AsidePart(.category, announcement.category.word.name[language]),
        AsidePart(.status, announcement.status.word.name[language]),
      ]
    case .organisation, .topic:
      return [AsidePart(.count, String(referenceCount(of: item, within: members)))]
    case .article:
      return self[item, as: Article.self].newspaper.map { [AsidePart(.newspaper, self[$0.value])] } ?? []
    }
  }
}

extension [AsidePart] {
  /// The parts in one line.
  public var text: String { map(\.text).joined(separator: " ") }
}
