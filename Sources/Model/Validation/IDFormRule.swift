/// An id is its kind, a colon, and words of lower-case letters and digits joined by hyphens; where two items
/// would have the same id, `@` and the words of an organisation follow.
enum IDFormRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      let ids =
        file.draft.sources.map { ("source", $0.id) }
        + file.draft.heads.flatMap { kind, head in
          ([head.id] + head.sameAs + head.notSameAs).map { (kind.rawValue, $0) }
        }
      return ids.compactMap { kind, id in
        id.offset < 0 || isWellFormed(id.text, kind: kind)
          ? nil : file.problem(.malformedID(id.text, kind: kind), at: id.offset)
      }
    }
  }

  private static func isWellFormed(_ id: String, kind: String) -> Bool {
    guard id.hasPrefix(kind + ":") else { return false }
    let parts = id.dropFirst(kind.count + 1).split(separator: "@", omittingEmptySubsequences: false)
    let words = parts.flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
    return parts.count <= 2 && words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
