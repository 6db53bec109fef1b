/// An id is its kind, a colon, and words of lower-case letters and digits joined by hyphens; where two items
/// would have the same id, `@` and the words of an organisation follow.
enum IDFormRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      let items = file.draft.ids.map { ($0.kind.rawValue, $0.ids) }
      let others = file.draft.likenesses.map { ($0.kind.rawValue, $0.head.sameAs + $0.head.notSameAs) }
      return ([("source", file.draft.sources.map(\.id))] + items + others).flatMap { kind, ids in
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
    // Words lie between hyphens; one `@` at most parts them in two.
    var (isInWord, isQualified) = (false, false)
    for byte in rest.dropFirst() {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: isInWord = true
      case UInt8(ascii: "-") where isInWord: isInWord = false
      case UInt8(ascii: "@") where isInWord && !isQualified: (isInWord, isQualified) = (false, true)
      default: return false
      }
    }
    return isInWord
  }
}
