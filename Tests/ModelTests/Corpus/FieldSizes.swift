import System

@testable import Model

/// How many bytes the fields have that a record shows.
struct FieldSizes: FieldVisitor {
  private(set) var size = 0

  /// What a record of a type shows, and what an item has of merges, which is no field.
  static func shown<Element: Record>(by type: Element.Type) -> Int {
    var sizes = FieldSizes()
    Element.blank.show(to: &sizes)
    let merges = MemoryLayout<Rows<Variant>>.size + MemoryLayout<Rows<Merge>>.size
    // An article has room for aliases, as all items have, and no such field.
    let aliases = type == Article.self ? MemoryLayout<Rows<Alias>>.size : 0
    return sizes.size + (type is any Item.Type ? merges : 0) + aliases
  }

  private mutating func add<Value>(_ value: Value) { size += MemoryLayout<Value>.size }

  mutating func text(_ key: FieldKey, _ text: inout StringID) { add(text) }
  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) { add(word) }
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) { add(item) }
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) { add(item) }
  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) { add(statement) }
  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) { add(statement) }
  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) { add(classified) }
  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) { add(rows) }
  mutating func absent(_ key: FieldKey, _ fields: inout Packed<AbsentFields>) { add(fields) }
  mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) { add(moment) }
  mutating func provenance(_ provenance: inout Provenance) { add(provenance) }
  mutating func id(_ ref: inout StringID) { add(ref) }
  mutating func name(_ name: inout StringID) { add(name) }
  mutating func headline(_ name: inout StringID) { add(name) }
  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) { add(rows) }
  mutating func forum(_ key: FieldKey, _ forum: inout ItemID) { add(forum) }
  mutating func file(_ name: inout StringID) { add(name) }

  mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {
    add(blocks)
    add(marks)
  }
}
