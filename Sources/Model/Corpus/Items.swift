/// What every item has, whatever its kind.
public struct Head: Sendable {
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
}

/// A row of one of the tables of items.
public protocol Item: Row {
  var head: Head { get }
}

public struct Forum: Item {
  public internal(set) var head: Head
  public let date: Statement?
  public let venue: Statement?
  public let theme: Statement?
  public let partOf: Statement?
  public let roles: Rows<RoleHeld>
  public internal(set) var sessions: Rows<Session>

  public static var table: WritableKeyPath<Tables, [Forum]> { \.forums }
}

public struct Session: Item {
  public internal(set) var head: Head
  public internal(set) var forum: ItemID
  public let theme: Statement?

  public static var table: WritableKeyPath<Tables, [Session]> { \.sessions }
}

public struct Speaker: Item {
  public internal(set) var head: Head
  public let posts: Rows<Post>
  public let contributions: Rows<Contribution>

  public static var table: WritableKeyPath<Tables, [Speaker]> { \.speakers }
}

public struct Announcement: Item {
  public internal(set) var head: Head
  public let category: Classified<Category>
  public let status: Classified<Status>
  public let parties: Rows<Party>
  public let presenters: Rows<Presenter>
  public let occasions: Rows<Occasion>
  public let venue: Statement?

  public static var table: WritableKeyPath<Tables, [Announcement]> { \.announcements }
}

public struct Organisation: Item {
  public internal(set) var head: Head

  public static var table: WritableKeyPath<Tables, [Organisation]> { \.organisations }
}

public struct Topic: Item {
  public internal(set) var head: Head

  public static var table: WritableKeyPath<Tables, [Topic]> { \.topics }
}

/// A piece of a newspaper page, its blocks in reading order. Its name is its headline.
public struct Article: Item {
  public internal(set) var head: Head
  /// The name of the file that the page came in.
  public let file: StringID
  public let newspaper: Statement?
  public let published: Statement?
  public let page: Statement?
  public let author: Statement?
  public let blocks: Rows<Block>
  let lineMarks: Rows<LineMark>

  public static var table: WritableKeyPath<Tables, [Article]> { \.articles }
}

/// A headline, a paragraph, a caption…: a stretch of an article's reading text.
public struct Block: Row {
  public let kind: BlockKind
  /// UTF-8 offsets in `Corpus.text`, half-open.
  public let range: Range<UInt32>

  public static var table: WritableKeyPath<Tables, [Block]> { \.blocks }
}

/// From this offset of the reading text on, the text stands on this line of the source.
struct LineMark: Row {
  let offset: UInt32
  let line: UInt32
  /// Whether the line follows the previous mark's line directly, blank lines aside.
  let continues: Bool

  static var table: WritableKeyPath<Tables, [LineMark]> { \.lineMarks }
}
