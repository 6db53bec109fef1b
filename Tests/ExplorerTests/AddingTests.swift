import Model
import System
import Testing

@testable import Explorer

/// `a`: articles are added from the explorer.
@Suite struct AddingTests {
  private var screen = Screen()
  private static let outcome = AddingOutcome(
    count: 1, summary: "添加 1 篇，已有 0 篇，没有读入 0 份", lines: ["✓ x.html  网页", "    泊城开讲"])

  private func progress(_ number: Int) -> Event {
    .adding(AddingProgress(number: number, total: 5, name: "甲.html"))
  }

  @Test mutating func aSourceIsAddedAndReadAsByReload() throws {
    screen.press("a")
    try expectSnapshot(screen, "add-80x24-zh")
    screen.press(" ~/甲.html <Enter>")
    #expect(screen.effect == .add("~/甲.html", in: .chinese))
    screen.take(progress(2))
    #expect(screen.title.contains("添加 2/5"))
    #expect(screen.text.contains("甲.html"))
    screen.press("q<Enter>")
    #expect(screen.effect == nil && screen.status == "正在添加，Esc 停下")
    screen.take(.added(Self.outcome))
    #expect(screen.effect == .reload)
    #expect(!screen.title.contains("添加 2/5"))
    #expect(screen.text.contains("添加 1 篇") && screen.text.contains("泊城开讲"))
    // Another one follows, and the last is remembered.
    screen.press("b<Enter>")
    #expect(screen.effect == .add("b", in: .chinese))
    screen.press("<Esc><Esc>a<Up><Up><Enter>")
    #expect(screen.effect == .add("~/甲.html", in: .chinese))
  }

  @Test mutating func theFeedsAreAskedBehindTheScreen() {
    screen.press("U")
    #expect(screen.effect == .update(in: .chinese))
    screen.take(progress(2))
    #expect(screen.title.contains("添加 2/5"))
    screen.press("<Esc>")
    #expect(screen.effect == .stopAdding)
    screen.press("<Esc>U")
    screen.take(.added(Self.outcome))
    #expect(screen.effect == .reload && screen.text.contains("泊城开讲"))
  }

  @Test mutating func whatIsPastedInQuotationMarksIsAPath() {
    screen.press("a")
    screen.paste("'/甲 乙/丙.pdf' ")
    screen.press("<Enter>")
    #expect(screen.effect == .add("/甲 乙/丙.pdf", in: .chinese))
    screen.press("<Esc><^U><Enter>")
    #expect(screen.effect == nil && screen.status == "请写一个文件、目录或网址")
  }

  @Test mutating func escapeStopsThenCloses() {
    screen.press("ax<Enter><Esc>")
    #expect(screen.effect == .stopAdding)
    #expect(screen.text.contains("添加文章"))
    // What was written before it stopped is read; nothing else of it is told.
    screen.take(progress(3))
    #expect(!screen.title.contains("添加 3/5"))
    let stopped = AddingOutcome(count: 1, summary: "添加 1 篇", lines: ["x"], isStopped: true)
    screen.take(.added(stopped))
    #expect(screen.effect == .reload)
    #expect(!screen.text.contains("添加 1 篇"))
    screen.press("<Esc>")
    #expect(!screen.text.contains("添加文章"))
  }

  @Test mutating func whatWasNotReadIsSaidAndNothingIsReloaded() {
    screen.press("ax<Enter>")
    let refused = AddingOutcome(count: 0, summary: "添加 0 篇，没有读入 1 份", lines: ["✗ x  没有这个文件"])
    screen.take(.added(refused))
    #expect(screen.effect == nil)
    #expect(screen.text.contains("没有这个文件"))
    // What was typed can be mended.
    #expect(screen.text.contains("来源  x"))
  }

  @Test mutating func filesThatAreBeingReadAreReadAgainThen() throws {
    screen.take(.loading(LoadingProgress(files: 1, total: 2, items: 3)))
    screen.press("ax<Enter>")
    screen.take(.added(Self.outcome))
    #expect(screen.effect == nil)
    screen.take(.loaded(LoadedCorpus(Screen.bundled)))
    #expect(screen.effect == .reload)
    screen.take(.loaded(LoadedCorpus(Screen.bundled)))
    #expect(screen.effect == nil)
  }

  @Test mutating func pathsAreCompletedWithFilesToo() {
    screen.press("a~/do<Tab>")
    let completion = Completion(folder: "~/", start: "do")
    #expect(screen.effect == .listNames(completion))
    screen.take(.names(["doc.html", "docs/"], for: completion))
    #expect(screen.text.contains("来源  ~/doc\n") || screen.text.contains("来源  ~/doc "))
    #expect(screen.text.contains("doc.html  docs/"))
    screen.press("s<Tab>")
    screen.take(.names(["docs/"], for: Completion(folder: "~/", start: "docs")))
    screen.press("<Enter>")
    #expect(screen.effect == .add("~/docs/", in: .chinese))
    screen.press("<Esc><^U>zz<Tab>")
    screen.take(.names([], for: Completion(folder: "", start: "zz")))
    #expect(screen.status == "没有以“zz”开头的文件")
  }

  @Test mutating func aLongResultIsWalked() {
    screen.press("ax<Enter>")
    let lines = (1...60).map { "✗ 第\($0)份" }
    screen.take(.added(AddingOutcome(count: 0, summary: "没有读入 60 份", lines: lines)))
    #expect(screen.text.contains("第1份") && !screen.text.contains("第60份"))
    screen.press(String(repeating: "<Down>", count: 70))
    #expect(!screen.text.contains("第1份") && screen.text.contains("第60份"))
  }

  @Test func guestsAddNothing() {
    var guest = Screen(permissions: [])
    guest.press("ax<Enter>")
    #expect(guest.effect == nil)
    #expect(!guest.text.contains("添加文章"))
    guest.press("?")
    #expect(!guest.text.contains("添加文章"))
  }

  @Test(arguments: [(80, 24, Language.english), (30, 8, .chinese), (120, 40, .english)])
  func theResultFits(columns: Int, rows: Int, language: Language) throws {
    var screen = Screen(columns, rows, language)
    screen.press("ax<Enter>")
    screen.take(.added(Self.outcome))
    try expectSnapshot(screen, "added-\(columns)x\(rows)-\(language.rawValue)")
  }
}
