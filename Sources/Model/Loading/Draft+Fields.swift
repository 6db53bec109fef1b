// The keys of the objects that are no records. Those of records are the fields that these show: see ``RecordReader``.

import Text

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

extension DraftBlock: DraftObject {
  static let fields: [DraftField<Self>] =
    [
      .required("kind") { (d, r) throws(JSONSyntaxError) in d.kind = try r.word() },
      .required("spans") { (d, r) throws(JSONSyntaxError) in d.spans = try r.objects() },
    ]

  mutating func start(at offset: Int) { self.offset = offset }
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

  mutating func start(at offset: Int) { self.offset = offset }
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
