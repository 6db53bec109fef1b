/// Rows of comma-separated values after RFC 4180: lines end with CR LF, a value is quoted where it must be.
enum CSV {
  /// What Excel wants at the start of a file to read it as UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  static func text(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { row in
      row.map { quoted(Formula.defused($0)) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// Several values in one: ` | ` between them, and a backslash before each `|` and `\` of their own.
  static func joined(_ values: [String]) -> String {
    values.map { value in
      let scalars = value.unicodeScalars.flatMap { $0 == "|" || $0 == "\\" ? ["\\", $0] : [$0] }
      return String(String.UnicodeScalarView(scalars))
    }.joined(separator: " | ")
  }

  /// Semicolons and outer spaces are quoted too, for programs that split or trim more than RFC 4180 says.
  private static func quoted(_ value: String) -> String {
    let isPlain = !value.unicodeScalars.contains { ",;\"\r\n".unicodeScalars.contains($0) }
    if isPlain, value.first != " ", value.last != " " { return value }
    // Scalars, for a quotation mark with an accent is a character of its own.
    let scalars = value.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }
}
