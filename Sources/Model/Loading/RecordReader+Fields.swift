import Text

// The fields of records, each read where its key stands.

extension Record {
  package static func read(by reader: inout RecordReader) throws(JSONSyntaxError) -> Self? {
    var record = blank
    return try reader.object(&record) { $0.visit(&$1) } ? record : nil
  }

  package static func list(by reader: inout RecordReader) throws(JSONSyntaxError) -> [Self] {
    try reader.list { (r) throws(JSONSyntaxError) in try read(by: &r) }
  }
}

extension RecordReader {
  /// Reads a text into a record, if the key is that of the text.
  @inline(__always)
  private mutating func text(
    _ name: StaticString, isRequired: Bool, _ text: inout StringID,
    _ read: (inout DraftReader) throws(JSONSyntaxError) -> Located?
  ) {
    guard takes(name, isRequired: isRequired) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      if let located = try read(&r.reader) { text = r.draft.records.interner.intern(located.text) }
    }
  }

  package mutating func text(_ key: FieldKey, _ text: inout StringID) {
    self.text(key.name, isRequired: key.isRequired, &text) { (r) throws(JSONSyntaxError) in
      try r.text(key.name.description)
    }
  }

  package mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    guard takes(key.name, isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      if let found = try r.reader.word(Word.self) { word = Packed(wrappedValue: found) }
    }
  }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    guard takes(kind.key, isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in item = ItemID(try r.reader.reference(to: kind)) }
  }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    guard takes(kind.key) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      item = Packed(wrappedValue: ItemID(try r.reader.reference(to: kind)))
    }
  }

  private mutating func read(_ statement: inout Packed<Statement?>) {
    attempt { (r) throws(JSONSyntaxError) in statement = Packed(wrappedValue: try Statement.read(by: &r)) }
  }

  package mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    if takes(key.name) { read(&statement) }
  }

  package mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    if takes(field.rawValue, since: field.formatVersion) { read(&statement) }
  }

  package mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    let key = Classified<Word>.key
    guard takes(key.name, isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in _ = try r.object(&classified) { $0.visit(key, &$1) } }
  }

  package mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    guard takes(key.name, since: key.version) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      rows = r.draft.records.append(try Element.list(by: &r))
    }
  }

  package mutating func absent(_ key: FieldKey, _ fields: inout Packed<AbsentFields>) {
    guard takes(key.name, since: 2) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      fields = Packed(wrappedValue: AbsentFields(try r.reader.words()))
    }
  }

  package mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) {
    guard takes(key.name, since: key.version) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      moment = Packed(wrappedValue: try r.reader.moment())
    }
  }

  package mutating func provenance(_ provenance: inout Provenance) {
    if isTaken { return }
    if takes("evidence", isRequired: true) {
      attempt { (r) throws(JSONSyntaxError) in
        let quotes = try r.reader.evidence()
        provenance.evidence = Rows(start: quotes.lowerBound, count: quotes.count)
        r.draft.evidence.append(quotes)
      }
    }
    remark(&provenance)
    text("inferred", isRequired: false, &provenance.inferred) { (r) throws(JSONSyntaxError) in
      try r.text("inferred")
    }
    text("rule", isRequired: false, &provenance.rule) { (r) throws(JSONSyntaxError) in try r.text("rule") }
    if takes("confidence") {
      attempt { (r) throws(JSONSyntaxError) in provenance.confidence = try r.reader.word() }
    }
  }

  package mutating func remark(_ provenance: inout Provenance) {
    text("note", isRequired: false, &provenance.note) { (r) throws(JSONSyntaxError) in try r.note() }
    provenance.position = FactPosition(file: 0, line: UInt32(line))
  }

  package mutating func id(_ ref: inout StringID) {
    guard takes("id", isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in
      r.item.id = try r.reader.id("id") ?? .missing
      ref = r.draft.records.interner.intern(r.item.id.text)
    }
  }

  package mutating func name(_ name: inout StringID) {
    text("name", isRequired: true, &name) { (r) throws(JSONSyntaxError) in try r.text("name") }
  }

  package mutating func sameAsStatement() {
    if takes("sameAs") {
      attempt { (r) throws(JSONSyntaxError) in r.item.sameAsStatement.sameAs = try r.reader.ids("sameAs") }
    }
    if takes("notSameAs") {
      attempt { (r) throws(JSONSyntaxError) in
        r.item.sameAsStatement.notSameAs = try r.reader.ids("notSameAs")
      }
    }
  }

  package mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {
    guard takes(key.name) else { return }
    attempt { (r) throws(JSONSyntaxError) in rows = r.draft.records.append(try r.items(Session.self)) }
  }

  /// A session stands in its forum, which is the next one to be complete.
  package mutating func forum(_ key: FieldKey, _ forum: inout ItemID) {
    forum = ItemID(.forum, draft.ids[.forum].count)
  }

  package mutating func file(_ name: inout StringID) {
    guard takes("source", isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in r.item.article.source = try r.reader.reference(to: .source) }
  }

  package mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {
    guard takes("blocks", isRequired: true) else { return }
    attempt { (r) throws(JSONSyntaxError) in r.item.article.blocks = try r.reader.objects() }
  }
}
