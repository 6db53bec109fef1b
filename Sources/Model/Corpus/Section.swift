import System

/// The stretches of memory that a corpus is made of, each an array of one type.
public enum Section: Int, CaseIterable, Sendable {
  case forums, sessions, speakers, announcements, organisations, topics, articles
  case evidence, statements, aliases, numbers, topicLinks, rolesHeld, posts, contributions
  case parties, presenters, occasions, seen, blocks, lineMarks, ignorables
  case variants, merges, files, formerRefs, namesakes, unresolvedSameAs, decided
  /// The bytes of all strings, and where each ends.
  case strings, stringEnds
  /// The reading text of all articles in UTF-8, one block after the other, a line feed between two.
  case text
  /// Where the links of each item start, and the links.
  case linkStarts, links
  /// The items by their ids.
  case ids
  /// The index of all names, in compiled corpora alone: see `SearchIndex`.
  case searchUnits, searchFieldStarts, searchFieldRanks, searchRecordStarts, searchLetters, searchMentions
  /// The running text, folded, in compiled corpora alone: see `PassageIndex`.
  case passages, passageStarts, passageUnits, passageGaps
  /// What lists ask of every item, in compiled corpora alone: see `ListFigures`.
  case pinyinRanks, doubtCounts

  /// The types whose rows are put together from the parts of a corpus.
  static let rows: [any Row.Type] = [
    Forum.self, Session.self, Speaker.self, Announcement.self, Organisation.self, Topic.self, Article.self,
    Evidence.self, Statement.self, Alias.self, Number.self, TopicLink.self, RoleHeld.self, Post.self,
    Contribution.self, Party.self, Presenter.self, Occasion.self, Seen.self, Block.self, LineMark.self,
    Ignorable.self,
    Variant.self, Merge.self, FileOfCorpus.self, FormerRef.self, Namesake.self, UnresolvedSameAs.self,
    Decided.self,
  ]

  /// Those of them that show their fields, and those that are items. The runtime looks conformances up in the whole
  /// program, so this is done once.
  static let records = rows.compactMap { $0 as? any Record.Type }
  static let items = rows.compactMap { $0 as? any Item.Type }

  /// Bytes of one element.
  var stride: Int {
    switch self {
    case .strings, .text, .searchFieldRanks, .doubtCounts: 1
    case .searchMentions, .passageUnits: MemoryLayout<UInt16>.stride
    case .stringEnds, .linkStarts, .searchUnits, .searchFieldStarts, .searchRecordStarts, .passageStarts,
      .passageGaps, .pinyinRanks:
      MemoryLayout<UInt32>.stride
    // What the search puts there; whoever reserves too little for it is stopped when it is put.
    case .searchLetters: 2 * MemoryLayout<UInt64>.stride
    case .passages:
      MemoryLayout<ItemID>.stride + MemoryLayout<StringID>.stride + MemoryLayout<Evidence>.stride
    case .links: MemoryLayout<Link>.stride
    case .ids: MemoryLayout<IDSlot>.stride
    default: Section.rows[rawValue].stride
    }
  }
}

extension Row {
  fileprivate static var stride: Int { MemoryLayout<Self>.stride }
}
