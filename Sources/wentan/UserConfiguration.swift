import Explorer
import System

/// The user's own configuration, read when it is first asked for. One that is faulty or cannot be read never
/// locks anybody out: the defaults take its place, and a line tells of it.
enum UserConfiguration {
  /// Where it is read from; nil without a home.
  static let path = ConfigurationFile.path { Environment[$0] }

  /// What is in the file; nil where there is none.
  static let content: Result<Configuration?, ConfigurationFailure> = Result {
    () throws(ConfigurationFailure) in
    if let path { try ConfigurationFile.read(path) } else { nil }
  }

  /// What holds.
  static var current: Configuration { (try? content.get()) ?? Configuration() }

  /// What is wrong with the file, if anything is.
  static var failure: ConfigurationFailure? {
    if case .failure(let failure) = content { failure } else { nil }
  }

  /// The path for messages: harmless, the home as ~.
  static var shownPath: String { path.map { UserPath.ofEnvironment.shown($0) } ?? "" }

  /// One line for the user who goes on with the defaults.
  static var notice: Phrase {
    Phrase(
      "配置有误，用默认设置，见 wentan config --check：\(shownPath)",
      "defaults used, see wentan config --check: \(shownPath)")
  }

  /// Tells on standard error what is wrong with the file, if anything is.
  static func tellFailure(in language: Language) {
    guard let failure else { return }
    Output.tell(failure.report(in: language) + "wentan: " + notice[language])
  }
}
