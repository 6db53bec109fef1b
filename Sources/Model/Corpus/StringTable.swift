/// The number of an interned string. The number 0 is the empty string and stands for "nothing printed".
public struct StringID: BitwiseCopyable, Hashable, Sendable {
  let index: UInt32

  static let none = StringID(index: 0)
  /// Stands in the code of a statement that is absent.
  static let absent = StringID(index: .max)

  public var isEmpty: Bool { index == 0 }

  func moved(by bases: Bases) -> StringID {
    if isEmpty || self == .absent { return self }
    return bases.newStrings.isEmpty
      ? StringID(index: index + UInt32(bases.strings)) : bases.newStrings[Int(index)]
  }
}

/// All strings of a corpus, end to end in UTF-8.
struct StringTable: Sendable {
  let bytes: Column<UInt8>
  let ends: Column<UInt32>
  /// Whether the strings were made harmless for terminals in this run of the program.
  let areClean: Bool

  subscript(id: StringID) -> String {
    let text = self.utf8(of: id).withElements { String(decoding: $0, as: UTF8.self) }
    return areClean ? text : TextCleaning.clean(text)
  }

  func utf8(of id: StringID) -> Column<UInt8> {
    let index = Int(id.index)
    guard index > 0, index < ends.count else { return bytes.stretch(0..<0) }
    let (start, end) = (Int(ends[index - 1]), Int(ends[index]))
    return bytes.stretch(start..<max(start, end))
  }
}

/// Interns the strings of a part of a corpus: equal strings of a part have equal numbers.
struct StringInterner {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = [0]
  private var known: [String: StringID] = ["": .none]

  var count: Int { ends.count }

  subscript(id: StringID) -> String {
    let index = Int(id.index)
    return index == 0 ? "" : String(decoding: bytes[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  mutating func intern(_ text: String) -> StringID {
    if let id = known[text] { return id }
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
    let id = StringID(index: UInt32(ends.count - 1))
    known[text] = id
    return id
  }
}
