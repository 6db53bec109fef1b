import System

/// A fact of the tables of a corpus before anything is decided: what it says, of what item, on what evidence.
package struct WalkedFact: Sendable {
  package let item: ItemID
  /// As in ``FactName/field``.
  package let field: String
  package var value = FactValue([])
  /// The words of the value for people, where they are not those of the value.
  package var words: [Phrase] = []
  /// The items that it names.
  var targets: [ItemID] = []
  package var provenance: Provenance
  /// The fact that it is part of.
  let parent: Int?
}

/// Numbers all facts of a part, in the order of its tables: an item before its fields, a fact before those within it.
struct FactWalk: FieldVisitor {
  private let part: Part
  private(set) var facts: [WalkedFact] = []
  /// The number of the first fact of each item.
  private(set) var starts: [ItemID: Int] = [:]
  private var item = ItemID(.forum, 0)
  private var prefix = ""
  /// The fact whose fields are visited; nil between facts.
  private var current: Int?

  init(_ part: Part) {
    self.part = part
    for type in Section.items { walk(type) }
  }

  private mutating func walk<Element: Item>(_ type: Element.Type) {
    for (row, element) in part[keyPath: Element.table].enumerated() {
      item = ItemID(Element.kind, row)
      starts[item] = facts.count
      current = nil
      // An article is no fact: it is what facts are found in.
      if Element.kind != .article { open(FactName.item, element.head.provenance) }
      if let current {
        facts[current].value = FactValue([.init(FactName.item, part.strings[element.head.name])])
      }
      element.show(to: &self)
    }
  }

  private mutating func open(_ field: String, _ provenance: Provenance) {
    facts.append(WalkedFact(item: item, field: prefix + field, provenance: provenance, parent: current))
    current = facts.count - 1
  }

  private mutating func walk(_ fact: some Fact, _ field: String) {
    let (outer, outerPrefix) = (current, prefix)
    open(field, fact.provenance)
    prefix += field + "."
    fact.show(to: &self)
    (current, prefix) = (outer, outerPrefix)
  }

  private mutating func add(_ key: StaticString, _ text: String, _ words: Phrase? = nil) {
    guard let current, !text.isEmpty else { return }
    facts[current].value.parts.append(.init("\(key)", text))
    facts[current].words.append(words ?? Phrase(text, text))
  }

  // MARK: Fields

  mutating func text(_ key: FieldKey, _ text: inout StringID) {
    if key.identifies { add(key.name, part.strings[text]) }
  }

  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    add(key.name, word.wrappedValue.rawValue, word.wrappedValue.name)
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    add(kind.key, part.strings[part.head(of: item).name])
    if let current { facts[current].targets.append(item) }
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    guard var target = item.wrappedValue else { return }
    self.item(kind, relation, &target)
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    if let statement = statement.wrappedValue { walk(statement, "\(key.name)") }
  }

  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    if let statement = statement.wrappedValue { walk(statement, field.rawValue) }
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    let (outer, outerPrefix) = (current, prefix)
    open(field.rawValue, classified.provenance)
    classified.visit(Classified<Word>.key, &self)
    (current, prefix) = (outer, outerPrefix)
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    for fact in part[rows] { walk(fact, "\(key.name)") }
  }
}
