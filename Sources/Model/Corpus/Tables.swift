/// The flat tables of a corpus. They grow while it is put together and never afterwards.
public struct Tables: Sendable {
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
  var variants: [Variant] = []
  var merges: [Merge] = []

  /// The files that the corpus was read from.
  var files: [FileOfCorpus] = []
  /// Ids that items had before they were merged, or that several items share.
  var formerRefs: [(ref: StringID, item: ItemID)] = []
  /// Rows of speakers that bear one name, and where in it each speaker is.
  var namesakes: [[Int]] = []
  var namesakesOfSpeaker: [Int: Int] = [:]
  /// What came of ids in `sameAs` and `notSameAs` that could not be followed.
  var idleLikenesses: [IdleLikeness] = []

  var strings = StringTable()
  /// The reading text of all articles in UTF-8, one block after the other, a line feed between two.
  var text: [UInt8] = []

  /// Adds rows at the end of their table.
  mutating func append<Element>(_ rows: [Element]) -> Rows<Element> {
    let start = self[keyPath: Element.table].count
    self[keyPath: Element.table] += rows
    return Rows(start: start, count: rows.count)
  }

  subscript<Element>(_ rows: Rows<Element>) -> ArraySlice<Element> {
    self[keyPath: Element.table][rows.indices]
  }

  func count(of kind: Kind) -> Int {
    switch kind {
    case .forum: forums.count
    case .session: sessions.count
    case .speaker: speakers.count
    case .announcement: announcements.count
    case .organisation: organisations.count
    case .topic: topics.count
    case .article: articles.count
    }
  }

  func head(of item: ItemID) -> Head {
    switch item.kind {
    case .forum: forums[item.row].head
    case .session: sessions[item.row].head
    case .speaker: speakers[item.row].head
    case .announcement: announcements[item.row].head
    case .organisation: organisations[item.row].head
    case .topic: topics[item.row].head
    case .article: articles[item.row].head
    }
  }
}
