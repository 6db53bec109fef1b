import System

/// What one file says, read but not yet checked: ids are still texts, quotes not yet found.
struct Draft: Sendable {
  /// The latest version of the format; each version has the keys of those before it and more.
  static let latestVersion = 2

  var format: Located?
  var version: Int?
  var sources: [DraftSource] = []
  var articles: [DraftArticle] = []
  var forums: [DraftForum] = []
  var speakers: [DraftSpeaker] = []
  var announcements: [DraftAnnouncement] = []
  var organisations: [DraftOrganisation] = []
  var topics: [DraftTopic] = []
}

/// The number of an id that a file mentions, in the order of the file; negative where it is missing, which
/// has been reported.
struct Reference: Sendable {
  var index = -1
}

struct DraftEvidence: Sendable {
  var article = Reference()
  var quote = Located.missing
  /// Which of the places is meant where the quote stands several times in its article, one-based.
  var occurrence = 1
}

/// `evidence`, `note`, `inferred`, `rule` and `confidence`, as they stand in every fact.
struct DraftBacking: Sendable {
  /// Numbers of the file's quotes, in the order of the file.
  var evidence = 0..<0
  var note: Located?
  var inferred: Located?
  var rule: Located?
  var confidence: Confidence?
  /// Where the fact stands in its file, one-based.
  var line = 0
}

struct DraftStatement: Sendable {
  var value = Located.missing
  var backing = DraftBacking()
}

struct DraftAlias: Sendable {
  var name = Located.missing
  var backing = DraftBacking()
}

struct DraftNumber: Sendable {
  var printed = Located.missing
  var counted = Located.missing
  var backing = DraftBacking()
}

struct DraftTopicLink: Sendable {
  var topic = Reference()
  var backing = DraftBacking()
}

struct DraftClassified<Word: Vocabulary>: Sendable {
  var word: Word?
  var printed: Located?
  var backing = DraftBacking()
}

struct DraftRole: Sendable {
  var role: Role?
  var printed: Located?
  var organisation = Reference()
  var backing = DraftBacking()
}

struct DraftPost: Sendable {
  var organisation: Reference?
  var title = Located.missing
  var printed: Located?
  var backing = DraftBacking()
}

struct DraftContribution: Sendable {
  var forum = Reference()
  var session: Reference?
  var form: Form?
  var printed: Located?
  var talk: DraftStatement?
  var said: [DraftStatement] = []
  var topics: [DraftTopicLink] = []
  var backing = DraftBacking()
}

struct DraftParty: Sendable {
  var organisation = Reference()
  var printed: Located?
  var backing = DraftBacking()
}

struct DraftPresenter: Sendable {
  var speaker = Reference()
  var backing = DraftBacking()
}

struct DraftOccasion: Sendable {
  var forum = Reference()
  var session: Reference?
  var backing = DraftBacking()
}

/// What the items of all kinds have.
struct DraftHead: Sendable {
  var id = Located.missing
  var name = Located.missing
  var aliases: [DraftAlias] = []
  var numbers: [DraftNumber] = []
  var topics: [DraftTopicLink] = []
  var summary: [DraftStatement] = []
  /// Ids of items of other files that this one is, or is not.
  var sameAs: [Located] = []
  var notSameAs: [Located] = []
  var backing = DraftBacking()
}

struct DraftForum: Sendable {
  var head = DraftHead()
  var date: DraftStatement?
  var venue: DraftStatement?
  var theme: DraftStatement?
  var partOf: DraftStatement?
  var roles: [DraftRole] = []
  var sessions: [DraftSession] = []
}

struct DraftSession: Sendable {
  var head = DraftHead()
  var theme: DraftStatement?
}

struct DraftSpeaker: Sendable {
  var head = DraftHead()
  var posts: [DraftPost] = []
  var contributions: [DraftContribution] = []
}

struct DraftAnnouncement: Sendable {
  var head = DraftHead()
  var category = DraftClassified<Category>()
  var status = DraftClassified<Status>()
  var parties: [DraftParty] = []
  var presenters: [DraftPresenter] = []
  var occasions: [DraftOccasion] = []
  var venue: DraftStatement?
}

struct DraftOrganisation: Sendable { var head = DraftHead() }

struct DraftTopic: Sendable { var head = DraftHead() }

struct DraftArticle: Sendable {
  var head = DraftHead()
  var source = Reference()
  var newspaper: DraftStatement?
  var published: DraftStatement?
  var page: DraftStatement?
  var author: DraftStatement?
  /// What was looked for on the page and not found.
  var absent: [ArticleField] = []
  var blocks: [DraftBlock] = []
}

struct DraftBlock: Sendable {
  var kind: BlockKind?
  var spans: [DraftSpan] = []
  var offset = 0
}

/// A stretch of the source: from a place in its first line to a place in its last.
struct DraftSpan: Sendable {
  /// One-based, both included.
  var lines: [Int] = []
  /// Half-open, in Unicode scalars of the first and of the last line; nil means the whole line.
  var from: Int?
  var to: Int?
  var offset = 0
}

struct DraftSource: Sendable {
  var id = Located.missing
  var file = Located.missing
  var note: Located?
  var text: [Located] = []
  /// What was dropped of sequences of characters in each line, by its number.
  var ignorables: [Int: [Ignorable]] = [:]
}

extension Located {
  /// Stands in a draft until the value is read; what stays missing has been reported.
  static let missing = Located(text: "", offset: -1)
}
