import System

/// The number of an interned string. The number 0 is the empty string and stands for "nothing printed".
public struct StringID: BitwiseCopyable, Hashable, Sendable {
  let index: UInt32

  package static let none = StringID(index: 0)
  /// Stands in the code of a statement that is absent.
  static let absent = StringID(index: .max)

  public var isEmpty: Bool { index == 0 }

  func moved(by bases: Bases) -> StringID {
    if isEmpty || self == .absent { return self }
    return bases.strings[Int(index)]
  }
}

/// All strings of a corpus, end to end in UTF-8.
package struct StringTable: Sendable {
  let bytes: Column<UInt8>
  let ends: Column<UInt32>
  /// Whether the strings were made harmless for terminals in this run of the program.
  let areClean: Bool

  subscript(id: StringID) -> String {
    // As a buffer: of another collection the library would ask at run time what it can do.
    let text = self.utf8(of: id).withElements { String(decoding: $0, as: UTF8.self) }
    return areClean ? text : TextCleaning.clean(text)
  }

  package func utf8(of id: StringID) -> Column<UInt8> {
    let index = Int(id.index)
    guard index > 0, index < ends.count else { return bytes.stretch(0..<0) }
    let (start, end) = (Int(ends[index - 1]), Int(ends[index]))
    return bytes.stretch(start..<max(start, end))
  }
}
