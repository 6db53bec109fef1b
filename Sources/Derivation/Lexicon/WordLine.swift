/// A line of a list of words: a kind and a word, white space between them. `#` begins a remark.
///
///     surname 欧阳       # a name may hold blanks, white space at its ends goes
///     speech:talk 表示   # a kind whose words mean something names the meaning after a colon
struct WordLine {
  /// One-based.
  let number: Int
  let kind: String
  /// The word; empty where the line has none.
  let word: String

  /// All lines of a list but the empty ones.
  static func lines(of list: String) -> [WordLine] {
    var lines: [WordLine] = []
    // Scalar by scalar: to find the characters of a hundred thousand bytes would take longer than a derivation.
    for (index, line) in list.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.prefix { $0 != "#" }.drop(while: isBlank)
      if text.isEmpty { continue }
      let kind = text.prefix { !isBlank($0) }
      let word = text[kind.endIndex...].drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      lines.append(
        WordLine(
          number: index + 1, kind: String(Substring(kind)), word: String(String.UnicodeScalarView(word))))
    }
    return lines
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || scalar == "\t" || scalar == "\r"
  }
}
