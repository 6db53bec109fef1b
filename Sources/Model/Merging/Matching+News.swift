// Forums and announcements of one name: the same again, or another.

extension Matching {
  /// Forums of one name, unless their dates or venues differ.
  mutating func matchForums() {
    var alike: [Int32: [Int]] = [:]
    for row in tables.forums.indices {
      alike[names.key(of: tables.forums[row].head.name), default: []].append(row)
    }
    for rows in alike.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      for dated in parted(rows, by: \.date) {
        for rows in parted(dated, by: \.venue) {
          let name = tables.forums[rows[0]].head.name
          for row in rows.dropFirst() { groups[.forum].join(rows[0], row, .sameName, shared: name) }
        }
      }
    }
  }

  /// Parts forums by what they, or those that are one with them already, have in a field. One that has nothing there
  /// goes with the others only where these agree: else it could be any of them.
  private mutating func parted(_ rows: [Int], by field: KeyPath<Forum, Statement?>) -> [[Int]] {
    var values: [Int: Int32] = [:]
    for row in rows {
      guard let value = tables.forums[row][keyPath: field]?.value else { continue }
      let root = groups[.forum].root(of: row)
      if values[root] == nil { values[root] = names.key(of: value) }
    }
    if Set(values.values).count < 2 { return [rows] }
    var parts: [[Int]] = []
    var indices: [Int32: Int] = [:]
    for row in rows {
      let value = values[groups[.forum].root(of: row)]
      if let value, let index = indices[value] {
        parts[index].append(row)
        continue
      }
      if let value { indices[value] = parts.count }
      parts.append([row])
    }
    return parts
  }

  /// Announcements of one name and category that have a party in common, or name none and were made at the same forum.
  mutating func matchAnnouncements() {
    struct Key: Hashable { let name: Int32; let category: Category; let item: ItemID }
    var firsts: [Key: Int] = [:]
    for row in tables.announcements.indices {
      let announcement = tables.announcements[row]
      let parties = tables[announcement.parties].map(\.organisation)
      let items = parties.isEmpty ? tables[announcement.occasions].map(\.forum) : parties
      let name = names.key(of: announcement.head.name)
      for item in items {
        let root = ItemID(item.kind, groups[item.kind].root(of: item.row))
        let key = Key(name: name, category: announcement.category.word, item: root)
        guard let first = firsts[key] else {
          firsts[key] = row
          continue
        }
        let reason: Merge.Reason = item.kind == .forum ? .sameNameAndForum : .sameNameAndOrganisation
        groups[.announcement].join(first, row, reason, shared: head(root.kind, root.row).name)
      }
    }
  }
}
