extension JSONReader {
  /// The value that comes next, whole and as it was read: nothing in it is judged or cleaned.
  package mutating func value() throws(JSONSyntaxError) -> JSONValue {
    switch try next() {
    case .object:
      var members: [(key: String, value: JSONValue)] = []
      var first = true
      try open()
      while let (_, key) = try nextKey(first: &first) { members.append((try unescaped(key), try value())) }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      var first = true
      try open()
      while try nextElement(first: &first) { elements.append(try value()) }
      return .array(elements)
    case .string: return .string(try unescaped(try stringExtent().range))
    case .number, .boolean, .null:
      let start = at
      try skip()
      let word = String(decoding: bytes[start..<at], as: UTF8.self)
      guard let integer = Int(word), String(integer) == word else { return .literal(word) }
      return .integer(integer)
    }
  }
}
