import Model
import Testing

@testable import Explorer

/// A click selects, a double click opens, the wheel scrolls what is under it.
@Suite struct MouseTests {
  private var screen = Screen()

  private mutating func mouse(_ action: Mouse.Action, _ x: Int, _ y: Int) {
    _ = screen.state.handle([.mouse(Mouse(action, x: x, y: y))])
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
}
