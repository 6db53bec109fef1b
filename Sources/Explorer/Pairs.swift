/// Values of a few keys, in the order in which they came. A dictionary would have Swift's runtime look through all
/// types of the program for the hashing of its keys, at every start.
struct Pairs<Key: Equatable, Value> {
  private var keys: [Key] = []
  private var values: [Value] = []

  /// The value of a key; nil where there is none.
  subscript(key: Key) -> Value? {
    get { keys.firstIndex(of: key).map { values[$0] } }
    set {
      let place = keys.firstIndex(of: key)
      switch (place, newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil):
        keys.remove(at: place)
        values.remove(at: place)
      case (nil, let value?):
        keys.append(key)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  func mapValues<Other>(_ transform: (Value) -> Other) -> Pairs<Key, Other> {
    var others = Pairs<Key, Other>()
    (others.keys, others.values) = (keys, values.map(transform))
    return others
  }
}

extension Pairs: Sequence {
  func makeIterator() -> Zip2Sequence<[Key], [Value]>.Iterator { zip(keys, values).makeIterator() }
}

extension Pairs: Equatable where Value: Equatable {}
extension Pairs: Sendable where Key: Sendable, Value: Sendable {}
