import Foundation
import Model
import Testing
import Text

@testable import Explorer

/// A click selects, a double click opens, the wheel scrolls what is under it.
@Suite struct MouseTests {
  private var screen = Screen()

  /// What the program was asked for by the mouse last.
  private var asked: Effect?

  private mutating func mouse(_ action: Mouse.Action, _ x: Int, _ y: Int) {
    asked = screen.state.handle([.mouse(Mouse(action, x: x, y: y))]).last
  }

  @Test mutating func aClickSelectsAndADoubleClickOpens() {
    mouse(.click, 4, 7)
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    mouse(.doubleClick, 4, 8)
    #expect(screen.shown.contains("嘉宾 > 阮竣"))
    #expect(screen.state.view.focus == .detail)
    mouse(.doubleClick, 50, screen.lines.firstIndex { $0.contains("职务  中共一大") }!)
    #expect(screen.shown.contains("机构 > 中共一大纪念馆"))
  }

  @Test mutating func theWheelScrollsThePaneUnderIt() {
    mouse(.wheelDown, 50, 10)
    #expect(screen.state.view.detail.top == 3)
    #expect(screen.state.view.focus == .list(.forum))
    mouse(.wheelUp, 50, 10)
    #expect(screen.state.view.detail.top == 0)
    mouse(.wheelDown, 3, 20)
    #expect(screen.state.view.lists[.announcement].scroll.top == 3)
  }

  @Test mutating func theMouseWorksInOverlaysToo() {
    screen.press("0")
    mouse(.doubleClick, 10, 5)
    #expect(screen.shown.contains("发布 > 数字一大"))
    screen.press("0")
    mouse(.doubleClick, 50, 3)
    #expect(screen.shown.contains("机构 > 上海市动漫行业协会"))
    screen.press("fmt")
    mouse(.doubleClick, 10, 2)
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  @Test mutating func theMouseSelectsAndScrollsWhatFHasFound() {
    screen.press("fa")
    mouse(.click, 10, 4)
    #expect(screen.lines[4].hasPrefix("⟦> "))
    #expect(screen.lines[2].hasPrefix("  "))
    let (third, fourth) = (screen.lines[7].prefix(20), screen.lines[8].prefix(20))
    mouse(.wheelDown, 10, 4)
    #expect(screen.lines[4].prefix(20) == third)
    #expect(screen.lines[5].prefix(20) == fourth)
  }

  @Test mutating func aClickBelowTheLastRowSelectsNothingElse() throws {
    screen.press("fmeitao")
    let find = try #require(screen.state.mode as? FindView)
    let count = find.findings.hits.count
    #expect((1...12).contains(count))
    for y in 2 + count..<20 { mouse(.click, 10, y) }
    screen.press("<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  // MARK: Places that do something

  /// The place of a text on the screen.
  private func place(of text: String, in row: Int? = nil) -> (Int, Int) {
    let lines = screen.lines
    for (y, line) in lines.enumerated() where row == nil || y == row {
      let plain = line.filter { !"⟦⟧⟨⟩".contains($0) }
      guard let start = plain.range(of: text)?.lowerBound else { continue }
      return (screen.state.width.columns(of: String(plain[..<start])), y)
    }
    Issue.record("no \(text) on the screen")
    return (0, 0)
  }

  @Test mutating func aClickOnAHintDoesIt() {
    let last = screen.lines.count - 2
    var (x, y) = place(of: "打开", in: last)
    mouse(.click, x, y)
    #expect(screen.state.view.focus == .detail)
    (x, y) = place(of: "q 返回", in: last)
    mouse(.click, x, y)
    #expect(screen.state.view.focus == .list(.forum))
    (x, y) = place(of: "? 帮助", in: last)
    mouse(.click, x, y)
    #expect(screen.lines[1].hasPrefix("─ 帮助 ─"))
    (x, y) = place(of: "q 返回", in: last)
    mouse(.click, x + 1, y)
    #expect(!screen.text.contains("─ 帮助 ─"))
    (x, y) = place(of: "q 退出", in: last)
    mouse(.click, x, y)
    // The last thing that the program was asked for.
    #expect(asked == .quit)
  }

  @Test mutating func aClickOnATabGoesToItsListFromEverywhere() {
    screen.resize(50, 20)
    mouse(.click, 9, 0)
    #expect(screen.state.view.focus != .list(.forum))
    let kind = screen.state.view.kind
    screen.press("1?")
    mouse(.click, 9, 0)
    #expect(screen.state.view.focus == .list(kind) && screen.state.mode is Browsing)
  }

  @Test mutating func aClickOnANumberOpensItsSentence() throws {
    screen.press("2jj")
    let (x, y) = place(of: "[1]")
    for offset in 0..<3 {
      mouse(.click, x + offset, y)
      #expect(screen.state.view.focus == .source, "column \(offset) of [1]")
      screen.press("q")
      #expect(screen.state.view.focus == .list(.speaker))
    }
    mouse(.click, x + 3, y)
    #expect(screen.state.view.source == nil)
  }

  @Test mutating func theWheelSelectsNothing() {
    screen.press("4jj")
    let view = screen.state.view
    for _ in 0..<4 { mouse(.wheelDown, 3, 5) }
    #expect(screen.state.view.lists[.organisation].scroll.top > 2)
    #expect(screen.state.view.item == view.item)
    #expect(screen.state.view.lists[.organisation].selectedItem == view.lists[.organisation].selectedItem)
    // A key brings the selection back into sight.
    screen.press("j")
    #expect(screen.state.view.lists[.organisation].scroll.selected == 3)
    #expect(screen.cursorLine.hasPrefix("⟦>"))
    mouse(.wheelDown, 3, 5)
    mouse(.click, 3, 6)
    #expect(screen.cursorLine.hasPrefix("⟦>"))
  }

  @Test mutating func aClickOnABoxTicksIt() {
    screen.press("3F")
    let (x, y) = place(of: "[ ]")
    mouse(.click, x + 1, y)
    #expect(screen.lines[y].contains("[x]"))
    // Beside it a click selects.
    mouse(.click, x + 20, y + 1)
    #expect(!screen.lines[y + 1].contains("[x]") && screen.text.contains("[x]"))
    mouse(.click, x, y)
    #expect(!screen.text.contains("[x]"))
  }
}
