/// Numbers names so that those which differ in width, case, spaces or the dot between two parts alone are equal:
/// ROKID and Rokid.
struct NameKeys {
  private let strings: StringInterner
  private var keys: [String: Int32] = [:]
  private var known: [Int32]

  init(_ strings: StringInterner) {
    self.strings = strings
    known = Array(repeating: -1, count: strings.count)
  }

  /// The number of a name.
  mutating func key(of name: StringID) -> Int32 {
    let index = Int(name.index)
    if known[index] < 0 {
      let folded = NameKeys.folded(strings[name])
      known[index] = keys[folded] ?? Int32(keys.count)
      keys[folded] = known[index]
    }
    return known[index]
  }

  static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x4E00...0x9FFF: folded.append(scalar)
      case 0xFF01...0xFF5E: folded.append(contentsOf: lowered(Unicode.Scalar(scalar.value - 0xFEE0)!))
      case 0x2022, 0x2027, 0x30FB, 0xFF65: folded.append("·")
      default: if !scalar.properties.isWhitespace { folded.append(contentsOf: lowered(scalar)) }
      }
    }
    return String(folded)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    scalar.properties.lowercaseMapping.unicodeScalars
  }
}
