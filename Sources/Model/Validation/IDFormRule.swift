/// An id is its kind, a colon, and words of lower-case letters and digits joined by hyphens; where two items
/// would have the same id, `@` and the words of an organisation follow.
enum IDFormRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      var problems: [Problem] = []
      func check(_ id: Located, _ kind: String) {
        if id.offset < 0 || isWellFormed(id.text, kind: kind) { return }
        problems.append(file.problem(.malformedID(id.text, kind: kind), at: id.offset))
      }
      for source in file.draft.sources { check(source.id, "source") }
      for (kind, head) in file.draft.heads {
        check(head.id, kind.rawValue)
        for id in head.sameAs { check(id, kind.rawValue) }
        for id in head.notSameAs { check(id, kind.rawValue) }
      }
      return problems
    }
  }

  private static func isWellFormed(_ id: String, kind: String) -> Bool {
    guard id.hasPrefix(kind), id.utf8.dropFirst(kind.utf8.count).first == 0x3A else { return false }
    // Words lie between hyphens; one `@` at most parts them in two.
    var (isInWord, parts) = (false, 1)
    for byte in id.utf8.dropFirst(kind.utf8.count + 1) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: isInWord = true
      case 0x2D where isInWord: isInWord = false
      case 0x40 where isInWord && parts == 1: (isInWord, parts) = (false, 2)
      default: return false
      }
    }
    return isInWord
  }
}
