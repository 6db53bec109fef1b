import Explorer
import System
import Testing
import Text

/// What is wrong with a configuration, and what is said of it.
@Suite struct FaultTests {
  static let faults: [(text: String, report: String)] = [
    (
      "langauge = \"zh\"",
      """
      c.toml:1:1: no setting "langauge"; did you mean "language"?
        1 | langauge = "zh"
          | ^
      """
    ),
    (
      "theme = \"constrast\"\nascii = \"yes\"\nmouse = 1\nlanguage = \"fr\"",
      """
      c.toml:1:9: unknown word "constrast"; known are: auto dark light contrast monochrome; did you mean "contrast"?
        1 | theme = "constrast"
          |         ^
      c.toml:2:9: true or false is expected here, not a string in quotes
        2 | ascii = "yes"
          |         ^
      c.toml:3:9: true or false is expected here, not 1
        3 | mouse = 1
          |         ^
      c.toml:4:12: unknown word "fr"; known are: zh en
        4 | language = "fr"
          |            ^
      """
    ),
    (
      "keys = 3",
      """
      c.toml:1:8: a table is expected here, not 3
        1 | keys = 3
          |        ^
      """
    ),
    (
      "# 键\n[keys]\ndwon = \"j\"\nup = 1979-05-27 07:32:00 # 键\nopen = [\"o\", 3,\n  \"PgDwn\"]\n",
      """
      c.toml:3:1: no command "dwon"; did you mean "down"?
        3 | dwon = "j"
          | ^
      c.toml:4:6: a key or a list of keys is expected here, not 1979-05-27 07:32:00
        4 | up = 1979-05-27 07:32:00 # 键
          |      ^
      c.toml:5:14: a string in quotes is expected here, not 3
        5 | open = ["o", 3,
          |              ^
      c.toml:6:3: no key "PgDwn"; keys are written like "j", "^D", "PgDn"; did you mean "PgDn"?
        6 |   "PgDwn"]
          |   ^
      """
    ),
    (
      "keys.search = [ 's', \"\"\"F12\"\"\" ]\nkeys.find = '^C'",
      """
      c.toml:1:22: no key "F12"; keys are written like "j", "^D", "PgDn"
        1 | keys.search = [ 's', \"""F12\""" ]
          |                      ^
      c.toml:2:13: the terminal keeps ^C for itself; it never arrives
        2 | keys.find = '^C'
          |             ^
      """
    ),
    // A key is given to one command; the last key of a needed command is not taken.
    (
      "keys = { down = \"n\", \"sort\" = ['n', \"？\"] }",
      """
      c.toml:1:32: the key n is given to down already
        1 | keys = { down = "n", "sort" = ['n', "？"] }
          |                                ^
      """
    ),
    (
      "[keys]\nsort = [\"t\", \"？\"]\nleave = []\nquit = []\n",
      """
      c.toml:2:14: ? is the only key of help; give it another
        2 | sort = ["t", "？"]
          |              ^
      c.toml:4:8: quit must have a key
        4 | quit = []
          |        ^
      """
    ),
    (
      "[keys]\n\"d\\u006Fwn\" = \"文\"\n'a.b' = 1\n",
      """
      c.toml:2:15: no key "文"; keys are written like "j", "^D", "PgDn"
        2 | "d\\u006Fwn" = "文"
          |               ^
      c.toml:3:1: no command "a.b"
        3 | 'a.b' = 1
          | ^
      """
    ),
    (
      "[[keys]]\ndown = \"j\"",
      """
      c.toml:1:1: double brackets have no use here; write [keys]
        1 | [[keys]]
          | ^
      """
    ),
    (
      "keys.open = [\"o\" 'l']",
      """
      c.toml:1:18: , or ] is expected here
        1 | keys.open = ["o" 'l']
          |                  ^
      """
    ),
    // What is no TOML ends the reading.
    (
      "theme = \"terminal\"\n梅 = 1",
      """
      c.toml:2:1: only ASCII may stand outside quotes and comments
        2 | 梅 = 1
          | ^
      """
    ),
    (
      "[keys]\nopen = \"o\nquit = 1",
      """
      c.toml:2:8: the quote is not closed
        2 | open = "o
          |        ^
      """
    ),
    (
      "ascii = true\nascii = false",
      """
      c.toml:2:1: "ascii" is set already
        2 | ascii = false
          | ^
      """
    ),
    (
      "theme = contrast # 对比\n[keys]\ndown = [j, \"k\"]\nup =\nopen",
      """
      c.toml:4:5: a value is expected here
        4 | up =
          |     ^
      """
    ),
    (
      "theme = contrast # 对比\n[keys]\ndown = [j, \"k\"]\n",
      """
      c.toml:1:9: a string in quotes is expected here, not contrast
        1 | theme = contrast # 对比
          |         ^
      c.toml:3:9: a string in quotes is expected here, not j
        3 | down = [j, "k"]
          |         ^
      """
    ),
    (
      "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q = 1",
      """
      c.toml:1:33: too many levels
        1 | a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q = 1
          |                                 ^
      """
    ),
    // Nothing of the file commands the terminal.
    (
      "theme = \"\\u001B[2J\\u202E\"",
      """
      c.toml:1:9: unknown word "␛[2J"; known are: auto dark light contrast monochrome
        1 | theme = "\\u001B[2J\\u202E"
          |         ^
      """
    ),
    (
      "[keys]\ndown = \"j\\u0000\"",
      """
      c.toml:2:10: a NUL character
        2 | down = "j\\u0000"
          |          ^
      """
    ),
    (
      "ascii = true\u{0}",
      """
      c.toml:1:13: a NUL character
        1 | ascii = true␀
          |             ^
      """
    ),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedWithItsPlace(index: Int) {
    let (text, report) = FaultTests.faults[index]
    #expect(self.report(text) == report + "\n")
  }

  private func report(_ text: String, _ language: Language = .english) -> String {
    report([UInt8](text.utf8), language)
  }

  private func report(_ bytes: [UInt8], _ language: Language = .english) -> String {
    do {
      _ = try Configuration(ReportedText(name: "c.toml", bytes: bytes))
      return ""
    } catch {
      return error.report(in: language)
    }
  }

  @Test func theReportIsChineseToo() {
    #expect(
      report("langauge = \"zh\"\n[keys]\nopen = \"?\"", .chinese) == """
        c.toml:1:1: 没有设置 "langauge"；是否想写 "language"？
          1 | langauge = "zh"
            | ^
        c.toml:3:8: ? 是 help 仅有的键，请给它另一个
          3 | open = "?"
            |        ^

        """)
  }

  @Test func otherEncodingsAreNamed() {
    #expect(report([0x61, 0x0A, 0xC4, 0xE3]).hasPrefix("c.toml:2:1: not UTF-8; convert it first"))
  }

  @Test func aReportThatWouldNotEndIsCounted() {
    let text = (1...50).map { "x\($0) = 1\n" }.joined()
    let lines = report(text).split(separator: "\n")
    #expect(lines.count == 61)
    #expect(lines.last == "… and 30 more problems")
  }

  @Test func everyFaultHasAPlaceAndNoneEndsTheProgram() {
    for (text, _) in FaultTests.faults {
      let bytes = [UInt8](text.utf8)
      for end in bytes.indices {
        _ = report(Array(bytes[..<end]))
        for byte in "[]{}\"'=.,#\n\\".utf8 {
          var other = bytes
          other[end] = byte
          let said = report(other)
          if !said.isEmpty { #expect(said.prefixMatch(of: /c\.toml:\d+:\d+:\ /) != nil, "\(said)") }
        }
      }
    }
  }
}
