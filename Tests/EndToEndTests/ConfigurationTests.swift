import Foundation
import Testing

/// The reader's own configuration file: it holds where it is sound, and never locks him out where it is not.
struct ConfigurationTests {
  private let folder: TemporaryFolder
  private var path: String { folder["wentan/config.toml"] }
  private var variables: [String: String] { ["XDG_CONFIG_HOME": folder.path] }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["wentan"], withIntermediateDirectories: true)
  }

  private func configure(_ text: String) throws { _ = try folder.write(text.utf8, to: "wentan/config.toml") }

  private func config(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      [Program.path, "config"] + arguments, environment: Program.environment.merging(variables) { $1 })
  }

  // MARK: wentan config

  @Test func thePathIsNamedAndWhetherTheFileIsThere() throws {
    #expect(try config().output == "\(path)\n没有这个文件，一切照默认\n")
    #expect(try config("--check").exited(0))
    try configure("ascii = true\n")
    #expect(try config().output == "\(path)\n配置有效\n")
    #expect(try config("--check", "--lang", "en").output == "the configuration is valid\n")
    try configure("ascii = 1\n")
    #expect(try config().output == "\(path)\n配置有误，用默认设置；wentan config --check 说明\n")
    let home = try Program.wentan("config", variables: ["HOME": "/h"])
    #expect(home.output.hasPrefix("/h/.config/wentan/config.toml\n"))
    #expect(try Program.wentan("config", variables: ["HOME": ""]).output == "没有 HOME，不读配置\n")
  }

  @Test func aFaultyFileIsReportedAndExits65() throws {
    try configure("# 键\nascii = true\n[keys]\nopne = \"o\"\nhelp = \"\u{1B}[2J\"\n")
    let outcome = try config("--check", "--lang", "en")
    #expect(outcome.exited(65))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("\(path):5:9: a control character\n"))
    try configure("# 键\nascii = true\n[keys]\nopne = \"o\"\nhelp = \"\\u001B[2J\"\n")
    let problems = try config("--check", "--lang", "en").errors
    #expect(
      problems == """
        \(path):4:1: no command "opne"; did you mean "open"?
          4 | opne = "o"
            | ^
        \(path):5:8: no key "␛[2J"; keys are written like "j", "^D", "PgDn"
          5 | help = "\\u001B[2J"
            |        ^

        """)
  }

  @Test func aFileThatCannotBeReadExits66() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let outcome = try config("--check")
    #expect(outcome.exited(66))
    #expect(outcome.errors == "\(path): 不是普通文件\n")
  }

  @Test func theDefaultConfigurationIsValid() throws {
    try configure(try config("--show-default").output)
    #expect(try config("--check").exited(0))
  }

  // MARK: what it does

  @Test func theLanguageHoldsAndTheOptionWins() throws {
    try configure("language = \"en\"\n")
    #expect(try Program.wentan(variables: variables).output.contains("  forums\n"))
    #expect(try Program.wentan("--lang", "zh", variables: variables).output.contains("  论坛\n"))
  }

  @Test func aFaultyFileIsToldOfAndChangesNothing() throws {
    try configure("language = \"en\"\ntheme = \"pink\"\n")
    let outcome = try Program.wentan("list", "forums", variables: variables)
    #expect(outcome.exited(0))
    #expect(outcome.output == (try Program.wentan("list", "forums").output))
    #expect(outcome.errors.hasPrefix("\(path):2:9: 不认识的词 \"pink\""))
    #expect(outcome.errors.hasSuffix("\nwentan: 配置有误，用默认设置，见 wentan config --check：\(path)\n"))
  }

  @Test(.needs("tmux")) func theExplorerOpensWithTheKeysThatAreSet() throws {
    try configure("ascii = true\nlanguage = \"en\"\n[keys]\ndown = \"x\"\nquit = \"Q\"\n")
    let tmux = try Tmux(variables: variables)
    try tmux.waitFor("? help")
    #expect(try tmux.rows[1].hasPrefix("- 1 forums 2 -"))
    try tmux.press("x")
    try tmux.waitFor("2/2")
    try tmux.press("?")
    try tmux.waitFor("x k ")
    try tmux.press("Q")
    try tmux.wait("still running") { try tmux.hasEnded }
  }

  @Test(.needs("tmux")) func theExplorerOpensOnAFaultyFileAndNamesIt() throws {
    try configure("[keys]\nhelp = []\n")
    let home = try Tmux(variables: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path])
    try home.waitFor("配置有误，用默认设置，见 wentan config --check：~/wentan/config.toml")
    try home.press("j")
    try home.waitFor(Program.lastWord)
    try home.press("q")
    try home.wait("still running") { try home.hasEnded }
    // What is wrong stands before the prompt again.
    try home.waitFor("2 | help = []")
  }

  @Test(arguments: [("contrast", "\u{1B}[38;5;231m\u{1B}[48;5;16m"), ("dark", "\u{1B}[32m")])
  func theThemeIsSetAndCanBeChanged(_ theme: String, _ sent: String) throws {
    try configure("theme = \"\(theme)\"\n")
    let pty = try Pty(variables: variables)
    try pty.waitFor(Program.lastWord)
    #expect(pty.hasSent(sent))
    pty.type("C")
    try pty.waitFor(theme == "contrast" ? "不用颜色" : "浅底")
  }

  @Test(arguments: [("monochrome", [:]), ("contrast", ["NO_COLOR": "1"])])
  func coloursAreLeftOut(_ theme: String, _ more: [String: String]) throws {
    try configure("theme = \"\(theme)\"\n")
    let pty = try Pty(variables: variables.merging(more) { $1 })
    try pty.waitFor(Program.lastWord)
    let isColoured = pty.text.firstMatch(of: /\x1B\[(\d+;)*[349][0-8](;[0-9;]*)?m/) != nil
    #expect(!isColoured)
  }
}
