import Model
import System

/// Which keys do what: one line a command. Help, status line and docs/keys.md are drawn from it.
public struct Keymap: Sendable {
  public let bindings: [(command: Command, keys: [Key])]

  public static let standard = Keymap([
    (.down, [.character("j"), .down]),
    (.up, [.character("k"), .up]),
    (.halfPageDown, [.control("d")]),
    (.halfPageUp, [.control("u")]),
    (.pageDown, [.pageDown, .character(" ")]),
    (.pageUp, [.pageUp]),
    (.first, [.character("g"), .home]),
    (.last, [.character("G"), .end]),
    (.nextPane, [.tab, .character("l"), .right]),
    (.previousPane, [.backTab, .character("h"), .left]),
    (.forums, [.character("1")]),
    (.speakers, [.character("2")]),
    (.announcements, [.character("3")]),
    (.organisations, [.character("4")]),
    (.topics, [.character("5")]),
    (.articles, [.character("6")]),
    (.open, [.enter]),
    (.follow, [.character("'")]),
    (.back, [.backspace, .character("H")]),
    (.forward, [.character("L")]),
    (.search, [.character("/")]),
    (.nextMatch, [.character("n")]),
    (.previousMatch, [.character("N")]),
    (.find, [.character("f")]),
    (.sort, [.character("t")]),
    (.source, [.character("o")]),
    (.relations, [.character("r")]),
    (.overview, [.character("0")]),
    (.scope, [.character("s")]),
    (.liftScope, [.character("S")]),
    (.facets, [.character("F")]),
    (.mark, [.character("m")]),
    (.marks, [.character("M")]),
    (.doubtful, [.character("D")]),
    (.export, [.character("e")]),
    (.copy, [.character("y")]),
    (.plain, [.character("Y")]),
    (.pipe, [.character("|")]),
    (.maximise, [.character("z")]),
    (.language, [.character("T")]),
    (.theme, [.character("C")]),
    (.reload, [.character("R")]),
    (.redraw, [.control("l")]),
    (.problems, [.character("!")]),
    (.palette, [.character(":")]),
    (.help, [.character("?")]),
    (.close, [.escape]),
    (.quit, [.character("q")]),
  ])

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

  /// The first key that goes to the pane of a kind, as titles name it; nil where none does.
  func key(of kind: Kind) -> String? { bindings.first { $0.command.kind == kind }?.keys.first?.name }

  /// Commands without which a reader would be lost: each keeps a key, whatever the configuration says.
  public static let needed: [Command] = [.help, .close, .quit]

  /// The table with other keys for some commands; a key given to one command is taken from the others.
  public func rebinding(_ new: [Command: [Key]]) -> Keymap {
    let given = Set(new.values.joined())
    return Keymap(
      bindings.map { command, keys in (command, new[command] ?? keys.filter { !given.contains($0) }) })
  }

  /// docs/keys.md: the table of all keys.
  public var markdown: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.command.help.chinese) | \(binding.command.help.english) |"
    }
    return """
      # Keys

      Drawn from the key table of the program (`Sources/Explorer/Keymap.swift`); a test fails when this page is stale.

      | keys | 作用 | does |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
