import System

extension Configuration {
  /// The configuration file that sets everything to what it is anyway, each setting explained in both languages.
  public static let defaultText: String = {
    let defaults = Configuration()
    let head = """
      # 文探 wentan 的配置：$XDG_CONFIG_HOME/wentan/config.toml，默认在 ~/.config。只需写要改的；wentan config --check 检查。
      # The configuration of wentan: $XDG_CONFIG_HOME/wentan/config.toml, by default below ~/.config.
      # Write only what you change; wentan config --check checks it. Options of the command line win over it.

      """
    let settings = Setting.allCases.map { setting in
      let comment = "\n# \(setting.help.chinese)\n# \(setting.help.english)\n"
      switch setting {
      case .language: return comment + "# language = \"\(Language.chinese.rawValue)\"\n"
      case .theme: return comment + "theme = \"\(defaults.theme.rawValue)\"\n"
      case .ascii: return comment + "ascii = \(defaults.ascii)\n"
      case .plain: return comment + "plain = \(defaults.plain)\n"
      case .ambiguousWidth: return comment + "ambiguous-width = \"\(defaults.ambiguousWidth.rawValue)\"\n"
      case .mouse: return comment + "mouse = \(defaults.mouse)\n"
      case .watched, .feeds, .feedWords: return comment + "\(setting.rawValue) = []\n"
      case .keys: return comment + keyNames + "[keys]\n" + defaults.keymap.bindings.map(line).joined()
      case .searches: return comment + "[searches]\n# \(Setting.exampleOfSearch)\n"
      }
    }
    return head + settings.joined()
  }()

  private static let keyNames = """
    # 键的写法 / how keys are written: j J ? ^D \(Key.allNames.joined(separator: " "))

    """

  private static func line(_ command: Command, _ keys: [Key]) -> String {
    let names = keys.map { "\"" + escaped($0.name) + "\"" }
    let value = names.count == 1 ? names[0] : "[" + names.joined(separator: ", ") + "]"
    return "# \(command.help.chinese) · \(command.help.english)\n\(command.rawValue) = \(value)\n"
  }

  private static func escaped(_ name: String) -> String {
    name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}
