import Search
import Testing

@testable import Explorer
@testable import Model

/// A corpus that is still being loaded when the first screen stands.
@Suite struct LoadingTests {
  private var screen = Screen()

  // MARK: The start

  @Test mutating func theItemAskedForAtTheStartIsOpenedWhenItIsThere() throws {
    let corpus = try EditedCorpus.of([], and: EditedCorpus.newcomers)
    let items = corpus.items(meantBy: "阿一")
    screen.load(corpus, changed: nil, awaited: .init(word: "阿一", items: items))
    #expect(screen.shown.contains("嘉宾 > 阿一"))
    screen.press("<BS>")
    #expect(screen.shown.contains("论坛 > "))
  }

  @Test mutating func aWordThatNothingBearsIsReported() {
    screen.load(Screen.bundled, changed: nil, awaited: .init(word: "无此人", items: []))
    #expect(screen.status == "没有“无此人”")
  }

  @Test mutating func aWordThatSeveralBearListsThem() {
    let items = Screen.bundled.items(meantBy: "上海")
    #expect(items.count > 1)
    screen.load(Screen.bundled, changed: nil, awaited: .init(word: "上海", items: items))
    #expect(screen.status.hasPrefix(":goto 上海"))
    screen.press("<Enter>")
    #expect(screen.state.view.item == items[0])
  }

  @Test mutating func theKeptPlaceIsTakenUpWhenItsItemIsThere() throws {
    var saved = SavedState()
    var change = UnsavedChange()
    var place = Place()
    (place.kind, place.item, place.selected) = (.speaker, "speaker:a-er", ["speaker:a-er"])
    change.place = place
    saved.apply(change)
    screen.state.restore(saved, placed: true)
    screen.load(try EditedCorpus.of([], and: EditedCorpus.newcomers), changed: nil)
    #expect(screen.shown.contains("嘉宾 > 阿二"))

    // A reader who has moved meanwhile is left where he is.
    var other = Screen()
    other.state.restore(saved, placed: true)
    other.press("6j")
    let title = other.shown
    other.take(.loaded(LoadedCorpus(try EditedCorpus.of([], and: EditedCorpus.newcomers))))
    #expect(other.shown == title)
  }

  // MARK: The index of a large corpus

  /// A corpus of more items than are indexed within a key.
  private static let large: Corpus = {
    let topics = (0..<6_000).map { number in
      #"{"id": "topic:t\#(number)", "name": "主题\#(number)", "evidence": [\#(EditedCorpus.quote)]}"#
    }
    let text = #"{"format": "wentan-corpus", "version": 1, "topics": [\#(topics.joined(separator: ","))]}"#
    return try! Corpus.load([.bundled, CorpusFile(name: "large.json", bytes: Array(text.utf8))])
  }()

  @Test mutating func theIndexOfALargeCorpusIsMadeBesideTheExplorer() {
    screen.load(LoadingTests.large, changed: nil)
    screen.press("f")
    #expect(screen.effect == .index)
    screen.press("mt")
    #expect(screen.effect == nil, "it is asked for once")
    #expect(screen.status.hasPrefix("f mt"))
    #expect(screen.status.contains("正在编索引……"))
    screen.take(.indexed(CorpusSearch(Screen.bundled)))
    #expect(screen.status.contains("正在编索引……"), "the index of another corpus")
    var index = CorpusSearch(LoadingTests.large)
    index.prepare()
    screen.take(.indexed(index))
    #expect(screen.effect == nil)
    #expect(!screen.status.contains("正在编索引……"))
    #expect(screen.text.contains("梅涛"))
  }

  @Test mutating func aFilterTypedMeanwhileIsAppliedThen() {
    screen.load(LoadingTests.large, changed: nil)
    screen.press("2/")
    #expect(screen.effect == .index)
    screen.press("mt")
    #expect(screen.state.view.lists[.speaker].count == 8)
    screen.take(.indexed(CorpusSearch(LoadingTests.large)))
    #expect(screen.state.view.lists[.speaker].count < 8)
    #expect(screen.text.contains("梅涛"))
  }
}
