import Foundation
import Testing

/// A program that a test needs beside the one under test.
enum Tool {
  /// Set where a missing tool must be a failure and not a reason to skip: in continuous integration.
  static let mustNotSkip = ProcessInfo.processInfo.environment["WENTAN_NO_SKIP"] == "1"

  /// Whether a program of this name is installed.
  static func isThere(_ name: String) -> Bool {
    let folders = Program.environment["PATH"]!.split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where a program is not installed, and says so.
  static func needs(_ tool: String) -> Self {
    .enabled(if: Tool.isThere(tool) || Tool.mustNotSkip, "\(tool) is not installed")
  }

  /// Skips a test where sshd or its client is not installed, and says so.
  static var needsSSH: Self {
    .enabled(
      if: SSHServer.program != nil && Tool.isThere("ssh") || Tool.mustNotSkip, "sshd or ssh is not installed")
  }
}
