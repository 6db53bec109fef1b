import Foundation
import Testing

/// A guest behind `--guest`, without sshd: what he gets, and what of the host's he does not.
struct GuestTests {
  private func ask(_ command: String, variables: [String: String] = [:]) throws -> Program.Outcome {
    try Program.wentan("--guest", variables: variables.merging(["SSH_ORIGINAL_COMMAND": command]) { $1 })
  }

  @Test func whatHeAsksForIsPrinted() throws {
    #expect(try ask("show 梅涛").output == Program.wentan("show", "梅涛").output)
    #expect(
      try ask("list speakers --format=tsv").output
        == Program.wentan("list", "speakers", "--format", "tsv").output)
    #expect(try ask("search 'mei tao' --kind speakers --lang en").output.hasPrefix("speaker:mei-tao  梅涛"))
    #expect(try ask("").output.hasPrefix("文探 wentan：AI 文化产业新闻\n"))
    #expect(try ask("help").output.contains("ssh 主机 show REF"))
    #expect(try ask("show 没有的人").exited(1))
  }

  @Test(arguments: [
    "sh", "show 梅涛 | sh", "show 梅涛; id", "list speakers > /tmp/x", "show 'a", "show --corpus /etc/passwd x",
    "validate /etc/passwd", "config", "export 梅涛 --output x", "show \u{1B}[2J", "list --guest speakers",
  ])
  func anythingElseIsASentenceAndExits64(_ command: String) throws {
    let outcome = try ask(command)
    #expect(outcome.exited(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("wentan: ") && outcome.errors.split(separator: "\n").count == 1)
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test func aVeryLongCommandIsASentence() throws {
    let outcome = try ask(String(repeating: "show ", count: 20_000))
    #expect(outcome.exited(64))
    #expect(outcome.errors == "wentan: 命令超过 8192 字节，请分几次\n")
  }

  @Test func moreThan200WordsAreASentence() throws {
    let outcome = try ask("show" + String(repeating: " 梅涛", count: 200))
    #expect(outcome.exited(64))
    #expect(outcome.output == "")
    #expect(outcome.errors == "wentan: 命令超过 200 个词，请分几次\n")
    #expect(try ask("show" + String(repeating: " 梅涛", count: 199)).exited(0))
  }

  @Test func bytesThatAreNoTextAreASentence() throws {
    let shell =
      #"SSH_ORIGINAL_COMMAND=$(printf 'show \377\376'); export SSH_ORIGINAL_COMMAND; exec "$0" --guest"#
    let outcome = try Program.run(["/bin/sh", "-c", shell, Program.path])
    #expect(outcome.exited(64))
    #expect(outcome.errors == "wentan: 命令不是 UTF-8 文本，或含控制字符\n")
  }

  @Test func theHostsFaultsAreNotTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("secret".utf8)
    let outcome = try Program.run(
      [Program.path, "--guest", "--corpus", path],
      environment: Program.environment.merging(["SSH_ORIGINAL_COMMAND": "list speakers"]) { $1 })
    #expect(outcome.exited(65))
    #expect(outcome.errors == "wentan: 主人的语料有误，暂不能看；请告诉他运行 wentan validate\n")
  }

  /// A configuration and a state that would show, and a home that would change.
  @Test func nothingOfTheAccountIsReadOrWritten() throws {
    let home = try TemporaryFolder()
    let settings = "language = \"en\"\n[keys]\nquit = \"Q\"\n"
    for (folder, file, text) in [
      (".config/wentan", "config.toml", settings),
      (".local/state/wentan", "state.json", #"{"marks": ["speaker:mei-tao"]}"#),
    ] {
      try FileManager.default.createDirectory(atPath: home[folder], withIntermediateDirectories: true)
      _ = try home.write(text.utf8, to: "\(folder)/\(file)")
    }
    let before = try contents(of: home)
    let pty = try Pty("--guest", variables: ["HOME": home.path, "XDG_STATE_HOME": home["other"]])
    try pty.waitFor(Program.lastWord)
    #expect(!pty.hasSent("*1"))
    pty.type("2jm")
    try pty.waitFor("已标记")
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(try contents(of: home) == before)
  }

  private func contents(of folder: TemporaryFolder) throws -> [String: Data?] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, FileManager.default.contents(atPath: folder[$0])) })
  }

  /// What he may not do is neither done nor offered.
  @Test func heReadsSearchesAndCopiesAndNoMore() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty("--guest", shell: #"cd "\#(folder.path)" && exec "$@""#)
    try pty.waitFor(Program.lastWord)
    for key in ["e", "|", "R"] {
      pty.type("2" + key)
      pty.settle()
      pty.type("id > x\r\u{1B}\u{C}")
      pty.settle()
    }
    pty.type("?")
    try pty.waitFor("去某一栏")
    for words in ["导出：", "交给一个命令", "重新读入"] { #expect(!pty.hasSent(words), "\(words)") }
    pty.type("\u{1B}")
    pty.settle()
    pty.type("2yi")
    try pty.waitFor("\u{1B}]52;c;")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func controlZDoesNothing() throws {
    let pty = try Pty("--guest")
    try pty.waitFor(Program.lastWord)
    pty.type("\u{1A}?")
    try pty.waitFor("去某一栏")
    #expect(pty.ending(within: 0) == nil)
  }

  /// What the client of sshd may set: strange values do no harm, and those that lead to files count for nothing.
  @Test(arguments: [
    ["TERM": "/etc/passwd"], ["TERM": "../x"], ["TERM": "\u{1B}[66Jx"],
    ["TERM": String(repeating: "x", count: 600)],
    ["TERMINFO": "/nonexistent", "TERMINFO_DIRS": "/nonexistent"], ["TERMCAP": "xterm-256color:cl=EVIL:"],
    ["LC_ALL": "../../../../etc/passwd"], ["LC_ALL": String(repeating: "zh", count: 600)],
    ["LANG": "\u{1B}[66J"],
    ["LC_CTYPE": "x.EVIL", "GCONV_PATH": "/nonexistent"], ["LOCPATH": "/nonexistent", "LC_ALL": "C.UTF-8"],
    ["LINES": "-1", "COLUMNS": "99999999"], ["NO_COLOR": "\u{1B}[66J"],
  ])
  func theEnvironmentDoesNoHarm(_ variables: [String: String]) throws {
    let pty = try Pty("--guest", variables: variables)
    try pty.waitFor("梅涛")
    #expect(!pty.hasSent("EVIL") && !pty.hasSent("\u{1B}[66J"))
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
  }
}
