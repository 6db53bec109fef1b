import System

/// The items of each id that several files give, found by what another item may agree with them in.
struct SharedIDs {
  private struct Name: Hashable { let id: StringID; let key: Int32 }

  /// The first item of an id that no rule has found.
  private var stated: [StringID: Int] = [:]
  private var names: [Name: Int] = [:]
  private var aliases: [Name: Int] = [:]

  /// What an item says of itself.
  struct Item {
    let row: Int
    let id: StringID
    let name: Int32
    let aliases: [Int32]
    /// Whether its id alone says which item it is.
    let isStated: Bool
  }

  mutating func add(_ item: Item) {
    if item.isStated, stated[item.id] == nil { stated[item.id] = item.row }
    SharedIDs.add(item.row, to: &names, Name(id: item.id, key: item.name))
    for alias in item.aliases { SharedIDs.add(item.row, to: &aliases, Name(id: item.id, key: alias)) }
  }

  private static func add(_ row: Int, to rows: inout [Name: Int], _ name: Name) {
    WorkCount.add(1)
    if rows[name] == nil { rows[name] = row }
  }

  /// The first item that shares its id with another: both are stated, or the name of one is a name of the other.
  func first(sharing item: Item) -> Int? {
    WorkCount.add(2 + item.aliases.count)
    let name = Name(id: item.id, key: item.name)
    let agreeing = [names[name], aliases[name]] + item.aliases.map { names[Name(id: item.id, key: $0)] }
    return (agreeing + [item.isStated ? stated[item.id] : nil]).compactMap { $0 }.min()
  }
}
