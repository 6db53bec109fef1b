import Foundation
import Testing

/// The Tab key in a real shell that has loaded the completions.
struct CompletionTests {
  /// The shell without any configuration but the completions in a file.
  private func command(_ shell: String, loading script: String, in folder: TemporaryFolder) throws -> [String]
  {
    switch shell {
    case "bash":
      let rc = try folder.write("PS1='> '; . '\(script)'\n".utf8, to: "rc")
      return ["bash", "--noprofile", "--rcfile", rc, "-i"]
    case "zsh":
      let rc = "PS1='> '; fpath=('\(folder.path)' $fpath); autoload -U compinit; compinit -u -D\n"
      _ = try folder.write(rc.utf8, to: ".zshrc")
      return ["zsh", "-o", "no_global_rcs", "-i"]
    default:
      return ["fish", "--no-config", "-i", "-C", "function fish_prompt; echo '> '; end; source '\(script)'"]
    }
  }

  /// Types into a shell, presses Tab after each line, and waits until the shell has made of it what it should.
  ///
  /// - Parameter back: how many characters the cursor goes back before.
  private func expect(_ lines: [(typed: String, becomes: String)], in shell: String, back: Int = 0) throws {
    let folder = try TemporaryFolder()
    let script = try Program.wentan("--generate-completion-script", shell)
    #expect(script.exited(0) && script.errors == "")
    let command = try command(shell, loading: folder.write(script.output.utf8, to: "_wentan"), in: folder)
    let tmux = try Tmux(
      running: command, columns: 100, rows: 40,
      variables: [
        "PATH": "\(Program.folder):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "ZDOTDIR": folder.path,
        "LC_ALL": "C.UTF-8",
      ])
    try tmux.waitFor(">")
    for line in lines {
      try tmux.type(line.typed)
      try tmux.waitFor("> " + line.typed)
      for _ in 0..<back { try tmux.press("Left") }
      try tmux.press("Tab")
      try tmux.waitFor("> " + line.becomes)
      // Not ^C: a terminal throws away what is typed just after it.
      try tmux.press("C-e", "C-u")
    }
  }

  private let lines = [
    (typed: "wentan li", becomes: "wentan list"), ("wentan list sp", "wentan list speakers"),
    ("wentan search mt --kind ann", "wentan search mt --kind announcements"),
    ("wentan export --format mark", "wentan export --format markdown"),
    ("wentan show speaker:me", "wentan show speaker:mei-tao"), ("wentan export 梅", "wentan export 梅涛"),
    ("wentan list --scope forum:z", "wentan list --scope forum:zhiqi-wenchuang"),
    ("wentan list topics --scope forum:z", "wentan list topics --scope forum:zhiqi-wenchuang"),
    ("wentan show forum:zhiqi-wenchuang speaker:me", "wentan show forum:zhiqi-wenchuang speaker:mei-tao"),
  ]

  /// bash takes a REF apart at its colon, unless quotation marks or a backslash hold it together.
  @Test(.needs("tmux"), .needs("bash")) func bashTakesARefForOneWord() throws {
    try expect(
      [
        ("wentan show fo", "wentan show forum:"),
        ("wentan show \"speaker:me", "wentan show \"speaker:mei-tao\""),
        ("wentan show 'speaker:me", "wentan show 'speaker:mei-tao'"),
        ("wentan show speaker\\:me", "wentan show speaker:mei-tao"),
      ], in: "bash")
  }

  @Test(.needs("tmux"), .needs("bash")) func bashCompletes() throws { try expect(lines, in: "bash") }
  @Test(.needs("tmux"), .needs("zsh")) func zshCompletes() throws { try expect(lines, in: "zsh") }
  @Test(.needs("tmux"), .needs("fish")) func fishCompletes() throws { try expect(lines, in: "fish") }

  @Test(.needs("tmux"), .needs("bash")) func bashCompletesInTheMiddleOfALine() throws {
    try expect(
      [("wentan list --scope forum:z topics", "wentan list --scope forum:zhiqi-wenchuang topics")],
      in: "bash",
      back: " topics".count)
  }

  /// bash would run a command in a name.
  @Test func aNameThatIsACommandIsNotOffered() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      BundledCorpus.changing("\"name\": \"梅涛\"", to: "\"name\": \"梅$(touch x)涛\"").utf8)
    let words = ["wentan", "show", "--no-bundled", "--corpus", path, "梅"]
    let outcome = try Program.run(
      [Program.path, "---completion", "show", "--", "positional@0", "5", "1"] + words,
      environment: Program.environment.merging(["SAP_SHELL": "bash"]) { $1 })
    #expect(outcome.exited(0))
    #expect(outcome.output.trimmingCharacters(in: .newlines) == "")
  }
}
