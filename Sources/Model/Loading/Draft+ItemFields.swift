// The keys of the items, and of the articles and their sources.

import Text

extension ItemDraft {
  var backing: DraftBacking {
    get { head.backing }
    set { head.backing = newValue }
  }

  static var headFields: [DraftField<Self>] {
    [
      .required("id") { (d, r) throws(JSONSyntaxError) in d.head.id = try r.id("id") ?? .missing },
      .optional("numbers") { (d, r) throws(JSONSyntaxError) in d.head.numbers = try r.objects() },
      .optional("topics") { (d, r) throws(JSONSyntaxError) in d.head.topics = try r.objects() },
      .optional("summary") { (d, r) throws(JSONSyntaxError) in d.head.summary = try r.objects() },
    ]
  }

  static var namedHeadFields: [DraftField<Self>] {
    headFields + [
      .required("name") { (d, r) throws(JSONSyntaxError) in d.head.name = try r.text("name") ?? .missing },
      .optional("aliases") { (d, r) throws(JSONSyntaxError) in d.head.aliases = try r.objects() },
    ]
  }
}

extension ItemDraft {
  /// What an item says about items of other files.
  static var likenessFields: [DraftField<Self>] {
    [
      .optional("sameAs") { (d, r) throws(JSONSyntaxError) in d.head.sameAs = try r.ids("sameAs") },
      .optional("notSameAs") { (d, r) throws(JSONSyntaxError) in
        d.head.notSameAs = try r.ids("notSameAs")
      },
    ]
  }
}

extension DraftForum: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .optional("date") { (d, r) throws(JSONSyntaxError) in d.date = try r.object() },
      .optional("venue") { (d, r) throws(JSONSyntaxError) in d.venue = try r.object() },
      .optional("theme") { (d, r) throws(JSONSyntaxError) in d.theme = try r.object() },
      .optional("partOf") { (d, r) throws(JSONSyntaxError) in d.partOf = try r.object() },
      .optional("roles") { (d, r) throws(JSONSyntaxError) in d.roles = try r.objects() },
      .optional("sessions") { (d, r) throws(JSONSyntaxError) in d.sessions = try r.objects() },
    ] + namedHeadFields + likenessFields + backingFields
}

extension DraftSession: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .optional("theme") { (d, r) throws(JSONSyntaxError) in d.theme = try r.object() }
    ] + namedHeadFields + backingFields
}

extension DraftSpeaker: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .optional("posts") { (d, r) throws(JSONSyntaxError) in d.posts = try r.objects() },
      .optional("contributions") { (d, r) throws(JSONSyntaxError) in d.contributions = try r.objects() },
    ] + namedHeadFields + likenessFields + backingFields
}

extension DraftAnnouncement: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("category") { (d, r) throws(JSONSyntaxError) in d.category = try r.object() ?? d.category },
      .required("status") { (d, r) throws(JSONSyntaxError) in d.status = try r.object() ?? d.status },
      .optional("parties") { (d, r) throws(JSONSyntaxError) in d.parties = try r.objects() },
      .optional("presenters") { (d, r) throws(JSONSyntaxError) in d.presenters = try r.objects() },
      .optional("forums") { (d, r) throws(JSONSyntaxError) in d.occasions = try r.objects() },
      .optional("venue") { (d, r) throws(JSONSyntaxError) in d.venue = try r.object() },
    ] + namedHeadFields + likenessFields + backingFields
}

extension DraftOrganisation: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] = namedHeadFields + likenessFields + backingFields
}

extension DraftTopic: ItemDraft, BackedDraft {
  static let fields: [DraftField<Self>] = namedHeadFields + likenessFields + backingFields
}

extension DraftArticle: ItemDraft {
  static let fields: [DraftField<Self>] =
    [
      .required("source") { (d, r) throws(JSONSyntaxError) in d.source = try r.reference(to: .source) },
      .optional("newspaper") { (d, r) throws(JSONSyntaxError) in d.newspaper = try r.object() },
      .optional("published") { (d, r) throws(JSONSyntaxError) in d.published = try r.object() },
      .optional("page") { (d, r) throws(JSONSyntaxError) in d.page = try r.object() },
      .optional("author") { (d, r) throws(JSONSyntaxError) in d.author = try r.object() },
      .optional("absent", since: 2) { (d, r) throws(JSONSyntaxError) in d.absent = try r.words() },
      .required("blocks") { (d, r) throws(JSONSyntaxError) in d.blocks = try r.objects() },
      .optional("note") { (d, r) throws(JSONSyntaxError) in d.head.backing.note = try r.note() },
    ] + headFields

  mutating func start(at offset: Int, line: Int) { backing.line = line }
}

extension DraftBlock: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("kind") { (d, r) throws(JSONSyntaxError) in d.kind = try r.word() },
      .required("spans") { (d, r) throws(JSONSyntaxError) in d.spans = try r.objects() },
    ]

  mutating func start(at offset: Int, line: Int) { self.offset = offset }
}

extension DraftSpan: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("lines") { (d, r) throws(JSONSyntaxError) in
        try r.array { (r) throws(JSONSyntaxError) in
          if let line = try r.integer() { d.lines.append(line) }
        }
      },
      .optional("from") { (d, r) throws(JSONSyntaxError) in d.from = try r.integer() },
      .optional("to") { (d, r) throws(JSONSyntaxError) in d.to = try r.integer() },
    ]

  mutating func start(at offset: Int, line: Int) { self.offset = offset }
}

extension DraftSource: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("id") { (d, r) throws(JSONSyntaxError) in d.id = try r.id("id") ?? .missing },
      .required("file") { (d, r) throws(JSONSyntaxError) in d.file = try r.fileName("file") ?? .missing },
      .optional("note") { (d, r) throws(JSONSyntaxError) in d.note = try r.note() },
      .required("text") { (d, r) throws(JSONSyntaxError) in (d.text, d.ignorables) = try r.lines() },
    ]
}

extension Draft: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("format") { (d, r) throws(JSONSyntaxError) in d.format = try r.exactString() },
      .required("version") { (d, r) throws(JSONSyntaxError) in d.version = try r.integer() },
      .optional("sources") { (d, r) throws(JSONSyntaxError) in d.sources = try r.objects() },
      .optional("articles") { (d, r) throws(JSONSyntaxError) in d.articles = try r.objects() },
      .optional("forums") { (d, r) throws(JSONSyntaxError) in d.forums = try r.objects() },
      .optional("speakers") { (d, r) throws(JSONSyntaxError) in d.speakers = try r.objects() },
      .optional("announcements") { (d, r) throws(JSONSyntaxError) in d.announcements = try r.objects() },
      .optional("organisations") { (d, r) throws(JSONSyntaxError) in d.organisations = try r.objects() },
      .optional("topics") { (d, r) throws(JSONSyntaxError) in d.topics = try r.objects() },
    ]
}
