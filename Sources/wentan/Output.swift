import Glibc
import Model
import Storage

/// Standard output and standard error.
struct Output {
  /// The language of what is said when writing fails.
  let language: Language

  /// Writes data to standard output. A closed pipe ends the program silently, by its signal.
  func write(_ text: String) throws(Failure) {
    var text = text
    let fault = text.withUTF8 { bytes in Output.writeAll(bytes, to: STDOUT_FILENO) }
    guard fault != 0 else { return }
    if fault == EPIPE { exit(0) }
    let reason = String(cString: strerror(fault))
    let message = Phrase("写不到标准输出：\(reason)", "cannot write to standard output: \(reason)")
    throw Failure(status: .inputOutput, message: "wentan: " + message[language])
  }

  /// The columns of the terminal that standard output is; 0 where it is none.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  /// Writes data to a file, whole or not at all; to standard output where the path is `-`.
  func write(_ text: String, to path: String, replacing: Bool) throws(Failure) {
    if path == "-" { return try write(text) }
    do {
      try FileWriter.write(Array(text.utf8), to: path, replacing: replacing)
    } catch {
      throw Failure(error, in: language)
    }
  }

  /// Tells the user something on standard error.
  static func tell(_ message: String) {
    var line = message.hasSuffix("\n") ? message : message + "\n"
    _ = line.withUTF8 { bytes in writeAll(bytes, to: STDERR_FILENO) }
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
