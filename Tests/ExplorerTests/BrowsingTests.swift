import Foundation
import Model
import Testing

@testable import Explorer

@Suite struct BrowsingTests {
  private var screen = Screen()

  @Test mutating func theDetailPaneFollowsTheSelection() {
    screen.press("2jj")
    #expect(screen.shown.hasPrefix("嘉宾 > 梅涛"))
    #expect(screen.title.hasSuffix(" 3/8"))
    #expect(screen.text.contains("智象未来 创始人、CEO"))
    screen.press("k")
    #expect(screen.text.contains("欧洲科学院 院士"))
  }

  @Test mutating func theFirstForumHasNoPreviousAndTheLastNoNext() {
    screen.press("k")
    #expect(screen.title.hasSuffix("1/2"))
    screen.press("jjj")
    #expect(screen.title.hasSuffix("2/2"))
    screen.press("g")
    #expect(screen.title.hasSuffix("1/2"))
    screen.press("G")
    #expect(screen.title.hasSuffix("2/2"))
  }

  @Test(arguments: [("1", "论坛"), ("2", "嘉宾"), ("3", "发布"), ("4", "机构"), ("5", "主题"), ("6", "文章")])
  func aDigitGoesToItsPane(key: String, kind: String) {
    var screen = Screen()
    for start in ["", "2", "<Enter>", "o"] {
      screen.press(start + key)
      #expect(screen.shown.hasPrefix("\(kind) >"))
      #expect(screen.cursorLine.hasPrefix("⟦> "))
    }
  }

  @Test mutating func tabGoesThroughAllPanesAndRound() {
    var kinds: [String] = []
    for _ in 0..<7 {
      kinds.append(String(screen.shown.prefix(2)))
      screen.press("<Tab>")
    }
    #expect(kinds == ["论坛", "嘉宾", "发布", "机构", "主题", "文章", "文章"])
    #expect(screen.state.view.focus == .list(.forum))
    screen.press("<BackTab>")
    #expect(screen.state.view.focus == .detail)
  }

  @Test mutating func everyPaneKeepsItsSelection() {
    screen.press("2jjj3jjjj2")
    #expect(screen.shown.contains("阮竣"))
    screen.press("3")
    #expect(screen.title.hasSuffix("5/17"))
  }

  @Test mutating func aListScrollsByHalfAPageWhenTheSelectionLeavesIt() {
    screen.press("3")
    let height = screen.state.height(of: .list(.announcement))
    #expect(height < 17)
    for _ in 0..<height - 1 { screen.press("j") }
    #expect(screen.state.view.lists[.announcement].scroll.top == 0)
    screen.press("j")
    #expect(screen.state.view.lists[.announcement].scroll.top == height / 2 + height % 2)
  }

  @Test mutating func pageKeysMoveByAPage() {
    screen.press("3<PgDn>")
    let height = screen.state.height(of: .list(.announcement))
    #expect(screen.title.hasSuffix("\(height)/17"))
    screen.press("<PgUp>")
    #expect(screen.title.hasSuffix("1/17"))
    screen.press("<^D>")
    #expect(screen.title.hasSuffix("\(1 + height / 2)/17"))
    screen.press("<^U>")
    #expect(screen.title.hasSuffix("1/17"))
  }

