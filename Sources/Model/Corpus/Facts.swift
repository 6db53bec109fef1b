/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Backing: BitwiseCopyable, Sendable {
  let evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  let note: StringID
  /// Why this is inferred; empty where the page says it.
  let inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  let rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  @Packed var confidence: Confidence?
  /// Where the fact stands in the corpus.
  let place: FactPlace

  /// Whether the fact is to be looked at before it is believed.
  public var isDoubtful: Bool { confidence == .low }

  func moved(by bases: Bases) -> Self {
    Self(
      evidence: evidence.moved(by: bases), note: note.moved(by: bases), inferred: inferred.moved(by: bases),
      rule: rule.moved(by: bases), confidence: confidence, place: place)
  }
}

/// Where a fact stands: a file of the corpus, and the line of its JSON.
struct FactPlace: BitwiseCopyable, Sendable {
  /// A row of the table of files.
  let file: UInt32
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

  func moved(by bases: Bases) -> Self {
    self
  }
}

/// A value as the page prints it.
struct Statement: Row {
  let value: StringID
  let backing: Backing

  static var section: Section { .statements }
  static var table: WritableKeyPath<Part, [Statement]> { \.statements }

  func moved(by bases: Bases) -> Self {
    Self(value: value.moved(by: bases), backing: backing.moved(by: bases))
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
struct Alias: Row {
  let name: StringID
  let backing: Backing

  static var section: Section { .aliases }
  static var table: WritableKeyPath<Part, [Alias]> { \.aliases }

  func moved(by bases: Bases) -> Self {
    Self(name: name.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
struct Number: Row {
  let printed: StringID
  let counted: StringID
  let backing: Backing

  static var section: Section { .numbers }
  static var table: WritableKeyPath<Part, [Number]> { \.numbers }

  func moved(by bases: Bases) -> Self {
    Self(
      printed: printed.moved(by: bases), counted: counted.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an item is about a topic.
struct TopicLink: Row {
  let topic: ItemID
  let backing: Backing

  static var section: Section { .topicLinks }
  static var table: WritableKeyPath<Part, [TopicLink]> { \.topicLinks }

  func moved(by bases: Bases) -> Self {
    Self(topic: topic, backing: backing.moved(by: bases))
  }
}

/// A word of a vocabulary with the word that the page printed for it.
struct Classified<Word: Vocabulary>: BitwiseCopyable, Sendable {
  @Packed var word: Word
  let printed: StringID
  let backing: Backing

  func moved(by bases: Bases) -> Self {
    Self(word: word, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an organisation hosted, guided or supported a forum.
struct RoleHeld: Row {
  @Packed var role: Role
  let printed: StringID
  let organisation: ItemID
  let backing: Backing

  static var section: Section { .rolesHeld }
  static var table: WritableKeyPath<Part, [RoleHeld]> { \.rolesHeld }

  func moved(by bases: Bases) -> Self {
    Self(
      role: role, printed: printed.moved(by: bases), organisation: organisation,
      backing: backing.moved(by: bases))
  }
}

/// A post of a speaker: an organisation and a title in it.
struct Post: Row {
  /// Nil where the page gives a title alone.
  @Packed var organisation: ItemID?
  let title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  let printed: StringID
  let backing: Backing

  static var section: Section { .posts }
  static var table: WritableKeyPath<Part, [Post]> { \.posts }

  func moved(by bases: Bases) -> Self {
    Self(
      organisation: organisation, title: title.moved(by: bases), printed: printed.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// What a speaker contributed to a forum.
struct Contribution: Row {
  let forum: ItemID
  @Packed var session: ItemID?
  @Packed var form: Form
  let printed: StringID
  @Packed var talk: Statement?
  let said: Rows<Statement>
  let topics: Rows<TopicLink>
  let backing: Backing

  static var section: Section { .contributions }
  static var table: WritableKeyPath<Part, [Contribution]> { \.contributions }

  func moved(by bases: Bases) -> Self {
    Self(
      forum: forum, session: session, form: form, printed: printed.moved(by: bases),
      talk: talk?.moved(by: bases), said: said.moved(by: bases), topics: topics.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// That an organisation is party to an announcement.
struct Party: Row {
  let organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  let printed: StringID
  let backing: Backing

  static var section: Section { .parties }
  static var table: WritableKeyPath<Part, [Party]> { \.parties }

  func moved(by bases: Bases) -> Self {
    Self(organisation: organisation, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That a speaker presented an announcement.
struct Presenter: Row {
  let speaker: ItemID
  let backing: Backing

  static var section: Section { .presenters }
  static var table: WritableKeyPath<Part, [Presenter]> { \.presenters }

  func moved(by bases: Bases) -> Self {
    Self(speaker: speaker, backing: backing.moved(by: bases))
  }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
struct Occasion: Row {
  let forum: ItemID
  @Packed var session: ItemID?
  let backing: Backing

  static var section: Section { .occasions }
  static var table: WritableKeyPath<Part, [Occasion]> { \.occasions }

  func moved(by bases: Bases) -> Self {
    Self(forum: forum, session: session, backing: backing.moved(by: bases))
  }
}
