import Model
import System

extension Corpus {
  /// What tells an item from others of its kind in a list: a post, a date, a category and status, or how many
  /// items refer to it.
  ///
  /// - Parameter members: the items that count; all of them otherwise.
  public func aside(of item: ItemID, in language: Language, within members: Members? = nil) -> String {
    switch item.kind {
    case .forum: return self[item, as: Forum.self].date.map { self[$0.value] } ?? ""
    case .session: return name(of: self[item, as: Session.self].forum)
    case .speaker:
      guard let post = self[self[item, as: Speaker.self].posts].first else { return "" }
      let organisation = post.organisation.map { name(of: $0) + " " } ?? ""
      return organisation + self[post.title]
    case .announcement:
      let announcement: Announcement = self[item]
      return "\(announcement.category.word.name[language]) \(announcement.status.word.name[language])"
    case .organisation, .topic: return String(referenceCount(of: item, within: members))
    case .article: return self[item, as: Article.self].newspaper.map { self[$0.value] } ?? ""
    }
  }
}
