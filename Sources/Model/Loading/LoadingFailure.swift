import Typesetting

/// Everything that is wrong with a corpus, found in one run.
public struct LoadingFailure: Error, Sendable {
  /// At least one, in the order of the files and of the places in them.
  public let problems: [Problem]

  /// What is wrong with one file that could not be read.
  public init(_ problem: Problem) { problems = [problem] }

  init(problems: [Problem]) { self.problems = problems }

  /// How many files something is wrong with.
  public var fileCount: Int { Set(problems.map(\.file.name)).count }

  /// Whether a file is missing or unreadable, as against present and wrong.
  public var inputMissing: Bool {
    problems.contains { problem in
      switch problem.cause {
      case .file(.empty), .file(.tooLarge): false
      case .file: true
      default: false
      }
    }
  }

  /// Problems that a report spells out, at most; it counts the rest.
  static let mostReported = 100

  /// The report for people, a line feed at its end.
  public func report(in language: Language) -> String {
    let reports = problems.prefix(LoadingFailure.mostReported).located.map { $0.report(at: $1, in: language) }
    let left = problems.count - reports.count
    let rest = left > 0 ? Phrase("……另有 \(left) 个问题\n", "… and \(left) more problems\n")[language] : ""
    return reports.joined() + rest
  }

  /// The report for programs: every problem with its file, place and message.
  public func value(in language: Language) -> JSONValue {
    .array(
      problems.located.map { problem, place in
        var members: [(key: String, value: JSONValue)] = [("file", .string(problem.file.name))]
        if let place {
          members.append(("line", .integer(place.line)))
          members.append(("column", .integer(place.column)))
          members.append(("path", .string(place.path)))
        }
        return .object(members + [("message", .string(problem.cause.message[language]))])
      })
  }
}
