import Model
import System
import TestSupport
import Testing

@testable import Explorer

/// Title, detail pane and selection name the same item, or none: an empty list selects nothing.
@Suite struct SelectionTests {
  @Test func aSearchWithoutAHitLeavesNothingSelected() {
    var screen = Screen(120, 24)
    screen.press("2/zscq")
    #expect(screen.text.contains("本栏 8 位嘉宾，没有一位合“zscq”。"))
    #expect(!screen.shown.contains(">"))
    #expect(!screen.text.contains("─  ─"), "a pane without a name has a whole frame")
    screen.press("<Esc>")
    #expect(screen.shown.contains("嘉宾 > "))
  }

  @Test func liftingAScopeSelectsWhatItHid() {
    var screen = Screen(120, 24, .english)
    screen.press("2jj3jjs2")
    #expect(screen.text.contains("Of 8 speakers none is in the scope"))
    #expect(!screen.shown.contains(">"))
    screen.press("S")
    #expect(screen.shown.contains("speaker > 梅涛"))
  }

  @Test func theDoubtfulLeaveNothingOfAListThatHasNone() throws {
    var screen = Screen(120, 24, corpus: try DoubtTests.corpus())
    screen.press("3D")
    #expect(screen.state.view.focus == .list(.speaker))
    screen.press("3")
    #expect(screen.text.contains("“存疑 1”的范围里没有一项"))
    screen.press("e")
    #expect(screen.status == "没有选中任何项")
  }

  @Test(arguments: ["<Enter>", "e", "y", "o", "r", "s", "m", "|", "Y", "'"])
  func aKeyForAnItemSaysThatNothingIsSelected(_ key: String) {
    for (language, message) in [(Language.chinese, "没有选中任何项"), (.english, "nothing is selected")] {
      var screen = Screen(120, 24, language)
      screen.press("2")
      screen.state.setQuery(PaneQuery(text: "zscq"))
      screen.press(key)
      #expect(screen.status.contains(message), "\(key)")
      #expect(screen.effect == nil)
      #expect(screen.state.view.focus == .list(.speaker))
      screen.press("j")
      #expect(!screen.status.contains(message), "\(key) opens nothing")
    }
  }

  @Test func backToAListShowsWhatThatSelects() {
    var screen = Screen(120, 30, opening: "forum:zhiqi-wenchuang")
    screen.press(":goto session:wenchuang-zhuzhi-yanjiang<Enter>")
    #expect(screen.shown.contains("环节 > 主旨演讲"))
    screen.press("<Esc>")
    expectOneItem(screen, "after Esc")
  }

  @Test func theWheelOverTheListOfTheShownItemTakesTheDetailAlong() {
    var screen = Screen(120, 14, opening: "announcement:shuzi-yida")
    screen.press("3<Enter>")
    let row = screen.lines.firstIndex { $0.contains("数字一大") }!
    for _ in 0..<6 { screen.take(.mouse(Mouse(.wheelDown, x: 10, y: row + 1))) }
    expectOneItem(screen, "after the wheel")
  }

  // MARK: Random keys

  private static let keys = [
    "1", "2", "3", "4", "5", "6", "j", "k", "j", "G", "g", "<PgDn>", "<Enter>", "<Enter>", "<Esc>", "<Esc>",
    "<Tab>",
    "<BackTab>", "o", "n", "N", "s", "S", "D", "t", "z", "m", "M", "r", "0", "F", "'", "'1", "H", "L", "<BS>",
    "/zscq<Enter>", "/e<Enter>", "/mt", "/<Esc>", "F <Enter>", "Fjjj <Enter>", "fmt<Enter>",
    "fzhi<Down><Enter>", ":goto 论坛<Enter>", "r<Down><Down><Enter>", "0jjj<Enter>", "T", "C", "q<Esc>", "y",
    "e", "|",
    "Y",
  ]

  /// Hundreds of walks of an explorer, 20 inputs each.
  @Test(arguments: [false, true]) func whateverIsPressedOneItemIsNamed(isHostile: Bool) {
    let seed: UInt64 = 1_313
    let corpus = isHostile ? HostileScreenTests.corpus : Screen.bundled
    var random = SeededGenerator(seed: seed)
    for walk in 0..<150 {
      let size = [(120, 40), (80, 24), (200, 50), (40, 12)].randomElement(using: &random)!
      var screen = Screen(size.0, size.1, corpus: corpus, plain: walk % 7 == 0)
      var pressed: [String] = []
      for _ in 0..<20 {
        if random.next() % 8 == 0 {
          let action = [Mouse.Action.click, .doubleClick, .wheelUp, .wheelDown].randomElement(using: &random)!
          let (x, y) = (
            Int.random(in: 0..<size.0, using: &random), Int.random(in: 0..<size.1, using: &random)
          )
          pressed.append("\(action) \(x),\(y)")
          screen.take(.mouse(Mouse(action, x: x, y: y)))
        } else {
          let keys = SelectionTests.keys.randomElement(using: &random)!
          pressed.append(keys)
          screen.press(keys)
        }
        guard expectOneItem(screen, "seed \(seed), walk \(walk): \(pressed.joined(separator: " "))") else {
          return
        }
      }
    }
  }

  /// Whether list, detail pane and title name the same item, or none.
  @discardableResult private func expectOneItem(
    _ screen: Screen, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Bool {
    let state = screen.state
    let item = state.view.item
    let selected: ItemID? =
      switch state.view.focus {
      case .list(let kind): state.view.lists[kind].selectedItem
      case .detail, .source:
        item.flatMap { Kind.listed.contains($0.kind) ? state.view.lists[$0.kind].selectedItem : $0 }
      }
    let name = item.map { state.corpus.name(of: $0) }
    let isShown =
      state.corpus === Screen.bundled && Layout(state).frame(of: .detail) != nil && state.mode is Browsing
    let isNamed =
      !isShown || state.view.focus == .detail || name.map { screen.text.contains($0.prefix(2)) } ?? true
    let isInScope = item.map { state.isInScope($0) } ?? true
    #expect(selected == item, "the list: \(what)", sourceLocation: sourceLocation)
    #expect(isNamed, "the detail pane: \(what)", sourceLocation: sourceLocation)
    #expect(isInScope, "the scope: \(what)", sourceLocation: sourceLocation)
    var isTitled = true
    if state.mode is Browsing, state.size.columns == 200, state.view.focus != .source,
      state.corpus === Screen.bundled
    {
      isTitled = name.map { screen.text.contains($0.prefix(4)) } ?? !screen.shown.contains(" > ")
      #expect(isTitled, "the title: \(what)", sourceLocation: sourceLocation)
    }
    return selected == item && isNamed && isInScope && isTitled
  }
}
