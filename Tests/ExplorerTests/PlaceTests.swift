import System
import Testing

@testable import Explorer
@testable import Model

/// The explorer is left and opened again.
@Suite struct PlaceTests {
  private var screen = Screen()

  /// The screen after keys, quit, and opening it again.
  private func reopened(
    _ screen: Screen, _ columns: Int = 80, _ rows: Int = 24, corpus: Corpus = Screen.bundled
  ) -> Screen {
    var saved = SavedState()
    saved.apply(screen.state.stateToSave)
    var again = Screen(columns, rows, corpus: corpus)
    again.state = State(corpus, language: .chinese)
    again.state.restore(saved, placed: true)
    again.resize(columns, rows)
    return again
  }

  /// The selected row.
  private func row(_ screen: Screen) -> Substring {
    screen.cursorLine.drop { $0 != "⟦" }.prefix { $0 != "⟧" }
  }

  @Test(arguments: [
    "", "2jj", "3jjjj", "5", "6G", "2jj<Enter>", "2jj<Enter>jjj", "2jj<Enter><Fact><Enter>", "2j3jj4jjj1j",
    "2G<Enter>G", "6<Enter>jjjjj", "4jjjjjjjjjj", "2jjm4m", "2/mt<Enter>", "3tjj", "2tt<Enter>", "2jjs",
    "2jjs3j", "Dj", "2jjo", "2jjonn", "2jj<Enter><Fact>o", "2mjmMs",
    "2jjs3jjs",
  ])
  func oneIsWhereOneWas(keys: String) {
    var screen = Screen()
    screen.press(keys)
    let again = reopened(screen)
    #expect(again.title == screen.title)
    #expect(row(again) == row(screen))
    #expect(again.state.view.focus == screen.state.view.focus)
    #expect(again.state.view.kind == screen.state.view.kind)
    #expect(again.state.view.detail == screen.state.view.detail)
    for kind in Kind.listed {
      #expect(
        again.state.view.lists[kind].selectedItem == screen.state.view.lists[kind].selectedItem, "\(kind)")
    }
  }

  @Test mutating func everyListKeepsItsSelection() {
    screen.press("2jjj3jjjj2")
    var again = reopened(screen)
    #expect(again.shown.contains("嘉宾 > 阮竣"))
    again.press("3")
    #expect(again.title.hasSuffix("5/17"))
  }

  @Test mutating func aSessionIsShownAgain() {
    screen.press("<Enter>")
    while !screen.cursorLine.contains("环节  主旨演讲") { screen.press("j") }
    screen.press("<Enter>")
    #expect(reopened(screen).shown.contains("环节 > 主旨演讲"))
    screen.press("<Esc>")
    #expect(reopened(screen).shown == screen.shown)
  }

  @Test mutating func theSourceIsOpenAtItsSentenceAgain() {
    screen.press("2jjonn")
    let sentence = screen.cursorLine
    var again = reopened(screen)
    #expect(again.cursorLine == sentence)
    // And is closed to where it was opened from.
    again.press("q")
    #expect(again.state.view.focus == .detail || again.state.view.focus == .list(.speaker))
  }

  @Test mutating func filterFacetsOrderAndScopeAreKept() {
    screen.press("2t/rj<Enter>3F/产品<Enter> <Enter>2s")
    #expect(
      screen.state.stateToSave.place?.lists.last?.facets == [Place.Facet(field: "category", value: "product")]
    )
    let again = reopened(screen)
    #expect(again.text == screen.text.replacing(screen.status, with: again.status))
    for kind in Kind.listed {
      let (now, before) = (again.state.view.lists[kind], screen.state.view.lists[kind])
      #expect(now.query == before.query && now.facets == before.facets && now.order == before.order)
      #expect(now.count == before.count && now.selectedItem == before.selectedItem)
    }
    #expect(again.state.view.scopes == screen.state.view.scopes)
  }

  @Test mutating func whatTheCorpusLacksNarrowsNothing() throws {
    var place = Place()
    (place.kind, place.scopes) = (.speaker, [.item("forum:gone"), .marks(["topic:gone"])])
    var list = Place.List(.speaker)
    (list.order, list.facets) = (
      "by size",
      [Place.Facet(field: "colour", value: "red"), Place.Facet(field: "forum", value: "forum:gone")]
    )
    place.lists = [list]
    place.source = Place.Source(article: "article:gone", sentence: 99)
    var (saved, change) = (SavedState(), UnsavedChange())
    change.place = place
    saved.apply(change)
    screen.state.restore(try SavedState(reading: Array(saved.text.utf8)), placed: true)
    #expect(screen.title.hasSuffix("1/8"))
    #expect(screen.state.view.scopes.isEmpty)
  }

  @Test mutating func anotherSizeShowsTheSameItem() {
    screen.press("2jj<Enter>jjjjjjjj")
    for (columns, rows) in [(30, 8), (120, 40), (200, 60)] {
      let again = reopened(screen, columns, rows)
      #expect(again.state.view.item == screen.state.view.item)
      #expect(again.text.contains("⟦>"))
    }
  }

  @Test mutating func whatTheCorpusLacksIsPassedOver() throws {
    screen.press("3jj4jjj2jj<Enter>jj")
    let small = try Corpus.load([
      CorpusFile(
        name: "small.json", bytes: Array("{\"format\":\"wentan-corpus\",\"version\":1}".utf8))
    ])
    let again = reopened(screen, corpus: small)
    #expect(again.state.view.focus == .list(.speaker))
    #expect(again.state.view.item == nil)
    #expect(again.text.contains("没有嘉宾"))
    // Its own place is kept, and read again.
    #expect(reopened(again, corpus: small).state.view == again.state.view)
  }

  @Test mutating func anItemThatIsGoneLeavesTheListOfItsKind() {
    var saved = SavedState()
    var change = UnsavedChange()
    var place = Place()
    (place.focus, place.kind, place.item) = (.detail, .announcement, "announcement:gone")
    (place.row, place.top) = (1_000_000, 1_000_000)
    place.selected = ["announcement:gone", "nonsense", "session:gone", ""]
    change.place = place
    saved.apply(change)
    screen.state.restore(saved, placed: true)
    screen.resize(80, 24)
    #expect(screen.shown.contains("发布 > 数字一大"))
    #expect(screen.cursorLine.hasPrefix("⟦> 数字一大"))
  }

  @Test func aPlaceBeyondTheTextIsBroughtBackIntoIt() {
    var saved = SavedState()
    var change = UnsavedChange()
    var place = Place()
    (place.focus, place.kind, place.item) = (.detail, .speaker, "speaker:mei-tao")
    (place.row, place.top) = (1_000_000, 7)
    change.place = place
    saved.apply(change)
    for (columns, rows) in [(80, 24), (30, 8), (20, 5), (1, 1)] {
      var screen = Screen(columns, rows)
      screen.state.restore(saved, placed: true)
      screen.resize(columns, rows)
      screen.resize(80, 24)
      #expect(screen.cursorLine.contains("⟦>"))
      #expect(screen.state.view.detail.selected + 1 == screen.state.detailRows.count)
    }
  }

  @Test mutating func aFreshStartKeepsTheMarksAlone() {
    screen.press("2jjm<Enter>")
    var saved = SavedState()
    saved.apply(screen.state.stateToSave)
    var fresh = Screen()
    fresh.state.restore(saved, placed: false)
    #expect(fresh.title.hasSuffix("*1  1/2"))
    #expect(fresh.shown.contains("论坛 > "))
  }

  @Test mutating func aReferenceOnTheCommandLineWins() {
    screen.press("2jjm<Enter>")
    var saved = SavedState()
    saved.apply(screen.state.stateToSave)
    var opened = Screen(opening: "organisation:rokid")
    opened.state.restore(saved, placed: false)
    #expect(opened.shown.contains("机构 > Rokid"))
    #expect(opened.title.contains("*1  "))
  }
}
