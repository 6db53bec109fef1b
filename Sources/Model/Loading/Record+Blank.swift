extension ItemID {
  /// Stands in a draft for the item that an id will be found to mean.
  init(_ reference: Reference) { self.init(.forum, reference.index) }

  /// The id that a draft has in the place of an item.
  var reference: Reference { Reference(index: self == .unresolved ? -1 : row) }

  /// Stands where the id is missing, which has been reported.
  static var unresolved: ItemID { ItemID(Reference(index: -1)) }
}

extension Record {
  /// A record without anything in its fields.
  static var blank: Self {
    var (record, blanking) = (Memory.blank(Self.self), Blanking())
    record.visit(&blanking)
    return record
  }
}

/// Puts nothing into what is something when all of its bits are zero.
private struct Blanking: FieldVisitor {
  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) { item = .unresolved }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    item = Packed(wrappedValue: nil)
  }

  mutating func statement(_ key: FieldKey, _ value: inout Packed<Statement?>) {
    value = Packed(wrappedValue: nil)
  }

  mutating func provenance(_ provenance: inout Provenance) { provenance.confidence = nil }
}
