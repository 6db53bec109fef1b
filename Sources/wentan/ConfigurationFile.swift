import Explorer
import System
import Text

/// The file of the configuration: where it is and what is in it.
enum ConfigurationFile {
  /// Its path, `$XDG_CONFIG_HOME/wentan/config.toml`, by default below `~/.config`; nil without a home.
  ///
  /// - Parameter variable: looks up a variable of the environment.
  static func path(environment variable: (String) -> String?) -> String? {
    UserFolder(.configuration, environment: variable).map { $0.path + "/config.toml" }
  }

  /// The configuration in a file; nil where there is no such file.
  static func read(_ path: String) throws(ConfigurationFailure) -> Configuration? {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try RegularFile.read(path)
    } catch {
      switch error {
      case .missing: return nil
      case .empty: return Configuration()
      default: throw .unreadable(path: path, error)
      }
    }
    return try Configuration(ReportedText(name: path, bytes: bytes))
  }
}
