import System

/// What is to become of a fact.
struct DecidedFact {
  /// The row that says who decided, one-based.
  let row: UInt32
  /// The new value; nil where the fact keeps its own.
  let value: FactValue?
}

/// Goes through items as ``FactWalk`` does, and changes their facts.
struct FactChanging: FieldVisitor {
  private(set) var part: Part
  private let starts: [ItemID: Int]
  private let outcomes: [Int: DecidedFact]
  private let hidden: HiddenFacts
  private var names = ItemNames()
  /// The number of the next fact, and of that whose fields are visited.
  private var next = 0
  private var current: Int?

  /// - Parameter starts: the number of the first fact of each item.
  init(
    _ part: Part, starts: [ItemID: Int], _ outcomes: [Int: DecidedFact], hidden: HiddenFacts
  ) {
    (self.part, self.starts, self.outcomes, self.hidden) = (part, starts, outcomes, hidden)
  }

  mutating func change<Element: Item>(_ type: Element.Type, _ touched: Set<ItemID>) {
    for row in part[keyPath: Element.table].indices {
      let id = ItemID(Element.kind, row)
      guard touched.contains(id), let start = starts[id] else { continue }
      var item = part[keyPath: Element.table][row]
      (next, current) = (start, nil)
      if Element.kind != .article { open() }
      if let name = current.flatMap({ outcomes[$0]?.value?[FactName.item] }) {
        item.head.name = part.strings.intern(name)
      }
      item.visit(&self)
      part[keyPath: Element.table][row] = item
    }
  }

  private mutating func open() {
    current = next
    next += 1
  }

  /// Changes what is within a fact and then the fact; returns whether it stays.
  private mutating func change(
    _ provenance: Provenance, within: (inout FactChanging) -> Void, filling: (inout FactFilling) -> Void
  ) -> Bool {
    let outer = current
    open()
    let number = current!
    within(&self)
    current = outer
    if let value = outcomes[number]?.value {
      var filler = FactFilling(part, names, value, provenance)
      part = Part()
      filling(&filler)
      (part, names) = (filler.part, filler.names)
    }
    return !hidden.facts.contains(number)
  }

  private mutating func change<Element: Fact>(_ fact: inout Element) -> Bool {
    var changed = fact
    let stays = change(fact.provenance, within: { changed.visit(&$0) }, filling: { changed.visit(&$0) })
    fact = changed
    return stays
  }

  // MARK: Fields

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    if kind == .session, let session = item.wrappedValue, hidden.items.contains(session) {
      item = Packed(wrappedValue: nil)
    }
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    guard var changed = statement.wrappedValue else { return }
    statement = Packed(wrappedValue: change(&changed) ? changed : nil)
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    var changed = classified
    let key = Classified<Word>.key
    _ = change(
      classified.provenance, within: { changed.visit(key, &$0) }, filling: { changed.visit(key, &$0) })
    classified = changed
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    var left: [Element] = []
    for row in rows.indices {
      var fact = part[keyPath: Element.table][row]
      let stays = change(&fact)
      part[keyPath: Element.table][row] = fact
      if stays { left.append(fact) }
    }
    if left.count < rows.count { rows = part.append(left) }
  }

  mutating func provenance(_ provenance: inout Provenance) {
    guard let current, let outcome = outcomes[current] else { return }
    provenance.decided = outcome.row
    (provenance.rule, provenance.confidence) = (.none, nil)
    if outcome.value != nil { provenance.inferred = .none }
  }

  // The note of an article belongs to no fact.
  mutating func remark(_ provenance: inout Provenance) {}
}

/// Gives a fact the value that an editor has given it. What the value does not name is taken from the fact.
struct FactFilling: FieldVisitor {
  private(set) var part: Part
  private(set) var names: ItemNames
  private let value: FactValue
  private let provenance: Provenance
  /// What the page may have printed for the word that was filled in last.
  private var word = ""
  /// Whether an item that the value names is missing.
  private(set) var isLacking = false

  init(_ part: Part, _ names: ItemNames, _ value: FactValue, _ provenance: Provenance) {
    (self.part, self.names, self.value, self.provenance) = (part, names, value, provenance)
  }

  mutating func text(_ key: FieldKey, _ text: inout StringID) {
    if let new = value["\(key.name)"] {
      text = part.strings.intern(new)
    } else if key.isRequired, text.isEmpty {
      text = part.strings.intern(word)
    }
  }

  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    if let new = value["\(key.name)"].flatMap(Word.init(rawValue:)) {
      word = Packed(wrappedValue: new)
      self.word = new.name.chinese
    }
  }

  private mutating func item(_ kind: ReferenceKind) -> ItemID? {
    guard let name = value["\(kind.key)"], let itemKind = Kind(rawValue: kind.rawValue) else { return nil }
    let file = provenance.position.file
    return names.item(itemKind, name, near: file, on: provenance.evidence, in: &part)
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    if let found = self.item(kind) { item = found } else { isLacking = isLacking || item == .unresolved }
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    // A value without a session, or without an organisation, takes that away.
    item = Packed(wrappedValue: self.item(kind))
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {}
}
