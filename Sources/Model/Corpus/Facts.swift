/// What a fact rests on: the sentences that say it, the editor's remark beside it, and the reason where it
/// is inferred and not said outright.
public struct Provenance: BitwiseCopyable, Sendable {
  package var evidence: Rows<Evidence>
  /// The editor's note; never a change of the quote.
  package var note: StringID
  /// Why this is inferred; empty where the page says it.
  package var inferred: StringID
  /// The rule that derived this from the text; empty where an editor wrote it.
  package var rule: StringID
  /// How far a derived fact can be trusted; nil where an editor wrote it.
  @Packed package var confidence: Confidence?
  /// Where the fact stands in the corpus.
  var position: FactPosition

  /// Whether the fact is to be looked at before it is believed.
  public var isDoubtful: Bool { confidence == .low }
}

/// Where a fact stands: a file of the corpus, and the line of its JSON.
struct FactPosition: BitwiseCopyable, Sendable {
  /// A row of the table of files.
  var file: UInt32
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
}

/// A value as the page prints it.
package struct Statement: Fact {
  package var value: StringID
  package var provenance: Provenance

  package static var section: Section { .statements }
  package static var table: WritableKeyPath<Part, [Statement]> { \.statements }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("value"), &value)
    visitor.provenance(&provenance)
  }
}

extension Statement: OptionallyPackable {
  package static var absent: Statement {
    let nothing = Provenance(
      evidence: .none, note: .none, inferred: .none, rule: .none, confidence: nil,
      position: FactPosition(file: 0, line: 0))
    return Statement(value: .absent, provenance: nothing)
  }

  package var present: Statement { self }

  package init?(unlessAbsent code: Statement) {
    if code.value == .absent { return nil }
    self = code
  }
}

/// Another name that the page uses for an item.
package struct Alias: Fact {
  package var name: StringID
  package var provenance: Provenance

  package static var section: Section { .aliases }
  package static var table: WritableKeyPath<Part, [Alias]> { \.aliases }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("name"), &name)
    visitor.provenance(&provenance)
  }
}

/// A number that the page states, as printed (`30多所`), and what it counts.
package struct Number: Fact {
  package var printed: StringID
  package var counted: StringID
  package var provenance: Provenance

  package static var section: Section { .numbers }
  package static var table: WritableKeyPath<Part, [Number]> { \.numbers }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("printed"), &printed)
    visitor.text(.identifying("of"), &counted)
    visitor.provenance(&provenance)
  }
}

/// That an item is about a topic.
package struct TopicLink: Fact {
  package var topic: ItemID
  package var provenance: Provenance

  package static var section: Section { .topicLinks }
  package static var table: WritableKeyPath<Part, [TopicLink]> { \.topicLinks }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.topic, .about, &topic)
    visitor.provenance(&provenance)
  }
}

/// A word of a vocabulary with the word that the page printed for it.
package struct Classified<Word: Vocabulary>: BitwiseCopyable, Sendable {
  @Packed package var word: Word
  package var printed: StringID
  package var provenance: Provenance

  /// The key bears the name of what is classified.
  package static var key: FieldKey { Word.self == Status.self ? "status" : "category" }

  package mutating func visit<Visitor: FieldVisitor>(_ key: FieldKey, _ visitor: inout Visitor) {
    visitor.word(key, &_word)
    visitor.text("printed", &printed)
    visitor.provenance(&provenance)
  }
}

/// That an organisation hosted, guided or supported a forum.
package struct RoleHeld: Fact {
  @Packed package var role: Role
  package var printed: StringID
  package var organisation: ItemID
  package var provenance: Provenance

  package static var section: Section { .rolesHeld }
  package static var table: WritableKeyPath<Part, [RoleHeld]> { \.rolesHeld }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.word(.identifying("role"), &_role)
    visitor.text(.identifying("printed"), &printed)
    visitor.item(.organisation, .rolePlayer, &organisation)
    visitor.provenance(&provenance)
  }
}

/// A post of a speaker: an organisation and a title in it.
package struct Post: Fact {
  /// Nil where the page gives a title alone.
  @Packed package var organisation: ItemID?
  package var title: StringID
  /// The words as printed, where they are not organisation and title one after the other.
  package var printed: StringID
  package var provenance: Provenance

  package static var section: Section { .posts }
  package static var table: WritableKeyPath<Part, [Post]> { \.posts }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.organisation, .postAt, &_organisation)
    visitor.text(.identifying("title"), &title)
    visitor.text(.optional("printed"), &printed)
    visitor.provenance(&provenance)
  }
}

/// What a speaker contributed to a forum.
package struct Contribution: Fact {
  package var forum: ItemID
  @Packed package var session: ItemID?
  @Packed package var form: Form
  package var printed: StringID
  @Packed package var talk: Statement?
  package var said: Rows<Statement>
  package var topics: Rows<TopicLink>
  package var provenance: Provenance

  package static var section: Section { .contributions }
  package static var table: WritableKeyPath<Part, [Contribution]> { \.contributions }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.forum, .speaksAt, &forum)
    visitor.item(.session, .speaksAt, &_session)
    visitor.word(.identifying("form"), &_form)
    visitor.text("printed", &printed)
    visitor.statement(.identifying("talk"), &_talk)
    visitor.facts("said", &said)
    visitor.facts("topics", &topics)
    visitor.provenance(&provenance)
  }
}

/// That an organisation is party to an announcement.
package struct Party: Fact {
  package var organisation: ItemID
  /// The name that the page uses here, where it is not the full one.
  package var printed: StringID
  package var provenance: Provenance

  package static var section: Section { .parties }
  package static var table: WritableKeyPath<Part, [Party]> { \.parties }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.organisation, .hasParty, &organisation)
    visitor.text(.optional("printed"), &printed)
    visitor.provenance(&provenance)
  }
}

/// That a speaker presented an announcement.
package struct Presenter: Fact {
  package var speaker: ItemID
  package var provenance: Provenance

  package static var section: Section { .presenters }
  package static var table: WritableKeyPath<Part, [Presenter]> { \.presenters }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.speaker, .presentedBy, &speaker)
    visitor.provenance(&provenance)
  }
}

/// Where an announcement was made: a forum, and a session of it where the page says so.
package struct Occasion: Fact {
  package var forum: ItemID
  @Packed package var session: ItemID?
  package var provenance: Provenance

  package static var section: Section { .occasions }
  package static var table: WritableKeyPath<Part, [Occasion]> { \.occasions }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.item(.forum, .announcedAt, &forum)
    visitor.item(.session, .announcedAt, &_session)
    visitor.provenance(&provenance)
  }
}
