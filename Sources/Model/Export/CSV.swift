/// Rows of comma-separated values after RFC 4180: lines end with CR LF, a value is quoted where it must be.
enum CSV {
  static func text(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { row in row.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A value that a spreadsheet would take for a formula, with an apostrophe before it, so that it stays text. One
  /// that begins with an apostrophe gets one too: who takes one away wherever it leads has the value again.
  private static func guarded(_ value: String) -> String {
    guard let first = value.unicodeScalars.first, "=+-@＝＋－＠'".unicodeScalars.contains(first) else {
      return value
    }
    return "'" + value
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
