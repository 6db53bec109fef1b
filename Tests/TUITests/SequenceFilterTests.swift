import Testing

@testable import TUI

@Suite struct SequenceFilterTests {
  /// What comes out of some characters; | stands for a pause between two reads, … for a long one.
  private func outputs(_ text: String) -> [SequenceFilter.Output] {
    var filter = SequenceFilter()
    return text.unicodeScalars.flatMap { scalar -> [SequenceFilter.Output] in
      switch scalar {
      case "|": return filter.pause()
      case "…":
        filter.forget()
        return []
      default: return filter.take(scalar.value)
      }
    } + filter.pause()
  }

  private func keys(_ text: String) -> String {
    let codes = outputs(text).compactMap { if case .character(let code) = $0 { code } else { nil } }
    return String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
  }

  private func reports(_ text: String) -> [TerminalReport] {
    outputs(text).compactMap { if case .report(let report) = $0 { report } else { nil } }
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

  /// Wherever the line tears it: at worst its escape is the Esc key, which does no harm.
  @Test(arguments: ["\u{1B}[2;3R", "\u{1B}[0n"]) func anAnswerIsUnderstoodHoweverItIsTorn(answer: String)
    throws
  {
    let report = try #require(reports(answer).first)
    for place in 1..<answer.unicodeScalars.count {
      let (head, tail) = (answer.unicodeScalars.prefix(place), answer.unicodeScalars.dropFirst(place))
      let torn = String(head) + "|" + String(tail) + "j"
      #expect(reports(torn) == [report])
      #expect(keys(torn) == (place == 1 ? "\u{1B}j" : "j"))
    }
  }

  @Test func anArrowTornAfterItsEscapeIsNotTyped() {
    #expect(keys("\u{1B}|[Cj") == "\u{1B}j")
    #expect(keys("\u{1B}|OCj") == "\u{1B}j")
    #expect(keys("\u{1B}|[5|~j") == "\u{1B}j")
  }

  @Test func whatIsTypedLongAfterEscIsTyped() {
    #expect(keys("\u{1B}|…[C") == "\u{1B}[C")
    #expect(keys("\u{1B}|…O") == "\u{1B}O")
    #expect(keys("\u{1B}|jO") == "\u{1B}jO")
  }

  @Test(
    arguments: [
      ("\u{1B}[2;3R", [.cursor(row: 2, column: 3)]), ("\u{1B}[0n", [.ready]), ("\u{1B}[3n", [.ready]),
      ("\u{1B}[R", []), ("\u{1B}[2R", []), ("\u{1B}[;R", []), ("\u{1B}[n", []), ("\u{1B}[?2;3R", []),
      ("\u{1B}[99999999999999999999;1R", []), ("\u{1B}[1;2;3R", []),
    ] as [(String, [TerminalReport])])
  func answersAreReadStrictly(sent: String, reports: [TerminalReport]) {
    #expect(self.reports(sent) == reports)
  }
}
