import System

/// Why a configuration cannot be had.
public enum ConfigurationFailure: Error, Sendable {
  case unreadable(path: String, FileFault)
  /// All that is wrong with the file, in the order of the places; at least one problem.
  case invalid([ConfigurationProblem])

  /// Problems that a report spells out, at most; it counts the rest.
  static let maximumReported = 20

  /// The report for people, a line feed at its end.
  public func report(in language: Language) -> String {
    switch self {
    case .unreadable(let path, let fault):
      return "\(TextCleaning.clean(path)): \(fault.message[language])\n"
    case .invalid(let problems):
      let reports = problems.prefix(ConfigurationFailure.maximumReported).map { $0.report(in: language) }
      let left = problems.count - reports.count
      let rest = left > 0 ? Phrase("……另有 \(left) 个问题\n", "… and \(left) more problems\n")[language] : ""
      return reports.joined() + rest
    }
  }
}
