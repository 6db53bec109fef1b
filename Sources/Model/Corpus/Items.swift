/// What every item has, whatever its kind.
package struct Head: BitwiseCopyable, Sendable {
  /// The stable id outside, such as `speaker:mei-tao`.
  package var ref: StringID
  package var name: StringID
  package var aliases: Rows<Alias>
  package var numbers: Rows<Number>
  package var topics: Rows<TopicLink>
  package var summary: Rows<Statement>
  package var provenance: Provenance
  /// What other files say where one value alone has room.
  package var variants = Rows<Variant>.none
  /// Why several files' items are this one.
  package var merges = Rows<Merge>.none

  /// What an item is called, which stands before its own fields.
  package mutating func visitNames<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.id(&ref)
    visitor.name(&name)
    visitor.facts("aliases", &aliases)
  }

  /// What stands after the fields of the kind.
  package mutating func visitRest<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitContents(&visitor)
    visitor.provenance(&provenance)
  }

  package mutating func visitContents<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.facts("summary", &summary)
    visitor.facts("numbers", &numbers)
    visitor.facts("topics", &topics)
  }
}

package struct Forum: Item {
  package var head: Head
  @Packed package var date: Statement?
  @Packed package var venue: Statement?
  @Packed package var theme: Statement?
  @Packed package var partOf: Statement?
  package var roles: Rows<RoleHeld>
  package var sessions: Rows<Session>

  package static var kind: Kind { .forum }
  package static var section: Section { .forums }
  package static var table: WritableKeyPath<Part, [Forum]> { \.forums }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.single(.date, &_date)
    visitor.single(.venue, &_venue)
    visitor.single(.theme, &_theme)
    visitor.single(.partOf, &_partOf)
    visitor.facts("roles", &roles)
    visitor.sessions("sessions", &sessions)
    visitor.sameAsStatement()
    head.visitRest(&visitor)
  }
}

package struct Session: Item {
  package var head: Head
  package var forum: ItemID
  @Packed package var theme: Statement?

  package static var kind: Kind { .session }
  package static var section: Section { .sessions }
  package static var table: WritableKeyPath<Part, [Session]> { \.sessions }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.forum("forum", &forum)
    visitor.single(.theme, &_theme)
    head.visitRest(&visitor)
  }
}

package struct Speaker: Item {
  package var head: Head
  package var posts: Rows<Post>
  package var contributions: Rows<Contribution>

  package static var kind: Kind { .speaker }
  package static var section: Section { .speakers }
  package static var table: WritableKeyPath<Part, [Speaker]> { \.speakers }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.facts("posts", &posts)
    visitor.facts("contributions", &contributions)
    visitor.sameAsStatement()
    head.visitRest(&visitor)
  }
}

package struct Announcement: Item {
  package var head: Head
  package var category: Classified<Category>
  package var status: Classified<Status>
  package var parties: Rows<Party>
  package var presenters: Rows<Presenter>
  package var occasions: Rows<Occasion>
  @Packed package var venue: Statement?

  package static var kind: Kind { .announcement }
  package static var section: Section { .announcements }
  package static var table: WritableKeyPath<Part, [Announcement]> { \.announcements }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.single(.category, &category)
    visitor.single(.status, &status)
    visitor.facts("parties", &parties)
    visitor.facts("presenters", &presenters)
    visitor.facts("forums", &occasions)
    visitor.single(.venue, &_venue)
    visitor.sameAsStatement()
    head.visitRest(&visitor)
  }
}

package struct Organisation: Item {
  package var head: Head

  package static var kind: Kind { .organisation }
  package static var section: Section { .organisations }
  package static var table: WritableKeyPath<Part, [Organisation]> { \.organisations }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.sameAsStatement()
    head.visitRest(&visitor)
  }
}

package struct Topic: Item {
  package var head: Head

  package static var kind: Kind { .topic }
  package static var section: Section { .topics }
  package static var table: WritableKeyPath<Part, [Topic]> { \.topics }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    head.visitNames(&visitor)
    visitor.sameAsStatement()
    head.visitRest(&visitor)
  }
}

/// A piece of a newspaper page, its blocks in reading order. Its name is its headline.
package struct Article: Item {
  package var head: Head
  /// The name of the file that the page came in.
  package var file: StringID
  @Packed package var newspaper: Statement?
  @Packed package var published: Statement?
  @Packed package var page: Statement?
  @Packed package var author: Statement?
  /// Where it is on the web, and the day on which it was read there.
  @Packed package var url: Statement?
  @Packed package var accessed: Statement?
  @Packed package var absent: AbsentFields
  /// When it came into the corpus.
  @Packed package var added: Moment?
  package var blocks: Rows<Block>
  package var lineMarks: Rows<LineMark>
  /// What rules saw in it and did not take for a fact.
  package var seen: Rows<Seen>

  package static var kind: Kind { .article }
  package static var section: Section { .articles }
  package static var table: WritableKeyPath<Part, [Article]> { \.articles }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.id(&head.ref)
    visitor.headline(&head.name)
    visitor.file(&file)
    visitor.single(.newspaper, &_newspaper)
    visitor.single(.published, &_published)
    visitor.single(.page, &_page)
    visitor.single(.author, &_author)
    visitor.single(.url, &_url)
    visitor.single(.accessed, &_accessed)
    visitor.absent("absent", &_absent)
    visitor.moment(.since(2, "added"), &_added)
    visitor.reading(&blocks, &lineMarks)
    head.visitContents(&visitor)
    visitor.facts(.since(2, "seen"), &seen)
    visitor.remark(&head.provenance)
  }
}

/// A headline, a paragraph, a caption…: a stretch of an article's reading text.
public struct Block: Row {
  @Packed public var kind: BlockKind
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>

  package static var section: Section { .blocks }
  package static var table: WritableKeyPath<Part, [Block]> { \.blocks }
}

/// From this offset of the reading text on, the text stands on this line of the source.
package struct LineMark: Row {
  package let offset: UInt32
  package let line: UInt32
  /// Whether the line follows the previous mark's line directly, blank lines aside.
  @Packed package var continues: Bool

  package static var section: Section { .lineMarks }
  package static var table: WritableKeyPath<Part, [LineMark]> { \.lineMarks }
}
