import Text

/// Writes the fields of a record as the members of a JSON object.
package struct FieldWriter: FieldVisitor {
  private let corpus: Corpus
  private let form: Form
  /// The item whose fields are written; nil for facts.
  private let item: ItemID?
  package private(set) var members: Members = []
  /// The first version of the format that has all that was written.
  private(set) var version = 1

  package typealias Members = [(key: String, value: JSONValue)]

  package enum Form {
    /// What is printed for others to read: with the names of other items, and the lines of sentences.
    case export
    /// What a corpus file has; of an article its source, its blocks, and when it came where the corpus does not know.
    case file(source: String, blocks: JSONValue, added: Moment? = nil)

    static let file = Form.file(source: "", blocks: .array([]))
  }

  package init(_ corpus: Corpus, _ form: Form, of item: ItemID? = nil) {
    (self.corpus, self.form, self.item) = (corpus, form, item)
  }

  package static func list(_ key: String, _ values: [JSONValue]) -> Members {
    values.isEmpty ? [] : [(key, .array(values))]
  }

  private var isExport: Bool { if case .export = form { true } else { false } }

  private func string(_ id: StringID) -> JSONValue { .string(corpus[id]) }

  /// An object within this one.
  private mutating func object(_ write: (inout FieldWriter) -> Void) -> JSONValue {
    var writer = FieldWriter(corpus, form)
    write(&writer)
    version = max(version, writer.version)
    return .object(writer.members)
  }

  private mutating func reference(_ key: String, _ item: ItemID) {
    members.append((key, .string(corpus.ref(of: item))))
    if isExport { members.append((key + "Name", .string(corpus.name(of: item)))) }
  }

  /// All fields of the item.
  package mutating func writeItem() {
    if let item { corpus.show(item, to: &self) }
  }

  /// What another file says of an item.
  package mutating func write(_ variant: Variant) {
    members += [("field", .string(variant.field.rawValue)), ("value", string(variant.value))]
    var variant = variant
    text("printed", &variant.printed)
    provenance(&variant.provenance)
  }

  /// What another file says of an item, as the field that it belongs to.
  mutating func write(valueOf variant: Variant) {
    if variant.field == .note { return }
    version = max(version, variant.field.formatVersion)
    let key = variant.printed.isEmpty ? "value" : variant.field.rawValue
    let value = object { writer in
      writer.members.append((key, writer.string(variant.value)))
      var (printed, provenance) = (variant.printed, variant.provenance)
      writer.text("printed", &printed)
      writer.provenance(&provenance)
    }
    members.append((variant.field.rawValue, value))
  }

  // MARK: Fields

  package mutating func text(_ key: FieldKey, _ text: inout StringID) {
    if !text.isEmpty { members.append(("\(key.name)", string(text))) }
  }

  package mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    members.append(("\(key.name)", .string(word.wrappedValue.rawValue)))
    version = max(version, word.wrappedValue.formatVersion)
  }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    reference(kind.rawValue, item)
  }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    if let item = item.wrappedValue { reference(kind.rawValue, item) }
  }

  private mutating func write(_ key: String, _ statement: Statement?) {
    guard let statement else { return }
    members.append((key, object { statement.show(to: &$0) }))
  }

  package mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    write("\(key.name)", statement.wrappedValue)
  }

  package mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    if statement.wrappedValue != nil { version = max(version, field.formatVersion) }
    write(field.rawValue, statement.wrappedValue)
  }

  package mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    var classified = classified
    members.append((field.rawValue, object { classified.visit(Classified<Word>.key, &$0) }))
  }

  package mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    var values: [JSONValue] = []
    for fact in corpus[rows] { values.append(object { fact.show(to: &$0) }) }
    if !values.isEmpty { version = max(version, key.version) }
    members += FieldWriter.list("\(key.name)", values)
  }

  package mutating func absent(_ key: FieldKey, _ absent: inout Packed<AbsentFields>) {
    let fields = absent.wrappedValue.fields
    if !fields.isEmpty { version = max(version, 2) }
    members += FieldWriter.list("\(key.name)", fields.map { .string($0.rawValue) })
  }

  package mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) {
    var moment = moment.wrappedValue
    if moment == nil, case .file(_, _, let added) = form { moment = added }
    guard let moment else { return }
    version = max(version, key.version)
    members.append(("\(key.name)", .string(moment.text)))
  }

  package mutating func provenance(_ provenance: inout Provenance) {
    let evidence = corpus[provenance.evidence]
    if evidence.contains(where: { $0.occurrence > 1 }) { version = max(version, 2) }
    members += FieldWriter.list(
      "evidence", evidence.map { isExport ? corpus.value(of: $0) : .object(corpus.members(of: $0)) })
    text("note", &provenance.note)
    text("inferred", &provenance.inferred)
    text("rule", &provenance.rule)
    if let confidence = provenance.confidence {
      members.append(("confidence", .string(confidence.rawValue)))
    }
    if isExport, let decided = corpus.decided(provenance) {
      members.append(("decided", .object(decided.members)))
    }
  }

  package mutating func id(_ ref: inout StringID) {
    if isExport, let item {
      members += corpus.identity(of: item)
    } else {
      members.append(("id", string(ref)))
    }
  }

  package mutating func name(_ name: inout StringID) {
    if !isExport { members.append(("name", string(name))) }
  }

  package mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {
    var values: [JSONValue] = []
    for item in corpus.sessions(rows) {
      var writer = FieldWriter(corpus, form, of: item)
      corpus[item, as: Session.self].show(to: &writer)
      version = max(version, writer.version)
      // A session that stands in its forum need not say which that is.
      values.append(.object(writer.members.filter { !$0.key.hasPrefix("forum") }))
    }
    members += FieldWriter.list("\(key.name)", values)
  }

  package mutating func forum(_ key: FieldKey, _ forum: inout ItemID) { reference("\(key.name)", forum) }

  package mutating func file(_ name: inout StringID) {
    switch form {
    case .export: members.append(("file", string(name)))
    case .file(let source, _, _): members.append(("source", .string(source)))
    }
  }

  package mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {
    switch form {
    case .file(_, let blocks, _): members.append(("blocks", blocks))
    case .export:
      guard let item else { return }
      members += FieldWriter.list(
        "blocks",
        corpus[blocks].map { block in
          .object(
            [("kind", .string(block.kind.rawValue)), ("text", .string(corpus.printed(block.range)))]
              + Corpus.lines(corpus.spans(of: block.range, in: item)))
        })
    }
  }
}
