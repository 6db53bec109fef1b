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
    ("a\u{1B}[Ib", "ab"), ("\u{1B}[" + String(repeating: "1", count: 70) + "qj", "j"),
    // Strings: colours, titles, versions, clipboards; by BEL, ESC \ and the 8-bit end.
    ("\u{1B}]11;rgb:ffff/0000/q\u{07}j", "j"), ("\u{1B}]52;c;cXF4\u{1B}\\j", "j"), ("\u{1B}]lq\u{9C}j", "j"),
    ("\u{1B}P>|XTerm(370)q\u{1B}\\j", "j"), ("\u{1B}_Gi=1;OKq\u{1B}\\j", "j"), ("\u{1B}^q\u{1B}\\j", "j"),
    ("\u{1B}Xq\u{07}梅\u{1B}\\j", "j"), ("\u{9D}q\u{9C}\u{9B}1;2Rj\u{8F}qk", "jk"), ("\u{1B}\\j", "j"),
    // What ends a string early, and what begins in one.
    ("\u{1B}]q\u{18}j", "j"), ("\u{1B}Pq\u{1A}j", "j"), ("\u{1B}]q\u{1B}[5;6~j", "j"),
    ("\u{1B}]q\u{1B}jq\u{07}k", "k"),
    // Single shifts, old function keys, those of the Linux console.
    ("\u{1B}Nqj", "j"), ("\u{1B}Oqj", "j"), ("\u{1B}O5Pj", "j"), ("\u{1B}[[Aj", "j"),
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

  /// A line may deliver a byte at a time.
  @Test(arguments: [
    "\u{1B}]11;q\u{07}", "\u{1B}]lq\u{1B}\\", "\u{1B}P1$rq\u{1B}\\", "\u{1B}_q\u{1B}\\", "\u{1B}Oq",
  ])
  func aStringIsNeverTypedHoweverItIsTorn(answer: String) {
    #expect(keys(answer.map { "\($0)|" }.joined() + "j") == "\u{1B}j")
  }

  @Test func aStringWithoutAnEndEndsWithSilenceAndWithEsc() {
    #expect(keys("\u{1B}]q|q…j") == "j")
    #expect(keys("\u{1B}]q|q\u{1B}|j") == "j")
  }

  @Test func escBeforeAnyOtherKeyIsEsc() {
    #expect(keys("\u{1B}|N") == "\u{1B}N")
    #expect(keys("\u{1B}j\u{1B}梅\u{1B}1") == "\u{1B}j\u{1B}梅\u{1B}1")
  }

  /// Its bytes are not even text.
  @Test func theMouseReportOfX10TakesThreeBytes() {
    var filter = SequenceFilter()
    var taken = [filter.takesByte()]
    for scalar in "\u{1B}[M".unicodeScalars { taken += filter.take(scalar.value).map { _ in true } }
    for _ in 0..<4 { taken.append(filter.takesByte()) }
    #expect(taken == [false, true, true, true, false])
    let next = filter.take(0x6A)
    #expect(next == [.character(0x6A)])
  }

  @Test func theBracketsOfAPasteAreNoKeys() {
    #expect(
      outputs("\u{1B}[200~q\u{1B}[201~") == [.report(.pasteStart), .character(0x71), .report(.pasteEnd)])
    #expect(reports("\u{1B}[2|01|~") == [.pasteEnd])
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
