import System
import Text

/// Everything that is wrong with a corpus, found in one run.
public struct LoadingFailure: Error, Sendable {
  /// At least one, in the order of the files and of the places in them.
  public let problems: [Problem]
  /// What stays in the corpus for the faulty files.
  public let lastGood: LastGood

  /// What was loaded before files became faulty, as far as it stays.
  public enum LastGood: Sendable, Equatable {
    /// Nothing: all faulty files are left out.
    case none
    /// The last good versions of some files, by name; others are left out.
    case files(Set<String>)
    /// The whole corpus that was loaded before.
    case corpus
  }

  /// What stays in the corpus for one faulty file.
  public enum Stays: Sendable { case nothing, version, corpus }

  /// The problem to be told where there is room for one, and what stays for its file: one that was not there before,
  /// of a file that was sound, if there is such a one.
  public func mostTelling(since before: LoadingFailure? = nil) -> (problem: Problem, stays: Stays) {
    let news = news(since: before)
    let candidates = news.isEmpty ? problems : news
    switch lastGood {
    case .none: return (candidates[0], .nothing)
    case .corpus: return (candidates[0], .corpus)
    case .files(let names):
      let problem = candidates.first { names.contains($0.file.name) } ?? candidates[0]
      return (problem, names.contains(problem.file.name) ? .version : .nothing)
    }
  }

  /// The problems that were not there before.
  public func news(since before: LoadingFailure?) -> [Problem] {
    let known = Set((before?.problems ?? []).map(\.identity))
    return problems.filter { !known.contains($0.identity) }
  }

  /// What is wrong with one file that could not be read.
  public init(_ problem: Problem) { self.init(problems: [problem]) }

  init(problems: [Problem], lastGood: LastGood = .none) {
    (self.problems, self.lastGood) = (problems, lastGood)
  }

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
  static let maximumReported = 100

  /// The report for people, a line feed at its end.
  public func report(in language: Language) -> String {
    let reports = problems.prefix(LoadingFailure.maximumReported).located.map {
      $0.report(at: $1, in: language)
    }
    let left = problems.count - reports.count
    let rest = left > 0 ? Phrase("……另有 \(left) 个问题\n", "… and \(left) more problems\n")[language] : ""
    return reports.joined() + rest
  }

  /// The report for programs: every problem with its file, place and message.
  public func value(in language: Language) -> JSONValue {
    .array(
      problems.located.map { problem, position in
        var members: [(key: String, value: JSONValue)] = [("file", .string(problem.file.name))]
        if let position {
          members.append(("line", .integer(position.line)))
          members.append(("column", .integer(position.column)))
          members.append(("path", .string(position.path)))
        }
        return .object(members + [("message", .string(problem.cause.message[language]))])
      })
  }
}
