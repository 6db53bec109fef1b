import Foundation
import Testing

/// An empty folder for one test, removed at its end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "wentan-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  subscript(name: String) -> String { path + "/" + name }

  func read(_ name: String) -> String? { try? String(contentsOfFile: self[name], encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: self[name], atomically: false, encoding: .utf8)
  }

  /// The names in it, in order, hidden ones too.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  func status(of name: String) throws -> stat {
    var status = stat()
    try #require(lstat(self[name], &status) == 0)
    return status
  }

  func mode(of name: String) throws -> mode_t { try status(of: name).st_mode & 0o7777 }
}
