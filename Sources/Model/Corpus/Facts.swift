/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Backing: BitwiseCopyable, Sendable {
  public let evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  public let note: StringID
  /// Why this is inferred; empty where the page says it.
  public let inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  public let rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  @Packed public var confidence: Confidence?
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
public struct FileOfCorpus: Row {
  let name: StringID
  @Packed var isBundled: Bool

  public static var section: Section { .files }
  public static var table: WritableKeyPath<Part, [FileOfCorpus]> { \.files }

  public func moved(by bases: Bases) -> Self { Self(name: name.moved(by: bases), isBundled: isBundled) }
}

/// One sentence of an article that backs a fact: a stretch of the article's reading text.
public struct Evidence: Row, Hashable {
  public let article: ItemID
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>

  public static var section: Section { .evidence }
  public static var table: WritableKeyPath<Part, [Evidence]> { \.evidence }

  public func moved(by bases: Bases) -> Self {
    Self(article: article, range: range)
  }
}

/// A value as the page prints it.
public struct Statement: Row {
  public let value: StringID
  public let backing: Backing

  public static var section: Section { .statements }
  public static var table: WritableKeyPath<Part, [Statement]> { \.statements }

  public func moved(by bases: Bases) -> Self {
    Self(value: value.moved(by: bases), backing: backing.moved(by: bases))
  }
}

extension Statement: OptionallyPackable {
  public static var absent: Statement {
    let nothing = Backing(
      evidence: .none, note: .none, inferred: .none, rule: .none, confidence: nil,
      place: FactPlace(file: 0, line: 0))
    return Statement(value: .absent, backing: nothing)
  }

  public var present: Statement { self }

  public init?(unlessAbsent code: Statement) {
    if code.value == .absent { return nil }
    self = code
  }
}

/// Another name that the page uses for an item.
public struct Alias: Row {
  public let name: StringID
  public let backing: Backing

  public static var section: Section { .aliases }
  public static var table: WritableKeyPath<Part, [Alias]> { \.aliases }

  public func moved(by bases: Bases) -> Self {
    Self(name: name.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
public struct Number: Row {
  public let printed: StringID
  public let counted: StringID
  public let backing: Backing

  public static var section: Section { .numbers }
  public static var table: WritableKeyPath<Part, [Number]> { \.numbers }

  public func moved(by bases: Bases) -> Self {
    Self(
      printed: printed.moved(by: bases), counted: counted.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an item is about a topic.
public struct TopicLink: Row {
  public let topic: ItemID
  public let backing: Backing

  public static var section: Section { .topicLinks }
  public static var table: WritableKeyPath<Part, [TopicLink]> { \.topicLinks }

  public func moved(by bases: Bases) -> Self {
    Self(topic: topic, backing: backing.moved(by: bases))
  }
}

/// A word of a vocabulary with the word that the page printed for it.
public struct Classified<Word: Vocabulary>: BitwiseCopyable, Sendable {
  @Packed public var word: Word
  public let printed: StringID
  public let backing: Backing

  func moved(by bases: Bases) -> Self {
    Self(word: word, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an organisation hosted, guided or supported a forum.
public struct RoleHeld: Row {
  @Packed public var role: Role
  public let printed: StringID
  public let organisation: ItemID
  public let backing: Backing

  public static var section: Section { .rolesHeld }
  public static var table: WritableKeyPath<Part, [RoleHeld]> { \.rolesHeld }

  public func moved(by bases: Bases) -> Self {
    Self(
      role: role, printed: printed.moved(by: bases), organisation: organisation,
      backing: backing.moved(by: bases))
  }
}

/// A post of a speaker: an organisation and a title in it.
public struct Post: Row {
  /// Nil where the page gives a title alone.
  @Packed public var organisation: ItemID?
  public let title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  public let printed: StringID
  public let backing: Backing

  public static var section: Section { .posts }
  public static var table: WritableKeyPath<Part, [Post]> { \.posts }

  public func moved(by bases: Bases) -> Self {
    Self(
      organisation: organisation, title: title.moved(by: bases), printed: printed.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// What a speaker contributed to a forum.
public struct Contribution: Row {
  public let forum: ItemID
  @Packed public var session: ItemID?
  @Packed public var form: Form
  public let printed: StringID
  @Packed public var talk: Statement?
  public let said: Rows<Statement>
  public let topics: Rows<TopicLink>
  public let backing: Backing

  public static var section: Section { .contributions }
  public static var table: WritableKeyPath<Part, [Contribution]> { \.contributions }

  public func moved(by bases: Bases) -> Self {
    Self(
      forum: forum, session: session, form: form, printed: printed.moved(by: bases),
      talk: talk?.moved(by: bases), said: said.moved(by: bases), topics: topics.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// That an organisation is party to an announcement.
public struct Party: Row {
  public let organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  public let printed: StringID
  public let backing: Backing

  public static var section: Section { .parties }
  public static var table: WritableKeyPath<Part, [Party]> { \.parties }

  public func moved(by bases: Bases) -> Self {
    Self(organisation: organisation, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That a speaker presented an announcement.
public struct Presenter: Row {
  public let speaker: ItemID
  public let backing: Backing

  public static var section: Section { .presenters }
  public static var table: WritableKeyPath<Part, [Presenter]> { \.presenters }

  public func moved(by bases: Bases) -> Self {
    Self(speaker: speaker, backing: backing.moved(by: bases))
  }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
public struct Occasion: Row {
  public let forum: ItemID
  @Packed public var session: ItemID?
  public let backing: Backing

  public static var section: Section { .occasions }
  public static var table: WritableKeyPath<Part, [Occasion]> { \.occasions }

  public func moved(by bases: Bases) -> Self {
    Self(forum: forum, session: session, backing: backing.moved(by: bases))
  }
}
