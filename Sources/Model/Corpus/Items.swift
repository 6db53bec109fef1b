/// What every item has, whatever its kind.
package struct Head: BitwiseCopyable, Sendable {
  /// The stable id outside, such as `speaker:mei-tao`.
  package var ref: StringID
  package let name: StringID
  package let aliases: Rows<Alias>
  package let numbers: Rows<Number>
  package let topics: Rows<TopicLink>
  package let summary: Rows<Statement>
  package let backing: Backing
  /// What other files say where one value alone has room.
  package var variants = Rows<Variant>.none
  /// Why several files' items are this one.
  package var merges = Rows<Merge>.none

  func moved(by bases: Bases) -> Self {
    Self(
      ref: ref.moved(by: bases), name: name.moved(by: bases), aliases: aliases.moved(by: bases),
      numbers: numbers.moved(by: bases), topics: topics.moved(by: bases), summary: summary.moved(by: bases),
      backing: backing.moved(by: bases), variants: variants.moved(by: bases), merges: merges.moved(by: bases))
  }
}

/// A row of one of the tables of items.
package protocol Item: Row {
  var head: Head { get }
}

package struct Forum: Item {
  package var head: Head
  @Packed package var date: Statement?
  @Packed package var venue: Statement?
  @Packed package var theme: Statement?
  @Packed package var partOf: Statement?
  package let roles: Rows<RoleHeld>
  package var sessions: Rows<Session>

  package static var section: Section { .forums }
  package static var table: WritableKeyPath<Part, [Forum]> { \.forums }

  package func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), date: date?.moved(by: bases), venue: venue?.moved(by: bases),
      theme: theme?.moved(by: bases), partOf: partOf?.moved(by: bases), roles: roles.moved(by: bases),
      sessions: sessions.moved(by: bases))
  }
}

package struct Session: Item {
  package var head: Head
  package var forum: ItemID
  @Packed package var theme: Statement?

  package static var section: Section { .sessions }
  package static var table: WritableKeyPath<Part, [Session]> { \.sessions }

  package func moved(by bases: Bases) -> Self {
    Self(head: head.moved(by: bases), forum: forum, theme: theme?.moved(by: bases))
  }
}

package struct Speaker: Item {
  package var head: Head
  package let posts: Rows<Post>
  package let contributions: Rows<Contribution>

  package static var section: Section { .speakers }
  package static var table: WritableKeyPath<Part, [Speaker]> { \.speakers }

  package func moved(by bases: Bases) -> Self {
    Self(
      head: head.moved(by: bases), posts: posts.moved(by: bases),
      contributions: contributions.moved(by: bases))
  }
}

package struct Announcement: Item {
  package var head: Head
  package let category: Classified<Category>
  package let status: Classified<Status>
  package let parties: Rows<Party>
  package let presenters: Rows<Presenter>
  package let occasions: Rows<Occasion>
  @Packed package var venue: Statement?

  package static var section: Section { .announcements }
  package static var table: WritableKeyPath<Part, [Announcement]> { \.announcements }

  package func moved(by bases: Bases) -> Self {
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
package struct Article: Item {
  package var head: Head
  /// The name of the file that the page came in.
  package let file: StringID
  @Packed package var newspaper: Statement?
  @Packed package var published: Statement?
  @Packed package var page: Statement?
  @Packed package var author: Statement?
  @Packed package var absent: AbsentFields
  package let blocks: Rows<Block>
  let lineMarks: Rows<LineMark>

  package static var section: Section { .articles }
  package static var table: WritableKeyPath<Part, [Article]> { \.articles }

  package func moved(by bases: Bases) -> Self {
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

  package static var section: Section { .blocks }
  package static var table: WritableKeyPath<Part, [Block]> { \.blocks }

  package func moved(by bases: Bases) -> Self {
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
