import Testing

@testable import Explorer
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

  private func sequences(_ text: String) -> [Key] {
    outputs(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
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

  /// As long as its escape was not given out.
  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[H", .home), ("\u{1B}[1;129D", .left),
      ("\u{1B}[5~", .pageUp),
      ("\u{1B}[Z", .backTab), ("\u{1B}[3;1~", .delete),
    ] as [(String, Key)]) func anArrowTornElsewhereIsTheArrow(sent: String, key: Key)
  {
    #expect(sequences(sent) == [key])
    #expect(
      sequences(sent.map { "\($0)" }.joined(separator: "|").replacing("\u{1B}|", with: "\u{1B}")) == [key])
    #expect(sequences(sent.replacing("\u{1B}", with: "\u{1B}|")) == [])
  }

  /// Of the kitty keyboard protocol.
  @Test(
    arguments: [
      ("27", .escape), ("27;129", .escape), ("27;1:1", .escape), ("100;5", .control("d")), ("105;5", .tab),
      ("91;5", .escape),
      ("109;5", .enter), ("9;2", .backTab), ("13;2", .enter), ("57401", .character("2")), ("57420", .down),
      ("127;5", .backspace), ("92;5", .control("\\")), ("106:74", .character("j")),
    ] as [(String, Key)]) func aKeyOfItsOwnSequenceIsTheKey(parameters: String, key: Key)
  {
    #expect(sequences("\u{1B}[\(parameters)u") == [key])
  }

  @Test(arguments: [
    "97;3", "27;1;1;1", "", "57425", "1114112", "-1", "32;5", "99999999999999999999", "57358",
  ])
  func aSequenceWithoutUseIsNoKey(parameters: String) {
    #expect(outputs("\u{1B}[\(parameters)u") == [])
  }

  @Test(
    arguments: [
      ("11;rgb:0000/0000/0000", .dark), ("11;rgb:ff/ff/ff", .light), ("11;#fdf6e3", .light),
      ("11;rgba:0000/2b2b/3636/ffff", .dark), ("11;rgb:f/0/0", .dark), ("11;rgb:0/f/0", .light),
    ] as [(String, Background)]) func theBackgroundIsAsBrightAsItLooks(text: String, background: Background)
  {
    for end in ["\u{7}", "\u{1B}\\", "\u{9C}", "\u{1B}|\\"] {
      #expect(reports("\u{1B}]\(text)\(end)") == [.background(background)])
    }
  }

  @Test(arguments: [
    "10;rgb:0/0/0", "11;rgb:0/0", "11;", "11;black", "11;rgb:-1/0/0", "11;rgb:00000/0/0", "11;#12345",
    "11;rgb:0/0/0" + String(repeating: "0", count: 100),
  ]) func whatIsNoColourSaysNothing(text: String) {
    #expect(outputs("\u{1B}]\(text)\u{7}") == [])
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;7", .light), ("15;default", .unknown), (nil, .unknown),
      ("", .unknown), ("0;16", .unknown),
    ] as [(String?, Background)]) func theEnvironmentMayNameTheBackground(
      variable: String?, background: Background
    )
  {
    #expect(Background(variable: variable) == background)
  }

  @Test func whatTheTerminalCanIsToldByItsAnswers() {
    #expect(reports("\u{1B}[?0u\u{1B}[?1u\u{1B}[?u") == [.knowsKeyboard, .knowsKeyboard])
    #expect(reports("\u{1B}[?2026;2$y\u{1B}[?2026;0$y\u{1B}[?2026;4$y\u{1B}[?25;1$y") == [.synchronises])
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
