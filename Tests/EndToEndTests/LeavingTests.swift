import Foundation
import Testing

/// However the program ends, the terminal is left as it was.
struct LeavingTests {
  private static let leaveAlternateScreen = "\u{1B}[?1049l"

  private func opened(columns: Int = 80, rows: Int = 24, shell: String? = nil) throws -> Pty {
    let pty = try Pty(columns: columns, rows: rows, shell: shell)
    try pty.waitFor(Program.lastWord)
    #expect(!pty.isAsBefore)
    return pty
  }

  private func expectSane(_ pty: Pty) {
    #expect(pty.isAsBefore)
    #expect(pty.hasSent(LeavingTests.leaveAlternateScreen))
    #expect(pty.text.components(separatedBy: "\u{1B}[?1049h").count == 2)
  }

  @Test func q() throws {
    let pty = try opened()
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    expectSane(pty)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func aSignalEndsItAndTheParentSeesWhich(_ signal: Int32) throws {
    let pty = try opened()
    pty.child.signal(signal)
    #expect(pty.ending(within: 15) == .signal(signal))
    expectSane(pty)
  }

  /// Keys that lead into every state that takes keys of its own.
  @Test(
    arguments: [SIGTERM, SIGINT, SIGHUP],
    [
      "2/mei", "fmt", ":the", "?", "2jj\r'", "2jj\r''", "0", "2r", "3F", "2jjo", "2mM",
      "\u{1B}[200~half a paste",
    ])
  func aSignalEndsItInEveryState(_ signal: Int32, keys: String) throws {
    let pty = try opened()
    pty.type(keys)
    pty.settle()
    pty.child.signal(signal)
    #expect(pty.ending(within: 15) == .signal(signal))
    expectSane(pty)
  }

  @Test func aSignalWhileItIsDrawnEndsIt() throws {
    for count in [20, 100, 500, 1_000, 2_000, 4_000, 8_000] {
      let pty = try Pty(columns: 200, rows: 60)
      let isUnderway = pty.reads(within: 15) { pty.bytes.count > count }
      #expect(isUnderway, "the first screen has \(pty.bytes.count) bytes")
      pty.child.signal(SIGTERM)
      #expect(pty.ending(within: 15) == .signal(SIGTERM))
      expectSane(pty)
    }
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func aKeyOfTheTerminalEndsItToo(_ key: String, _ signal: Int32) throws {
    let pty = try opened()
    pty.type(key)
    #expect(pty.ending(within: 15) == .signal(signal))
    expectSane(pty)
  }

  /// Swift's own crash handler would ask a question here, wait half a minute and leave the terminal raw.
  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
  func aCrashLeavesTheTerminalSane(_ signal: Int32) throws {
    let pty = try opened(shell: #"ulimit -c 0; exec "$@""#)
    pty.child.signal(signal)
    #expect(pty.ending(within: 10) == .signal(signal))
    #expect(!pty.hasSent("Press space"))
    expectSane(pty)
  }

  /// Those that end nothing, and 32 and 33, which the C library keeps for itself.
  private static let harmless: Set<Int32> = [
    SIGKILL, SIGSTOP, SIGTSTP, SIGCONT, SIGCHLD, SIGURG, SIGWINCH, SIGTTIN, SIGTTOU, SIGPIPE, SIGXFSZ, 32, 33,
  ]

  @Test(arguments: (Int32(1)...64).filter { !harmless.contains($0) })
  func everySignalThatEndsItLeavesTheTerminalSane(_ signal: Int32) throws {
    let pty = try opened(shell: #"ulimit -c 0; exec "$@""#)
    pty.child.signal(signal)
    let ending = pty.ending(within: 15)
    #expect(ending?.shellStatus == 128 + signal)
    expectSane(pty)
  }

  @Test(arguments: [SIGCHLD, SIGURG, SIGWINCH, SIGPIPE, SIGXFSZ, SIGCONT])
  func aSignalThatEndsNothingDoesNotEndIt(_ signal: Int32) throws {
    let pty = try opened()
    pty.child.signal(signal)
    pty.type("?")
    try pty.waitFor("去某一栏")
    #expect(pty.ending(within: 0) == nil)
  }

  @Test func twoSignalsInARowEndItOnce() throws {
    let pty = try opened()
    pty.child.signal(SIGTERM)
    pty.child.signal(SIGTERM)
    #expect(pty.ending(within: 15)?.shellStatus == 128 + SIGTERM)
    #expect(pty.isAsBefore)
  }

  @Test(arguments: [nil, #"trap "" HUP; exec "$@""#])
  func aLineThatIsCutEndsIt(_ shell: String?) throws {
    let pty = try opened(shell: shell)
    pty.hangUp()
    // By itself, and not by the alarm that ends a program which is stuck: that gives a status.
    #expect(pty.child.ending(within: 15) == .signal(SIGHUP))
  }

  /// The line is cut while the program waits for it to take a drawing.
  @Test(arguments: [nil, #"trap "" HUP; exec "$@""#])
  func aLineThatIsCutWhileItIsFullEndsItToo(_ shell: String?) throws {
    let pty = try opened(columns: 200, rows: 60, shell: shell)
    try pty.fill(with: "\u{C}")
    pty.hangUp()
    #expect(pty.child.ending(within: 15)?.shellStatus == 128 + SIGHUP)
  }

  /// The shell that started it is killed: the kernel hangs up on whoever had the terminal from it.
  @Test func theDeathOfTheParentEndsIt() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty(
      variables: ["PLACE": folder["pid"]],
      shell: #"sh -c 'echo $$ > "$PLACE"; exec "$@"' sh "$@"; exit 3"#)
    try pty.waitFor(Program.lastWord)
    let text = try String(contentsOfFile: folder["pid"], encoding: .utf8)
    let pid = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    pty.child.signal(SIGKILL)
    let isGone = pty.reads(within: 15) { Child.isGone(pid) }
    #expect(isGone, "the program outlives the shell that started it")
    if !isGone { kill(pid, SIGKILL) }
  }

  /// Ticks of the clock that the program has used.
  private func ticks(of pty: Pty) throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(pty.child.pid)/stat", encoding: .utf8)
    let fields = text.components(separatedBy: " ")
    return Int(fields[13])! + Int(fields[14])!
  }

  @Test func whoWaitsUsesNothing() throws {
    let pty = try opened()
    // What it holds back for a while, and an answer that never comes, wake it once or twice; then nothing does.
    pty.type("\u{1B}")
    var used = Int.max
    let isAtRest = try Deadline.comes(within: 15) {
      let before = try ticks(of: pty)
      for _ in 0..<10 { pty.settle() }
      used = try ticks(of: pty) - before
      return used <= 2
    }
    #expect(isAtRest, "\(used) ticks while it waits")
  }

  @Test func controlDIsAKeyAndNoEndOfInput() throws {
    let pty = try opened()
    _ = try pty.bytes(for: "2\u{4}")
    #expect(pty.child.ending(within: 0) == nil)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aTerminalThatDoesNotReadDoesNotHoldIt(_ signal: Int32) throws {
    let pty = try opened(columns: 200, rows: 60)
    try pty.fill(with: "\u{C}")
    pty.child.signal(signal)
    let ending = try #require(pty.child.ending(within: 15), "the program hangs in a write")
    #expect(ending.shellStatus == 128 + signal)
    #expect(pty.isAsBefore)
  }

  @Test func aSecondSignalEndsAStuckProgramAtOnce() throws {
    let pty = try opened(columns: 200, rows: 60)
    try pty.fill(with: "\u{C}")
    pty.child.signal(SIGTERM)
    pty.child.signal(SIGINT)
    // The alarm that the first sets would say that it was the first.
    #expect(pty.child.ending(within: 15) == .exit(128 + SIGINT))
    #expect(pty.isAsBefore)
  }
}
