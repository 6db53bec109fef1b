import System
import Testing

@testable import Explorer
@testable import Model

@Suite struct MarksTests {
  private var screen = Screen()

  private func change(_ added: [String], unmarking removed: [String] = []) -> UnsavedChange {
    var change = UnsavedChange()
    added.forEach { change.marks.add($0) }
    removed.forEach { change.marks.remove($0) }
    return change
  }

  // MARK: m

  @Test mutating func theFocusedRowIsMarked() {
    screen.press("2jjm")
    #expect(screen.cursorLine.hasPrefix("⟦>*梅涛    加拿大工程院"))
    #expect(screen.title.hasSuffix(" *1  3/8"))
    #expect(screen.text.contains("─ *梅涛 ─"))
    #expect(screen.status == "已标记 梅涛（1）；m 取消")
    #expect(screen.effect == .keep(change(["speaker:mei-tao"])))
    screen.press("j")
    #expect(screen.text.contains("\n *梅涛    加拿大工程院"))
    #expect(!screen.text.contains("─ *"))
  }

  @Test mutating func aSecondTimeUnmarksIt() {
    screen.press("2jjmm")
    #expect(screen.cursorLine.hasPrefix("⟦> 梅涛"))
    #expect(screen.title.hasSuffix("   3/8"))
    #expect(screen.status == "已取消标记 梅涛（0）；m 恢复")
    #expect(screen.effect == .keep(change([], unmarking: ["speaker:mei-tao"])))
  }

  @Test mutating func theItemOfTheDetailPaneIsMarkedWhereverOneIsInIt() {
    screen.press("2jj<Enter><Fact>m")
    #expect(screen.status == "已标记 梅涛（1）；m 取消")
    screen.press("<Enter>m")
    #expect(screen.status == "已标记 加拿大工程院（2）；m 取消")
    screen.press("om")
    #expect(screen.status == "已取消标记 加拿大工程院（1）；m 恢复")
    #expect(screen.title.contains("*1  "))
  }

  @Test mutating func aSessionCanBeMarkedThoughItHasNoList() {
    screen.press("<Enter>")
    while !screen.cursorLine.contains("环节  主旨演讲") { screen.press("j") }
    screen.press("<Enter>m")
    #expect(screen.text.contains("─ *主旨演讲 ─"))
    screen.press("M")
    #expect(screen.text.contains("⟦> *环节 主旨演讲"))
  }

  @Test mutating func whereNoItemIsThereIsNothingToMark() {
    screen.press("2")
    screen.state.setQuery(PaneQuery(text: "xyzxyz"))
    screen.press("m")
    #expect(screen.status == "没有选中任何项")
    #expect(screen.effect == nil)
  }

  @Test mutating func marksShowInTheFindListAndOnEveryShelf() {
    screen.press("2jjm4")
    while !screen.shown.contains("智象未来") { screen.press("j") }
    screen.press("mfzxwl")
    #expect(screen.text.contains("⟦> 机构 *⟨智象未来⟩"))
    #expect(screen.text.contains("  嘉宾 *梅涛  "))
    #expect(screen.text.contains("\n       机构 首字母 ⟨智象未来⟩"))
    #expect(screen.text.contains("  发布 ⟨智象未来⟩"))
    screen.press("m")
    #expect(screen.status.hasPrefix("f zxwlm"))
  }

  @Test mutating func aMarkedNameIsFilteredAndMatchedAsBefore() {
    screen.press("2jjm/mt<Enter>")
    #expect(screen.text.contains("⟦>*⟨梅涛⟩"))
  }

  @Test mutating func anInputMethodLeftOnMarksToo() {
    screen.press("ｍ")
    #expect(screen.title.contains("*1  1/2"))
    screen.press("Ｍ")
    #expect(screen.text.contains("─ 标记 1 ─"))
  }

