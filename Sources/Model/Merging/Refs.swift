import System

/// The ids of items after merging. An id that several items bear is the bundled corpus's, if one of them is from
/// there; the others get the words of their first organisation behind it.
struct Refs {
  /// Items that need another id, and that id.
  private(set) var qualified: [(item: ItemID, ref: String)] = []
  /// The ids that items bore beside their present one.
  private(set) var former: [FormerRef] = []

  init(of merging: ItemMerging) {
    for kind in Kind.allCases { add(kind, merging) }
  }

  private mutating func add(_ kind: Kind, _ merging: ItemMerging) {
    let (tables, members) = (merging.tables, merging.members[kind])
    func head(_ row: Int) -> Head { tables.head(of: ItemID(kind, row)) }

    // Which items bear each id; most bear one that no other has.
    var first = ByString<Int>(tables.strings)
    var contested: [StringID: [Int]] = [:]
    for (item, rows) in members.enumerated() {
      for row in rows {
        let ref = head(row).ref
        guard let other = first[ref] else {
          first[ref] = item
          continue
        }
        if other == item || contested[ref]?.last == item { continue }
        contested[ref, default: [other]].append(item)
      }
    }
    let owners = contested.mapValues { items in
      items.first { item in
        members[item].contains { tables.isBundled(head($0).provenance.position.file) }
      }
    }

    if contested.isEmpty && members.allSatisfy({ $0.count == 1 }) { return }
    var taken = contested.isEmpty ? [] : Set(first.strings.map { tables.strings[$0] })
    var lastNumbers: [String: Int] = [:]
    for (item, rows) in members.enumerated() {
      let ref = head(rows[0]).ref
      let isOwn = owners[ref].map { $0 == item } ?? true
      if !isOwn {
        let alike = rows.map { ItemID(kind, $0) }
        let ref = Refs.qualified(
          tables.strings[ref], for: alike, in: tables, besides: &taken, counting: &lastNumbers)
        qualified.append((ItemID(kind, item), ref))
      }
      if rows.count == 1, isOwn { continue }
      var seen: Set<StringID> = isOwn ? [ref] : []
      for row in rows where seen.insert(head(row).ref).inserted {
        let ref = head(row).ref
        former.append(FormerRef(ref: ref, item: ItemID(kind, item), isShared: contested[ref] != nil))
      }
    }
  }

  /// An id with the words that tell its item from others.
  ///
  /// - Parameter lastNumbers: the number that stands behind the last id of the same words.
  private static func qualified(
    _ ref: String, for items: [ItemID], in tables: Part, besides taken: inout Set<String>,
    counting lastNumbers: inout [String: Int]
  ) -> String {
    let words = items.compactMap { tables.qualifiers(of: $0).first }.min() ?? "x"
    let name = "\(ref.split(separator: "@")[0])@\(words)"
    var unique = name
    var number = lastNumbers[name] ?? 1
    while !taken.insert(unique).inserted {
      WorkCount.add(1)
      number += 1
      unique = "\(name)-\(number)"
    }
    lastNumbers[name] = number
    return unique
  }
}
