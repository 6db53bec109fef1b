/// What an id in a file may refer to: an item, or the source of an article.
package enum ReferenceKind: String, Sendable {
  case forum, session, speaker, organisation, topic, article, source
}

/// An id that a file mentions.
struct DraftReference: Sendable {
  let kind: ReferenceKind
  let id: Located
}
