import Model
import System
import Testing

@testable import Explorer

/// What keys do where the reader is.
@Suite struct KeysTests {
  private var screen = Screen()

  // MARK: Searching

  @Test(arguments: ["2/zzxmt", "2jj<Enter>/zzxmt", "2jjo/zzxmt"])
  func enterOnNoHitSearchesTheSameEverywhere(keys: String) {
    var screen = Screen()
    screen.press(keys + "<Enter>")
    let words = "zzxmt"
    #expect(screen.lines[1].hasPrefix("─ 找全部 \(words) "))
    #expect(screen.status.hasPrefix("f \(words)"))
    #expect(screen.state.view.lists[.speaker].query == nil)
    screen.press("<Esc>")
    #expect(!screen.text.contains("/" + words))
  }

  @Test mutating func enterOnAHitKeepsTheFilter() {
    screen.press("2/mt<Enter>")
    #expect(screen.text.contains("2 嘉宾 1/8 /mt"))
  }

  @Test mutating func findResultsAreMarkedByTabForADossier() {
    screen.press("fzhixiang<Tab>")
    #expect(screen.state.marks.items.count == 1)
    let first = screen.state.marks.items[0]
    #expect(screen.status.contains("已标记 \(Screen.bundled.name(of: first))（1）"))
    #expect(screen.lines[3].hasPrefix("⟦>") && screen.lines[2].contains("*"))
    screen.press("<Tab><Up><Tab>")
    // The second was marked, and the mark taken away again.
    #expect(screen.state.marks.items == [first])
    screen.press("<Esc>M")
    #expect(screen.lines[1].hasPrefix("─ 标记 1 ─"))
  }

  @Test mutating func theLastTiersAreTriedWhereNothingElseIsFoundAndToldSo() {
    screen.press("fsenhengtao")
    #expect(screen.lines[2].contains("申恒涛"))
    #expect(screen.lines[2].contains("手误"))
    screen.press("<Esc>fmeitao")
    #expect(!screen.lines[1].contains("近似"))
    screen.press("<BackTab>")
    #expect(screen.lines[1].contains("近似"))
  }

  @Test mutating func yrCopiesTheID() {
    screen.press("2jjyr")
    #expect(screen.effect == .copy("speaker:mei-tao"))
  }

  @Test mutating func doubtsLeadToTheFirstListThatHasAny() throws {
    screen.press("D")
    guard case .list(let kind) = screen.state.view.focus else { throw Failure() }
    #expect(screen.state.view.lists[kind].count > 0)
    #expect(screen.state.view.item?.kind == kind)
    #expect(screen.status.contains("存疑"))
  }
  private struct Failure: Error {}

  // MARK: Sorting

  @Test mutating func tGoesThroughAllOrders() {
    func names(_ screen: Screen) -> [String] {
      (0..<3).map { Screen.bundled.name(of: screen.state.view.lists[.organisation].item(at: $0)!) }
    }
    screen.press("4")
    let source = names(screen)
    var told: [String] = []
    for _ in 0..<5 {
      screen.press("t")
      told.append(String(screen.status.prefix { $0 != "，" && $0 != "；" }))
    }
    #expect(told == ["按拼音排列", "按相关数排列", "按日期排列", "按日期排列", "按原文次序排列"])
    #expect(names(screen) == source)
    screen.press("ttg")
    let counts = (0..<29).map {
      Screen.bundled.referenceCount(of: screen.state.view.lists[.organisation].item(at: $0)!)
    }
    #expect(counts == counts.sorted(by: >) && counts.first != counts.last)
    #expect(screen.text.contains("4 机构 29 9-1"))
  }

  // MARK: The border

  @Test(arguments: [(80, 24), (120, 40)]) func theBorderIsMovedForEachFormByItself(columns: Int, rows: Int) {
    func list(_ screen: Screen) -> Int { Layout(screen.state).frame(of: .list(.forum))!.columns }
    var screen = Screen(columns, rows)
    let before = list(screen)
    screen.press(">>")
    #expect(list(screen) == before + 4)
    screen.press("<")
    #expect(list(screen) == before + 2)
    screen.resize(columns == 80 ? 120 : 80, 30)
    let other = list(screen)
    screen.press(":width auto<Enter>")
    #expect(screen.status == "列表宽度已复原")
    #expect(list(screen) == other)
    screen.resize(columns, rows)
    #expect(list(screen) == before)
    // As far as both sides keep something, and back at once.
    for _ in 0..<60 { screen.press(">") }
    #expect(screen.status == "分界不能再移了")
    let maximum = list(screen)
    #expect(Layout(screen.state).frame(of: .detail)!.columns >= Layout.leastDetail)
    screen.press("<")
    #expect(list(screen) < maximum)
    for _ in 0..<60 { screen.press("《") }
    #expect(list(screen) >= Layout.leastList)
  }

  @Test mutating func whereThereIsNoBorderNoneIsMoved() {
    screen.press("z>")
    #expect(screen.status == "此处没有可移动的分界")
    screen.resize(50, 20)
    screen.press("<")
    #expect(screen.status == "此处没有可移动的分界")
    #expect(screen.state.borderOffset == BorderOffset())
  }

  // MARK: Keys of the user's own

  /// A file of 0.2 that gives keys away that were free then.
  @Test func aNewDefaultTakesNoKeyOfTheUser() {
    let keymap = Keymap.standard.rebinding([
      .sort: [.character("Q")], .mark: [.character(">")], .quit: [.character("q")],
    ])
    #expect(keymap.command(for: .character("Q")) == .sort)
    #expect(keymap.command(for: .character(">")) == .mark)
    #expect(keymap.command(for: .character("q")) == .quit)
    #expect(keymap.keys(of: .leave).isEmpty)
  }
}
