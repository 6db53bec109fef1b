import Testing

@testable import Explorer
@testable import Model

/// Another corpus takes the place of the open one: the files were changed, or more of them have been read.
@Suite struct ReloadingTests {
  private var screen = Screen()

  // MARK: R

  @Test mutating func reloadAsksForTheFilesAndSaysWhatCameOfIt() throws {
    screen.press("R")
    #expect(screen.effect == .reload)
    #expect(screen.status == "正在重新读入……")
    screen.load(try EditedCorpus.of([("\"name\": \"梅涛\"", "\"name\": \"梅濤濤\"")]))
    #expect(screen.status == "已读入 1 个改动的文件：新增 2 项，减少 1 项")
    #expect(screen.text.contains("梅濤濤"))
    screen.load(screen.state.corpus, changed: 0)
    #expect(screen.status == "文件没有改动")
  }

  @Test mutating func whileFilesAreReadTheSameKeyStops() {
    screen.take(.loading(LoadingProgress(files: 3, total: 10, items: 4_567)))
    #expect(screen.title.hasSuffix("读入 3/10 个文件 4567 项  1/2"))
    #expect(screen.status.hasPrefix("R 停止读入"))
    screen.press("R")
    #expect(screen.effect == .stopLoading)
    screen.load(Screen.bundled, changed: nil, unread: 6)
    #expect(screen.status == "已停止，6 个文件未读；按 R 读入")
    #expect(screen.title.hasSuffix("6 个文件未读  1/2"))
    screen.press("j")
    #expect(screen.status.hasPrefix("j/k 移动"))
    screen.press("R")
    #expect(screen.effect == .reload)
  }

  @Test mutating func whatHasBeenReadIsShownWhileTheRestIsRead() throws {
    screen.press("j")
    screen.take(.loading(LoadingProgress(files: 3, total: 10, items: 4_567)))
    let before = screen.cursorLine
    screen.take(.partlyLoaded(try EditedCorpus.of([], and: EditedCorpus.newcomers)))
    #expect(screen.cursorLine == before)
    #expect(screen.title.hasSuffix("读入 3/10 个文件 4567 项  2/2"))
    screen.press("2g")
    #expect(screen.text.contains("阿一"))
  }

