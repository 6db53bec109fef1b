import Testing

@testable import TUI

@Suite struct UnknownSequenceTests {
  /// What of some characters is taken for keys, when a pause follows them.
  private func keys(_ text: String) -> String {
    var sequence = UnknownSequence()
    let codes = text.unicodeScalars.flatMap { sequence.take($0.value) } + sequence.pause()
    return String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
  }

  @Test(arguments: [
    ("jk", "jk"), ("梅涛", "梅涛"), ("\u{1B}", "\u{1B}"), ("\u{1B}j", "\u{1B}j"),
    ("\u{1B}\u{1B}", "\u{1B}\u{1B}"),
    ("[A", "[A"), ("\u{1B}[24;80Rj", "j"), ("\u{1B}[<0;3;5M", ""), ("\u{1B}[5;6;7~k", "k"),
    ("\u{1B}[?1;2cx", "x"),
    ("a\u{1B}[Ib", "ab"), ("\u{1B}[" + String(repeating: "1", count: 70), "111111"),
  ])
  func whatATerminalReportsIsNeverTakenForKeys(sent: String, keys: String) {
    #expect(self.keys(sent) == keys)
  }

  @Test func aReportThatIsCutByThePauseIsSwallowedToItsEnd() {
    var sequence = UnknownSequence()
    #expect("\u{1B}[24;".unicodeScalars.flatMap { sequence.take($0.value) } == [])
    #expect(sequence.pause() == [])
    #expect("80Rj".unicodeScalars.flatMap { sequence.take($0.value) } == [0x6A])
  }
}
