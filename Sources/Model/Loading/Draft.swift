import System

/// What one file says, read but not yet checked: ids are still texts, quotes not yet found.
struct Draft: Sendable {
  /// The latest version of the format; each version has the keys of those before it and more.
  static let latestVersion = 2
  /// What a file says in `format` to be a corpus.
  static let format = "wentan-corpus"

  var format: Located?
  var version: Int?
  var sources: [DraftSource] = []
  /// What its articles are made of, by row.
  var articles: [DraftArticle] = []
  /// Its items and facts, with ``Reference``s in the place of items and quotes in the place of sentences.
  var records = Part()
  /// The ids of its items, by row.
  var ids = ByKind<[Located]> { _ in [] }
  /// The items that say which others they are or are not, by kind and row.
  var sameAsStatements: [(kind: Kind, position: Int, sameAsStatement: SameAsStatement)] = []
  /// The quotes of each fact that has some, in the order of the file.
  var evidence: [Range<Int>] = []

  /// How many items it has.
  var itemCount: Int { Kind.allCases.reduce(0) { $0 + ids[$1].count } }
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

/// Ids of items of other files that an item is, or is not.
struct SameAsStatement: Sendable {
  var sameAs: [Located] = []
  var notSameAs: [Located] = []

  var isEmpty: Bool { sameAs.isEmpty && notSameAs.isEmpty }
}

struct DraftArticle: Sendable {
  var id = Located.missing
  var source = Reference()
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
