import Glibc
import System
import TUI

/// Standard output and standard error.
struct Output {
  /// The language of what is said when writing fails.
  let language: Language

  /// Writes data to standard output, to a terminal without sequences of characters. A closed pipe ends the program
  /// silently, by its signal.
  ///
  /// - Parameter charset: UTF-8 for what is read by programs whatever the locale: JSON and CSV.
  func write(_ text: String, in charset: Charset = .ofEnvironment) throws(Failure) {
    try write(charset.bytes(of: Output.isTerminal ? CharacterSequence.parted(text) : text))
  }

  /// Writes bytes to standard output, as they are.
  private func write(_ bytes: [UInt8]) throws(Failure) {
    let fault = bytes.withUnsafeBufferPointer { Output.writeAll($0, to: STDOUT_FILENO) }
    guard fault != 0 else { return }
    if fault == EPIPE { exit(0) }
    let reason = String(cString: strerror(fault))
    let message = Phrase("写不到标准输出：\(reason)", "cannot write to standard output: \(reason)")
    throw Failure(status: .inputOutput, message: "wentan: " + message[language])
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal that standard output is; 0 where it is none.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  /// Writes data to a file, in UTF-8, whole or not at all; to standard output where the path is `-`.
  func write(
    _ text: String, to path: String, replacing: Bool, in charset: Charset = .utf8
  ) throws(Failure) {
    if path == "-" { return try write(text, in: charset) }
    try write(Array(text.utf8), to: path, replacing: replacing)
  }

  /// Writes bytes to a file, whole or not at all; to standard output where the path is `-`.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Failure) {
    if path == "-" { return try write(bytes) }
    do {
      try FileWriter.write(bytes, to: path, replacing: replacing)
    } catch {
      throw Failure(error, in: language)
    }
  }

  /// Tells the user something on standard error.
  static func tell(_ message: String) {
    let line = message.hasSuffix("\n") ? message : message + "\n"
    _ = Charset.ofEnvironment.bytes(of: line).withUnsafeBufferPointer { writeAll($0, to: STDERR_FILENO) }
  }

  /// Writes all bytes; 0, or the errno of what went wrong.
  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count >= 0 { written += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}
