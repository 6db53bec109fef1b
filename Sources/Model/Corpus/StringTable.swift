/// The number of an interned string; equal strings have equal numbers. The number 0 is the empty string
/// and stands for "nothing printed".
public struct StringID: Hashable, Sendable {
  let index: UInt32

  static let none = StringID(index: 0)

  public var isEmpty: Bool { index == 0 }
}

/// All strings of a corpus, each stored once, end to end in UTF-8.
struct StringTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = [0]

  var count: Int { ends.count }

  subscript(id: StringID) -> String {
    let index = Int(id.index)
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }

  mutating func append(_ text: String) -> StringID {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
    return StringID(index: UInt32(ends.count - 1))
  }
}

/// Interns strings while a corpus is put together.
struct StringInterner {
  private(set) var table = StringTable()
  private var known: [String: StringID] = ["": .none]

  mutating func intern(_ text: String) -> StringID {
    if let id = known[text] { return id }
    let id = table.append(text)
    known[text] = id
    return id
  }
}
