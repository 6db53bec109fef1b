import Foundation
import Testing

/// Guests of a real sshd that is set up as docs/hosting.md says.
@Suite(.needsSSH) struct SSHTests {
  private let server: SSHServer

  init() throws { server = try SSHServer() }

  private func ask(_ words: String..., options: [String] = ["-T"], variables: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Program.run(
      server.client(words, options: options), environment: Program.environment.merging(variables) { $1 },
      within: 60)
  }

  private func opened(_ words: String..., variables: [String: String] = [:]) throws -> Pty {
    try Pty(running: server.client(words, options: ["-tt"]), variables: variables)
  }

  @Test func aGuestWithoutACommandExplores() throws {
    let pty = try opened()
    try pty.waitFor(Program.lastWord, within: 30)
    pty.type("2/mt\r")
    try pty.waitFor("智象未来")
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.hasSent("\u{1B}[?1049l"))
  }

  @Test func aGuestIsAnsweredInHisLanguage() throws {
    let pty = try opened(variables: ["LANG": "en_GB.UTF-8", "TERM": "vt220"])
    try pty.waitFor(Program.lastEnglishWord, within: 30)
  }

  @Test func aCommandPrints() throws {
    let outcome = try ask("show", "梅涛")
    #expect(outcome.exited(0) && outcome.errors == "")
    #expect(try outcome.output == Program.wentan("show", "梅涛").output)
    #expect(try ask("search 'mei tao' --format json").output.contains("\"speaker:mei-tao\""))
    #expect(try ask("--", "--help").output.contains("ssh 主机 show"))
  }

  @Test(arguments: ["sh", "/bin/sh -i", "show 梅涛 | sh", "show 梅涛; id", "cat /etc/passwd", "exit", "'"])
  func anythingElseIsASentence(_ command: String) throws {
    for options in [["-T"], ["-tt"]] {
      let outcome = try ask(command, options: options)
      #expect(outcome.exited(64))
      let said = options == ["-T"] ? outcome.errors : outcome.output
      #expect(said.hasPrefix("wentan: ") && said.split(whereSeparator: \.isNewline).count == 1, "\(said)")
    }
  }

  @Test func filesAreNotTransferred() throws {
    let outcome = try ask("sftp", options: ["-T", "-s"])
    #expect(outcome.exited(64))
    #expect(outcome.output == "")
  }

  @Test func nothingIsForwarded() throws {
    let outcome = try ask(options: ["-T", "-W", "127.0.0.1:22"])
    #expect(!outcome.exited(0))
    #expect(outcome.errors.contains("forwarding failed"))
    let asked = try ask(
      "list", "forums", options: ["-T", "-R", "0:127.0.0.1:22", "-o", "ExitOnForwardFailure=yes"])
    #expect(asked.exited(255))
  }

  @Test func theVariablesOfAClientDoNoHarm() throws {
    let pty = try opened(variables: [
      "TERM": "/etc/passwd", "LC_ALL": "../../../etc/x", "LC_HOSTILE": "\u{1B}[2J",
    ])
    try pty.waitFor("按 xterm-256color 处理", within: 30)
    #expect(!pty.hasSent("passwd"))
  }
}
