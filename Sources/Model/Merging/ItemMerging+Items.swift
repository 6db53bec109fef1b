extension ItemMerging {
  /// Makes the tables of items anew, those of one group put together.
  mutating func rebuild() {
    let sessions = tables.forums.map(\.sessions)
    for type in Section.items { type.rebuildTable(of: &self) }
    // Sessions are numbered in the order of their forums.
    var start = 0
    for (row, alike) in members[.forum].enumerated() {
      let count = Set(alike.flatMap { sessions[$0].indices }.map { rows[.session][$0] }).count
      tables.forums[row].sessions = Rows(start: start, count: count)
      start += count
    }
  }

  /// Adds what items have beside their fields: the names that the first does not have are aliases, and what editors remark
  /// besides is a variant.
  ///
  /// - Parameter areNamed: whether the items have names of their own.
  fileprivate mutating func join(_ heads: [Head], in head: inout Head, _ variants: [Variant], areNamed: Bool)
  {
    var variants = variants
    let aliases = Set(tables[head.aliases].map(\.name) + [head.name])
    let others = heads.filter { areNamed && !aliases.contains($0.name) }.map { head in
      tables.append([Alias(name: head.name, provenance: head.provenance.withoutNote)])
    }
    head.aliases = tables.unify([head.aliases] + others)
    var notes: Set = [head.provenance.note, .none]
    for other in heads where notes.insert(other.provenance.note).inserted {
      let provenance = other.provenance.withoutNote
      variants.append(
        Variant(field: .note, value: other.provenance.note, printed: .none, provenance: provenance))
    }
    head.variants = tables.append(variants)
  }
}

extension Item {
  package static func rebuildTable(of merging: inout ItemMerging) {
    let old = merging.tables[keyPath: table]
    var items: [Self] = []
    items.reserveCapacity(merging.members[kind].count)
    for rows in merging.members[kind] {
      if rows.count == 1 {
        items.append(old[rows[0]])
        continue
      }
      let alike = rows.map { old[$0] }
      var (item, variants) = unified(alike, in: &merging.tables)
      // The name of an article is part of its text, which all have.
      merging.join(alike.map(\.head), in: &item.head, variants, areNamed: kind != .article)
      items.append(item)
    }
    merging.tables[keyPath: table] = items
  }
}

extension Provenance {
  fileprivate var withoutNote: Provenance {
    Provenance(
      evidence: evidence, note: .none, inferred: inferred, rule: rule, confidence: confidence,
      position: position,
      decided: decided)
  }
}

extension Part {
  /// Changes the head of an item.
  mutating func change(_ item: ItemID, _ change: (inout Head) -> Void) {
    switch item.kind {
    case .forum: change(&forums[item.row].head)
    case .session: change(&sessions[item.row].head)
    case .speaker: change(&speakers[item.row].head)
    case .announcement: change(&announcements[item.row].head)
    case .organisation: change(&organisations[item.row].head)
    case .topic: change(&topics[item.row].head)
    case .article: change(&articles[item.row].head)
    }
  }
}
