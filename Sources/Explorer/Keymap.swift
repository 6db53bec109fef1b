import Model
import System

/// Which keys do what, a command a row. Help, status line and docs/keys.md are drawn from it.
public struct Keymap: Sendable {
  public let bindings: [(command: Command, keys: [Key])]

  public static let standard = Keymap(Command.rows.map { ($0.command, $0.keys) })

  init(_ bindings: [(command: Command, keys: [Key])]) {
    self.bindings = bindings
  }

  /// What a key does; nil for a key without use.
  func command(for key: Key) -> Command? {
    let key = key.normalised
    return bindings.first { $0.keys.contains(key) }?.command
  }

  /// The keys of a command, as they are written in the help.
  public func keys(of command: Command) -> [Key] { bindings.first { $0.command == command }?.keys ?? [] }

  /// The first key of a command, as messages name it; the command's own name where it has no key.
  func key(of command: Command) -> String { keys(of: command).first?.name ?? command.rawValue }

  /// The name of its first key, unless that is long and another's is short; nil where it has no key.
  func shortName(of command: Command) -> String? {
    let names = keys(of: command).map(\.name)
    return names.first.map { $0.count > 6 ? names.min { $0.count < $1.count } ?? $0 : $0 }
  }

  /// The first key that goes to the pane of a kind, as titles name it; nil where none does.
  func key(of kind: Kind) -> String? { keys(of: Command(kind.plural.english)).first?.name }

  /// Commands without which a user would be lost: of each, or of what does as well, a key is kept, whatever the
  /// configuration says.
  public static var needed: [[Command]] { [[.help], [.close], [.quit, .leave]] }

  /// Whether one of some commands has a key.
  func hasKey(ofAny commands: [Command]) -> Bool { commands.contains { !keys(of: $0).isEmpty } }

  /// The table with other keys for some commands; a key given to one command is taken from the others.
  public func rebinding(_ new: [Command: [Key]]) -> Keymap {
    let given = Set(new.values.joined())
    return Keymap(
      bindings.map { command, keys in (command, new[command] ?? keys.filter { !given.contains($0) }) })
  }

  /// docs/keys.md and docs/keys.zh.md: the table of all keys.
  public func markdown(in language: Language) -> String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { $0 == .character("|") ? "`\\|`" : "`\($0.name)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.command.help[language]) | `\(binding.command.rawValue)` |"
    }
    let head =
      switch language {
      case .english:
        """
        # Keys

        中文：[keys.zh.md](keys.zh.md)

        Drawn from the key table of the program (`Sources/Explorer/Command+Rows.swift`); a test fails when this page is stale. The command is what the palette (`:`) and [the configuration](configuration.md) call it.

        | keys | does | command |
        """
      case .chinese:
        """
        # 按键

        English: [keys.md](keys.md)

        由程序自己的键表（`Sources/Explorer/Command+Rows.swift`）生成；过时了有测试会指出。命令名用在命令面板（`:`）和[配置](configuration.zh.md)里。

        | 键 | 作用 | 命令 |
        """
      }
    return head + "\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }
}
