import Foundation

/// Programs that a test needs and a user's machine may lack.
enum Tool {
  /// Whether a missing tool is a failure, as it is where the tools have been installed for the tests.
  static let mustNotSkip = ProcessInfo.processInfo.environment["WENTAN_NO_SKIP"] == "1"

  static func canImport(_ module: String) -> Bool {
    (try? run(["python3", "-c", "import \(module)"]).status) == 0
  }

  /// Runs a program found on the path.
  static func run(_ command: [String]) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
