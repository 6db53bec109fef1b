/// An id is its kind, a colon, and words of lower-case letters and digits joined by hyphens.
enum IDFormRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      let items = file.draft.ids.map { ($0.kind.rawValue, $0.ids) }
      return ([("source", file.draft.sources.map(\.id))] + items).flatMap { kind, ids in
        ids.compactMap { id in
          id.offset < 0 || isWellFormed(id.text, kind: kind)
            ? nil : file.problem(.malformedID(id.text, kind: kind), at: id.offset)
        }
      }
    }
  }

  private static func isWellFormed(_ id: String, kind: String) -> Bool {
    guard id.utf8.starts(with: kind.utf8) else { return false }
    let rest = id.utf8.dropFirst(kind.utf8.count)
    guard rest.first == UInt8(ascii: ":") else { return false }
    var previous = UInt8(ascii: "-")
    for byte in rest.dropFirst() {
      guard
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "-") && previous != byte
      else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}
