import System

/// The rows of one file of a corpus while it is put together: ids of items are those of the whole corpus, all else
/// counts from the start of the part.
package struct Part: Sendable {
  var forums: [Forum] = []
  var sessions: [Session] = []
  var speakers: [Speaker] = []
  var announcements: [Announcement] = []
  var organisations: [Organisation] = []
  var topics: [Topic] = []
  var articles: [Article] = []

  var evidence: [Evidence] = []
  var statements: [Statement] = []
  var aliases: [Alias] = []
  var numbers: [Number] = []
  var topicLinks: [TopicLink] = []
  var rolesHeld: [RoleHeld] = []
  var posts: [Post] = []
  var contributions: [Contribution] = []
  var parties: [Party] = []
  var presenters: [Presenter] = []
  var occasions: [Occasion] = []
  var blocks: [Block] = []
  var lineMarks: [LineMark] = []
  var ignorables: [Ignorable] = []

  var variants: [Variant] = []
  var merges: [Merge] = []
  /// The files that the corpus was read from.
  var files: [FileOfCorpus] = []
  /// Ids that items had before they were merged, or that several items share.
  var formerRefs: [FormerRef] = []
  /// For each speaker the next one of the same name.
  var namesakes: [Namesake] = []
  /// What came of ids in `sameAs` and `notSameAs` that could not be followed.
  var unresolvedSameAs: [UnresolvedSameAs] = []

  var interner = StringInterner()
  /// The reading text of its articles.
  var text: [UInt8] = []

  /// Adds rows at the end of their table.
  mutating func append<Element>(_ rows: [Element]) -> Rows<Element> {
    if rows.isEmpty { return .none }
    let start = self[keyPath: Element.table].count
    self[keyPath: Element.table] += rows
    return Rows(start: start, count: rows.count)
  }

  /// Changes each row of a table in its place.
  mutating func change<Element>(_ table: WritableKeyPath<Part, [Element]>, _ change: (inout Element) -> Void)
  {
    var rows: [Element] = []
    swap(&rows, &self[keyPath: table])
    for row in rows.indices { change(&rows[row]) }
    self[keyPath: table] = rows
  }
}

/// What stands before a part: how many rows of each table; and what its strings are in the whole.
package struct Bases: Sendable {
  var rows = [Int](repeating: 0, count: Section.rows.count)
  /// The number in the whole of each string of the part.
  var strings: [StringID] = []

  /// What stands before the next part.
  func after(_ part: Part) -> Bases {
    var next = Bases(rows: rows)
    func add<Element: Row>(_ type: Element.Type) {
      next.rows[Element.section.rawValue] += part[keyPath: Element.table].count
    }
    for type in Section.rows { add(type) }
    return next
  }
}
