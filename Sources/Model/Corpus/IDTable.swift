/// A place of the table of ids: an id and its item, or nothing.
struct IDSlot: BitwiseCopyable, Sendable {
  let ref: StringID
  let item: ItemID

  static let empty = IDSlot(ref: .absent, item: ItemID(.forum, 0))
}

/// Finds items by their ids: an open hash table, which needs no memory besides the corpus.
struct IDTable: Sendable {
  let slots: Column<IDSlot>
  let strings: StringTable

  /// The item that bears an id.
  subscript(_ ref: String) -> ItemID? {
    var ref = ref
    return ref.withUTF8 { ref in
      if slots.isEmpty || ref.isEmpty { return nil }
      var position = IDTable.hash(ref) % slots.count
      for _ in 0..<slots.count {
        let slot = slots[position]
        if slot.ref == .absent { return nil }
        if strings.utf8(of: slot.ref).withElements({ $0.elementsEqual(ref) }) { return slot.item }
        position = position + 1 == slots.count ? 0 : position + 1
      }
      return nil
    }
  }

  /// The slots for all items of a corpus, by their ids and by those that they alone bore before they were merged;
  /// twice as many as those.
  static func slots(of tables: Tables) -> [IDSlot] {
    let former = tables.rows(FormerRef.self).filter { !$0.isShared }
    let count = 2 * (Kind.allCases.reduce(0) { $0 + tables.count(of: $1) } + former.count) + 1
    var slots = [IDSlot](repeating: .empty, count: count)
    func put(_ ref: StringID, _ item: ItemID) {
      var position = tables.strings.utf8(of: ref).withElements { hash($0) } % count
      while slots[position].ref != .absent { position = position + 1 == count ? 0 : position + 1 }
      slots[position] = IDSlot(ref: ref, item: item)
    }
    for kind in Kind.allCases {
      for row in 0..<tables.count(of: kind) {
        put(tables.head(of: ItemID(kind, row)).ref, ItemID(kind, row))
      }
    }
    for former in former { put(former.ref, former.item) }
    return slots
  }

  /// FNV-1a over the bytes, folded so that its low bits are good.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
