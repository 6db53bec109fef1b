/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Backing: Sendable {
  public let evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  public let note: StringID
  /// Why this is inferred; empty where the page says it.
  public let inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  public let rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  public let confidence: Confidence?
  /// Where the fact stands in the corpus.
  let place: FactPlace

  /// Whether the fact is to be looked at before it is believed.
  public var isDoubtful: Bool { confidence == .low }
}

/// Where a fact stands: a file of the corpus, and the line of its JSON.
struct FactPlace: Sendable {
  /// A row of `Tables.files`.
  let file: UInt16
  /// One-based.
  let line: UInt32
}

/// A file that the corpus was read from.
struct FileOfCorpus: Sendable {
  let name: String
  let isBundled: Bool
}

/// One sentence of an article that backs a fact: a stretch of the article's reading text.
public struct Evidence: Row, Hashable {
  public let article: ItemID
  /// UTF-8 offsets in `Corpus.text`, half-open.
  public let range: Range<UInt32>

  public static var table: WritableKeyPath<Tables, [Evidence]> { \.evidence }
}

/// A value as the page prints it.
public struct Statement: Row {
  public let value: StringID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Statement]> { \.statements }
}

/// Another name that the page uses for an item.
public struct Alias: Row {
  public let name: StringID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Alias]> { \.aliases }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
public struct Number: Row {
  public let printed: StringID
  public let counted: StringID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Number]> { \.numbers }
}

/// That an item is about a topic.
public struct TopicLink: Row {
  public let topic: ItemID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [TopicLink]> { \.topicLinks }
}

/// A word of a vocabulary with the word that the page printed for it.
public struct Classified<Word: Vocabulary>: Sendable {
  public let word: Word
  public let printed: StringID
  public let backing: Backing
}

/// That an organisation hosted, guided or supported a forum.
public struct RoleHeld: Row {
  public let role: Role
  public let printed: StringID
  public let organisation: ItemID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [RoleHeld]> { \.rolesHeld }
}

/// A post of a speaker: an organisation and a title in it.
public struct Post: Row {
  /// Nil where the page gives a title alone.
  public let organisation: ItemID?
  public let title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  public let printed: StringID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Post]> { \.posts }
}

/// What a speaker contributed to a forum.
public struct Contribution: Row {
  public let forum: ItemID
  public let session: ItemID?
  public let form: Form
  public let printed: StringID
  public let talk: Statement?
  public let said: Rows<Statement>
  public let topics: Rows<TopicLink>
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Contribution]> { \.contributions }
}

/// That an organisation is party to an announcement.
public struct Party: Row {
  public let organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  public let printed: StringID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Party]> { \.parties }
}

/// That a speaker presented an announcement.
public struct Presenter: Row {
  public let speaker: ItemID
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Presenter]> { \.presenters }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
public struct Occasion: Row {
  public let forum: ItemID
  public let session: ItemID?
  public let backing: Backing

  public static var table: WritableKeyPath<Tables, [Occasion]> { \.occasions }
}
