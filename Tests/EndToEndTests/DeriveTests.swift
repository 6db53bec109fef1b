import Foundation
import Testing

/// `wentan derive` as an editor runs it.
struct DeriveTests {
  private static let article = "星海论坛在宁波举行\n\n3月2日，星海论坛在宁波举行。甲大学校长高远致辞。\n"

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aDraftGoesToStandardOutputAndTheSummaryToStandardError() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wentan("derive", try folder.write(Self.article.utf8))
    #expect(outcome.exited(0))
    let speakers = try #require(try json(outcome.output)["speakers"] as? [[String: Any]])
    #expect(speakers.map { $0["id"] as? String } == ["speaker:gao-yuan"])
    #expect(outcome.errors.contains("1 论坛、1 嘉宾"))
    let english = try Program.wentan("derive", try folder.write(Self.article.utf8), "--lang", "en")
    #expect(english.errors.contains("1 forum, 1 speaker"))
  }

  @Test func theDraftOfTheSeedIsValidAndCanBeExplored() throws {
    let folder = try TemporaryFolder()
    let draft = folder.path + "/draft.json"
    let seed = Program.package.appendingPathComponent("seeds/000_cb0bda461ddc1e48.txt").path
    #expect(try Program.wentan("derive", seed, "--output", draft).exited(0))
    #expect(try Program.wentan("validate", "--no-bundled", draft).exited(0))
    let shown = try Program.wentan("show", "梅涛", "--full", "--no-bundled", "--corpus", draft)
    #expect(shown.exited(0))
    #expect(shown.output.contains("智象未来 CEO"))
  }

  @Test func aFileThatIsThereIsReplacedOnlyByForce() throws {
    let folder = try TemporaryFolder()
    let article = try folder.write(Self.article.utf8)
    let draft = folder.path + "/draft.json"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: draft))
    let refused = try Program.wentan("derive", article, "--output", draft)
    #expect(refused.exited(73))
    #expect(refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: draft, encoding: .utf8) == "mine")
    #expect(try Program.wentan("derive", article, "--output", draft, "--force").exited(0))
    #expect(try json(String(contentsOfFile: draft, encoding: .utf8))["format"] as? String == "wentan-corpus")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wentan(
      "derive", try folder.write(Self.article.utf8), "--output", folder.path + "/no/draft.json")
    #expect(outcome.exited(73))
    #expect(outcome.output == "")
  }

  @Test func gb18030IsRead() throws {
    let folder = try TemporaryFolder()
    let text = """
      0Me6o8LbzLPU2sT+sqi+2dDQCgoz1MIyyNWjrNDHuqPC28yz1NrE/rKovtnQ0KGjvNe089Gn0KOzpLjf1LbWwrTHoaMK
      """
    let bytes = try #require(Data(base64Encoded: text))
    let outcome = try Program.wentan("derive", try folder.write(bytes))
    #expect(outcome.exited(0))
    #expect(outcome.output.contains("高远"))
  }

  @Test(
    arguments: [
      ([UInt8]("no Chinese in it".utf8), 65, "没有汉字"), ([0xE6, 0x96, 0x87, 0x00], 65, "NUL"),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0x0A], 65, "GB18030"), ([], 65, "空"),
    ] as [([UInt8], Int32, String)])
  func whatIsNoArticleIsRefusedWithASentence(_ bytes: [UInt8], _ status: Int32, _ word: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wentan("derive", try folder.write(bytes))
    #expect(outcome.exited(status))
    #expect(outcome.errors.contains(word))
    #expect(outcome.output == "")
  }

  @Test func aMissingFileAFIFOAndAGigabyteAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.wentan("derive", folder.path + "/none.txt").exited(66))
    let fifo = folder.path + "/fifo"
    try #require(mkfifo(fifo, 0o600) == 0)
    #expect(try Program.wentan("derive", fifo).exited(66))
    let large = folder.path + "/large.txt"
    try Data().write(to: URL(fileURLWithPath: large))
    try #require(truncate(large, 1 << 30) == 0)
    let outcome = try Program.wentan("derive", large)
    #expect(outcome.exited(65))
    #expect(outcome.errors.contains("64"))
  }

  private func shell(_ script: String, _ arguments: String..., variables: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Program.run(
      ["/bin/bash", "-c", script, Program.path] + arguments,
      environment: Program.environment.merging(variables) { $1 })
  }

  @Test(arguments: [
    "cat \"$1\" | \"$0\" derive -", "\"$0\" derive <(cat \"$1\")", "\"$0\" derive - < \"$1\"",
  ])
  func anArticleComesThroughAPipe(_ script: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try shell(script, try folder.write(Self.article.utf8))
    #expect(outcome.exited(0), "\(outcome.errors)")
    #expect(outcome.output.contains("speaker:gao-yuan"))
  }

  @Test func standardInputIsReadOnceAndNeverWithoutEnd() throws {
    let twice = try Program.wentan("derive", "-", "-", "--lang", "en", input: Self.article)
    #expect(twice.exited(64))
    #expect(twice.errors == "wentan: - (standard input) can be given only once\n")
    #expect(try Program.wentan("derive", "-", "--names", "-", input: Self.article).exited(64))
    let endless = try shell("yes 论坛 | \"$0\" derive - --lang en")
    #expect(endless.exited(65))
    #expect(endless.errors == "wentan: standard input: more than 64 MiB\n")
  }

  @Test func aMarkOfTheByteOrderIsNoPartOfAListOfWords() throws {
    let folder = try TemporaryFolder()
    let article = folder.path + "/a.txt"
    try (Self.article + "诗人阿布都说，诗是远方。\n").write(toFile: article, atomically: true, encoding: .utf8)
    let names = try folder.write("\u{FEFF}person 阿布都\r\n".utf8)
    #expect(try Program.wentan("derive", article, "--names", names).output.contains("阿布都\""))
  }

  @Test func aListOfWordsHelpsAndABadLineOfItIsNamed() throws {
    let folder = try TemporaryFolder()
    let article = folder.path + "/a.txt"
    try (Self.article + "诗人阿布都说，诗是远方。\n").write(toFile: article, atomically: true, encoding: .utf8)
    let good = try folder.write("person 阿布都\n".utf8)
    #expect(try Program.wentan("derive", article, "--names", good).output.contains("阿布都\""))
    let bad = try folder.write("person 阿布都\nwho 谁\n".utf8)
    let outcome = try Program.wentan("derive", article, "--names", bad)
    #expect(outcome.exited(65))
    #expect(outcome.errors.contains(":2:"))
  }
}
