extension Record {
  package func moved(by bases: Bases) -> Self {
    var (record, moving) = (self, Moving(bases: bases))
    record.visit(&moving)
    return record
  }

  package static func redirectTable(of part: inout Part, to rows: ByKind<[Int]>) {
    var redirecting = Redirecting(rows: rows)
    part.change(table) { $0.visit(&redirecting) }
  }
}

/// Moves a record to where its part stands among others.
private struct Moving: FieldVisitor {
  let bases: Bases

  mutating func text(_ key: FieldKey, _ text: inout StringID) { text = text.moved(by: bases) }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    rows = rows.moved(by: bases)
  }

  mutating func provenance(_ provenance: inout Provenance) {
    provenance.evidence = provenance.evidence.moved(by: bases)
    provenance.note = provenance.note.moved(by: bases)
    provenance.inferred = provenance.inferred.moved(by: bases)
    provenance.rule = provenance.rule.moved(by: bases)
  }

  mutating func id(_ ref: inout StringID) { ref = ref.moved(by: bases) }
  mutating func name(_ name: inout StringID) { name = name.moved(by: bases) }
  mutating func headline(_ name: inout StringID) { name = name.moved(by: bases) }

  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) { rows = rows.moved(by: bases) }

  mutating func file(_ name: inout StringID) { name = name.moved(by: bases) }

  mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {
    blocks = blocks.moved(by: bases)
    marks = marks.moved(by: bases)
  }
}

/// Leads the items that a record names to those that they have become.
private struct Redirecting: FieldVisitor {
  let rows: ByKind<[Int]>

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    item = rows.new(item)
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    if let old = item.wrappedValue { item = Packed(wrappedValue: rows.new(old)) }
  }

  mutating func forum(_ key: FieldKey, _ forum: inout ItemID) { forum = rows.new(forum) }
}

extension ByKind<[Int]> {
  /// The item that another has become.
  func new(_ item: ItemID) -> ItemID { ItemID(item.kind, self[item.kind][item.row]) }
}
