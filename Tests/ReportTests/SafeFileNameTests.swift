import Report
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("梅涛", "梅涛.txt"),
    ("智启文创·论坛", "智启文创·论坛.txt"),
    ("../../etc/passwd", "etc-passwd.txt"),
    ("..", "wentan.txt"),
    (".", "wentan.txt"),
    ("", "wentan.txt"),
    (".bashrc", "bashrc.txt"),
    ("-rf", "rf.txt"),
    ("~root", "root.txt"),
    ("a\nb\u{1B}[31mc", "a-b-31mc.txt"),
    ("a b　c", "a-b-c.txt"),
    ("什么？\"好\"<坏>|:*?", "什么？-好-坏.txt"),
    ("$(rm -rf /)`x`", "rm-rf-x.txt"),
    ("\u{202E}txt.exe", "txt.exe.txt"),
    ("a/./b", "a-.-b.txt"),
    ("café\u{301}", "café\u{301}.txt"),
  ])
  func namesAreMadeSafe(name: String, file: String) {
    #expect(SafeFileName.name(for: [name], ending: "txt") == file)
  }

  @Test func partsAreJoined() {
    #expect(SafeFileName.name(for: ["发布", "..", "梅涛"], ending: "json") == "发布-梅涛.json")
  }

  @Test(arguments: ["文", "a", "é", "e\u{301}", "👨‍👩‍👧"]) func longNamesAreCutBetweenCharacters(character: String)
  {
    let name = SafeFileName.name(for: [String(repeating: character, count: 300)], ending: "txt")
    #expect(name.utf8.count <= SafeFileName.maximumBytes)
    #expect(name.utf8.count > SafeFileName.maximumBytes - 30)
    #expect(name.hasSuffix(".txt"))
    #expect(!name.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func noNameEndsInADotOrHyphen() {
    #expect(SafeFileName.name(for: ["a..."], ending: "txt") == "a.txt")
    #expect(
      SafeFileName.name(for: [String(repeating: "a", count: 175) + "-.b"], ending: "txt").hasSuffix("a.txt"))
  }
}
