/// A value for some of the strings of a corpus: their numbers are close, so that looking one up takes no hashing.
struct ByString<Value> {
  private var values: [Value?]

  /// - Parameter strings: all strings that there are.
  init(_ strings: StringInterner) { values = Array(repeating: nil, count: strings.count) }

  subscript(string: StringID) -> Value? {
    get { values[Int(string.index)] }
    set { values[Int(string.index)] = newValue }
  }

  /// The strings that have a value.
  var strings: [StringID] {
    values.indices.lazy.filter { values[$0] != nil }.map { StringID(index: UInt32($0)) }
  }
}
