/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Backing: BitwiseCopyable, Sendable {
  var evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  var note: StringID
  /// Why this is inferred; empty where the page says it.
  var inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  var rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  @Packed var confidence: Confidence?
  /// Where the fact stands in the corpus.
  var place: FactPlace

  /// Whether the fact is to be looked at before it is believed.
  public var isDoubtful: Bool { confidence == .low }
}

/// Where a fact stands: a file of the corpus, and the line of its JSON.
struct FactPlace: BitwiseCopyable, Sendable {
  /// A row of the table of files.
  var file: UInt32
  /// One-based.
  let line: UInt32
}

/// A file that the corpus was read from.
struct FileOfCorpus: Row {
  let name: StringID
  @Packed var isBundled: Bool

  static var section: Section { .files }
  static var table: WritableKeyPath<Part, [FileOfCorpus]> { \.files }

  func moved(by bases: Bases) -> Self { Self(name: name.moved(by: bases), isBundled: isBundled) }
}

/// One sentence of an article that backs a fact: a stretch of the article's reading text.
public struct Evidence: Row, Hashable {
  public let article: ItemID
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>
  /// Which of the places it is where the article has the sentence several times, one-based; 0 where nobody counted.
  let occurrence: UInt32

  init(article: ItemID, range: Range<UInt32>, occurrence: UInt32 = 0) {
    self.article = article
    self.occurrence = occurrence
    _range = Packed(wrappedValue: range)
  }

  /// The same stretch of text is the same evidence.
  public static func == (one: Evidence, other: Evidence) -> Bool {
    one.article == other.article && one.range == other.range
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(range)
  }

  static var section: Section { .evidence }
  static var table: WritableKeyPath<Part, [Evidence]> { \.evidence }
}

/// A value as the page prints it.
struct Statement: Fact {
  var value: StringID
  var backing: Backing

  static var section: Section { .statements }
  static var table: WritableKeyPath<Part, [Statement]> { \.statements }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("value"), &value)
    visitor.backing(&backing)
  }
}

extension Statement: OptionallyPackable {
  static var absent: Statement {
    let nothing = Backing(
      evidence: .none, note: .none, inferred: .none, rule: .none, confidence: nil,
      place: FactPlace(file: 0, line: 0))
    return Statement(value: .absent, backing: nothing)
  }

  var present: Statement { self }

  init?(unlessAbsent code: Statement) {
    if code.value == .absent { return nil }
    self = code
  }
}

/// Another name that the page uses for an item.
struct Alias: Fact {
  var name: StringID
  var backing: Backing

  static var section: Section { .aliases }
  static var table: WritableKeyPath<Part, [Alias]> { \.aliases }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("name"), &name)
    visitor.backing(&backing)
  }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
struct Number: Fact {
  var printed: StringID
  var counted: StringID
  var backing: Backing

  static var section: Section { .numbers }
  static var table: WritableKeyPath<Part, [Number]> { \.numbers }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("printed"), &printed)
    visitor.text(.identifying("of"), &counted)
    visitor.backing(&backing)
  }
}

/// That an item is about a topic.
struct TopicLink: Fact {
  var topic: ItemID
  var backing: Backing

  static var section: Section { .topicLinks }
  static var table: WritableKeyPath<Part, [TopicLink]> { \.topicLinks }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.topic, .about, &topic)
    visitor.backing(&backing)
  }
}

/// A word of a vocabulary with the word that the page printed for it.
struct Classified<Word: Vocabulary>: BitwiseCopyable, Sendable {
  @Packed var word: Word
  var printed: StringID
  var backing: Backing

  /// The key bears the name of what is classified.
  static var key: FieldKey { Word.self == Status.self ? "status" : "category" }

  mutating func visit<Visitor: FieldVisitor>(_ key: FieldKey, _ visitor: inout Visitor) {
    visitor.word(key, &_word)
    visitor.text("printed", &printed)
    visitor.backing(&backing)
  }
}

/// That an organisation hosted, guided or supported a forum.
struct RoleHeld: Fact {
  @Packed var role: Role
  var printed: StringID
  var organisation: ItemID
  var backing: Backing

  static var section: Section { .rolesHeld }
  static var table: WritableKeyPath<Part, [RoleHeld]> { \.rolesHeld }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.word(.identifying("role"), &_role)
    visitor.text(.identifying("printed"), &printed)
    visitor.item(.organisation, .rolePlayer, &organisation)
    visitor.backing(&backing)
  }
}

/// A post of a speaker: an organisation and a title in it.
struct Post: Fact {
  /// Nil where the page gives a title alone.
  @Packed var organisation: ItemID?
  var title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  var printed: StringID
  var backing: Backing

  static var section: Section { .posts }
  static var table: WritableKeyPath<Part, [Post]> { \.posts }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.organisation, .postAt, &_organisation)
    visitor.text(.identifying("title"), &title)
    visitor.text(.optional("printed"), &printed)
    visitor.backing(&backing)
  }
}

/// What a speaker contributed to a forum.
struct Contribution: Fact {
  var forum: ItemID
  @Packed var session: ItemID?
  @Packed var form: Form
  var printed: StringID
  @Packed var talk: Statement?
  var said: Rows<Statement>
  var topics: Rows<TopicLink>
  var backing: Backing

  static var section: Section { .contributions }
  static var table: WritableKeyPath<Part, [Contribution]> { \.contributions }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.forum, .speaksAt, &forum)
    visitor.item(.session, .speaksAt, &_session)
    visitor.word(.identifying("form"), &_form)
    visitor.text("printed", &printed)
    visitor.statement(.identifying("talk"), &_talk)
    visitor.facts("said", &said)
    visitor.facts("topics", &topics)
    visitor.backing(&backing)
  }
}

/// That an organisation is party to an announcement.
struct Party: Fact {
  var organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  var printed: StringID
  var backing: Backing

  static var section: Section { .parties }
  static var table: WritableKeyPath<Part, [Party]> { \.parties }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.organisation, .hasParty, &organisation)
    visitor.text(.optional("printed"), &printed)
    visitor.backing(&backing)
  }
}

/// That a speaker presented an announcement.
struct Presenter: Fact {
  var speaker: ItemID
  var backing: Backing

  static var section: Section { .presenters }
  static var table: WritableKeyPath<Part, [Presenter]> { \.presenters }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.speaker, .presentedBy, &speaker)
    visitor.backing(&backing)
  }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
struct Occasion: Fact {
  var forum: ItemID
  @Packed var session: ItemID?
  var backing: Backing

  static var section: Section { .occasions }
  static var table: WritableKeyPath<Part, [Occasion]> { \.occasions }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.forum, .announcedAt, &forum)
    visitor.item(.session, .announcedAt, &_session)
    visitor.backing(&backing)
  }
}
