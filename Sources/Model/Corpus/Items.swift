/// What every item has, whatever its kind.
struct Head: BitwiseCopyable, Sendable {
  /// The stable id outside, such as `speaker:mei-tao`.
  var ref: StringID
  let name: StringID
  let aliases: Rows<Alias>
  let numbers: Rows<Number>
  let topics: Rows<TopicLink>
  let summary: Rows<Statement>
  let backing: Backing
  /// What other files say where one value alone has room.
  var variants = Rows<Variant>.none
  /// Why several files' items are this one.
  var merges = Rows<Merge>.none

  func moved(by bases: Bases) -> Self {
    Self(
      ref: ref.moved(by: bases), name: name.moved(by: bases), aliases: aliases.moved(by: bases),
      numbers: numbers.moved(by: bases), topics: topics.moved(by: bases), summary: summary.moved(by: bases),
      backing: backing.moved(by: bases), variants: variants.moved(by: bases), merges: merges.moved(by: bases))
  }
}

/// A row of one of the tables of items.
protocol Item: Row {
  var head: Head { get }
}

struct Forum: Item {
  var head: Head
  @Packed var date: Statement?
  @Packed var venue: Statement?
  @Packed var theme: Statement?
  @Packed var partOf: Statement?
  let roles: Rows<RoleHeld>
  var sessions: Rows<Session>

  static var section: Section { .forums }
  static var table: WritableKeyPath<Part, [Forum]> { \.forums }

  func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), date: date?.moved(by: bases), venue: venue?.moved(by: bases),
      theme: theme?.moved(by: bases), partOf: partOf?.moved(by: bases), roles: roles.moved(by: bases),
      sessions: sessions.moved(by: bases))
  }
}

struct Session: Item {
  var head: Head
  var forum: ItemID
  @Packed var theme: Statement?

  static var section: Section { .sessions }
  static var table: WritableKeyPath<Part, [Session]> { \.sessions }

  func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases), forum: forum, theme: theme?.moved(by: bases))
  }
}

struct Speaker: Item {
  var head: Head
  let posts: Rows<Post>
  let contributions: Rows<Contribution>

  static var section: Section { .speakers }
  static var table: WritableKeyPath<Part, [Speaker]> { \.speakers }

  func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), posts: posts.moved(by: bases),
      contributions: contributions.moved(by: bases))
  }
}

struct Announcement: Item {
  var head: Head
  let category: Classified<Category>
  let status: Classified<Status>
  let parties: Rows<Party>
  let presenters: Rows<Presenter>
  let occasions: Rows<Occasion>
  @Packed var venue: Statement?

  static var section: Section { .announcements }
  static var table: WritableKeyPath<Part, [Announcement]> { \.announcements }

  func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), category: category.moved(by: bases), status: status.moved(by: bases),
      parties: parties.moved(by: bases), presenters: presenters.moved(by: bases),
      occasions: occasions.moved(by: bases), venue: venue?.moved(by: bases))
  }
}

struct Organisation: Item {
  var head: Head

  static var section: Section { .organisations }
  static var table: WritableKeyPath<Part, [Organisation]> { \.organisations }

  func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases))
  }
}

struct Topic: Item {
  var head: Head

  static var section: Section { .topics }
  static var table: WritableKeyPath<Part, [Topic]> { \.topics }

  func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases))
  }
}

/// A piece of a newspaper page, its blocks in reading order. Its name is its headline.
struct Article: Item {
  var head: Head
  /// The name of the file that the page came in.
  let file: StringID
  @Packed var newspaper: Statement?
  @Packed var published: Statement?
  @Packed var page: Statement?
  @Packed var author: Statement?
  @Packed var absent: AbsentFields
  let blocks: Rows<Block>
  let lineMarks: Rows<LineMark>

  static var section: Section { .articles }
  static var table: WritableKeyPath<Part, [Article]> { \.articles }

  func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), file: file.moved(by: bases), newspaper: newspaper?.moved(by: bases),
      published: published?.moved(by: bases), page: page?.moved(by: bases), author: author?.moved(by: bases),
      absent: absent, blocks: blocks.moved(by: bases), lineMarks: lineMarks.moved(by: bases))
  }
}

/// A headline, a paragraph, a caption…: a stretch of an article's reading text.
public struct Block: Row {
  @Packed public var kind: BlockKind
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>

  static var section: Section { .blocks }
  static var table: WritableKeyPath<Part, [Block]> { \.blocks }

  func moved(by bases: Bases) -> Self {
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
