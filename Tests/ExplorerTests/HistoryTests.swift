import Model
import Testing

@testable import Explorer

/// Back and forward: H and L.
@Suite struct HistoryTests {
  private var screen = Screen()

  /// From the first organisation of Mei Tao back to him, so that there is a way forward.
  private mutating func goToAnOrganisationAndBack() {
    screen.press("2jj<Enter>")
    screen.press("<Fact>j")
    screen.press("<Enter>")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("H")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  @Test mutating func backAndForwardAndBackAgain() {
    goToAnOrganisationAndBack()
    screen.press("L")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("H")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    screen.press("L")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("L")
    #expect(screen.status == "没有可前进的")
  }

  @Test mutating func aJumpCutsOffWhatLayForward() {
    goToAnOrganisationAndBack()
    screen.press("k")
    screen.press("<Enter>")
    #expect(screen.shown.contains("机构 > 加拿大工程院"))
    screen.press("L")
    #expect(screen.status == "没有可前进的")
  }

  @Test mutating func aNewScopeCutsOffWhatLayForward() {
    goToAnOrganisationAndBack()
    screen.press("s")
    #expect(screen.text.contains("嘉宾 1"))
    screen.press("L")
    #expect(screen.status == "没有可前进的")
    screen.press("H")
    #expect(screen.text.contains("嘉宾 8"))
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  /// What lay behind and ahead when the files were changed shows what is in them now.
  @Test mutating func backAndForwardLeadIntoTheNewCorpus() throws {
    screen.press("2/t<Enter>")
    let count = screen.state.view.lists[.speaker].count
    screen.walk(to: "文侃")
    screen.press("<Enter>")
    screen.press("<Fact><Enter>")
    let corpus = try EditedCorpus.of(
      [("\"name\": \"梅涛\"", "\"name\": \"李小龙\"")], and: EditedCorpus.newcomers)
    screen.load(corpus)
    screen.press("H")
    #expect(screen.state.view.lists[.speaker].count == count - 1, "梅涛 has no t any more")
    for kind in Kind.listed {
      let list = screen.state.view.lists[kind]
      for place in 0..<list.count { #expect(list.item(at: place)!.row < corpus.count(of: kind)) }
    }
    #expect(!screen.text.contains("梅涛"))

    screen.press("<Esc><Esc><Esc>")
    screen.load(Screen.bundled)
    screen.press("L")
    #expect(screen.shown.contains("机构 > 上海市经济和信息化委员会"))
    screen.press("2")
    #expect(!screen.text.contains("阿一"))
  }

  @Test mutating func whatLiesForwardIsOfTheNewCorpusToo() throws {
    screen.press("2/t<Enter>")
    let count = screen.state.view.lists[.speaker].count
    screen.walk(to: "文侃")
    screen.press("<Enter>")
    screen.press("<Fact><Enter>H")
    screen.load(try EditedCorpus.of([("\"name\": \"梅涛\"", "\"name\": \"李小龙\"")]))
    screen.press("L")
    #expect(screen.shown.contains("上海市经济和信息化委员会"))
    #expect(screen.state.view.lists[.speaker].count == count - 1, "梅涛 has no t any more")
  }
}

/// What was looked for is kept for ^P and ^N.
@Suite struct QueryHistoryTests {
  private func history(_ queries: String...) -> QueryHistory {
    queries.reduce(into: QueryHistory()) { $0.remember($1) }
  }

  @Test func aQueryThatIsAskedAgainIsKeptOnceAsTheNewest() {
    #expect(history("梅涛", "mt", "梅涛").queries == ["mt", "梅涛"])
    #expect(history("mt", "mt", "mt").queries == ["mt"])
  }

  @Test func blanksAreNoQuery() {
    #expect(history("", " ", "\u{3000}", "a b").queries == ["a b"])
  }

  @Test func theOldestOfMoreThanAHundredGoes() {
    let queries = (1...100).map(String.init)
    var history = queries.reduce(into: QueryHistory()) { $0.remember($1) }
    #expect(history.queries == queries)
    history.remember("101")
    #expect(history.queries == queries.dropFirst() + ["101"])
  }

  @Test func aWalkEndsAtTheOldestAndComesBackToWhatWasTyped() {
    let history = history("a", "b")
    var walk = HistoryWalk()
    #expect(walk.newer(history) == nil)
    #expect(walk.older(history, from: "typed") == "b")
    #expect(walk.older(history, from: "b") == "a")
    #expect(walk.older(history, from: "a") == nil)
    #expect(walk.newer(history) == "b")
    #expect(walk.newer(history) == "typed")
    #expect(walk.newer(history) == nil)
  }

  @Test func aQueryOfThePromptIsThereOnceHoweverOftenItWasAsked() {
    var screen = Screen()
    screen.press("2/mt<Enter>/<^U>t<Enter>/<^U>mt<Enter>/<^U>")
    screen.press("<^P>")
    #expect(screen.status.contains("/mt"))
    screen.press("<^P>")
    #expect(screen.status.contains("/t"))
    screen.press("<^P>")
    #expect(screen.status.contains("/t"))
  }
}
