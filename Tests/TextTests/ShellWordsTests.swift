import Testing
import Text

@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("show 梅涛", ["show", "梅涛"]), ("  show\t 梅涛  ", ["show", "梅涛"]),
    ("show 'A B'", ["show", "A B"]), (#"show "A B""#, ["show", "A B"]), (#"show A\ B"#, ["show", "A B"]),
    ("show 'A'\"B\"C", ["show", "ABC"]), ("show ''", ["show", ""]), (#"show """#, ["show", ""]),
    (#"'a\b' "a\b" "a\"b" "a\\b" "\$x" a\b"#, [#"a\b"#, #"a\b"#, "a\"b", #"a\b"#, "$x", "ab"]),
    // Nothing is expanded.
    ("$HOME ~ * ? {a,b} `id` $(id) #x", ["$HOME", "~", "*", "?", "{a,b}", "`id`", "$(id)", "#x"]),
    ("'|' \";\" \\& '<>'", ["|", ";", "&", "<>"]),
  ])
  func aCommandIsSplitAsAShellDoes(command: String, words: [String]) throws {
    #expect(try ShellWords.split(Array(command.utf8)) == words)
  }

  @Test(arguments: ["'", "\"", "show 'a", "show \"a", "show 'a\"", "show a\\", "\"\\\""])
  func aQuoteThatIsNotClosedIsAFault(command: String) {
    #expect(throws: ShellWords.Fault.notClosed) { try ShellWords.split(Array(command.utf8)) }
  }

  @Test(arguments: ["a|b", "a; b", "a & b", "a > b", "a < b", "a && b", "\"a\";b"])
  func whatAShellWouldActOnIsRefused(command: String) throws {
    let signs = command.unicodeScalars.filter { "|;&<>".unicodeScalars.contains($0) }
    let sign = try #require(signs.first)
    #expect(throws: ShellWords.Fault.ofShell(sign)) { try ShellWords.split(Array(command.utf8)) }
  }

  @Test(
    arguments: [
      [0xFF], [0xE6, 0xA2], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x61, 0x00, 0x62], [0x1B, 0x5B, 0x32, 0x4A],
      [0x0A], [0x7F],
    ] as [[UInt8]])
  func whatIsNoTextIsRefused(bytes: [UInt8]) {
    #expect(throws: ShellWords.Fault.notText) { try ShellWords.split(bytes) }
  }

  @Test func aMegabyteIsRefusedUnread() {
    #expect(throws: ShellWords.Fault.tooLong) {
      try ShellWords.split([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
    }
    let longest = [UInt8](repeating: UInt8(ascii: "a"), count: ShellWords.maximumBytes)
    #expect((try? ShellWords.split(longest))?.count == 1)
  }
}
