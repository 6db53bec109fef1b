import Explorer
import System
import Text

/// The file of the configuration: where it is and what is in it.
public enum ConfigurationFile {
  /// Its path, `$XDG_CONFIG_HOME/wentan/config.toml`, by default below `~/.config`; nil without a home. A relative
  /// path in XDG_CONFIG_HOME counts for nothing, as its specification has it.
  public static func path(configHome: String?, home: String?) -> String? {
    let folder: String
    if let configHome, configHome.hasPrefix("/") {
      folder = configHome
    } else if let home, !home.isEmpty {
      folder = home + (home.hasSuffix("/") ? "" : "/") + ".config"
    } else {
      return nil
    }
    return folder + (folder.hasSuffix("/") ? "" : "/") + "wentan/config.toml"
  }

  /// The configuration in a file; nil where there is no such file.
  public static func read(_ path: String) throws(ConfigurationFailure) -> Configuration? {
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
