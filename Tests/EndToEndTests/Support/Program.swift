import Foundation
import Testing

/// The program under test as its users run it: built, as a process, with arguments and an environment.
enum Program {
  /// The built binary, which lies beside the test bundle.
  static let path: String = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("wentan").path

  /// The folder that it lies in.
  static let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path

  /// The folder of the package.
  static let package: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What every program gets in its environment unless a test says otherwise: no locale, as over SSH.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
  ].merging(Sanitizer.options) { $1 }

  /// The word that the first screen ends with: once it is there, all of it is.
  static let (lastWord, lastEnglishWord) = ("退出", "quit")

  /// What a program left behind when it ended.
  struct Outcome {
    let output: String
    let errors: String
    let ending: Ending

    /// Whether it ended by itself with a status, not by a signal.
    func exited(_ status: Int32) -> Bool { ending == .exit(status) }
  }

  /// Where standard output goes.
  enum Sink {
    case captured
    case file(String)
    /// A pipe that nobody reads any more.
    case closedPipe
  }

  /// Runs wentan without a terminal and waits for its end.
  static func wentan(
    _ arguments: String..., variables: [String: String] = [:], input: String = "", output: Sink = .captured,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    try run(
      [path] + arguments, environment: environment.merging(variables) { $1 }, input: input, output: output,
      sourceLocation: sourceLocation)
  }

  /// Runs any program without a terminal and waits for its end, at most so many seconds.
  static func run(
    _ arguments: [String], environment: [String: String] = environment, input: String = "",
    output: Sink = .captured, within seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
    // Less than a pipe holds, and the reading end is still open here: this neither waits nor fails.
    precondition(input.utf8.count < 1 << 16)
    stdin.write(input)
    stdin.closeWriting()
    let out: Child.Stream
    switch output {
    case .captured: out = .descriptor(stdout.writing)
    case .file(let path): out = .path(path, O_WRONLY)
    case .closedPipe:
      out = .descriptor(stdout.writing)
      stdout.closeReading()
    }
    let child = try Child(
      arguments, environment: environment,
      streams: [.descriptor(stdin.reading), out, .descriptor(stderr.writing)])
    stdout.closeWriting()
    stderr.closeWriting()
    let deadline = Deadline(seconds)
    let texts = Pipe.readAll([stdout, stderr], until: deadline)
    let ending = child.ending(until: deadline)
    return Outcome(
      output: texts[0], errors: texts[1],
      ending: try #require(
        ending, "still running after \(deadline): \(arguments.joined(separator: " "))",
        sourceLocation: sourceLocation))
  }
}
