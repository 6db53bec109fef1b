/// Text as Markdown shows it: nothing of it becomes markup.
enum Markdown {
  /// What is markup wherever it stands, in CommonMark and GitHub's: code, emphasis, links, HTML, entities,
  /// strikethrough, mathematics, tables, headings.
  private static let marks = Set("\\`*_[]<>&~$|#".unicodeScalars)

  /// A text with what could be markup escaped, also what is only at the start of a line: lists and rules.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isNumber = true
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let opens = place == 0 ? "-+=" : isNumber ? ".)" : ""
      if marks.contains(scalar) || opens.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return String(escaped)
  }
}
