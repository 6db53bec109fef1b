import Text

/// Numbers names so that those which fold to the same are equal: ROKID and Rokid, 張三 and 张三.
package struct NameKeys {
  private let strings: StringInterner
  private var folded = StringInterner()
  private var known: [Int32]

  init(_ strings: StringInterner) {
    self.strings = strings
    known = Array(repeating: -1, count: strings.count)
  }

  /// The number of a name.
  mutating func key(of name: StringID) -> Int32 {
    let index = Int(name.index)
    if known[index] < 0 {
      known[index] = Int32(folded.intern(NameKeys.folded(strings[name])).index)
    }
    return known[index]
  }

  /// A name as names are compared: see ``FoldedScalar/folded(_:_:)``.
  package static func folded(_ name: String) -> String {
    let table = ReadingTable.shared
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let scalar = FoldedScalar.folded(scalar, table).flatMap(Unicode.Scalar.init) {
        folded.append(scalar)
      }
    }
    return String(folded)
  }
}
