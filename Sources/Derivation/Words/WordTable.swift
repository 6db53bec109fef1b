import CBundle

/// The words and the characters of names that the program carries: see `scripts/make_words.py`. It is read where it lies, so
/// that nothing is built before it can be used.
struct WordTable: @unchecked Sendable {
  static let bundled = WordTable(bundled_words_bytes())

  private static let first: UInt32 = 0x4E00
  private static let size = 0x5200

  private let roots: UnsafePointer<UInt32>
  private let children: UnsafePointer<UInt32>
  private let characters: UnsafePointer<UInt16>
  private let values: UnsafePointer<UInt16>
  private let names: UnsafePointer<UInt8>

  private init(_ bytes: UnsafePointer<UInt8>) {
    let start = UnsafeRawPointer(bytes)
    let count = Int(start.load(as: UInt32.self))
    roots = (start + 4).assumingMemoryBound(to: UInt32.self)
    children = roots + WordTable.size + 1
    characters = UnsafeRawPointer(children + count + 1).assumingMemoryBound(to: UInt16.self)
    values = characters + count
    names = UnsafeRawPointer(values + count).assumingMemoryBound(to: UInt8.self)
  }

  /// Calls `body` with the end, the class and the cost of every word that begins at a place.
  func forEachWord(
    in text: Scalars, from start: Int, before limit: Int, _ body: (Int, WordClass, Int32) -> Void
  ) {
    guard let index = WordTable.index(of: text[start]), roots[index] != .max else { return }
    var (node, at) = (Int(roots[index]), start + 1)
    while true {
      let value = values[node]
      if value != 0 { body(at, WordClass(rawValue: UInt8(value >> 12))!, Int32(value & 0xFFF)) }
      guard at < limit, let next = child(of: node, text[at]) else { return }
      (node, at) = (next, at + 1)
    }
  }

  private func child(of node: Int, _ scalar: Unicode.Scalar) -> Int? {
    guard WordTable.index(of: scalar) != nil else { return nil }
    let wanted = UInt16(scalar.value)
    var (low, high) = (Int(children[node]), Int(children[node + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if characters[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < end && characters[low] == wanted ? low : nil
  }

  /// What a character can be in a name.
  enum NamePart: Int {
    case surname, first, second, single, transliteration
  }

  /// The cost of a character as a part of a name; nil where it never is one.
  func cost(of scalar: Unicode.Scalar, as part: NamePart) -> Int32? {
    guard let index = WordTable.index(of: scalar) else { return nil }
    let cost = names[part.rawValue * WordTable.size + index]
    return cost == .max ? nil : Int32(cost)
  }

  private static func index(of scalar: Unicode.Scalar) -> Int? {
    scalar.value >= first && scalar.value < first + UInt32(size) ? Int(scalar.value - first) : nil
  }
}
