import Model
import Report
import System
import Testing

@testable import Explorer

/// What came of an export, as the prompt and the last line tell it.
@Suite struct ExportOutcomeTests {
  private var screen = Screen()

  private var text: String {
    let corpus = Screen.bundled
    return corpus.export([corpus.item(ref: "speaker:mei-tao")!], as: .text, in: .chinese)
  }

  @Test mutating func aWrittenFileIsToldWithItsPathAndSize() {
    screen.press("2jje<Enter>")
    screen.take(.written(.written(path: "~/梅涛.txt", bytes: 1_234)))
    #expect(screen.status == "已写入 ~/梅涛.txt（1.2 KB）")
    #expect(screen.text.contains("─ 嘉宾 ─"))
  }

  @Test(arguments: [
    (0, "0 字节"), (1_023, "1023 字节"), (1_024, "1.0 KB"), (1_048_575, "1023.9 KB"), (5 << 20, "5.0 MB"),
  ])
  func sizesAreTold(bytes: Int, size: String) { #expect(Phrase(bytes: bytes).chinese == size) }

  @Test mutating func theFolderAndTheFormAreRemembered() {
    screen.press("2jjel<Down><Home>")
    screen.press("/tmp/<Enter>")
    screen.take(.written(.written(path: "/tmp/x", bytes: 1)))
    screen.press("je")
    #expect(screen.text.contains("文件  /tmp/阮竣.\(ExportFormat.allCases[1].fileEnding)"))
  }

  @Test mutating func aFileThatIsThereIsOverwrittenOnlyOnY() {
    screen.press("2jje<Enter>")
    screen.take(.written(.exists))
    #expect(screen.status == "文件已存在，覆盖吗？ y 覆盖  n 换名")
    for key in ["<Enter>", "x", "<Tab>", " "] {
      screen.press(key)
      #expect(screen.effect == nil)
      #expect(screen.status.hasPrefix("文件已存在"))
    }
    screen.press("y")
    #expect(screen.effect == .write(text, to: "梅涛.txt", replacing: true))
  }

  @Test(arguments: ["n", "<Esc>"]) func anotherNameMayBeGiven(key: String) {
    var screen = Screen()
    screen.press("2jje<Enter>")
    screen.take(.written(.exists))
    screen.press(key)
    #expect(screen.effect == nil)
    screen.press("<BS><BS><BS><BS>2.txt<Enter>")
    #expect(screen.effect == .write(text, to: "梅涛2.txt", replacing: false))
  }

  @Test(arguments: [
    (WritingOutcome.written(path: "x", bytes: 1), "已写入 x（1 字节）"), (.exists, "文件已存在，没有写入"),
    (.failed(Phrase("坏", "bad")), "坏"),
  ])
  func whatCameOfItIsToldThoughThePromptIsClosed(outcome: WritingOutcome, status: String) {
    var screen = Screen()
    screen.press("2jje<Enter>q")
    screen.take(.written(outcome))
    #expect(screen.status == status)
    #expect(screen.text.contains("─ 嘉宾 ─"))
  }

  @Test mutating func aHostileNameStaysInItsFolder() throws {
    let text = """
      {"format": "wentan-corpus", "version": 1,
       "topics": [{"id": "topic:a", "name": "../../etc/\\u001b[31mpasswd", "evidence": [
         {"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}]}]}
      """
    screen = Screen(
      corpus: try Corpus.load([
        CorpusFile(name: "a.json", bytes: Array(text.utf8)),
        CorpusFile(name: "b.json", bytes: CorpusFile.bundled.bytes),
      ]))
    screen.press("5e")
    #expect(screen.text.contains("文件  etc-␛-31mpasswd.txt\n"))
  }

  @Test mutating func aFaultIsShownWholeAndThePromptStays() {
    screen.press("2jje<Enter>")
    screen.take(.written(.failed(Phrase("没有写下 /x/梅涛.txt：没有这个目录；请先建目录，或改路径", "no"))))
    #expect(screen.text.contains("没有写下 /x/梅涛.txt：没有这个目录；请先建目录，或改路径"))
    screen.press("a")
    #expect(!screen.text.contains("没有写下"))
    #expect(screen.text.contains("梅涛.txta"))
  }
}
