/// Rows of tab-separated values, for scripts that cut columns.
public enum TSV {
  /// A header and rows as text; tabs and line feeds inside a value become spaces, and what a spreadsheet would run
  /// gets an apostrophe before it.
  public static func text(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { row in
      row.map { value in
        Formula.defused(String(value.map { "\t\n\r\r\n".contains($0) ? " " : $0 }))
      }.joined(separator: "\t") + "\n"
    }.joined()
  }
}
