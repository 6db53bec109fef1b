import System

/// Where the files of a corpus lie, beside the corpus that the program carries.
///
/// What was *named* must be there and be a corpus, or the start ends with a report. What was *found*, in the user's own
/// folder or in a folder that was named, keeps nobody out: it is left out if something is wrong with it.
public struct CorpusPaths: Sendable, ExpressibleByArrayLiteral {
  /// Files, and folders of `.json` files, that the command line or `$WENTAN_CORPUS` names.
  public var named: [String]
  /// The user's own folder; nil where there is none to look for.
  public let own: String?
  /// The folder with decisions on files beside which nothing can be written; nil where there is none.
  public let state: String?

  public init(named: [String], own: String? = nil, state: String? = nil) {
    (self.named, self.own, self.state) = (named, own, state)
  }

  /// Paths that were all named.
  public init(arrayLiteral named: String...) { self.init(named: named) }

  /// The paths that the command line names, those in `$WENTAN_CORPUS` with a colon between two, and the folder
  /// `$XDG_DATA_HOME/wentan/corpus`, by default below `~/.local/share`.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  public init(named: [String], environment variable: (String) -> String?) {
    self.init(
      named: named + (variable("WENTAN_CORPUS") ?? "").split(separator: ":").map(String.init),
      own: UserFolder(.data, environment: variable).map { $0.path + "/corpus" },
      state: UserFolder(.state, environment: variable)?.path)
  }

  /// All paths, in the order in which their files are read.
  public var all: [String] { named + (own.map { [$0] } ?? []) }
}
