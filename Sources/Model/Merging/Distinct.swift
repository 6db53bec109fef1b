/// Numbers different keys in the order that they come. A few are simply looked through, which is what nearly all lists
/// of facts are; many are hashed.
struct Distinct<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var positions: [Key: Int] = [:]

  private static var few: Int { 16 }

  /// The number of a key, the next one where it is new.
  @discardableResult
  mutating func number(of key: Key) -> Int {
    if let known = keys.count <= Distinct.few ? keys.firstIndex(of: key) : positions[key] { return known }
    keys.append(key)
    if keys.count == Distinct.few + 1 {
      for (position, key) in keys.enumerated() { positions[key] = position }
    } else if keys.count > Distinct.few {
      positions[key] = keys.count - 1
    }
    return keys.count - 1
  }
}
