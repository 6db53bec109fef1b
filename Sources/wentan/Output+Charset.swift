import Report
import TUI
import Text

extension Output {
  /// Writes JSON to standard output, which is UTF-8 in every locale.
  func write(_ value: JSONValue) throws(Failure) { try write(value.text, in: .utf8) }
}

extension ExportFormat {
  /// The encoding on standard output: JSON and CSV are for programs, and UTF-8 in every locale.
  var charset: Charset { self == .json || self == .csv ? .utf8 : .ofEnvironment }
}
