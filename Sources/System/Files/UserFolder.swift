import Glibc

/// A folder in which the program keeps files of the user: those of the XDG Base Directory Specification, each with a
/// folder `wentan`.
///
///     UserFolder(.state) { Environment[$0] }?.path  // "/home/mei/.local/state/wentan"
package struct UserFolder: Sendable {
  package enum Purpose: Sendable {
    case cache, configuration, data, state

    /// The variable of the environment that names the folder.
    fileprivate var variable: String {
      switch self {
      case .cache: "XDG_CACHE_HOME"
      case .configuration: "XDG_CONFIG_HOME"
      case .data: "XDG_DATA_HOME"
      case .state: "XDG_STATE_HOME"
      }
    }

    /// Where the folder is, below the home, if no variable names it.
    fileprivate var standard: String {
      switch self {
      case .cache: ".cache"
      case .configuration: ".config"
      case .data: ".local/share"
      case .state: ".local/state"
      }
    }
  }

  package let path: String
  /// The home above it; empty where a variable names the folder.
  private let home: String

  /// The folder that the environment gives; nil where it names neither the folder nor a home. A relative path counts for
  /// nothing, as the specification has it.
  ///
  /// - Parameter variable: looks up a variable of the environment.
  package init?(_ purpose: Purpose, environment variable: (String) -> String?) {
    func folder(_ name: String) -> String? {
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }.map {
        $0.last == "/" ? String($0.dropLast()) : $0
      }
    }
    if let named = folder(purpose.variable) {
      (path, home) = (named + "/wentan", "")
    } else if let home = folder("HOME") {
      (path, self.home) = (home + "/" + purpose.standard + "/wentan", home)
    } else {
      return nil
    }
  }

  /// Whether the home is there: users without a home have one that is not.
  package var hasHome: Bool { home.isEmpty || Folder.isFolder(home) }

  /// Makes it where it is missing. The home is never made: one that is gone is not to come back.
  package func make() throws(StorageFault) { try Folder.make(path, below: home) }
}
