/// An id is its kind, a colon, and words of lower-case letters and digits joined by hyphens; where two items
/// would have the same id, `@` and the words of an organisation follow.
enum IDFormRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      var problems: [Problem] = []
      func check(_ ids: [Located], _ kind: String) {
        for id in ids where id.offset >= 0 && !isWellFormed(id.text, kind: kind) {
          problems.append(file.problem(.malformedID(id.text, kind: kind), at: id.offset))
        }
      }
      check(file.draft.sources.map(\.id), "source")
      for kind in Kind.allCases { check(file.draft.ids[kind], kind.rawValue) }
      for (kind, _, sameAsStatement) in file.draft.sameAsStatements {
        check(sameAsStatement.sameAs + sameAsStatement.notSameAs, kind.rawValue)
      }
      return problems
    }
  }

  private static func isWellFormed(_ id: String, kind: String) -> Bool {
    var (id, kind) = (id, kind)
    return id.withUTF8 { id in
      let isOfKind = kind.withUTF8 { id.count > $0.count && id.starts(with: $0) }
      return isOfKind && id[kind.utf8.count] == UInt8(ascii: ":") && areWords(id[(kind.utf8.count + 1)...])
    }
  }

  /// Words lie between hyphens; one `@` at most parts them in two.
  private static func areWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var (isInWord, isQualified) = (false, false)
    for byte in bytes {
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
