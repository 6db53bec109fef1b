/// What every item has, whatever its kind.
public struct Head: BitwiseCopyable, Sendable {
  /// The stable id outside, such as `speaker:mei-tao`.
  public internal(set) var ref: StringID
  public let name: StringID
  public let aliases: Rows<Alias>
  public let numbers: Rows<Number>
  public let topics: Rows<TopicLink>
  public let summary: Rows<Statement>
  public let backing: Backing
  /// What other files say where one value alone has room.
  public internal(set) var variants = Rows<Variant>.none
  /// Why several files' items are this one.
  public internal(set) var merges = Rows<Merge>.none

  func moved(by bases: Bases) -> Self {
    Self(
      ref: ref.moved(by: bases), name: name.moved(by: bases), aliases: aliases.moved(by: bases),
      numbers: numbers.moved(by: bases), topics: topics.moved(by: bases), summary: summary.moved(by: bases),
      backing: backing.moved(by: bases), variants: variants.moved(by: bases), merges: merges.moved(by: bases))
  }
}

/// A row of one of the tables of items.
public protocol Item: Row {
  var head: Head { get }
}

public struct Forum: Item {
  public internal(set) var head: Head
  @Packed public var date: Statement?
  @Packed public var venue: Statement?
  @Packed public var theme: Statement?
  @Packed public var partOf: Statement?
  public let roles: Rows<RoleHeld>
  public internal(set) var sessions: Rows<Session>

  public static var section: Section { .forums }
  public static var table: WritableKeyPath<Part, [Forum]> { \.forums }

  public func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), date: date?.moved(by: bases), venue: venue?.moved(by: bases),
      theme: theme?.moved(by: bases), partOf: partOf?.moved(by: bases), roles: roles.moved(by: bases),
      sessions: sessions.moved(by: bases))
  }
}

public struct Session: Item {
  public internal(set) var head: Head
  public internal(set) var forum: ItemID
  @Packed public var theme: Statement?

  public static var section: Section { .sessions }
  public static var table: WritableKeyPath<Part, [Session]> { \.sessions }

  public func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases), forum: forum, theme: theme?.moved(by: bases))
  }
}

public struct Speaker: Item {
  public internal(set) var head: Head
  public let posts: Rows<Post>
  public let contributions: Rows<Contribution>

  public static var section: Section { .speakers }
  public static var table: WritableKeyPath<Part, [Speaker]> { \.speakers }

  public func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), posts: posts.moved(by: bases),
      contributions: contributions.moved(by: bases))
  }
}

public struct Announcement: Item {
  public internal(set) var head: Head
  public let category: Classified<Category>
  public let status: Classified<Status>
  public let parties: Rows<Party>
  public let presenters: Rows<Presenter>
  public let occasions: Rows<Occasion>
  @Packed public var venue: Statement?

  public static var section: Section { .announcements }
  public static var table: WritableKeyPath<Part, [Announcement]> { \.announcements }

  public func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), category: category.moved(by: bases), status: status.moved(by: bases),
      parties: parties.moved(by: bases), presenters: presenters.moved(by: bases),
      occasions: occasions.moved(by: bases), venue: venue?.moved(by: bases))
  }
}

public struct Organisation: Item {
  public internal(set) var head: Head

  public static var section: Section { .organisations }
  public static var table: WritableKeyPath<Part, [Organisation]> { \.organisations }

  public func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases))
  }
}

public struct Topic: Item {
  public internal(set) var head: Head

  public static var section: Section { .topics }
  public static var table: WritableKeyPath<Part, [Topic]> { \.topics }

  public func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases))
  }
}

/// A piece of a newspaper page, its blocks in reading order. Its name is its headline.
public struct Article: Item {
  public internal(set) var head: Head
  /// The name of the file that the page came in.
  public let file: StringID
  @Packed public var newspaper: Statement?
  @Packed public var published: Statement?
  @Packed public var page: Statement?
  @Packed public var author: Statement?
  public let blocks: Rows<Block>
  let lineMarks: Rows<LineMark>

  public static var section: Section { .articles }
  public static var table: WritableKeyPath<Part, [Article]> { \.articles }

  public func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), file: file.moved(by: bases), newspaper: newspaper?.moved(by: bases),
      published: published?.moved(by: bases), page: page?.moved(by: bases), author: author?.moved(by: bases),
      blocks: blocks.moved(by: bases), lineMarks: lineMarks.moved(by: bases))
  }
}

/// A headline, a paragraph, a caption…: a stretch of an article's reading text.
public struct Block: Row {
  @Packed public var kind: BlockKind
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>

  public static var section: Section { .blocks }
  public static var table: WritableKeyPath<Part, [Block]> { \.blocks }

  public func moved(by bases: Bases) -> Self {
    Self(kind: kind, range: range)
  }
}

/// From this offset of the reading text on, the text stands on this line of the source.
struct LineMark: Row {
  let offset: UInt32
  let line: UInt32
  /// Whether the line follows the previous mark's line directly, blank lines aside.
  @Packed var continues: Bool

  static var section: Section { .lineMarks }
  static var table: WritableKeyPath<Part, [LineMark]> { \.lineMarks }

  func moved(by bases: Bases) -> Self {
    Self(offset: offset, line: line, continues: continues)
  }
}
