import System
import Testing

@testable import Explorer

/// What the detail pane shows of an item while one leafs through a list.
@Suite struct PreviewTests {
  private let remark = "讲是“主旨演讲”；原文没有写明"

  /// The rows of the detail pane at 80 columns, without the frame.
  private func rows(of screen: Screen) -> [String] {
    screen.lines.dropFirst(2).dropLast(2).map { line in
      String(line.split(separator: "│", omittingEmptySubsequences: false).last ?? "").trimmingEnd
    }
  }

  @Test func theSentenceStandsFirstAndUnderItWhereItStands() {
    var screen = Screen()
    screen.press("2jj")
    let rows = rows(of: screen)
    #expect(rows[0] == "  [1] 加拿大工程院外籍院士、智象未来创始人")
    #expect(rows[4] == "      —《开启新纪元，探索…新之路》119–123行")
    #expect(rows[5] == "")
    #expect(rows[6].hasPrefix("  职务  加拿大工程院 外籍院士 [1]"))
  }

  @Test func enterMovesNoRowThatWasWhole() {
    for keys in ["2", "2jj", "2jjj", "2G", "3jjjj", "4jjjj", "5", "6"] {
      var screen = Screen()
      screen.press(keys)
      let before = rows(of: screen)
      screen.press("<Enter>g")
      let after = rows(of: screen).map { $0.filter { !"⟦⟧>".contains($0) } }
      let folded =
        before.firstIndex { $0.contains("…") || $0.contains(" 等 ") || $0.contains("另据") } ?? before.count
      for row in 1..<min(folded, 15) { #expect(before[row] == after[row], "\(keys)") }
    }
  }

  @Test func remarksGiveWayFirstAndThenTheFurtherSentences() {
    var screen = Screen()
    screen.press("2jj")
    #expect(!screen.text.contains(remark) && screen.text.contains("推断  “演讲”与环节均系推断：原文先说“论…"))
    #expect(screen.text.contains("另据  [2][3]"))
    screen.resize(80, 40)
    #expect(screen.text.contains(remark) && screen.text.contains("另据  [2] 99–103行"))
    screen.press("<Enter>")
    #expect(screen.text.contains(remark))
  }

  @Test func relationsThenTakeOneRowWithTheirNumber() {
    var screen = Screen()
    screen.press("5j")
    #expect(screen.text.contains("发布  ") && screen.text.contains(" 等 "))
    screen.press("<Enter>")
    screen.press("G")
    #expect(!screen.text.contains(" 等 "))
  }

  @Test func whatIsCutSaysSoInTheTitle() {
    var screen = Screen(80, 12)
    screen.press("2jj")
    #expect(screen.lines[1].contains("嘉宾 9/"))
    #expect(screen.lines[1].contains("↓"))
    screen.resize(80, 40)
    #expect(!screen.lines[1].contains("↓"))
  }

  @Test func theSourceBesideAListDoesNotChangeIt() {
    var screen = Screen(160, 40)
    screen.press("2jj")
    let posts = screen.lines.filter { $0.contains("职务  加拿大工程院") }
    screen.press("o")
    #expect(screen.lines.filter { $0.contains("职务  加拿大工程院") }.count == posts.count)
  }

  @Test func linksByNumberAreThoseOfTheWhole() {
    var screen = Screen(120, 40)
    screen.press("'")
    screen.press("<Esc>2jj'")
    let line = screen.lines.first { $0.contains("智象未来 创始人") }
    let label = line?.split(separator: "│").last?.first.map(String.init) ?? ""
    screen.press(label)
    #expect(screen.shown.contains("机构 > 智象未来"))
  }

  @Test(arguments: [("发布  ", "数字一大"), ("指导", "世界人工智能大会组委会")])
  func aClickSelectsTheSameInTheWhole(text: String, selected: String) throws {
    var screen = Screen(120, 40)
    let y = try #require(screen.lines.firstIndex { $0.contains("│  " + text) })
    _ = screen.state.handle([.mouse(Mouse(.click, x: 90, y: y))])
    #expect(screen.state.view.focus == .detail)
    #expect(screen.cursorLine.contains(selected), "\(screen.cursorLine)")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The terminal says late how wide it draws characters.
@Suite struct WidthKnownTests {
  @Test func everyPaneIsSetAnew() throws {
    var screen = Screen(120, 40)
    screen.press("3jj<Enter>")
    screen.merge(ambiguousIsWide: true)
    try expectSnapshot(screen, "wide-120x40-zh")
    #expect(!screen.text.contains { "─│".contains($0) })
    screen.press("o")
    screen.merge(ambiguousIsWide: false)
    var narrow = Screen(120, 40)
    narrow.press("3jj<Enter>o")
    #expect(screen.text == narrow.text)
  }

  @Test func anOpenOverlayIsSetAnewToo() {
    var screen = Screen()
    screen.press("0")
    screen.merge(ambiguousIsWide: true)
    #expect(screen.text.contains("###") && !screen.text.contains("■"))
  }
}