  @Test mutating func nothingHoldsTheCorpusThatWasCompiled() throws {
    var corpus: Corpus? = try EditedCorpus.of([], and: EditedCorpus.newcomers)
    screen.load(try #require(corpus))
    weak let original = corpus
    // An item with links, set whole, looked for and with its source beside it.
    screen.press("5<Enter>o<Esc>/a<Enter>f梅")
    _ = screen.text
    screen.take(.compiled(try EditedCorpus.of([], and: EditedCorpus.newcomers), of: try #require(corpus)))
    corpus = nil
    #expect(original == nil)
  }

  @Test mutating func whatWasCompiledTakesThePlaceOfTheCorpusUnseen() throws {
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    screen.press("2")
    screen.state.setQuery(PaneQuery(text: "a"))
    screen.resize(80, 24)
    let (text, corpus) = (screen.text, screen.state.corpus)
    let compiled = try EditedCorpus.of([], and: EditedCorpus.newcomers)
    screen.take(.compiled(compiled, of: corpus))
    #expect(screen.text == text)
    #expect(screen.state.corpus === compiled)
    screen.take(.compiled(corpus, of: corpus))
    #expect(screen.state.corpus === compiled, "another one was opened meanwhile")
  }

  @Test mutating func keysWorkWhileFilesAreRead() {
    screen.take(.loading(LoadingProgress(files: 0, total: 10, items: 0)))
    screen.press("2jj<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  // MARK: What stays

  @Test mutating func theSelectionStaysOnItsItemAtItsHeight() throws {
    screen.press("2jj")
    let row = screen.state.render().cursor.y
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.cursorLine.hasPrefix("⟦> 梅涛"))
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    #expect(screen.title.hasSuffix("5/10"))
    #expect(screen.state.render().cursor.y == row)
  }

  @Test mutating func theRowOfTheDetailPaneStays() throws {
    screen.press("2jj<Enter>")
    screen.walk(to: "智象未来 创始人")
    let line = screen.cursorLine
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.cursorLine == line)
  }

  @Test mutating func theSourceShowsWhatIsInTheFileNow() throws {
    screen.press("3jo")
    #expect(screen.text.contains("数字一大"))
    screen.load(try EditedCorpus.of([("数字一大", "数码一大")]))
    #expect(screen.text.contains("数码一大"))
    #expect(!screen.text.contains("数字一大"))
  }

  @Test mutating func whereTheItemIsGoneTheNextOneIsSelected() throws {
    screen.press("5")
    let first = screen.cursorLine
    let ref = screen.state.corpus.ref(of: screen.state.view.item!)
    screen.press("<Enter>")
    screen.load(try Corpus.load([]))
    #expect(screen.text.contains("没有主题"))
    screen.load(Screen.bundled)
    #expect(screen.state.view.item != nil, "\(first) \(ref)")

    var other = Screen(opening: "topic:new", corpus: try EditedCorpus.of([], and: EditedCorpus.newcomers))
    other.take(.loaded(LoadedCorpus(Screen.bundled)))
    other.press("5")
    #expect(other.cursorLine == first)
  }

  @Test mutating func theFilterStaysAndMeetsTheNewcomers() throws {
    screen.press("2")
    screen.state.setQuery(PaneQuery(text: "a"))
    screen.resize(80, 24)
    let before = screen.state.view.lists[.speaker].count
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.state.view.lists[.speaker].count == before + 2)
    #expect(screen.text.contains("/a"))
    screen.press("<Esc>")
    #expect(screen.state.view.lists[.speaker].count == 10)
  }

  @Test mutating func scopeFacetsAndOrderStay() throws {
    screen.press("s2t")
    let title = try #require(screen.lines.first { $0.contains("─ 2 嘉宾") }?.split(separator: "│").first)
    #expect(title.contains("a-z"))
    let crumb = screen.title.suffix(12)
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.lines.contains { $0.contains("─ 2 嘉宾") && $0.contains("a-z") })
    #expect(screen.title.suffix(12) == crumb)
    screen.press("S")
    #expect(screen.state.view.lists[.speaker].count == 10)
  }

  @Test mutating func theHistoryLeadsBackToTheSameItems() throws {
    screen.press("2jj/m<Enter><Enter>")
    screen.walk(to: "智象未来 创始人")
    screen.press("<Enter>")
    let there = screen.shown
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.shown == there)
    screen.press("<BS>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    #expect(screen.state.view.lists[.speaker].query?.text == "m")
    screen.press("L")
    #expect(screen.shown == there)
  }

  @Test mutating func marksStayAlsoThoseOfItemsThatAreGone() throws {
    screen.press("2jjm")
    screen.load(try Corpus.load([]))
    #expect(!screen.title.contains("*"))
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.title.contains("*1"))
    screen.press("M")
    #expect(screen.text.contains("⟦> *嘉宾 梅涛"))
    #expect(screen.state.stateToSave.marks.added == ["speaker:mei-tao"])
  }

  @Test mutating func theSourceStaysAtItsSentence() throws {
    screen.press("2jjo")
    let (line, title) = (screen.cursorLine, screen.shown)
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.cursorLine == line)
    #expect(screen.shown == title)
    // The article is gone, and with it its pane.
    screen.load(try Corpus.load([]))
    #expect(screen.state.view.source == nil)
  }

  // MARK: What lies over the panes

  @Test mutating func theRelationsStayOpenAndFolded() throws {
    screen.press("2jjrjh")
    let line = screen.cursorLine
    #expect(line.contains("+ "))
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.cursorLine == line)
    screen.load(try Corpus.load([]))
    #expect(!screen.text.contains("关系"))
  }

  @Test mutating func whatIsTypedStaysAndItsFindingsAreNew() throws {
    screen.press("fay")
    #expect(!screen.text.contains("阿一"))
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers))
    #expect(screen.text.contains("阿一"))
    #expect(screen.status.hasPrefix("f ay"))
  }

  @Test mutating func anOpenPaletteIsNotDisturbed() throws {
    screen.press(":重")
    let text = screen.lines.dropFirst()
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers), changed: nil)
    #expect(screen.lines.dropFirst() == text)
  }
}
