import System

/// Adds the facts that editors found missing.
struct FactAdding {
  private(set) var part: Part
  private let articles: [FoldedArticle]
  private var names = ItemNames()
  private var owners: [ItemName: ItemID] = [:]
  /// The facts as the files give them: what a derivation has found meanwhile is not added.
  private let known: DecisionMatching

  init(_ part: Part, _ articles: [FoldedArticle], _ decisions: Decisions) {
    self.articles = articles
    let facts = FactWalk(part).facts
    known = DecisionMatching(part, facts, articles, decisions)
    self.part = part
    for fact in facts where fact.field == FactName.item {
      for evidence in self.part[fact.provenance.evidence] {
        let name = ItemName(
          article: articles[evidence.article.row].fingerprint, kind: fact.item.kind,
          name: self.part.strings[self.part.head(of: fact.item).name])
        if owners[name.folded] == nil { owners[name.folded] = fact.item }
      }
    }
  }

  mutating func add(_ decision: Decision) {
    guard let fact = decision.fact, known.fitting(fact).isEmpty,
      let row = articles.firstIndex(where: { $0.fingerprint == fact.owner.article }),
      let range = articles[row].bytes(fact.position, in: part.text)
    else { return }
    let evidence = part.append([
      Evidence(
        article: ItemID(.article, row), range: range, occurrence: part.occurrence(of: range, inArticle: row))
    ])
    let provenance = Provenance(
      evidence: evidence, note: .none, inferred: .none, rule: .none, confidence: nil,
      position: FactPosition(file: part.articles[row].head.provenance.position.file, line: 0))
    if fact.field == FactName.item {
      add(fact, provenance)
    } else if let owner = owners[fact.owner.folded] {
      add(fact, to: owner, provenance)
    }
  }

  // MARK: Items

  private mutating func add(_ fact: FactName, _ provenance: Provenance) {
    guard owners[fact.owner.folded] == nil else { return }
    let name = fact.owner.name
    let file = provenance.position.file
    if fact.owner.kind == .announcement {
      owners[fact.owner.folded] = announcement(fact, provenance)
    } else if let item = names.make(fact.owner.kind, name, in: file, on: provenance.evidence, &part) {
      owners[fact.owner.folded] = item
    }
  }

  private mutating func announcement(_ fact: FactName, _ provenance: Provenance) -> ItemID {
    var item = Announcement.blank
    item.head.name = part.strings.intern(fact.owner.name)
    item.head.ref = part.strings.intern(names.ref(.announcement, fact.owner.name, in: part))
    (item.head.provenance, item.category.provenance, item.status.provenance) = (
      provenance, provenance, provenance
    )
    item.category.word = fact.value["category"].flatMap(Category.init(rawValue:)) ?? .other
    item.status.word = fact.value["status"].flatMap(Status.init(rawValue:)) ?? .announced
    item.category.printed = part.strings.intern(item.category.word.name.chinese)
    item.status.printed = part.strings.intern(item.status.word.name.chinese)
    part.announcements.append(item)
    return ItemID(.announcement, part.announcements.count - 1)
  }

  // MARK: Facts

  private mutating func add(_ fact: FactName, to owner: ItemID, _ provenance: Provenance) {
    var adding = FieldAdding(part, names, fact, provenance)
    part = Part()
    func visit<Element: Item>(_ type: Element.Type) {
      guard Element.kind == owner.kind else { return }
      var item = adding.part[keyPath: Element.table][owner.row]
      item.visit(&adding)
      adding.put(item, at: owner.row)
    }
    for type in Section.items { visit(type) }
    (part, names) = (adding.part, adding.names)
  }
}

/// Adds one fact to the item that it visits.
private struct FieldAdding: FieldVisitor {
  private(set) var part: Part
  private(set) var names: ItemNames
  private let fact: FactName
  private let new: Provenance
  /// The keys that lead to the field.
  private let path: [Substring]
  private var depth = 0
  private var isAdded = false

  init(_ part: Part, _ names: ItemNames, _ fact: FactName, _ provenance: Provenance) {
    (self.part, self.names, self.fact, new) = (part, names, fact, provenance)
    path = fact.field.split(separator: ".")
  }

  mutating func put<Element: Item>(_ item: Element, at row: Int) { part[keyPath: Element.table][row] = item }

  private func isField(_ key: StaticString) -> Bool {
    !isAdded && depth == path.count - 1 && path[depth] == "\(key)"
  }

  /// A fact with the value; nil where that names an item which is not there.
  private mutating func made<Element: Fact>(_ type: Element.Type) -> Element? {
    var made = Element.blank
    var filling = FactFilling(part, names, fact.value, new)
    part = Part()
    made.visit(&filling)
    (part, names) = (filling.part, filling.names)
    if filling.isLacking { return nil }
    var backed = ProvenanceSetting(provenance: new)
    made.visit(&backed)
    isAdded = true
    return made
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    if isField(key.name) {
      guard let made = made(Element.self) else { return }
      rows = part.append(Array(part[rows]) + [made])
    } else if depth == 0, path.count == 2, path[0] == "\(key.name)", !isAdded, !rows.isEmpty {
      // What belongs to a fact belongs to that of the same sentence, else to the only one.
      let sentences = Set(part[new.evidence].map(\.range))
      let same = rows.indices.first { row in
        part[part[keyPath: Element.table][row].provenance.evidence].contains { sentences.contains($0.range) }
      }
      guard let row = same ?? (rows.count == 1 ? rows.indices.lowerBound : nil) else { return }
      var outer = part[keyPath: Element.table][row]
      depth += 1
      outer.visit(&self)
      depth -= 1
      part[keyPath: Element.table][row] = outer
    }
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    if isField(key.name), statement.wrappedValue == nil {
      statement = Packed(wrappedValue: made(Statement.self))
    }
  }

  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    if !isAdded, path == [field.rawValue[...]], statement.wrappedValue == nil {
      statement = Packed(wrappedValue: made(Statement.self))
    }
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {}
}

/// Gives a fact its provenance, and nothing within it.
private struct ProvenanceSetting: FieldVisitor {
  let provenance: Provenance
  mutating func provenance(_ provenance: inout Provenance) { provenance = self.provenance }
  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {}
}

extension Part {
  /// Which of the places it is where an article has a text several times, one-based.
  fileprivate func occurrence(of range: Range<UInt32>, inArticle row: Int) -> UInt32 {
    let reading = self.reading(ofArticle: row)
    let quote = text[Int(range.lowerBound)..<Int(range.upperBound)]
    var (count, start): (UInt32, Int) = (1, reading.startIndex)
    while start < Int(range.lowerBound), start + quote.count <= reading.endIndex {
      if text[start] == quote.first, text[start..<start + quote.count].elementsEqual(quote) { count += 1 }
      start += 1
    }
    return count
  }
}
