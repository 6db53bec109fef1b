/// Numbers different keys in the order that they come. A few are simply looked through, which is what nearly all lists
/// of facts are; many are hashed.
struct Distinct<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var places: [Key: Int] = [:]

  private static var few: Int { 16 }

  /// The number of a key, the next one where it is new.
  @discardableResult
  mutating func number(of key: Key) -> Int {
    if let known = keys.count <= Distinct.few ? keys.firstIndex(of: key) : places[key] { return known }
    keys.append(key)
    if keys.count == Distinct.few + 1 {
      for (place, key) in keys.enumerated() { places[key] = place }
    } else if keys.count > Distinct.few {
      places[key] = keys.count - 1
    }
    return keys.count - 1
  }
}
