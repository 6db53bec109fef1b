/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Backing: BitwiseCopyable, Sendable {
  package let evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  package let note: StringID
  /// Why this is inferred; empty where the page says it.
  package let inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  package let rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  @Packed package var confidence: Confidence?
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
package struct FileOfCorpus: Row {
  package let name: StringID
  @Packed package var isBundled: Bool

  package static var section: Section { .files }
  package static var table: WritableKeyPath<Part, [FileOfCorpus]> { \.files }

  package func moved(by bases: Bases) -> Self { Self(name: name.moved(by: bases), isBundled: isBundled) }
}

/// One sentence of an article that backs a fact: a stretch of the article's reading text.
public struct Evidence: Row, Hashable {
  public let article: ItemID
  /// UTF-8 offsets in `Corpus.text`, half-open.
  @Packed public var range: Range<UInt32>
  /// Which of the places it is where the article has the sentence several times, one-based; 0 where nobody counted.
  package let occurrence: UInt32

  package init(article: ItemID, range: Range<UInt32>, occurrence: UInt32 = 0) {
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

  package static var section: Section { .evidence }
  package static var table: WritableKeyPath<Part, [Evidence]> { \.evidence }

  package func moved(by bases: Bases) -> Self {
    self
  }
}

/// A value as the page prints it.
package struct Statement: Row {
  package let value: StringID
  package let backing: Backing

  package static var section: Section { .statements }
  package static var table: WritableKeyPath<Part, [Statement]> { \.statements }

  package func moved(by bases: Bases) -> Self {
    Self(value: value.moved(by: bases), backing: backing.moved(by: bases))
  }
}

extension Statement: OptionallyPackable {
  package static var absent: Statement {
    let nothing = Backing(
      evidence: .none, note: .none, inferred: .none, rule: .none, confidence: nil,
      place: FactPlace(file: 0, line: 0))
    return Statement(value: .absent, backing: nothing)
  }

  package var present: Statement { self }

  package init?(unlessAbsent code: Statement) {
    if code.value == .absent { return nil }
    self = code
  }
}

/// Another name that the page uses for an item.
package struct Alias: Row {
  package let name: StringID
  package let backing: Backing

  package static var section: Section { .aliases }
  package static var table: WritableKeyPath<Part, [Alias]> { \.aliases }

  package func moved(by bases: Bases) -> Self {
    Self(name: name.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
package struct Number: Row {
  package let printed: StringID
  package let counted: StringID
  package let backing: Backing

  package static var section: Section { .numbers }
  package static var table: WritableKeyPath<Part, [Number]> { \.numbers }

  package func moved(by bases: Bases) -> Self {
    Self(
      printed: printed.moved(by: bases), counted: counted.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an item is about a topic.
package struct TopicLink: Row {
  package let topic: ItemID
  package let backing: Backing

  package static var section: Section { .topicLinks }
  package static var table: WritableKeyPath<Part, [TopicLink]> { \.topicLinks }

  package func moved(by bases: Bases) -> Self {
    Self(topic: topic, backing: backing.moved(by: bases))
  }
}

/// A word of a vocabulary with the word that the page printed for it.
package struct Classified<Word: Vocabulary>: BitwiseCopyable, Sendable {
  @Packed package var word: Word
  package let printed: StringID
  package let backing: Backing

  func moved(by bases: Bases) -> Self {
    Self(word: word, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That an organisation hosted, guided or supported a forum.
package struct RoleHeld: Row {
  @Packed package var role: Role
  package let printed: StringID
  package let organisation: ItemID
  package let backing: Backing

  package static var section: Section { .rolesHeld }
  package static var table: WritableKeyPath<Part, [RoleHeld]> { \.rolesHeld }

  package func moved(by bases: Bases) -> Self {
    Self(
      role: role, printed: printed.moved(by: bases), organisation: organisation,
      backing: backing.moved(by: bases))
  }
}

/// A post of a speaker: an organisation and a title in it.
package struct Post: Row {
  /// Nil where the page gives a title alone.
  @Packed package var organisation: ItemID?
  package let title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  package let printed: StringID
  package let backing: Backing

  package static var section: Section { .posts }
  package static var table: WritableKeyPath<Part, [Post]> { \.posts }

  package func moved(by bases: Bases) -> Self {
    Self(
      organisation: organisation, title: title.moved(by: bases), printed: printed.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// What a speaker contributed to a forum.
package struct Contribution: Row {
  package let forum: ItemID
  @Packed package var session: ItemID?
  @Packed package var form: Form
  package let printed: StringID
  @Packed package var talk: Statement?
  package let said: Rows<Statement>
  package let topics: Rows<TopicLink>
  package let backing: Backing

  package static var section: Section { .contributions }
  package static var table: WritableKeyPath<Part, [Contribution]> { \.contributions }

  package func moved(by bases: Bases) -> Self {
    Self(
      forum: forum, session: session, form: form, printed: printed.moved(by: bases),
      talk: talk?.moved(by: bases), said: said.moved(by: bases), topics: topics.moved(by: bases),
      backing: backing.moved(by: bases))
  }
}

/// That an organisation is party to an announcement.
package struct Party: Row {
  package let organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  package let printed: StringID
  package let backing: Backing

  package static var section: Section { .parties }
  package static var table: WritableKeyPath<Part, [Party]> { \.parties }

  package func moved(by bases: Bases) -> Self {
    Self(organisation: organisation, printed: printed.moved(by: bases), backing: backing.moved(by: bases))
  }
}

/// That a speaker presented an announcement.
package struct Presenter: Row {
  package let speaker: ItemID
  package let backing: Backing

  package static var section: Section { .presenters }
  package static var table: WritableKeyPath<Part, [Presenter]> { \.presenters }

  package func moved(by bases: Bases) -> Self {
    Self(speaker: speaker, backing: backing.moved(by: bases))
  }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
package struct Occasion: Row {
  package let forum: ItemID
  @Packed package var session: ItemID?
  package let backing: Backing

  package static var section: Section { .occasions }
  package static var table: WritableKeyPath<Part, [Occasion]> { \.occasions }

  package func moved(by bases: Bases) -> Self {
    Self(forum: forum, session: session, backing: backing.moved(by: bases))
  }
}
