import Foundation
import System
import TestSupport
import Testing
import Text

@testable import Explorer

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try Configuration(ReportedText(name: "config.toml", bytes: Array(text.utf8)))
  }

  /// What a configuration sets, written down.
  private func summary(_ configuration: Configuration) -> String {
    let settings = [
      configuration.language?.rawValue ?? "locale", configuration.theme.rawValue,
      configuration.ascii ? "ascii" : "drawn", configuration.mouse ? "mouse" : "no mouse",
    ]
    return settings.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("", "locale auto drawn mouse"),
      ("# 注释\n\r\n", "locale auto drawn mouse"),
      ("\u{FEFF}language = \"en\"", "en auto drawn mouse"),
      ("language = 'zh'\ntheme = \"contrast\"\nascii = true\nmouse = false", "zh contrast ascii no mouse"),
      ("theme = \"\"\"\nmonochrome\"\"\"\n[keys]", "locale monochrome drawn mouse"),
    ])
  func whatIsSetHolds(text: String, summary: String) throws {
    #expect(try self.summary(read(text)) == summary)
  }

  /// Configurations with the lines of docs/keys.md that they change.
  static let bindings: [(text: String, changed: [String])] = [
    ("[keys]\n", []),
    ("[keys]\ndown = \"j\"\n", ["down j"]),
    ("[keys]\ndown = [\"Down\", \"^N\", 'J']", ["down ↓ ^N J"]),
    ("keys.down = ['Space']", ["down Space", "pageDown PgDn"]),
    ("keys = { open = \"l\", nextPane = 'S-Tab' }", ["nextPane ⇧Tab", "previousPane h ←", "open l"]),
    // Keys may change places, in any order; all but the needed commands may be without a key.
    ("[keys]\nquit = \"o\"\nsource = \"q\"", ["leave ", "source q", "quit o"]),
    ("[keys]\nsource = \"q\"\nquit = \"o\"", ["leave ", "source q", "quit o"]),
    ("[keys]\nlanguage = []\nback = \"T\"", ["back T", "language "]),
    ("[keys]\nfirst = \"\\\"\"\nlast = '\\'", ["first \"", "last \\"]),
    ("[keys]\nhelp = [\"h\", \"Enter\"]", ["previousPane ⇧Tab ←", "open ", "help h Enter"]),
  ]

  @Test(arguments: bindings.indices) func aBindingReplacesTheKeysOfItsCommand(index: Int) throws {
    let (text, changed) = ConfigurationTests.bindings[index]
    let keymap = try read(text).keymap
    #expect(Set(lines(keymap)).subtracting(lines(.standard)).sorted() == changed.sorted())
    let keys = keymap.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  private func lines(_ keymap: Keymap) -> [String] {
    keymap.bindings.map { "\($0.command.rawValue) \($0.keys.map(\.name).joined(separator: " "))" }
  }

  // MARK: the default configuration

  @Test func theDefaultConfigurationSetsTheDefaults() throws {
    let configuration = try read(Configuration.defaultText)
    #expect(summary(configuration) == summary(Configuration()))
    #expect(lines(configuration.keymap) == lines(.standard))
  }

  @Test func theDefaultConfigurationNamesEverySettingAndCommandInBothLanguages() {
    let lines = Configuration.defaultText.split(separator: "\n").map(String.init)
    for setting in Setting.allCases {
      #expect(lines.contains("# \(setting.help.chinese)") && lines.contains("# \(setting.help.english)"))
    }
    for command in Command.allCases {
      let row = lines.lastIndex { $0.hasPrefix("\(command.rawValue) = ") }
      #expect(
        row.map { lines[$0 - 1] } == "# \(command.help.chinese) · \(command.help.english)", "\(command)")
    }
  }

  @Test func theDefaultConfigurationReadsLikeThis() {
    #expect(Configuration.defaultText.contains("\nascii = false\n"))
    #expect(
      Configuration.defaultText.contains(
        """
        [keys]
        # 下一行 · next row
        down = ["j", "↓"]
        # 上一行 · previous row
        up = ["k", "↑"]

        """))
  }

  @Test(arguments: ["docs/configuration.md", "docs/configuration.zh.md"])
  func theExampleInTheDocumentsIsValid(_ path: String) throws {
    let page = Corpora.project.appending(path: path)
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = try #require(
      text.components(separatedBy: "```toml\n").last?.components(separatedBy: "```").first)
    #expect(try summary(read(example)) == "zh light ascii no mouse")
  }
}
