/// What every item has, whatever its kind.
struct Head: BitwiseCopyable, Sendable {
  /// The stable id outside, such as `speaker:mei-tao`.
  var ref: StringID
  var name: StringID
  var aliases: Rows<Alias>
  var numbers: Rows<Number>
  var topics: Rows<TopicLink>
  var summary: Rows<Statement>
  var backing: Backing
  /// What other files say where one value alone has room.
  var variants = Rows<Variant>.none
  /// Why several files' items are this one.
  var merges = Rows<Merge>.none

  /// What an item is called, which stands before its own fields.
  mutating func visitNames<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.id(&ref)
    visitor.name(&name)
    visitor.facts("aliases", &aliases)
  }

  /// What stands after the fields of the kind.
  mutating func visitRest<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitContents(&visitor)
    visitor.backing(&backing)
  }

  mutating func visitContents<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.facts("summary", &summary)
    visitor.facts("numbers", &numbers)
    visitor.facts("topics", &topics)
  }
}

struct Forum: Item {
  var head: Head
  @Packed var date: Statement?
  @Packed var venue: Statement?
  @Packed var theme: Statement?
  @Packed var partOf: Statement?
  var roles: Rows<RoleHeld>
  var sessions: Rows<Session>

  static var kind: Kind { .forum }
  static var section: Section { .forums }
  static var table: WritableKeyPath<Part, [Forum]> { \.forums }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.single(.date, &_date)
    visitor.single(.venue, &_venue)
    visitor.single(.theme, &_theme)
    visitor.single(.partOf, &_partOf)
    visitor.facts("roles", &roles)
    visitor.sessions("sessions", &sessions)
    visitor.likeness()
    head.visitRest(&visitor)
  }
}

struct Session: Item {
  var head: Head
  var forum: ItemID
  @Packed var theme: Statement?

  static var kind: Kind { .session }
  static var section: Section { .sessions }
  static var table: WritableKeyPath<Part, [Session]> { \.sessions }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.forum("forum", &forum)
    visitor.single(.theme, &_theme)
    head.visitRest(&visitor)
  }
}

struct Speaker: Item {
  var head: Head
  var posts: Rows<Post>
  var contributions: Rows<Contribution>

  static var kind: Kind { .speaker }
  static var section: Section { .speakers }
  static var table: WritableKeyPath<Part, [Speaker]> { \.speakers }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.facts("posts", &posts)
    visitor.facts("contributions", &contributions)
    visitor.likeness()
    head.visitRest(&visitor)
  }
}

struct Announcement: Item {
  var head: Head
  var category: Classified<Category>
  var status: Classified<Status>
  var parties: Rows<Party>
  var presenters: Rows<Presenter>
  var occasions: Rows<Occasion>
  @Packed var venue: Statement?

  static var kind: Kind { .announcement }
  static var section: Section { .announcements }
  static var table: WritableKeyPath<Part, [Announcement]> { \.announcements }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.single(.category, &category)
    visitor.single(.status, &status)
    visitor.facts("parties", &parties)
    visitor.facts("presenters", &presenters)
    visitor.facts("forums", &occasions)
    visitor.single(.venue, &_venue)
    visitor.likeness()
    head.visitRest(&visitor)
  }
}

struct Organisation: Item {
  var head: Head

  static var kind: Kind { .organisation }
  static var section: Section { .organisations }
  static var table: WritableKeyPath<Part, [Organisation]> { \.organisations }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.likeness()
    head.visitRest(&visitor)
  }
}

struct Topic: Item {
  var head: Head

  static var kind: Kind { .topic }
  static var section: Section { .topics }
  static var table: WritableKeyPath<Part, [Topic]> { \.topics }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.likeness()
    head.visitRest(&visitor)
  }
}

/// A piece of a newspaper page, its blocks in reading order. Its name is its headline.
struct Article: Item {
  var head: Head
  /// The name of the file that the page came in.
  var file: StringID
  @Packed var newspaper: Statement?
  @Packed var published: Statement?
  @Packed var page: Statement?
  @Packed var author: Statement?
  @Packed var absent: AbsentFields
  var blocks: Rows<Block>
  var lineMarks: Rows<LineMark>

  static var kind: Kind { .article }
  static var section: Section { .articles }
  static var table: WritableKeyPath<Part, [Article]> { \.articles }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.id(&head.ref)
    visitor.headline(&head.name)
    visitor.file(&file)
    visitor.single(.newspaper, &_newspaper)
    visitor.single(.published, &_published)
    visitor.single(.page, &_page)
    visitor.single(.author, &_author)
    visitor.absent("absent", &_absent)
    visitor.reading(&blocks, &lineMarks)
    head.visitContents(&visitor)
    visitor.remark(&head.backing)
  }
}

/// A headline, a paragraph, a caption…: a stretch of an article's reading text.
public struct Block: Row {
  @Packed public var kind: BlockKind
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>

  static var section: Section { .blocks }
  static var table: WritableKeyPath<Part, [Block]> { \.blocks }
}

/// From this offset of the reading text on, the text stands on this line of the source.
struct LineMark: Row {
  let offset: UInt32
  let line: UInt32
  /// Whether the line follows the previous mark's line directly, blank lines aside.
  @Packed var continues: Bool

  static var section: Section { .lineMarks }
  static var table: WritableKeyPath<Part, [LineMark]> { \.lineMarks }
}
