import Foundation
import Testing

/// What a host allows a guest, and writes down, behind a real sshd.
@Suite(.needsSSH) struct GuestLimitsTests {
  private let folder: TemporaryFolder
  private let server: SSHServer

  init() throws {
    folder = try TemporaryFolder()
    server = try SSHServer(
      guest: "--guest-memory 700 --guest-time 90 --guest-idle 3600 --guest-log \(folder["guests.log"])")
  }

  private var log: [[String]] {
    let text = (try? String(contentsOfFile: folder["guests.log"], encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.components(separatedBy: "\t") }
  }

  @Test func whatIsOpenedIsWrittenDownAndTheGuestIsTold() throws {
    let pty = try Pty(running: server.client([], options: ["-tt"]))
    try pty.waitFor("主人记录客人看了什么", within: 30)
    pty.type("2jj\r")
    let deadline = Deadline(30)
    while log.count < 2, !deadline.hasPassed { deadline.pause() }
    pty.type("Q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(log.map { $0.last! } == ["explorer", "speaker:mei-tao"])
    #expect(log.allSatisfy { $0.count == 4 && $0[1] == "127.0.0.1" && $0[0].hasSuffix("Z") })
    #expect(Set(log.map { $0[2] }).count == 1)
  }

  @Test func whoTypesNothingIsSeenOut() throws {
    let server = try SSHServer(guest: "--guest-idle 1")
    let pty = try Pty(running: server.client([], options: ["-tt"]))
    try pty.waitFor("很久没有按键，已结束", within: 30)
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.hasSent("\u{1B}[?1049l"))
  }

  @Test func aCommandIsLimitedAndWrittenDownAndTheGuestIsTold() throws {
    let outcome = try Program.run(
      server.client(["show", "梅涛"], options: ["-T"]), environment: Program.environment, within: 60)
    #expect(outcome.exited(0))
    #expect(outcome.errors == "wentan: 主人记录客人看了什么\n")
    #expect(log.map { $0.last! } == ["show 梅涛"])
  }

  /// The limits of a program that a guest has opened, as the kernel has them.
  @Test func theKernelHoldsTheLimits() throws {
    let pty = try Pty(running: server.client([], options: ["-tt"]))
    try pty.waitFor("主人记录客人看了什么", within: 30)
    let process = try #require(log.first.map { $0[2] })
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    func values(_ name: String) -> [String] {
      let line = limits.components(separatedBy: "\n").first { $0.hasPrefix(name) } ?? ""
      return line.dropFirst(name.count).split(separator: " ").prefix(2).map(String.init)
    }
    #expect(values("Max cpu time") == ["90", "95"])
    #expect(values("Max data size") == ["734003200", "734003200"])
    #expect(values("Max core file size") == ["0", "0"])
  }
}

/// The same without sshd.
struct GuestOptionsTests {
  @Test func aProgramThatUsesUpItsTimeSaysSo() throws {
    let pty = try Pty("--guest", "--guest-time", "60")
    try pty.waitFor(Program.lastWord)
    pty.child.signal(SIGXCPU)
    try pty.waitFor("处理器时间到了上限，已结束")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.hasSent("\u{1B}[?1049l"))
  }

  @Test func aProgramThatGetsNoMemorySaysSo() throws {
    let pty = try Pty("--guest", "--guest-memory", "700")
    try pty.waitFor(Program.lastWord)
    // What a failed allocation ends in.
    pty.child.signal(SIGILL)
    try pty.waitFor("内存到了主人所限，或程序出错")
    #expect(pty.hasSent("\u{1B}[?1049l"))
  }

  @Test(arguments: [
    ["--guest-idle", "60"], ["--guest-memory", "64"], ["--guest-time", "1"], ["--guest-log", "/tmp/x"],
  ]) func withoutAGuestTheOptionsAreRefused(_ options: [String]) throws {
    let outcome = try Program.run([Program.path] + options)
    #expect(outcome.exited(64))
    #expect(outcome.errors.contains("只与 --guest 同用"))
  }

  @Test(arguments: ["/nonexistent/log", "/dev/null", "/"]) func whereTheLogCannotBeWrittenNobodyIsLetIn(
    _ path: String
  ) throws {
    let outcome = try Program.wentan(
      "--guest", "--guest-log", path, variables: ["SSH_ORIGINAL_COMMAND": "list speakers"])
    #expect(outcome.exited(74))
    #expect(outcome.output == "" && outcome.errors.contains("写不了"))
    #expect(!outcome.errors.contains(path))
  }

  /// A guest chooses what is written down, but not its form.
  @Test func aLineOfTheLogIsALine() throws {
    let folder = try TemporaryFolder()
    let path = folder["log"]
    _ = try Program.wentan(
      "--guest", "--guest-log", path,
      variables: [
        "SSH_ORIGINAL_COMMAND": "show '梅涛\tx' " + String(repeating: "长", count: 400),
        "SSH_CONNECTION": "203.0.113.5\u{1B}[2J 1 2 3",
      ])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count <= 1)
    for line in lines {
      #expect(line.split(separator: "\t").count == 4 && line.count < 300 && !line.contains("\u{1B}"))
    }
  }

  @Test func aValidCorpusIsNothingToAQuietCheck() throws {
    let sound = try Program.wentan("validate", "--quiet")
    #expect(sound.exited(0) && sound.output == "" && sound.errors == "")
    let folder = try TemporaryFolder()
    let path = try folder.write("{".utf8)
    let faulty = try Program.wentan("validate", "--quiet", path)
    #expect(faulty.exited(65) && faulty.output == "" && faulty.errors.contains(path))
  }
}
