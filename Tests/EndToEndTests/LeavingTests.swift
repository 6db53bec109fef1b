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
    pty.listen(for: 0.2)
    pty.child.signal(signal)
    #expect(pty.ending(within: 15) == .signal(signal))
    expectSane(pty)
  }

  @Test func aSignalWhileItIsDrawnEndsIt() throws {
    for delay in [0, 2, 5, 10, 20, 40, 80] {
      let pty = try Pty(columns: 200, rows: 60)
      _ = pty.reads(within: 10) { pty.bytes.count > 20 }
      pty.listen(for: Double(delay) / 1000)
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
    try pty.waitFor("到发布栏")
    #expect(pty.ending(within: 0) == nil)
  }

  @Test func twoSignalsInARowEndItOnce() throws {
    let pty = try opened()
    pty.child.signal(SIGTERM)
    pty.child.signal(SIGTERM)
    #expect(pty.ending(within: 15)?.shellStatus == 128 + SIGTERM)
    #expect(pty.isAsBefore)
  }

  /// Half a second is what it may take; a busy machine gets three tries.
  @Test(arguments: [nil, #"trap "" HUP; exec "$@""#])
  func aLineThatIsCutEndsItWithinHalfASecond(_ shell: String?) throws {
    for isLastTry in [false, false, true] {
      let pty = try opened(shell: shell)
      pty.hangUp()
      if pty.child.ending(within: 0.5) != nil { return }
      #expect(!isLastTry, "the program outlives its line")
    }
  }

  /// The line is cut while the program waits for it to take a drawing.
  @Test(arguments: [nil, #"trap "" HUP; exec "$@""#])
  func aLineThatIsCutWhileItIsFullEndsItToo(_ shell: String?) throws {
    for isLastTry in [false, false, true] {
      let pty = try opened(columns: 200, rows: 60, shell: shell)
      try pty.fill(with: "\u{C}")
      pty.hangUp()
      if pty.child.ending(within: 0.5) != nil { return }
      #expect(!isLastTry, "the program outlives its line")
    }
  }

  /// The shell that started it is killed: the kernel hangs up on whoever had the terminal from it.
  @Test func theDeathOfTheParentEndsIt() throws {
    let folder = try TemporaryFolder()
    for isLastTry in [false, false, true] {
      let pty = try Pty(
        variables: ["PLACE": folder["pid"]],
        shell: #"sh -c 'echo $$ > "$PLACE"; exec "$@"' sh "$@"; exit 3"#)
      try pty.waitFor(Program.lastWord)
      let text = try String(contentsOfFile: folder["pid"], encoding: .utf8)
      let pid = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
      pty.child.signal(SIGKILL)
      if pty.reads(within: 0.5, until: { Child.isGone(pid) }) { return }
      kill(pid, SIGKILL)
      #expect(!isLastTry, "the program outlives the shell that started it")
    }
  }

  /// Ticks of the clock that the program has used.
  private func ticks(of pty: Pty) throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(pty.child.pid)/stat", encoding: .utf8)
    let fields = text.components(separatedBy: " ")
    return Int(fields[13])! + Int(fields[14])!
  }

  @Test func whoWaitsUsesNothing() throws {
    let pty = try opened()
    // What it holds back for a while, and an answer that never comes, wake it once or twice.
    pty.type("\u{1B}")
    pty.settle()
    let before = try ticks(of: pty)
    pty.listen(for: 1.5)
    #expect(try ticks(of: pty) - before <= 2)
  }

  @Test func controlDIsAKeyAndNoEndOfInput() throws {
    let pty = try opened()
    _ = try pty.bytes(for: "2\u{4}")
    #expect(pty.child.ending(within: 0) == nil)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aTerminalThatDoesNotReadHoldsItNoLongerThanTwoSeconds(_ signal: Int32) throws {
    for isLastTry in [false, true] {
      let pty = try opened(columns: 200, rows: 60)
      try pty.fill(with: "\u{C}")
      pty.child.signal(signal)
      guard let ending = pty.child.ending(within: 2) else {
        #expect(!isLastTry, "the program hangs in a write")
        continue
      }
      #expect(ending.shellStatus == 128 + signal)
      #expect(pty.isAsBefore)
      return
    }
  }

  @Test func aSecondSignalEndsAStuckProgramAtOnce() throws {
    for isLastTry in [false, true] {
      let pty = try opened(columns: 200, rows: 60)
      try pty.fill(with: "\u{C}")
      pty.child.signal(SIGTERM)
      pty.child.signal(SIGINT)
      guard pty.child.ending(within: 1) != nil else {
        #expect(!isLastTry, "the program waits all the same")
        continue
      }
      #expect(pty.isAsBefore)
      return
    }
  }
}
