import Foundation
import Testing

/// Terminals that send each key in a way of its own, and hold a drawing back until all of it has come.
struct KeyboardTests {
  private static let (push, pop) = ("\u{1B}[>1u", "\u{1B}[<u")
  private static let (holds, shows) = ("\u{1B}[?2026h", "\u{1B}[?2026l")

  /// A program on a terminal that says what it can.
  private func opened(shell: String? = nil) throws -> Pty {
    let pty = try Pty(shell: shell)
    try pty.waitFor(Program.lastWord)
    pty.type("\u{1B}[?0u\u{1B}[?2026;2$y\u{1B}[2;2R")
    try pty.waitFor(KeyboardTests.push)
    pty.settle()
    return pty
  }

  private func count(_ text: String, in pty: Pty) -> Int { pty.text.components(separatedBy: text).count - 1 }

  @Test func theTerminalIsAskedBeforeAnythingIsDrawn() throws {
    let pty = try Pty()
    try pty.waitFor(Program.lastWord)
    let beginning = pty.text.components(separatedBy: "论坛")[0]
    for question in ["\u{1B}]11;?\u{1B}\\", "\u{1B}[?u", "\u{1B}[?2026$p", "\u{1B}[6n"] {
      #expect(beginning.contains(question), "\(question.visible)")
    }
    // One that does not answer is sent nothing of it.
    pty.type("\u{1B}[2;2Rjjq")
    #expect(pty.ending(within: 15) == .exit(0))
    for sequence in [KeyboardTests.push, KeyboardTests.pop, KeyboardTests.holds] {
      #expect(!pty.hasSent(sequence), "\(sequence.visible)")
    }
  }

  @Test func keysThatComeAsSequencesDoWhatTheyDo() throws {
    let pty = try opened()
    pty.type("2/mt")
    try pty.waitFor("1/8")
    // ^U, and Esc with the lock of the digits on, as characters no more.
    pty.type("\u{1B}[117;5u\u{1B}[27;129u")
    pty.settle()
    pty.type("g\u{1B}[1;129B")
    pty.settle()
    // ^L draws all anew.
    let screen = try pty.bytes(for: "\u{1B}[108;5u")
    #expect(String(decoding: screen, as: UTF8.self).contains("2/8"))
  }

  @Test func everyDrawingIsHeldUntilAllOfItHasCome() throws {
    let pty = try opened()
    let bytes = String(decoding: try pty.bytes(for: "j"), as: UTF8.self)
    #expect(bytes.hasPrefix(KeyboardTests.holds))
    #expect(bytes.components(separatedBy: KeyboardTests.shows).count == 2)
  }

  /// What the line does by itself where these keys come as characters.
  @Test(arguments: [("99", SIGINT), ("92", SIGQUIT)]) func theKeysOfTheLineEndIt(
    _ code: String, _ signal: Int32
  )
    throws
  {
    let pty = try opened(shell: #"ulimit -c 0; exec "$@""#)
    pty.type("\u{1B}[\(code);5u")
    #expect(pty.ending(within: 15) == .signal(signal))
    expectLeft(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT]) func theKeyboardIsGivenBackHoweverItEnds(
    _ signal: Int32
  )
    throws
  {
    let pty = try opened(shell: #"ulimit -c 0; exec "$@""#)
    pty.child.signal(signal)
    #expect(pty.ending(within: 15) == .signal(signal))
    expectLeft(pty)
  }

  @Test func theKeyboardIsGivenBackAtTheEnd() throws {
    let pty = try opened()
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    expectLeft(pty)
  }

  @Test func theKeyboardIsTheShellsWhileTheProgramIsStopped() throws {
    let pty = try opened()
    pty.type("\u{1B}[122;5u")
    try pty.waitFor("\u{1B}[?1049l")
    #expect(count(KeyboardTests.pop, in: pty) == 1)
    // Without a shell that could continue it, it goes on at once.
    let isBack = pty.reads(within: 15) { count(KeyboardTests.push, in: pty) == 2 }
    #expect(isBack, "\(String(pty.text.suffix(300)).visible)")
  }

  /// Once, before the screen that the keyboard belongs to is left.
  private func expectLeft(_ pty: Pty) {
    #expect(pty.isAsBefore)
    #expect(count(KeyboardTests.pop, in: pty) == 1, "\(String(pty.text.suffix(200)).visible)")
    let end = pty.text.components(separatedBy: KeyboardTests.pop).last ?? ""
    #expect(end.contains("\u{1B}[?1049l"))
  }
}
