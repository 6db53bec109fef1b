/// An item as a reader sees it: its facts one after the other, each with its words, what it leads to and the
/// sentences that back it. The detail pane and the export formats are drawn from it.
public struct Outline: Sendable {
  public let item: ItemID
  public let name: String
  /// Its facts in their order, in stretches.
  public let parts: [OutlinePart]
  /// The sentences that back the entries, each once, in the order of their first use; entries name them by
  /// their place here.
  public let evidence: [Evidence]

  /// All facts, one after the other.
  public var entries: FlattenSequence<[OutlinePart]> { parts.joined() }
}

/// A stretch of the facts of an outline.
public enum OutlinePart: RandomAccessCollection, Sendable {
  case facts([OutlineEntry])
  case links(OutlineLinks)

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch self {
    case .facts(let entries): entries.count
    case .links(let links): links.count
    }
  }

  public subscript(place: Int) -> OutlineEntry {
    switch self {
    case .facts(let entries): entries[place]
    case .links(let links): links[place]
    }
  }
}

/// One fact of an item.
public struct OutlineEntry: Sendable {
  public let field: OutlineField
  public let words: [OutlineWord]
  /// Places in the outline's `evidence`.
  public let evidence: [Int]
  /// 0 for a fact of the item, 1 for a fact of the fact before it.
  public let depth: Int
  /// What the fact rests on; nil where the entry is no fact of its own.
  public let backing: Backing?

  /// Whether a rule found the fact and cannot be trusted far.
  public var isDoubtful: Bool { backing?.isDoubtful ?? false }

  /// The words as one text.
  public var text: String { words.map(\.text).joined() }

  /// The item that the entry leads to; an entry names one at most.
  public var link: ItemID? { words.lazy.compactMap(\.link).first }
}

/// A piece of an entry: plain words, or the name of another item, which leads there.
public struct OutlineWord: Sendable {
  public let text: String
  public let link: ItemID?
  /// Whether this is said about the fact and is no part of it: that it is doubtful, and why.
  public let isRemark: Bool

  init(_ text: String, link: ItemID? = nil, isRemark: Bool = false) {
    self.text = text
    self.link = link
    self.isRemark = isRemark
  }
}

/// What an entry says about its item.
public enum OutlineField: Hashable, Sendable {
  case id, alias, single(SingleField), role(Role), session, forum
  case post, contribution, talk, said
  case party, presenter, file
  case number, summary, topic, inferred, merged, namesake
  /// Items that lead here, with their count.
  case reverse(Relation)
  /// The sentences that name the item itself.
  case mentioned

  public var name: Phrase {
    switch self {
    case .id: Phrase("标识", "id")
    case .alias: Phrase("别名", "also")
    case .single(let field): field.name
    case .role(let role): role.name
    case .session: Phrase("环节", "session")
    case .forum: Phrase("论坛", "forum")
    case .post: Phrase("职务", "post")
    case .contribution: Phrase("发言", "contribution")
    case .talk: Phrase("题目", "talk")
    case .said: Phrase("内容", "said")
    case .party: Phrase("参与方", "party")
    case .presenter: Phrase("介绍人", "presenter")
    case .file: Phrase("来源", "source")
    case .number: Phrase("数字", "number")
    case .summary: Phrase("摘要", "summary")
    case .topic: Phrase("主题", "topic")
    case .inferred: Phrase("推断", "inferred")
    case .merged: Phrase("合并", "merged")
    case .namesake: Phrase("同名者", "namesake")
    case .reverse(let relation): relation.name
    case .mentioned: Phrase("提及", "mentioned")
    }
  }
}
