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
