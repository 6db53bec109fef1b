/// What one file says, read but not yet checked: ids are still texts, quotes not yet found.
package struct Draft: Sendable {
  /// The latest version of the format; each version has the keys of those before it and more.
  static let latestVersion = 2
  /// What a file says in `format` to be a corpus.
  static let format = "wentan-corpus"

  package var format: Located?
  package var version: Int?
  package var sources: [DraftSource] = []
  package var articles: [DraftArticle] = []
  package var forums: [DraftForum] = []
  package var speakers: [DraftSpeaker] = []
  package var announcements: [DraftAnnouncement] = []
  package var organisations: [DraftOrganisation] = []
  package var topics: [DraftTopic] = []
}

/// The number of an id that a file mentions, in the order of the file; negative where it is missing, which
/// has been reported.
package struct Reference: Sendable {
  package var index = -1
}

package struct DraftEvidence: Sendable {
  package var article = Reference()
  package var quote = Located.missing
  /// Which of the places is meant where the quote stands several times in its article, one-based.
  package var occurrence = 1
}

/// `evidence`, `note`, `inferred`, `rule` and `confidence`, as they stand in every fact.
package struct DraftBacking: Sendable {
  /// Numbers of the file's quotes, in the order of the file.
  package var evidence = 0..<0
  package var note: Located?
  package var inferred: Located?
  package var rule: Located?
  package var confidence: Confidence?
  /// Where the fact stands in its file, one-based.
  package var line = 0

  package init() {}
}

package struct DraftStatement: Sendable {
  package var value = Located.missing
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftAlias: Sendable {
  package var name = Located.missing
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftNumber: Sendable {
  package var printed = Located.missing
  package var counted = Located.missing
  package var backing = DraftBacking()
}

package struct DraftTopicLink: Sendable {
  package var topic = Reference()
  package var backing = DraftBacking()
}

package struct DraftClassified<Word: Vocabulary>: Sendable {
  package var word: Word?
  package var printed: Located?
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftRole: Sendable {
  package var role: Role?
  package var printed: Located?
  package var organisation = Reference()
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftPost: Sendable {
  package var organisation: Reference?
  package var title = Located.missing
  package var printed: Located?
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftContribution: Sendable {
  package var forum = Reference()
  package var session: Reference?
  package var form: Form?
  package var printed: Located?
  package var talk: DraftStatement?
  package var said: [DraftStatement] = []
  package var topics: [DraftTopicLink] = []
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftParty: Sendable {
  package var organisation = Reference()
  package var printed: Located?
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftPresenter: Sendable {
  package var speaker = Reference()
  package var backing = DraftBacking()
}

package struct DraftOccasion: Sendable {
  package var forum = Reference()
  package var session: Reference?
  package var backing = DraftBacking()

  package init() {}
}

/// What the items of all kinds have.
package struct DraftHead: Sendable {
  package var id = Located.missing
  package var name = Located.missing
  package var aliases: [DraftAlias] = []
  package var numbers: [DraftNumber] = []
  package var topics: [DraftTopicLink] = []
  package var summary: [DraftStatement] = []
  /// Ids of items of other files that this one is, or is not.
  package var sameAs: [Located] = []
  package var notSameAs: [Located] = []
  package var backing = DraftBacking()

  package init() {}
}

package struct DraftForum: Sendable {
  package var head = DraftHead()
  package var date: DraftStatement?
  package var venue: DraftStatement?
  package var theme: DraftStatement?
  package var partOf: DraftStatement?
  package var roles: [DraftRole] = []
  package var sessions: [DraftSession] = []

  package init() {}
}

package struct DraftSession: Sendable {
  package var head = DraftHead()
  package var theme: DraftStatement?
}

package struct DraftSpeaker: Sendable {
  package var head = DraftHead()
  package var posts: [DraftPost] = []
  package var contributions: [DraftContribution] = []

  package init() {}
}

package struct DraftAnnouncement: Sendable {
  package var head = DraftHead()
  package var category = DraftClassified<Category>()
  package var status = DraftClassified<Status>()
  package var parties: [DraftParty] = []
  package var presenters: [DraftPresenter] = []
  package var occasions: [DraftOccasion] = []
  package var venue: DraftStatement?

  package init() {}
}

package struct DraftOrganisation: Sendable {
  package var head = DraftHead()

  package init() {}
}

package struct DraftTopic: Sendable {
  package var head = DraftHead()

  package init() {}
}

package struct DraftArticle: Sendable {
  package var head = DraftHead()
  package var source = Reference()
  package var newspaper: DraftStatement?
  package var published: DraftStatement?
  package var page: DraftStatement?
  package var author: DraftStatement?
  /// What was looked for on the page and not found.
  var absent: [ArticleField] = []
  package var blocks: [DraftBlock] = []

  package init() {}
}

package struct DraftBlock: Sendable {
  package var kind: BlockKind?
  package var spans: [DraftSpan] = []
  package var offset = 0

  package init() {}
}

/// A stretch of the source: from a place in its first line to a place in its last.
package struct DraftSpan: Sendable {
  /// One-based, both included.
  package var lines: [Int] = []
  /// Half-open, in Unicode scalars of the first and of the last line; nil means the whole line.
  package var from: Int?
  package var to: Int?
  package var offset = 0
}

package struct DraftSource: Sendable {
  package var id = Located.missing
  package var file = Located.missing
  package var note: Located?
  package var text: [Located] = []
  /// What was dropped of sequences of characters in each line, by its number.
  var ignorables: [Int: [Ignorable]] = [:]
}

extension Located {
  /// Stands in a draft until the value is read; what stays missing has been reported.
  static let missing = Located(text: "", offset: -1)
}
