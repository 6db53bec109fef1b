import Text

/// What is done with the fields of a record, one method for each sort of field.
///
/// A record shows its fields in ``Record/visit(_:)``, each once and in the order of the JSON. All that goes through
/// fields is a visitor: reading JSON, putting tables together, redirecting after a merge, unifying, links, doubts and writing
/// JSON. What a visitor does not say of values is to go into them.
package protocol FieldVisitor {
  /// A text; empty where the page has none.
  mutating func text(_ key: FieldKey, _ text: inout StringID)
  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>)
  /// Another item, by a key of the name of its kind, and how this record's item leads there. It identifies a fact.
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID)
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>)
  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>)
  /// A statement that an item has room for once: what other files say becomes a variant.
  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>)
  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>)
  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>)
  mutating func absent(_ key: FieldKey, _ fields: inout Packed<AbsentFields>)
  /// Of several records that are one, the earliest moment holds.
  mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>)
  mutating func provenance(_ provenance: inout Provenance)

  // What items have in ways of their own.
  mutating func id(_ ref: inout StringID)
  mutating func name(_ name: inout StringID)
  /// The name of an article, which is part of its text.
  mutating func headline(_ name: inout StringID)
  /// Which items of other files it is, and which not.
  mutating func sameAsStatement()
  /// The note of an article, which needs no evidence.
  mutating func remark(_ provenance: inout Provenance)
  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>)
  mutating func forum(_ key: FieldKey, _ forum: inout ItemID)
  mutating func file(_ name: inout StringID)
  mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>)
}

extension FieldVisitor {
  package mutating func text(_ key: FieldKey, _ text: inout StringID) {}
  package mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {}
  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {}
  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {}

  package mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    if statement.code.value != .absent { statement.code.visit(&self) }
  }

  package mutating func single(_ field: SingleField, _ value: inout Packed<Statement?>) {
    statement("value", &value)
  }

  package mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    classified.visit(Classified<Word>.key, &self)
  }

  package mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {}
  package mutating func absent(_ key: FieldKey, _ fields: inout Packed<AbsentFields>) {}
  package mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) {}
  package mutating func provenance(_ provenance: inout Provenance) {}
  package mutating func id(_ ref: inout StringID) {}
  package mutating func name(_ name: inout StringID) {}
  package mutating func headline(_ name: inout StringID) {}
  package mutating func sameAsStatement() {}
  package mutating func remark(_ provenance: inout Provenance) { self.provenance(&provenance) }
  package mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {}
  package mutating func forum(_ key: FieldKey, _ forum: inout ItemID) {}
  package mutating func file(_ name: inout StringID) {}
  package mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {}
}

/// The key of a field in the JSON.
package struct FieldKey: ExpressibleByStringLiteral {
  let name: StaticString
  /// Whether facts that differ in the field are different facts.
  private(set) var identifies = false
  /// Whether a text must be there.
  private(set) var isRequired = true
  /// The first version of the format that has it.
  private(set) var version = 1

  package init(stringLiteral name: StaticString) { self.name = name }

  /// The key of a field in which facts that say the same agree.
  static func identifying(_ name: StaticString) -> FieldKey {
    var key = FieldKey(stringLiteral: name)
    key.identifies = true
    return key
  }

  /// A key that came with a later version of the format.
  static func since(_ version: Int, _ name: StaticString) -> FieldKey {
    var key = FieldKey(stringLiteral: name)
    key.version = version
    return key
  }

  /// The key of a text that may be left out.
  static func optional(_ name: StaticString) -> FieldKey {
    var key = FieldKey(stringLiteral: name)
    key.isRequired = false
    return key
  }
}

/// A row that stands in the corpus format.
package protocol Record: Row {
  /// Shows each field to a visitor, which may change it.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor)

  // What is done to every record of a corpus is a requirement with one implementation: the compiler then makes it for each
  // type. Where a type is known only at run time, a loop over records would look up each field of each of them.

  /// The record that `reader` stands at, or nil and a report if there is no object.
  static func read(by reader: inout RecordReader) throws(JSONSyntaxError) -> Self?

  /// The records of the array that `reader` stands at.
  static func list(by reader: inout RecordReader) throws(JSONSyntaxError) -> [Self]

  /// One record for several that speak of the same: of each field what ``Unifying`` makes of it.
  static func unified(_ alike: [Self], in part: inout Part) -> (record: Self, variants: [Variant])

  /// Replaces each item that the records of a table name by the one that it has become.
  ///
  /// - Parameter rows: the new row of each old row.
  static func redirectTable(of part: inout Part, to rows: ByKind<[Int]>)

  /// Puts items in the place of the ids that the records of a table name, and sentences in the place of their quotes.
  static func resolveTable(of part: inout Part, by resolving: inout Resolving)
}

extension Record {
  /// Shows each field to a visitor that only looks.
  func show<Visitor: FieldVisitor>(to visitor: inout Visitor) {
    var record = self
    record.visit(&visitor)
  }
}

/// A record that says something, and on what evidence.
package protocol Fact: Record {
  var provenance: Provenance { get }
}

/// A row of one of the tables of items.
package protocol Item: Record {
  static var kind: Kind { get }
  var head: Head { get set }

  /// Makes the table anew, the items of one group put together.
  static func rebuildTable(of merging: inout ItemMerging)
}

extension Corpus {
  /// Shows the fields of an item to a visitor that only looks.
  func show<Visitor: FieldVisitor>(_ item: ItemID, to visitor: inout Visitor) {
    switch item.kind {
    case .forum: self[item, as: Forum.self].show(to: &visitor)
    case .session: self[item, as: Session.self].show(to: &visitor)
    case .speaker: self[item, as: Speaker.self].show(to: &visitor)
    case .announcement: self[item, as: Announcement.self].show(to: &visitor)
    case .organisation: self[item, as: Organisation.self].show(to: &visitor)
    case .topic: self[item, as: Topic.self].show(to: &visitor)
    case .article: self[item, as: Article.self].show(to: &visitor)
    }
  }
}