  @Test mutating func aLinkIsFollowedAndTheWayBackKept() {
    screen.press("2jj<Enter><Fact><Enter>")
    #expect(screen.shown.contains("机构 > 加拿大工程院"))
    screen.press("<BS>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    #expect(screen.cursorLine.contains("加拿大工程院 外籍院士"))
    screen.press("L")
    #expect(screen.shown.contains("机构 > 加拿大工程院"))
    screen.press("L")
    #expect(screen.status == "没有可前进的")
    screen.press("HH")
    #expect(screen.status == "没有可后退的")
  }

  @Test mutating func aNewJumpCutsOffWhatLayForward() {
    screen.press("2jj<Enter><Fact><Enter><BS>j<Enter>")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("L")
    #expect(screen.status == "没有可前进的")
  }

  @Test mutating func aSessionIsShownThoughItHasNoList() {
    screen.press("<Enter>")
    screen.walk(to: "环节  主旨演讲")
    screen.press("<Enter>")
    #expect(screen.shown.contains("环节 > 主旨演讲"))
    #expect(screen.text.contains("共 2"))
  }

  @Test mutating func anItemGivenOnTheCommandLineIsOpenAtTheStart() {
    let screen = Screen(opening: "organisation:rokid")
    #expect(screen.shown.contains("机构 > Rokid"))
    #expect(screen.cursorLine.contains("⟦> [1] "))
  }

  @Test mutating func aPaneIsMaximisedAndRestored() {
    screen.press("2z")
    #expect(screen.lines[2].contains("汤文侃  上海市经济和信息化委员会 副主任"))
    #expect(!screen.text.contains("│"))
    screen.press("<Esc>")
    #expect(screen.text.contains("│"))
  }

  @Test mutating func escapeNeverQuits() {
    screen.press("<Enter>oz?")
    for _ in 0..<10 {
      screen.press("<Esc>")
      #expect(screen.effect == nil)
    }
    #expect(screen.state.view.focus == .list(.forum))
  }

  @Test mutating func qGoesOneLevelBackAndFromAListOutOfTheProgram() {
    screen.press("2jj<Enter>o?")
    var seen: [String] = []
    while screen.effect != .quit, seen.count < 9 {
      seen.append(screen.lines[1].contains("─ 帮助 ─") ? "help" : "\(screen.state.view.focus)")
      screen.press("q")
    }
    #expect(seen == ["help", "source", "detail", "list(Model.Kind.speaker)"])
  }

  @Test mutating func qLiftsNeitherFilterNorScope() {
    screen.press("2jjs2/mt<Enter><Enter>")
    let (scopes, query) = (screen.state.view.scopes, screen.state.view.lists[.speaker].query)
    #expect(!scopes.isEmpty && query?.text == "mt")
    screen.press("q")
    #expect(screen.state.view.focus == .list(.speaker))
    #expect(screen.state.view.scopes == scopes && screen.state.view.lists[.speaker].query == query)
    screen.press("q")
    #expect(screen.effect == .quit)
  }

  /// But in a prompt it is a letter.
  @Test(arguments: ["", "2jj<Enter>", "2jjo", "?", "0", "3F", "Y", "2jjr", "2mM"])
  func aCapitalQQuitsFromEverywhere(keys: String) {
    var screen = Screen()
    screen.press(keys + "Q")
    #expect(screen.effect == .quit)
  }

  @Test(arguments: ["/", "f", ":", "|"]) func inAPromptQIsALetter(keys: String) {
    var screen = Screen()
    screen.press(keys + "Qq")
    #expect(screen.effect == nil)
    #expect(screen.text.contains("Qq"))
  }

  @Test mutating func aKeyWithoutUseNamesTheWayOut() {
    screen.press("%")
    #expect(screen.status == "此键无用，按 ? 看帮助")
    screen.press("j")
    #expect(screen.status.hasPrefix("j/k 移动"))
  }

  @Test mutating func theLanguageIsSwitchedWhileRunning() {
    screen.press("T")
    #expect(screen.text.contains("2 speakers 8"))
    screen.press("T")
    #expect(screen.text.contains("2 嘉宾 8"))
  }

  @Test(arguments: [("？", "帮助"), ("２", "─ 汤文侃 ─"), ("３ｊ", "数字一大·服务矩阵"), ("Ｇ", "2/2")])
  func anInputMethodLeftOnDoesNoHarm(keys: String, seen: String) {
    var screen = Screen()
    screen.press(keys)
    #expect(screen.text.contains(seen))
  }

  @Test mutating func onATinyScreenNothingIsActedOnUnseen() {
    screen.resize(20, 5)
    let before = screen.state.view
    screen.press("2jj<Enter>oz?T")
    #expect(screen.state.view == before)
    screen.resize(80, 24)
    #expect(screen.shown.contains("论坛"))
    screen.resize(20, 5)
    screen.press("q")
    #expect(screen.effect == .quit)
  }
}
