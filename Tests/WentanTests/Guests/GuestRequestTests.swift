import System
import Testing

@testable import wentan

@Suite struct GuestRequestTests {
  private let permissions = GuestPermissions(
    commands: ["list", "search", "show"],
    options: [
      "--format", "--kind", "--limit", "--fuzzy", "--scope", "--sort", "--format", "--lang", "--width",
    ])

  private func request(_ command: String?) throws -> GuestRequest {
    try GuestRequest(command.map { Array($0.utf8) }, permitting: permissions)
  }

  private func refusal(_ command: String) -> String? {
    do {
      _ = try GuestRequest(Array(command.utf8), permitting: permissions)
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test(arguments: [nil, "", "  "]) func withoutACommandTheExplorerOpens(_ command: String?) throws {
    #expect(try request(command) == .explorer)
  }

  @Test(arguments: [
    "list speakers", "list --format json speakers", "list speakers --format=json --sort pinyin",
    "search mt --kind speakers --limit 3 --fuzzy", "show 梅涛 --lang en --width 60",
    "show -- -rf", "show -- --corpus /etc/passwd --help",
  ])
  func whatPrintsPasses(_ command: String) throws {
    #expect(try request(command) == .command(command.split(separator: " ").map(String.init)))
  }

  @Test(arguments: ["help", "--help", "-h", "list --help", "show 梅涛 -h"])
  func helpIsTheGuestsOwn(_ command: String) throws { #expect(try request(command) == .help) }

  @Test(arguments: [
    "export 梅涛", "validate /etc/passwd", "config", "derive x", "sh", "/bin/sh", "scp -f .bashrc",
    "internal-sftp", "/usr/lib/openssh/sftp-server", "wentan", "browse", "--guest", "梅涛", "''",
    "LIST speakers",
  ])
  func anyOtherCommandIsRefused(_ command: String) throws {
    #expect(try #require(refusal(command)).contains("there are list search show help"))
  }

  @Test(arguments: [
    "list speakers --corpus /etc/passwd", "show x --corpus=/etc/passwd", "show x --output y", "show -",
    "show -rf x",
    "list speakers --no-bundled", "show x --generate-completion-script", "--version list", "search x -l",
  ])
  func anyOtherOptionIsRefused(_ command: String) throws {
    #expect(try #require(refusal(command)).contains("here; there are"))
  }

  @Test func aCommandHasAtMost200Words() throws {
    func names(_ count: Int) -> String { String(repeating: " x", count: count) }
    #expect(try request("show" + names(199)) == .command(["show"] + Array(repeating: "x", count: 199)))
    #expect(refusal("show" + names(200)) == "the command has more than 200 words; split it")
    #expect(refusal("help" + names(200)) == "the command has more than 200 words; split it")
  }

  @Test func aRefusalIsHarmlessAndShort() throws {
    let name = "\u{9B}31m\u{202E}" + String(repeating: "x", count: 5_000)
    let sentence = try #require(refusal(name))
    #expect(sentence.hasPrefix("there is no \"\u{FFFD}31mxxx") && sentence.count < 200)
    #expect(!sentence.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9B}" })
  }

  @Test func allThatIsPromisedIsInTheHelp() {
    let help = GuestRequest.help(permissions, permissions.commands.map { ($0 + " WORD", "does") })
    for word in permissions.commands.map({ "HOST \($0) WORD" }) + permissions.options {
      #expect(help.english.contains(word) && help.chinese.contains(word.replacing("HOST", with: "主机")))
    }
    #expect(help.english.contains("--scope --sort --lang --width\n"))
  }
}
