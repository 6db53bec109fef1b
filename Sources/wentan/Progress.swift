import Glibc
import Model
import TUI

/// One line on a terminal that says how far a long work is; nothing where standard error is none.
enum Progress {
  private static var isShown: Bool { isatty(STDERR_FILENO) == 1 }

  static func show(_ number: Int, of count: Int, _ name: String) {
    guard count > 1, isShown else { return }
    // Chinese is two columns wide, and the line is to be one.
    let name = String(name.unicodeScalars.suffix(30))
    write("\r\u{1B}[K\(number)/\(count)  \(name)")
  }

  /// Takes the line away.
  static func end() { if isShown { write("\r\u{1B}[K") } }

  private static func write(_ text: String) {
    let bytes = Charset.ofEnvironment.bytes(of: text)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
