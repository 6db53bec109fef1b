import Report
import System
import TUI
import Text

extension Output {
  /// Writes JSON to standard output, which is UTF-8 in every locale.
  func write(_ value: JSONValue) throws(Failure) { try write(value.text, in: .utf8) }
}

extension Output {
  /// Writes an exported text in its form: as the file that a program makes of it, where there is such a program.
  func write(
    _ text: String, as form: ExportFormat, to path: String = "-", replacing: Bool = false
  ) throws(Failure) {
    guard let converter = form.converter else {
      return try write(text, to: path, replacing: replacing, in: form.charset)
    }
    if path == "-", Output.isTerminal { throw Failure.noText(form, language) }
    let bytes: [UInt8]
    do {
      bytes = try converter.bytes(of: text)
    } catch {
      throw Failure(error, in: language)
    }
    try write(bytes, to: path, replacing: replacing)
  }
}

extension ExportFormat {
  /// The encoding on standard output: what is for programs is UTF-8 in every locale.
  var charset: Charset { isForPrograms ? .utf8 : .ofEnvironment }
}
