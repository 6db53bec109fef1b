import Testing
import Text

/// What a TOML text holds: facts of TOML 1.0, one a line.
@Suite struct TOMLReaderTests {
  static let texts: [(text: String, holds: String)] = [
    ("", ""),
    ("a = true # why\r\n\tb=false", "a: true, b: false"),
    ("a = 1979-05-27 07:32:00\nb = [0x1F, 1.5e3]", "a: 1979-05-27 07:32:00, b: [0x1F 1.5e3]"),
    // Names
    (
      "\"a b\" = true\n'c\"d' = true\n\"\" = true\n3.14 = true",
      "a b: true, c\"d: true, : true, 3: {14: true}"
    ),
    ("a . \"b\".c = true\na.d = true", "a: {b: {c: true}, d: true}"),
    // Strings
    (#"a = "\b\t\n\f\r\"\\\u6587\U00020000""#, "a: ‹\u{8}\t\n\u{C}\r\"\\文𠀀›"),
    (#"a = 'C:\dir'"#, #"a: ‹C:\dir›"#),
    ("a = \"\"\"\n文\n探 \"\" x\\\n   \n\t y\"\"\"", "a: ‹文\n探 \"\" xy›"),
    ("a = \"\"\"x\"\"\"\"\"", "a: ‹x\"\"›"),
    ("a = '''\r\n\\'x''\r\ny'''", "a: ‹\\'x''\r\ny›"),
    ("a = \"\"\"\"\"\"\nb = ''", "a: ‹›, b: ‹›"),
    // Lists and tables
    ("a = [ # why\n true,\n [],\n]", "a: [true []]"),
    ("a = {}\nb = { c.d = true, \"e\" = ['x'] }", "a: {}, b: {c: {d: true}, e: [‹x›]}"),
    ("[ a . 'b' ]\nc = true\n[a]\nd = true", "a: {b: {c: true}, d: true}"),
    ("[a]\nb.c = true\n[a.b.d]\ne = true", "a: {b: {c: true, d: {e: true}}}"),
  ]

  @Test(arguments: texts.indices) func aTextHolds(index: Int) throws {
    let (text, holds) = TOMLReaderTests.texts[index]
    #expect(try description(TOMLReader.read([UInt8](text.utf8))) == holds)
  }

  /// Texts that are no TOML, with the offset of the fault.
  static let faults: [(text: String, offset: Int)] = [
    ("a", 1), ("a =", 3), ("= true", 0), ("a = true b", 9), ("a = true\rb = true", 8), ("a b = true", 2),
    ("a. = true", 3), ("a = [true", 9), ("a = [,]", 5), ("a = [true,,]", 10), ("a = [true true", 10),
    ("a = {b = true,}", 14), ("a = {\nb = true}", 5), ("a = {b = true", 13), ("[a", 2), ("[a] b", 4),
    ("[]", 1),
    ("a = \"x\ny\"", 4), ("a = '", 4), ("a = \"\"\"x\"\"", 4), ("\"\"\"a\"\"\" = true", 2),
    (#"a = "\x""#, 5), (#"a = "\u12""#, 5), (#"a = "\uD800""#, 5), (#"a = "\U00110000""#, 5), (#"a = "\"#, 5),
    (#"a = "\u+123""#, 5), ("a = \"\u{1}\"", 5), ("# \u{7F}", 2), ("a = \"\u{7F}\"", 5), ("é = true", 0),
    // What is there already
    ("a = true\na = true", 9), ("a = true\na.b = true", 9), ("a.b = true\na = true", 11),
    ("[a]\n[a]", 5), ("a = true\n[a]", 10), ("a.b = true\n[a]", 12), ("[a.b]\n[a]\nb.c = true", 10),
    ("a = {}\na.b = true", 7), ("a = {}\n[a.b]", 8), ("[a]\nb = {}\n[a.b]", 14),
    ("a = {b = true, b = true}", 15),
  ]

  @Test(arguments: faults.indices) func aFaultHasItsPlace(index: Int) throws {
    let (text, offset) = TOMLReaderTests.faults[index]
    do {
      _ = try TOMLReader.read([UInt8](text.utf8))
      Issue.record("\(text.debugDescription) was taken")
    } catch {
      #expect(error.offset == offset, "\(text.debugDescription): \(error.fault)")
    }
  }

  private func description(_ table: TOMLTable) -> String {
    table.entries.map { "\($0.name.text): \(description($0.value))" }.joined(separator: ", ")
  }

  private func description(_ value: TOMLValue) -> String {
    switch value.content {
    case .string(let text): "‹\(text)›"
    case .boolean(let truth): "\(truth)"
    case .list(let list): "[\(list.map(description).joined(separator: " "))]"
    case .table(let table): "{\(description(table))}"
    case .bare(let text): text
    }
  }
}
