import Foundation
import Model
import Testing

@testable import Explorer

/// Another corpus takes the place of the open one: the files were changed, or more of them have been read.
@Suite struct ReloadingTests {
  private var screen = Screen()

  /// The bundled corpus with texts replaced, as an editor would.
  private func edited(_ changes: [(String, String)], and more: String? = nil) throws -> Corpus {
    var text = String(decoding: CorpusFile.bundled.bytes, as: UTF8.self)
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    // Files are taken in the order of their names.
    let files = [CorpusFile(name: "b.json", bytes: Array(text.utf8))]
    return try Corpus.load(
      (more.map { [CorpusFile(name: "a.json", bytes: Array($0.utf8))] } ?? []) + files)
  }

  /// Speakers and a topic that stand before those of the bundled corpus.
  private static let newcomers = """
    {"format": "wentan-corpus", "version": 1,
     "speakers": [
       {"id": "speaker:a-yi", "name": "阿一", "evidence": [\(quote)]},
       {"id": "speaker:a-er", "name": "阿二", "evidence": [\(quote)]}],
     "topics": [{"id": "topic:new", "name": "新主题", "evidence": [\(quote)]}]}
    """
  private static let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#

  private mutating func load(
    _ corpus: Corpus, changed files: Int? = 1, awaited: LoadedCorpus.Awaited? = nil, unread: Int = 0
  ) {
    let change = files.map { LoadedCorpus.Change(files: $0, addedItems: 2, removedItems: 1) }
    screen.take(.loaded(LoadedCorpus(corpus, change: change, unread: unread, awaited: awaited)))
  }

  // MARK: R

  @Test mutating func reloadAsksForTheFilesAndSaysWhatCameOfIt() throws {
    screen.press("R")
    #expect(screen.effect == .reload)
    #expect(screen.status == "正在重新读入……")
    load(try edited([("\"name\": \"梅涛\"", "\"name\": \"梅濤濤\"")]))
    #expect(screen.status == "已读入 1 个改动的文件：新增 2 项，减少 1 项")
    #expect(screen.text.contains("梅濤濤"))
    load(screen.state.corpus, changed: 0)
    #expect(screen.status == "文件没有改动")
  }

  @Test mutating func whileFilesAreReadTheSameKeyStops() {
    screen.take(.loading(LoadingProgress(files: 3, total: 10, items: 4_567)))
    #expect(screen.title.hasSuffix("读入 3/10 个文件 4567 项  1/2"))
    #expect(screen.status.hasPrefix("R 停止读入"))
    screen.press("R")
    #expect(screen.effect == .stopLoading)
    load(Screen.bundled, changed: nil, unread: 6)
    #expect(screen.status == "已停止，6 个文件未读；按 R 读入")
    #expect(screen.title.hasSuffix("6 个文件未读  1/2"))
    screen.press("j")
    #expect(screen.status.hasPrefix("j 移动"))
    screen.press("R")
    #expect(screen.effect == .reload)
  }

  @Test mutating func whatHasBeenReadIsShownWhileTheRestIsRead() throws {
    screen.press("j")
    screen.take(.loading(LoadingProgress(files: 3, total: 10, items: 4_567)))
    let before = screen.cursorLine
    screen.take(.partlyLoaded(try edited([], and: ReloadingTests.newcomers)))
    #expect(screen.cursorLine == before)
    #expect(screen.title.hasSuffix("读入 3/10 个文件 4567 项  2/2"))
    screen.press("2g")
    #expect(screen.text.contains("阿一"))
  }

  @Test mutating func whatWasCompiledTakesThePlaceOfTheCorpusUnseen() throws {
    load(try edited([], and: ReloadingTests.newcomers))
    screen.press("2/a<Enter>")
    let (text, corpus) = (screen.text, screen.state.corpus)
    let compiled = try edited([], and: ReloadingTests.newcomers)
    screen.take(.compiled(compiled, of: corpus))
    #expect(screen.text == text)
    #expect(screen.state.corpus === compiled)
    screen.take(.compiled(corpus, of: corpus))
    #expect(screen.state.corpus === compiled, "another one was opened meanwhile")
  }