  @Test(arguments: [(50, 20), (64, 12), (200, 60)])
  func marksFitEveryScreen(columns: Int, rows: Int) {
    var screen = Screen(columns, rows)
    screen.press("m2m3m4m5m6m")
    #expect(screen.title.contains("*6  "))
    #expect(screen.text.contains(">*"))
    screen.press("M")
    #expect(screen.text.contains("⟦> *论坛 "))
    screen.press("j")
    #expect(screen.text.contains("⟦> *嘉宾 汤文侃"))
    screen.resize(20, 5)
    screen.press("m")
    #expect(screen.effect == nil)
    screen.resize(columns, rows)
    #expect(screen.text.contains("─ 标记 6 ─"))
  }

  @Test func aTitleLineTooShortForAllOfItIsCut() throws {
    let files =
      [CorpusFile.bundled] + (10..<99).map { CorpusFile(name: "\($0).json", bytes: Array("\($0)".utf8)) }
    let leftOut = try #require(throws: LoadingFailure.self) { try Corpus.load(files) }
    var screen = Screen()
    screen.state = State(Screen.bundled, language: .english, leftOut: leftOut)
    screen.resize(40, 8)
    for key in "123456" { screen.press("\(key)mjmjmjmjm") }
    #expect(screen.title.hasPrefix("f2 "))
    #expect(screen.title.hasSuffix(" !89  *24  3/3"))
  }

  // MARK: M

  @Test mutating func theListOfMarkedItemsIsInTheirOrder() {
    screen.press("2jjm4m1mM")
    #expect(screen.lines[1].hasPrefix("─ 标记 3 ─"))
    #expect(screen.cursorLine.hasPrefix("⟦> *嘉宾 梅涛  "))
    #expect(screen.lines[3...4] == ["  *机构 青年报社", "  *论坛 “智启文创，激发无限新质生产力”发展论坛"])
    #expect(screen.status == "Enter 去  m 取消/恢复  e 导出这 3 项  s 只看这些  ? 帮助  q 返回")
  }

