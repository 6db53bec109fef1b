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
    "/☃<Enter>", "/zscq<Enter>", "/mt", "fmt<Enter>", "fzhi<Down><Enter>", "/e<Enter>", "/m", "/<Esc>",
    "F <Enter>", "Fjjj <Enter>", "f梅<Enter>",
    "f智<Down><Enter>", ":goto 论坛<Enter>", "r<Down><Down><Enter>", "0jjj<Enter>", "T", "C", "q<Esc>", "y",
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
      guard expectDrawn(screen, "seed \(seed), walk \(walk): \(pressed.joined(separator: " "))") else {
        return
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
    let isInScope = item.map { state.isInScope($0) } ?? true
    let isNamed = isNamed(item, in: state)
    if selected == item, isInScope, isNamed { return true }
    #expect(selected == item, "the list: \(what)", sourceLocation: sourceLocation)
    #expect(isInScope, "the scope: \(what)", sourceLocation: sourceLocation)
    #expect(isNamed, "the detail pane: \(what)", sourceLocation: sourceLocation)
    return false
  }

  /// Whether what the detail pane is titled is what stands on the screen.
  private func expectDrawn(_ screen: Screen, _ what: String) -> Bool {
    let state = screen.state
    guard state.mode is Browsing, state.corpus === Screen.bundled,
      let pane = Layout(state).panes.first(where: { $0.pane == .detail && $0.isTitled })
    else { return true }
    let (name, aside) = state.detailTitle(of: state.detailRows, in: pane)
    let title = screen.lines[pane.frame.y]
    let isDrawn = (name.isEmpty || title.contains(name)) && title.contains(aside)
    #expect(isDrawn, "the screen has \(title), not \(name) and \(aside): \(what)")
    return isDrawn
  }

  /// Whether the detail pane, where it is on the screen, bears the name of the item in its title or, where that has no
  /// room for it, in its first rows; of none it says why.
  private func isNamed(_ item: ItemID?, in state: State) -> Bool {
    guard let pane = Layout(state).panes.first(where: { $0.pane == .detail }) else { return true }
    let rows = state.detailRows
    let words = rows.prefix(6).flatMap(\.runs).map(\.text).joined()
    guard let item else {
      let reason = Absence(in: state.view.kind, of: state)?.long[state.language] ?? ""
      return !reason.isEmpty && words.contains(reason.prefix(8))
    }
    let name = state.corpus.name(of: item)
    if state.isPlain || DetailPane.isTooWide(name, for: pane.frame.columns, state.width) {
      return state.isPlain || words.contains(name.prefix(8))
    }
    let title = state.detailTitle(of: rows, in: pane).name
    // A long name is cut in its middle, at times before its eighth character.
    let start = title.prefix { $0 != "…" }
    let isCut = start.count < title.count && !start.isEmpty
    return title.contains(name.prefix(8)) || isCut && name.hasPrefix(start)
  }
}
