import System
import Testing

@testable import Explorer

/// What the detail pane shows of an item while one leafs through a list.
@Suite struct PreviewTests {
  private let quote = "潜力。"

  @Test func aSentenceTakesOneRowUntilThePaneHasTheKeys() {
    var screen = Screen(120, 40)
    screen.press("3jj")
    #expect(screen.text.contains("[1] 第137–144行 在论坛的新品发布环节，以快闪形式精…"))
    #expect(!screen.text.contains(quote) && !screen.text.contains("标识"))
    screen.press("<Enter>")
    #expect(screen.text.contains(quote) && screen.text.contains("标识"))
    screen.press("<Esc>")
    #expect(!screen.text.contains(quote))
  }

  @Test func whatTheReaderHasWalkedInStaysWhole() {
    var screen = Screen(120, 40)
    screen.press("3jj<Enter>j<Esc>")
    #expect(screen.text.contains(quote))
    screen.press("j")
    #expect(!screen.text.contains(quote))
  }

  @Test func theSourceBesideAListDoesNotChangeIt() {
    var screen = Screen(120, 40)
    screen.press("3jj")
    let marks = screen.lines.filter { $0.contains("[1] 第137") }.count
    screen.press("o")
    #expect(screen.lines.filter { $0.contains("[1] 第137") }.count == marks)
  }

  @Test func theNamesOfARelationStandInARowUntilThePaneHasTheKeys() {
    var screen = Screen(120, 40)
    #expect(screen.text.contains("│  嘉宾 4   汤文侃、申恒涛、梅涛、阮竣\n"))
    screen.press("<Enter>")
    #expect(screen.text.contains("│  嘉宾 4   汤文侃\n"))
  }

  @Test func ofOtherFactsItSaysHowManyThereAre() {
    var screen = Screen(120, 40, .english)
    #expect(screen.text.contains("│  summary 6     来自世界各地"))
    #expect(screen.text.contains("│                设置主旨演讲"))
    screen.press("2jjj")
    // One post alone needs no count.
    #expect(screen.text.contains("│  post          中共一大纪念馆"))
  }

  @Test func linksByNumberAreThoseOfTheWhole() {
    var screen = Screen(120, 40)
    let row = "议题     “AI+文创”的融合发展"
    #expect(!screen.text.contains(row + " [2]"))
    screen.press("'")
    #expect(screen.text.contains(row + " [2]"))
    let line = screen.lines.first { $0.hasSuffix("申恒涛") }
    let label = line?.split(separator: "│").last?.first.map(String.init) ?? ""
    screen.press(label)
    #expect(screen.title.contains("嘉宾 > 申恒涛"))
    screen.press("<BS>'<Esc>")
    #expect(!screen.text.contains(row + " [2]"))
  }

  @Test(arguments: [("依据  《开启新纪元", "开启新纪元，探索创新之路"), ("发布 11", "数字一大"), ("指导", "世界人工智能大会组委会")])
  func aClickSelectsTheSameInTheWhole(text: String, selected: String) throws {
    var screen = Screen(120, 40)
    let y = try #require(screen.lines.firstIndex { $0.contains("│  " + text) })
    _ = screen.state.handle([.mouse(Mouse(.click, x: 80, y: y))])
    #expect(screen.state.view.focus == .detail)
    #expect(screen.cursorLine.contains(selected), "\(screen.cursorLine)")
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