  @Test mutating func enterGoesToAMarkedItemAndBackLeadsBack() {
    screen.press("2jjm4mMk<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    #expect(screen.state.view.focus == .detail)
    screen.press("<BS>")
    #expect(screen.shown.contains("机构 > 青年报社"))
  }

  @Test mutating func mInTheListUnmarks() {
    screen.press("2jjm4m1mMjjm")
    #expect(screen.text.contains("─ 标记 2 ─"))
    // The row stays, to be marked again.
    #expect(screen.cursorLine.contains(">  论坛 “智启文创"))
    #expect(screen.status == "已取消标记 “智启文创，激发无限新质生产力”发展论坛（2）；m 恢复")
    screen.press("m")
    #expect(screen.status == "已标记 “智启文创，激发无限新质生产力”发展论坛（3）；m 取消")
    #expect(screen.cursorLine.contains("> *论坛 “智启文创"))
    screen.press("mkmkm")
    #expect(screen.text.contains("─ 标记 0 ─"))
    #expect(screen.lines[2...4].allSatisfy { !$0.contains("*") })
    screen.press("qM")
    #expect(screen.status == "还没有标记，按 m 加上")
    screen.press("2jj")
    #expect(!screen.text.contains("*梅涛"))
  }

  @Test(arguments: ["q", "<Esc>", "M"]) func theListIsClosed(key: String) {
    var screen = Screen()
    screen.press("mM" + key)
    #expect(screen.effect == nil)
    #expect(screen.text.contains("1 论坛 2"))
  }

  @Test mutating func withoutMarksTheListSaysHowToMark() {
    screen.press("M")
    #expect(screen.status == "还没有标记，按 m 加上")
    screen.press("T")
    screen.press("M")
    #expect(screen.status == "nothing is marked; m marks an item")
  }

  @Test mutating func aLineOfAnotherOverlayIsMarkedToo() {
    screen.press("2jjr")
    screen.walk(to: "智象未来")
    screen.press("m")
    #expect(screen.status == "已标记 智象未来（1）；m 取消")
    #expect(screen.cursorLine.contains("智象未来"))
    screen.press("M")
    #expect(screen.cursorLine.contains("机构 智象未来"))
    screen.press("q0m")
    #expect(screen.status == "没有可标记的")
  }

  @Test mutating func manyMarksScroll() {
    screen.press("3")
    for _ in 0..<17 { screen.press("mj") }
    screen.press("4")
    for _ in 0..<20 { screen.press("mj") }
    screen.press("MG")
    #expect(screen.text.contains("─ 标记 37 ─"))
    #expect(screen.cursorLine.hasPrefix("⟦> *机构 "))
    screen.press("m")
    #expect(screen.text.contains("─ 标记 36 ─"))
    #expect(screen.cursorLine.hasPrefix("⟦>  机构 "))
  }

  // MARK: Keeping

  @Test mutating func marksThatCameTogetherAreKeptOnce() {
    let effects = screen.state.handle("2mjmjm".unicodeScalars.map { .key(.character($0)) })
    #expect(effects == [.keep(change(["speaker:tang-wenkan", "speaker:shen-hengtao", "speaker:mei-tao"]))])
    #expect(screen.state.handle([.key(.character("m")), .key(.character("Q"))]) == [.quit])
    #expect(screen.state.stateToSave.marks.removed == ["speaker:mei-tao"])
  }

  @Test mutating func whatOthersHaveKeptIsSeen() {
    screen.press("2jjm")
    screen.keep(.saved(marks: ["topic:dongman-chanye", "speaker:mei-tao", "speaker:nobody"], note: nil))
    #expect(screen.title.contains("*2  "))
    #expect(screen.status == "已标记 梅涛（1）；m 取消")
    screen.press("M")
    #expect(screen.cursorLine.contains("主题 动漫产业"))
    #expect(screen.text.contains("标记 2"))
    // Nothing is left to be kept.
    #expect(screen.state.stateToSave.marks.added == [])
  }

  @Test mutating func whatCouldNotBeKeptIsSaidAndTriedAgain() {
    screen.press("2jjm")
    screen.keep(.failed(reason: Phrase("磁盘已满", "the disk is full")))
    #expect(screen.status == "标记和位置没有存下：磁盘已满")
    #expect(screen.cursorLine.hasPrefix("⟦>*梅涛"))
    screen.press("j")
    #expect(screen.effect == nil)
    screen.press("m")
    #expect(screen.effect == .keep(change(["speaker:mei-tao", "speaker:ruan-jun"])))
    screen.keep(.saved(marks: ["speaker:mei-tao", "speaker:ruan-jun"], note: nil))
    screen.press("m")
    #expect(screen.effect == .keep(change([], unmarking: ["speaker:ruan-jun"])))
  }

  @Test mutating func aMarkTakenAwayElsewhereLeavesTheOpenList() {
    screen.press("m2mM j")
    screen.keep(.saved(marks: ["speaker:tang-wenkan"], note: Phrase("旧文件留作 x", "the old file is x")))
    #expect(screen.text.contains("标记 1"))
    #expect(screen.cursorLine.hasPrefix("⟦> *嘉宾 汤文侃"))
    #expect(screen.status == "旧文件留作 x")
  }

  @Test mutating func marksThatTheCorpusLacksAreNeitherShownNorUnmarked() {
    screen.state.restore(SavedState(marks: ["speaker:nobody", "speaker:mei-tao", "", "梅涛"]), placed: true)
    #expect(screen.title.contains("*1  1/2"))
    screen.press("M")
    #expect(screen.text.contains("标记 1"))
    screen.press("m")
    #expect(screen.effect == .keep(change([], unmarking: ["speaker:mei-tao"])))
    #expect(screen.state.stateToSave.marks.removed == ["speaker:mei-tao"])
  }
}
