import Model
import Testing
import Text

@testable import Explorer

/// Searching by keyboard: what is typed, and what the reader then sees.
@Suite struct SearchTests {
  private var screen = Screen()

  /// The rows of the speakers' list.
  private func speakers(_ screen: Screen) -> [String] {
    let list = screen.state.view.lists[.speaker]
    return (0..<list.count).map { screen.state.corpus.name(of: list.item(at: $0)!) }
  }

  // MARK: /

  @Test mutating func aSlashFiltersTheListWhileTyping() {
    screen.press("2/")
    #expect(screen.status.hasPrefix("/  ") && screen.status.hasSuffix("Esc 撤去"))
    screen.press("m")
    #expect(speakers(screen) == ["梅涛", "王建民"])
    #expect(screen.text.contains("⟦> ⟨梅⟩涛"))
    #expect(screen.text.contains("  王建⟨民⟩"))
    screen.press("t")
    #expect(screen.text.contains("⟦> ⟨梅涛⟩"))
    #expect(screen.text.contains("2 嘉宾 1/8 /mt"))
    #expect(screen.status.hasPrefix("/mt"))
    #expect(screen.status.contains("  1/8  "))
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  @Test mutating func enterKeepsTheFilterAndEscapeLiftsIt() {
    screen.press("2/wang<Enter>")
    #expect(speakers(screen) == ["王建民"])
    #expect(screen.status.hasPrefix("/wang 1/8：Esc 撤去"))
    screen.press("<Esc>")
    #expect(speakers(screen).count == 8)
    #expect(screen.shown.contains("王建民"))
    screen.press("/bwj<Esc>")
    #expect(speakers(screen).count == 8)
    #expect(screen.shown.contains("包文君"))
  }

  @Test mutating func whatMatchedElsewhereIsShownBesideTheName() {
    screen.press("2/")
    screen.press("zxwl")
    #expect(speakers(screen) == ["梅涛"])
    #expect(screen.text.contains("梅涛  首字母 ⟨智象未来⟩"))
  }

  @Test mutating func theSelectionStaysWhereItMatches() {
    screen.press("2jjj/")
    screen.press("r")
    #expect(screen.shown.contains("阮竣"))
    screen.press("<BS>")
    #expect(speakers(screen).count == 8)
    #expect(screen.shown.contains("阮竣"))
  }

  @Test mutating func nAndNWalkTheMatchesAndRound() {
    screen.press("2/y<Enter>")
    let count = speakers(screen).count
    #expect(count > 1)
    let first = screen.title
    for _ in 0..<count { screen.press("n") }
    #expect(screen.title == first)
    screen.press("N")
    #expect(screen.title.hasSuffix("\(count)/\(count)"))
  }

  @Test mutating func whereNothingElseMatchesTheLastTiersDo() {
    screen.press("2/senhengtao")
    #expect(speakers(screen) == ["申恒涛"])
    #expect(screen.status.contains("手误  1/8"))
    screen.press("<^U>senhentao")
    #expect(speakers(screen) == ["申恒涛"])
    #expect(screen.status.contains("模糊音  1/8"))
    screen.press("<^U>qqqq")
    #expect(speakers(screen) == [])
    #expect(screen.status.contains("0/8  "))
  }

  /// Tab adds what sounds alike to what was found.
  @Test mutating func tabTriesTheLastTiersBesideTheOthers() {
    screen.press("2/tan")
    let found = speakers(screen)
    #expect(!found.isEmpty)
    screen.press("<Tab>")
    #expect(speakers(screen).starts(with: found))
    #expect(screen.status.contains("近似"))
  }

  @Test mutating func theArrowsMoveAndControlBringsBackQueries() {
    screen.press("2/mt<Enter>/bwj<Enter>/x<^P>")
    #expect(screen.status.hasPrefix("/bwj"))
    screen.press("<^P>")
    #expect(screen.status.hasPrefix("/mt"))
    #expect(speakers(screen) == ["梅涛"])
    screen.press("<^P>")
    #expect(screen.status.hasPrefix("/mt"))
    screen.press("<^N><^N>")
    #expect(screen.status.hasPrefix("/x"))
    let first = screen.title
    screen.press("<Down>")
    #expect(screen.title != first)
    #expect(screen.status.hasPrefix("/x"))
    screen.press("<Up>")
    #expect(screen.title == first)
  }

  /// The best match comes first, and t goes through the orders and back.
  @Test mutating func aSearchedListIsInTheOrderOfTheMatches() {
    screen.press("2/t")
    let ranked = speakers(screen)
    screen.press("<Enter>t")
    let ofTheSource = speakers(screen)
    #expect(ofTheSource != ranked && ofTheSource.sorted() == ranked.sorted())
    screen.press("ttttt")
    #expect(speakers(screen) == ranked)
    screen.press("<Esc>")
    #expect(speakers(screen).count == 8)
  }

  /// The best match is selected while one types; what is selected after that stays, whatever sets the rows anew.
  @Test mutating func theSelectionStaysInAListThatIsSearched() {
    screen.press("2/t<Enter>j")
    let selected = screen.state.view.lists[.speaker].selectedItem
    #expect(selected != screen.state.view.lists[.speaker].item(at: 0))
    screen.press("tttttt")
    #expect(screen.state.view.lists[.speaker].isRankedByMatch)
    #expect(screen.state.view.lists[.speaker].selectedItem == selected)
  }

  @Test mutating func theHardwareCursorStandsAtTheInsertionPoint() {
    screen.press("2/梅t")
    #expect(screen.state.render().cursor == (x: 5, y: 23))
    screen.press("<Left>")
    #expect(screen.state.render().cursor == (x: 4, y: 23))
    screen.press("<Left>")
    #expect(screen.state.render().cursor == (x: 2, y: 23))
  }

  @Test mutating func aLongQueryIsSeenAroundTheCursor() {
    screen.press("2/")
    screen.paste(String(repeating: "梅", count: 10_000))
    #expect(screen.status.hasPrefix("/"))
    #expect(screen.state.render().cursor.x < 80)
    screen.press("<Home>")
    #expect(screen.state.render().cursor.x == 2)
  }

  // MARK: / in texts

  @Test mutating func inTheDetailPaneMatchesAreMarkedAndJumpedTo() {
    screen.press("2jj<Enter>/duomotai")
    #expect(screen.status.hasSuffix("1/3"))
    screen.press("<Enter>")
    #expect(screen.cursorLine.contains("⟨多模态⟩"))
    let first = screen.cursorLine
    screen.press("n")
    #expect(screen.cursorLine != first)
    #expect(screen.cursorLine.contains("⟨多模态⟩"))
    screen.press("<Esc>")
    #expect(!screen.text.contains("⟨"))
  }

  @Test mutating func inTheSourceMatchesAreFoundAcrossRows() {
    screen.press("6jo/知识产权")
    #expect(screen.status.hasSuffix("没有找到"))
    screen.press("<Esc><Esc>6jjo/知识产权<Enter>")
    #expect(screen.text.contains("⟨知识产权⟩"))
    #expect(screen.cursorLine.contains("⟨知"))
  }

  // MARK: f

  @Test mutating func fFindsAnythingAndEnterGoesThere() {
    screen.press("fzxwl")
    #expect(screen.text.contains("⟦> 机构 ⟨智象未来⟩"))
    #expect(screen.text.contains("  嘉宾 梅涛  "))
    #expect(screen.text.contains("\n       机构 首字母 ⟨智象未来⟩"))
    #expect(screen.text.contains("梅涛 · 创始人、CEO"))
    screen.press("<Enter>")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("<BS>")
    #expect(screen.shown.contains("论坛 > "))
  }

  @Test mutating func aSentenceIsFoundByItsWordsAndOpenedInTheArticle() {
    screen.press("f红色服务外延")
    #expect(screen.text.contains("  文章 开启新纪元，探索创新之路"))
    #expect(screen.text.contains("⟨红色服务外延⟩"))
    screen.press("<Enter>")
    #expect(screen.shown.contains("文章 > 开启新纪元，探索创新之路"))
    #expect(screen.text.contains("─ 《开启新纪元，探索创新之路》 "))
    #expect(screen.cursorLine.contains("建中国共产党人的精神家园。同时，中"))
  }

  @Test mutating func theHitsAreWalkedWithThePreview() {
    screen.press("fmt")
    #expect(screen.text.contains("加拿大工程院 外籍院士"))
    screen.press("<Down>")
    #expect(screen.cursorLine.contains("mt"))
    #expect(screen.text.contains("⟦> 主题 多⟨模态⟩大模型"))
    screen.press("<Up><Esc>")
    #expect(screen.shown.contains("论坛 > "))
  }

  @Test mutating func beforeAnythingIsTypedFindSaysWhatToType() {
    screen.press("f")
    #expect(screen.text.contains("输入拼音、首字母或汉字"))
    screen.press("qqqq")
    #expect(screen.text.contains("没有找到"))
  }

  @Test mutating func aCommittedChineseStringOpensFindWithThatText() {
    screen.press("梅涛")
    #expect(screen.status.hasPrefix("f 梅涛"))
    #expect(screen.text.contains("⟦> 嘉宾 ⟨梅涛⟩"))
  }

  /// What begins the search is looked for at once.
  @Test func theFirstCharacterAndAPasteFind() {
    var screen = Screen()
    screen.press("铁")
    #expect(screen.text.contains("⟦> 嘉宾 ⟨铁⟩钟"))
    var other = Screen()
    other.paste("梅涛")
    #expect(other.text.contains("⟦> 嘉宾 ⟨梅涛⟩"))
  }

  @Test mutating func aPasteIsOneInsertionAndNeverKeys() {
    screen.paste("q\u{1B}[31m梅涛\n")
    #expect(screen.effect == nil)
    #expect(screen.status.hasPrefix("f q␛[31m梅涛"))
    screen.press("<Esc>2/")
    screen.paste("mei")
    screen.press("t")
    #expect(speakers(screen) == ["梅涛"])
  }

  // MARK: Order

  @Test mutating func aListSortsByPinyinWithOneKey() {
    screen.press("2t")
    #expect(speakers(screen) == ["包文君", "刘忠生", "梅涛", "阮竣", "申恒涛", "汤文侃", "铁钟", "王建民"])
    #expect(screen.status == "按拼音排列；t 换一种")
    #expect(screen.shown.contains("汤文侃"))
    screen.press("tttt")
    #expect(speakers(screen).first == "汤文侃")
  }

  @Test mutating func aLinkToAnItemThatAFilterHidesLiftsTheFilter() {
    screen.press("4/rokid<Enter>2jj<Enter><Fact>j<Enter>")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("4")
    #expect(screen.shown.contains("智象未来"))
    #expect(screen.title.hasSuffix("/29"))
  }

  // MARK: Bad input

  @Test(arguments: [
    String(repeating: "m", count: 10_000), "\u{202E}\u{200B}", "     ", "\u{301}\u{301}\u{301}", "␛[2J",
    "...",
    "'''", "🀄️梅", "\u{E0041}",
  ])
  func noQueryBreaksTheScreen(text: String) {
    for start in ["2/", "f", "<Enter>/", "o/"] {
      var screen = Screen()
      screen.press(start)
      screen.paste(text)
      let shown = screen.state.render()
      for cell in shown.cells where !cell.isContinuation {
        #expect(shown.width.columns(of: cell.base) != nil)
      }
    }
  }
}
