/// What tells a fact from others of its list: the codes of the fields that identify it.
struct FactIdentity: FieldVisitor, Hashable {
  private var codes: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var count = 0

  init(of fact: some Fact) { fact.show(to: &self) }

  static func == (one: FactIdentity, other: FactIdentity) -> Bool { one.codes == other.codes }

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(codes.0) << 32 | UInt64(codes.1))
    hasher.combine(UInt64(codes.2) << 32 | UInt64(codes.3))
  }

  private mutating func add(_ key: FieldKey, _ code: UInt32) { if key.identifies { add(code) } }

  private mutating func add(_ code: UInt32) {
    precondition(count < 4, "a fact of more than four fields that identify it")
    codes = (code, codes.0, codes.1, codes.2)
    count += 1
  }

  mutating func text(_ key: FieldKey, _ text: inout StringID) { add(key, text.index) }
  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) { add(key, word.code) }
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) { add(item.bits) }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    add(item.code)
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    add(key, statement.code.value.index)
  }
}

/// The fields of a record one after the other.
struct FieldReader: FieldVisitor {
  private(set) var fields: [Field] = []

  enum Field {
    case text(StringID)
    case code(UInt32)
    case statement(Statement?)
    case classified(word: UInt32, printed: StringID, provenance: Provenance)
    case rows(Range<Int>)
    case provenance(Provenance)
  }

  mutating func text(_ key: FieldKey, _ text: inout StringID) { fields.append(.text(text)) }

  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    fields.append(.code(word.code))
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    fields.append(.code(item.bits))
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    fields.append(.code(item.code))
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    fields.append(.statement(statement.wrappedValue))
  }

  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    fields.append(.statement(statement.wrappedValue))
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    let word = classified.word.packed
    fields.append(.classified(word: word, printed: classified.printed, provenance: classified.provenance))
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    fields.append(.rows(rows.indices))
  }

  mutating func absent(_ key: FieldKey, _ absent: inout Packed<AbsentFields>) {
    fields.append(.code(absent.code))
  }

  mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) { fields.append(.code(moment.code)) }

  mutating func provenance(_ provenance: inout Provenance) { fields.append(.provenance(provenance)) }
}

/// Makes the first of several records that speak of the same say what all of them say. Where there is room for one value,
/// the others become variants.
struct Unifying: FieldVisitor {
  private(set) var part: Part
  private(set) var variants: [Variant] = []
  /// The fields of each record.
  private let records: [[FieldReader.Field]]
  private var index = 0

  init(part: consuming Part, records: [[FieldReader.Field]]) {
    self.part = part
    self.records = records
  }

  /// What the records have in the next field.
  private mutating func next<Value>(_ value: (FieldReader.Field) -> Value?) -> [Value] {
    defer { index += 1 }
    return records.compactMap { value($0[index]) }
  }

  private mutating func statements() -> [Statement] {
    next { if case .statement(let statement) = $0 { statement } else { nil } }
  }

  mutating func text(_ key: FieldKey, _ text: inout StringID) {
    text = next { if case .text(let text) = $0, !text.isEmpty { text } else { nil } }.first ?? text
  }

  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) { index += 1 }
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) { index += 1 }
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    index += 1
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    let all = statements()
    guard let first = all.first else { return }
    let provenance = part.unify(all.map(\.provenance))
    statement = Packed(wrappedValue: Statement(value: first.value, provenance: provenance))
  }

  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    let rows = part.unify(statements().map { part.append([$0]) })
    let values = Array(part[rows])
    for other in values.dropFirst() {
      variants.append(Variant(field: field, value: other.value, printed: .none, provenance: other.provenance))
    }
    statement = Packed(wrappedValue: values.first)
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    var alike: [(word: UInt32, printed: StringID, provenances: [Provenance])] = []
    for (word, printed, provenance) in next({
      if case .classified(let word, let printed, let provenance) = $0 {
        (word, printed, provenance)
      } else {
        nil
      }
    }) {
      if let index = alike.firstIndex(where: { $0.word == word }) {
        alike[index].provenances.append(provenance)
      } else {
        alike.append((word, printed, [provenance]))
      }
    }
    for (number, one) in alike.enumerated() {
      let (word, provenance) = (Word(packed: one.word), part.unify(one.provenances))
      if number == 0 {
        classified = Classified(word: word, printed: one.printed, provenance: provenance)
      } else {
        let value = part.interner.intern(word.rawValue)
        variants.append(Variant(field: field, value: value, printed: one.printed, provenance: provenance))
      }
    }
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    rows = part.unify(
      next { if case .rows(let rows) = $0 { Rows(start: rows.lowerBound, count: rows.count) } else { nil } })
  }

  mutating func absent(_ key: FieldKey, _ absent: inout Packed<AbsentFields>) {
    absent.code = next { if case .code(let code) = $0 { code } else { nil } }.reduce(0, |)
  }

  mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) {
    let codes = next { if case .code(let code) = $0 { code } else { nil } }
    moment = Packed(wrappedValue: codes.compactMap { Moment(unlessAbsent: $0) }.min())
  }

  mutating func provenance(_ provenance: inout Provenance) {
    provenance = part.unify(next { if case .provenance(let provenance) = $0 { provenance } else { nil } })
  }
}

extension Record {
  package static func unified(_ alike: [Self], in part: inout Part) -> (record: Self, variants: [Variant]) {
    var record = alike[0]
    if alike.count == 1 { return (record, []) }
    let fields = alike.map { record in
      var reader = FieldReader()
      record.show(to: &reader)
      return reader.fields
    }
    // Handed over and not copied, so that the tables are changed in place.
    var unifying = Unifying(part: consume part, records: fields)
    record.visit(&unifying)
    part = unifying.part
    return (record, unifying.variants)
  }
}
