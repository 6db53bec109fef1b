import Foundation
import TestSupport
import Testing

/// Writing in a program of its own, which can be killed and kept short of things.
@Suite struct ScribeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The program, which lies beside the test bundle.
  private static let scribe = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("Scribe").path

  /// The program, not yet running. Where coverage is measured, it would leave half of a profile when it is killed.
  private static func process(_ path: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) {
      $1
    }
    return process
  }

  /// Runs the program under a limit of the shell; gives what it said and its status.
  private func write(_ count: Int, to name: String, under limit: String) throws -> (
    said: String, status: Int32
  ) {
    let output = Foundation.Pipe()
    let process = ScribeTests.process(
      "/bin/bash",
      ["-c", "ulimit \(limit); exec \"$0\" \"$@\"", ScribeTests.scribe, folder[name], "\(count)"])
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (String(decoding: said, as: UTF8.self), process.terminationStatus)
  }

  @Test func aFileBeyondTheSizeLimitIsSaidAndTheOldOneStays() throws {
    try folder.write("旧", to: "a.txt")
    let outcome = try write(100_000, to: "a.txt", under: "-f 64")
    #expect(
      outcome.said == folder["a.txt"]
        + " is not written: it is larger than files may be; raise the limit (ulimit -f), or export less\n")
    #expect(outcome.status == 74)
    #expect(folder.read("a.txt") == "旧")
    #expect(folder.names == ["a.txt"])
    #expect(try write(60_000, to: "a.txt", under: "-f 64").said == "written\n")
  }

  @Test func withoutDescriptorsNothingIsWrittenAndThatIsSaid() throws {
    try folder.write("旧", to: "a.txt")
    let outcome = try write(10, to: "a.txt", under: "-n 4")
    #expect(
      outcome.said == folder["a.txt"]
        + " is not written: too many files are open; close some programs and try again\n")
    #expect(outcome.status == 74)
    #expect(folder.read("a.txt") == "旧")
    #expect(folder.names == ["a.txt"])
  }

  /// A program that is killed while it replaces a file leaves it as it was or as it is to be, and nothing beside it.
  @Test func aKillLeavesTheOldFileOrTheNewOne() throws {
    let count = 100_000
    var (letters, leftovers) = (Set<UInt8>(), 0)
    for kill in 0..<200 {
      let process = ScribeTests.process(
        ScribeTests.scribe, [folder["a.txt"], "\(count)", "\(2_000 + kill % 20 * 100)"])
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder["a.txt"]))
      #expect(bytes.count == count)
      #expect(Set(bytes).count == 1)
      letters.formUnion(bytes)
      leftovers = folder.names.count - 1
    }
    #expect(letters.count > 1, "no file was replaced before the kill")
    // Only a kill between two calls of the system leaves a whole file at the side, and that is taken away in time. How
    // often one comes there is chance.
    #expect(leftovers < 100)
  }
}
