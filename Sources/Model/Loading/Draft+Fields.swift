// The keys of the corpus format, object by object: the one list that the reader, its messages and the
// tests of docs/corpus-format.md share.

import Text

/// A draft of a fact that rests on evidence.
protocol BackedDraft: DraftObject {
  var backing: DraftBacking { get set }
}

/// A draft of an item.
protocol ItemDraft: DraftObject {
  var head: DraftHead { get set }
}

extension BackedDraft {
  mutating func start(at offset: Int, line: Int) { backing.line = line }

  static var backingFields: [DraftField<Self>] {
    [
      .required("evidence") { (d, r) throws(JSONSyntaxError) in
        d.backing.evidence = try r.evidence()
      },
      .optional("note") { (d, r) throws(JSONSyntaxError) in d.backing.note = try r.note() },
      .optional("inferred") { (d, r) throws(JSONSyntaxError) in d.backing.inferred = try r.text("inferred") },
      .optional("rule") { (d, r) throws(JSONSyntaxError) in d.backing.rule = try r.text("rule") },
      .optional("confidence") { (d, r) throws(JSONSyntaxError) in d.backing.confidence = try r.word() },
    ]
  }
}

extension DraftEvidence: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("article") { (d, r) throws(JSONSyntaxError) in d.article = try r.reference(to: .article) },
      .required("quote") { (d, r) throws(JSONSyntaxError) in d.quote = try r.text("quote") ?? .missing },
      .optional("occurrence", since: 2) { (d, r) throws(JSONSyntaxError) in
        d.occurrence = try r.integer(from: 1) ?? d.occurrence
      },
    ]
}

extension DraftStatement: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("value") { (d, r) throws(JSONSyntaxError) in d.value = try r.text("value") ?? .missing }
    ] + backingFields
}

extension DraftAlias: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("name") { (d, r) throws(JSONSyntaxError) in d.name = try r.text("name") ?? .missing }
    ] + backingFields
}

extension DraftNumber: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") ?? .missing
      },
      .required("of") { (d, r) throws(JSONSyntaxError) in d.counted = try r.text("of") ?? .missing },
    ] + backingFields
}

extension DraftTopicLink: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("topic") { (d, r) throws(JSONSyntaxError) in d.topic = try r.reference(to: .topic) }
    ] + backingFields
}

extension DraftClassified: DraftObject, BackedDraft {
  static var fields: [DraftField<Self>] {
    [
      .required(key) { (d, r) throws(JSONSyntaxError) in d.word = try r.word() },
      .required("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") },
    ] + backingFields
  }

  /// The key bears the name of what is classified.
  private static var key: StaticString { Word.self == Status.self ? "status" : "category" }
}

extension DraftRole: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("role") { (d, r) throws(JSONSyntaxError) in d.role = try r.word() },
      .required("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") },
      .required("organisation") { (d, r) throws(JSONSyntaxError) in
        d.organisation = try r.reference(to: .organisation)
      },
    ] + backingFields
}

extension DraftPost: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .optional("organisation") { (d, r) throws(JSONSyntaxError) in
        d.organisation = try r.reference(to: .organisation)
      },
      .required("title") { (d, r) throws(JSONSyntaxError) in d.title = try r.text("title") ?? .missing },
      .optional("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") },
    ] + backingFields
}

extension DraftContribution: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("forum") { (d, r) throws(JSONSyntaxError) in d.forum = try r.reference(to: .forum) },
      .optional("session") { (d, r) throws(JSONSyntaxError) in d.session = try r.reference(to: .session) },
      .required("form") { (d, r) throws(JSONSyntaxError) in d.form = try r.word() },
      .required("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") },
      .optional("talk") { (d, r) throws(JSONSyntaxError) in d.talk = try r.object() },
      .optional("said") { (d, r) throws(JSONSyntaxError) in d.said = try r.objects() },
      .optional("topics") { (d, r) throws(JSONSyntaxError) in d.topics = try r.objects() },
    ] + backingFields
}

extension DraftParty: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("organisation") { (d, r) throws(JSONSyntaxError) in
        d.organisation = try r.reference(to: .organisation)
      },
      .optional("printed") { (d, r) throws(JSONSyntaxError) in d.printed = try r.text("printed") },
    ] + backingFields
}

extension DraftPresenter: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("speaker") { (d, r) throws(JSONSyntaxError) in d.speaker = try r.reference(to: .speaker) }
    ] + backingFields
}

extension DraftOccasion: BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("forum") { (d, r) throws(JSONSyntaxError) in d.forum = try r.reference(to: .forum) },
      .optional("session") { (d, r) throws(JSONSyntaxError) in d.session = try r.reference(to: .session) },
    ] + backingFields
}
