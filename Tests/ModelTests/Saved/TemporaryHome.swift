import Foundation
import Model
import Testing

/// An empty home for one test, removed at its end.
final class TemporaryHome: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "wentan-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A store as an explorer with this home has it.
  func store() -> StateStore? { StateStore { ["HOME": path][$0] } }

  /// Writes a file into the folder of the program.
  func write(_ text: String, to name: String = "state.json") throws {
    let folder = path + "/.local/state/wentan"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
  }

  /// The text of a file in the folder of the program.
  func read(_ name: String = "state.json") throws -> String? {
    try String(contentsOfFile: path + "/.local/state/wentan/" + name, encoding: .utf8)
  }

  /// The names in a folder of the home, in order; nil where it is missing.
  func entries(_ folder: String) throws -> [String]? {
    let folder = path + "/" + folder
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  func status(of name: String) throws -> stat {
    var status = stat()
    try #require(lstat(path + "/" + name, &status) == 0)
    return status
  }

  func mode(of name: String) throws -> mode_t { try status(of: name).st_mode & 0o7777 }
}
