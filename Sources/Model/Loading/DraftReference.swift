/// What an id in a file may refer to: an item, or the source of an article.
package enum ReferenceKind: String, Sendable {
  case forum, session, speaker, organisation, topic, article, source

  /// The key of a field that leads to one.
  var key: StaticString {
    switch self {
    case .forum: "forum"
    case .session: "session"
    case .speaker: "speaker"
    case .organisation: "organisation"
    case .topic: "topic"
    case .article: "article"
    case .source: "source"
    }
  }
}

/// An id that a file mentions.
struct DraftReference: Sendable {
  let kind: ReferenceKind
  let id: Located
}
