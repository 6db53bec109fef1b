import Foundation

/// A folder of a test's own, gone at its end.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "wentan-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  package subscript(name: String) -> String { path + "/" + name }

  package func read(_ name: String) -> String? { try? String(contentsOfFile: self[name], encoding: .utf8) }

  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
    return self[name]
  }

  package func write(_ text: String, to name: String) throws {
    try text.write(toFile: self[name], atomically: false, encoding: .utf8)
  }

  /// The names in it, in order, hidden ones too.
  package var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  package func status(of name: String) throws -> stat {
    var status = stat()
    guard lstat(self[name], &status) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return status
  }

  package func mode(of name: String) throws -> mode_t { try status(of: name).st_mode & 0o7777 }
}
