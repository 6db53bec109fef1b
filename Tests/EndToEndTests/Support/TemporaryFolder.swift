import Foundation

/// An empty folder for one test, removed at its end.
final class TemporaryFolder {
  let path: String

  init() throws {
    // Short: the path of a socket in it may have a hundred bytes.
    var template = Array((NSTemporaryDirectory() + "wentan.XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw Fault("a temporary folder") }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  subscript(name: String) -> String { path + "/" + name }

  /// Writes a file and returns its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String = "corpus.json") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
    return self[name]
  }
}