  @Test mutating func keysWorkWhileFilesAreRead() {
    screen.take(.loading(LoadingProgress(files: 0, total: 10, items: 0)))
    screen.press("2jj<Enter>")
    #expect(screen.title.contains("嘉宾 > 梅涛"))
  }

  // MARK: What stays

  @Test mutating func theSelectionStaysOnItsItemAtItsHeight() throws {
    screen.press("2jj")
    let row = screen.state.render().cursor.y
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.cursorLine.hasPrefix("⟦> 梅涛"))
    #expect(screen.title.contains("嘉宾 > 梅涛"))
    #expect(screen.title.hasSuffix("5/10"))
    #expect(screen.state.render().cursor.y == row)
  }

  @Test mutating func theRowOfTheDetailPaneStays() throws {
    screen.press("2jj<Enter>")
    screen.walk(to: "智象未来 · 创始人")
    let line = screen.cursorLine
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.cursorLine == line)
  }

  @Test mutating func whereTheItemIsGoneTheNextOneIsSelected() throws {
    screen.press("5")
    let first = screen.cursorLine
    let ref = screen.state.corpus.ref(of: screen.state.view.item!)
    screen.press("<Enter>")
    load(try Corpus.load([]))
    #expect(screen.text.contains("（无）"))
    load(Screen.bundled)
    #expect(screen.state.view.item != nil, "\(first) \(ref)")

    var other = Screen(opening: "topic:new", corpus: try edited([], and: ReloadingTests.newcomers))
    other.take(.loaded(LoadedCorpus(Screen.bundled)))
    other.press("5")
    #expect(other.cursorLine == first)
  }

  @Test mutating func theFilterStaysAndMeetsTheNewcomers() throws {
    screen.press("2/a<Enter>")
    let before = screen.state.view.lists[.speaker]!.count
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.state.view.lists[.speaker]!.count == before + 2)
    #expect(screen.text.contains("/a"))
    screen.press("<Esc>")
    #expect(screen.title.hasSuffix("/10"))
  }

  @Test mutating func scopeFacetsAndOrderStay() throws {
    screen.press("s2t")
    let title = try #require(screen.lines.first { $0.contains("2 嘉宾") })
    #expect(title.contains("a-z"))
    let crumb = screen.title.prefix(20)
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.lines.contains { $0 == title })
    #expect(screen.title.prefix(20) == crumb)
    screen.press("S")
    #expect(screen.state.view.lists[.speaker]!.count == 10)
  }

  @Test mutating func theHistoryLeadsBackToTheSameItems() throws {
    screen.press("2jj/m<Enter><Enter>")
    screen.walk(to: "智象未来")
    screen.press("<Enter>")
    let there = screen.title
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.title == there)
    screen.press("<BS>")
    #expect(screen.title.contains("嘉宾 > 梅涛"))
    #expect(screen.state.view.lists[.speaker]!.query?.text == "m")
    screen.press("L")
    #expect(screen.title == there)
  }

  @Test mutating func marksStayAlsoThoseOfItemsThatAreGone() throws {
    screen.press("2jjm")
    load(try Corpus.load([]))
    #expect(!screen.title.contains("*"))
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.title.contains("*1"))
    screen.press("M")
    #expect(screen.text.contains("⟦> 嘉宾 梅涛"))
    #expect(screen.state.parting.added == ["speaker:mei-tao"])
  }

  @Test mutating func theSourceStaysAtItsSentence() throws {
    screen.press("2jjo")
    let (line, title) = (screen.cursorLine, screen.title)
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.cursorLine == line)
    #expect(screen.title == title)
    // The article is gone, and with it its pane.
    load(try Corpus.load([]))
    #expect(screen.state.view.source == nil)
  }

  // MARK: What lies over the panes

  @Test mutating func theRelationsStayOpenAndFolded() throws {
    screen.press("2jjrjh")
    let line = screen.cursorLine
    #expect(line.contains("+ "))
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.cursorLine == line)
    load(try Corpus.load([]))
    #expect(!screen.text.contains("关系"))
  }

  @Test mutating func whatIsTypedStaysAndItsFindingsAreNew() throws {
    screen.press("fay")
    #expect(!screen.text.contains("阿一"))
    load(try edited([], and: ReloadingTests.newcomers))
    #expect(screen.text.contains("阿一"))
    #expect(screen.status.hasPrefix("f ay"))
  }

  @Test mutating func anOpenPaletteIsNotDisturbed() throws {
    screen.press(":重")
    let text = screen.lines.dropFirst()
    load(try edited([], and: ReloadingTests.newcomers), changed: nil)
    #expect(screen.lines.dropFirst() == text)
  }

  // MARK: The start

  @Test mutating func theItemAskedForAtTheStartIsOpenedWhenItIsThere() throws {
    let corpus = try edited([], and: ReloadingTests.newcomers)
    let items = corpus.items(meantBy: "阿一")
    load(corpus, changed: nil, awaited: .init(word: "阿一", items: items))
    #expect(screen.title.contains("嘉宾 > 阿一"))
    screen.press("<BS>")
    #expect(screen.title.contains("论坛 > "))
  }

  @Test mutating func aWordThatNothingBearsIsReported() {
    load(Screen.bundled, changed: nil, awaited: .init(word: "无此人", items: []))
    #expect(screen.status == "没有“无此人”")
  }

  @Test mutating func aWordThatSeveralBearListsThem() {
    let items = Screen.bundled.items(meantBy: "上海")
    #expect(items.count > 1)
    load(Screen.bundled, changed: nil, awaited: .init(word: "上海", items: items))
    #expect(screen.status.hasPrefix(":goto 上海"))
    screen.press("<Enter>")
    #expect(screen.state.view.item == items[0])
  }

  @Test mutating func theKeptPlaceIsTakenUpWhenItsItemIsThere() throws {
    var kept = KeptState()
    var change = KeptChange()
    var place = Place()
    (place.kind, place.item, place.selected) = (.speaker, "speaker:a-er", ["speaker:a-er"])
    change.place = place
    kept.apply(change)
    screen.state.takeUp(kept, placed: true)
    load(try edited([], and: ReloadingTests.newcomers), changed: nil)
    #expect(screen.title.contains("嘉宾 > 阿二"))

    // A reader who has moved meanwhile is left where he is.
    var other = Screen()
    other.state.takeUp(kept, placed: true)
    other.press("6j")
    let title = other.title
    other.take(.loaded(LoadedCorpus(try edited([], and: ReloadingTests.newcomers))))
    #expect(other.title == title)
  }

  // MARK: The index of a large corpus

  /// A corpus of more items than are indexed within a key.
  private static let large: Corpus = {
    let topics = (0..<6_000).map { number in
      #"{"id": "topic:t\#(number)", "name": "主题\#(number)", "evidence": [\#(quote)]}"#
    }
    let text = #"{"format": "wentan-corpus", "version": 1, "topics": [\#(topics.joined(separator: ","))]}"#
    return try! Corpus.load([.bundled, CorpusFile(name: "large.json", bytes: Array(text.utf8))])
  }()

  @Test mutating func theIndexOfALargeCorpusIsMadeBesideTheExplorer() {
    load(ReloadingTests.large, changed: nil)
    screen.press("f")
    #expect(screen.effect == .index)
    screen.press("mt")
    #expect(screen.effect == nil, "it is asked for once")
    #expect(screen.status.hasPrefix("f mt"))
    #expect(screen.status.hasSuffix("正在编索引……"))
    screen.take(.indexed(CorpusSearch(Screen.bundled)))
    #expect(screen.status.hasSuffix("正在编索引……"), "the index of another corpus")
    var index = CorpusSearch(ReloadingTests.large)
    index.prepare()
    screen.take(.indexed(index))
    #expect(screen.effect == nil)
    #expect(!screen.status.hasSuffix("正在编索引……"))
    #expect(screen.text.contains("梅涛"))
  }

  @Test mutating func aFilterTypedMeanwhileIsAppliedThen() {
    load(ReloadingTests.large, changed: nil)
    screen.press("2/")
    #expect(screen.effect == .index)
    screen.press("mt")
    #expect(screen.state.view.lists[.speaker]!.count == 8)
    screen.take(.indexed(CorpusSearch(ReloadingTests.large)))
    #expect(screen.state.view.lists[.speaker]!.count < 8)
    #expect(screen.text.contains("梅涛"))
  }
}
