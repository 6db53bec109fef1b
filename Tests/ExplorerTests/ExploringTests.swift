import Foundation
import Model
import System
import Testing

@testable import Explorer
@testable import Report

/// What makes it an explorer: scope, facets, relations, overview, palette, links by number, the mouse.
@Suite struct ExploringTests {
  private var screen = Screen()

  private func names(_ kind: Kind, _ screen: Screen) -> [String] {
    let list = screen.state.view.lists[kind]
    return (0..<list.count).map { screen.state.corpus.name(of: list.item(at: $0)!) }
  }

  // MARK: Scope

  @Test mutating func aForumAsScopeLeavesWhatBelongsToIt() {
    screen.press("js")
    #expect(screen.title.contains("只看 2024长三角…论坛"))
    #expect(names(.forum, screen) == ["2024长三角动漫产业高峰论坛"])
    #expect(names(.speaker, screen) == ["王建民", "刘忠生", "铁钟", "包文君"])
    #expect(screen.text.contains("2 嘉宾 4"))
    #expect(names(.organisation, screen).contains("同济大学艺术与传媒学院"))
    #expect(!names(.organisation, screen).contains("智象未来"))
    #expect(screen.status.hasSuffix("S 撤去"))
    screen.press("S")
    #expect(names(.speaker, screen).count == 8)
    screen.press("S")
    #expect(screen.status == "没有范围可撤")
  }

  @Test mutating func scopesNestAndLiftOneByOne() {
    screen.press("s4")
    screen.walk(to: "中共一大纪念馆")
    screen.press("s")
    #expect(screen.title.contains("只看 中共一大纪念馆"))
    #expect(names(.speaker, screen) == ["阮竣"])
    #expect(names(.announcement, screen) == ["数字一大", "数字一大·服务矩阵"])
    screen.press("S")
    #expect(names(.speaker, screen) == ["汤文侃", "申恒涛", "梅涛", "阮竣"])
    screen.press("S")
    #expect(names(.speaker, screen).count == 8)
  }

  @Test mutating func theMarkedItemsMayBeTheScope() {
    screen.press("2jjmjmMs")
    #expect(screen.title.contains("只看 标记 2"))
    #expect(names(.speaker, screen) == ["梅涛", "阮竣"])
    #expect(names(.organisation, screen).contains("智象未来"))
    screen.press("S")
    #expect(names(.speaker, screen).count == 8)
  }

  @Test mutating func aJumpOutOfTheScopeLiftsIt() {
    screen.press("sfwangjianmin<Enter>")
    #expect(screen.shown.contains("嘉宾 > 王建民"))
    #expect(names(.speaker, screen).count == 8)
  }

  @Test mutating func backUndoesAScope() {
    screen.press("js<BS>")
    #expect(screen.shown.hasPrefix("论坛"))
    #expect(names(.speaker, screen).count == 8)
  }

  // MARK: Facets

  @Test mutating func aListIsNarrowedByTheValuesOfItsFields() {
    screen.resize(70, 24)
    screen.press("3F")
    #expect(screen.lines[1].hasSuffix(" 17/17 ─"))
    screen.walk(to: "产品")
    #expect(screen.cursorLine.contains("[ ]  5 ■■■■"))
    screen.press(" ")
    #expect(screen.cursorLine.contains("[x]  5 ■■■■"))
    #expect(screen.lines[1].hasSuffix(" 5/17 ─"))
    #expect(screen.title.contains("发布 5/17"))
    #expect(screen.text.contains("  类别 1选"))
    screen.press("<Enter>")
    #expect(screen.status == "筛选后 5/17；Esc 撤去")
    screen.resize(80, 24)
    #expect(screen.text.contains("3 发布 5/17 · 类别 产品"))
    #expect(names(.announcement, screen).first == "Rokid AR Lite 空间计算套装")
    screen.press("<Esc>")
    #expect(names(.announcement, screen).count == 17)
  }

  @Test mutating func aNarrowedListStaysSoInTheOtherLanguage() {
    screen.resize(70, 24)
    screen.press("3F")
    screen.walk(to: "产品")
    screen.press(" <Enter>Tt")
    screen.resize(80, 24)
    #expect(screen.text.contains("3 announcements 5/17 a-z"))
  }

  @Test mutating func severalValuesCombine() {
    screen.resize(70, 24)
    screen.press("3F")
    screen.walk(to: "产品")
    screen.press(" ")
    screen.walk(to: "印象笔记", by: "k")
    screen.press(" <Enter>")
    #expect(names(.announcement, screen) == ["印象笔记全球AI产品"])
  }

  @Test mutating func ofOneGroupAnyValueIsEnough() {
    screen.resize(70, 24)
    screen.press("3F")
    screen.walk(to: "产品")
    screen.press(" j")
    let second = screen.cursorLine
    // What another value of the group has is told as if none of it were chosen.
    #expect(second.contains("[ ]  4") || second.contains("[ ]  3"))
    screen.press(" ")
    let count = screen.title.split(separator: "发布 ")[1].prefix { $0 != "/" }
    #expect(Int(count)! > 5)
    screen.press("<Enter>")
    #expect(names(.announcement, screen).count == Int(count)!)
  }

  @Test mutating func escLeavesTheListAsItWasAndCTakesAllBack() {
    screen.resize(70, 24)
    screen.press("3F")
    screen.walk(to: "产品")
    screen.press(" <Esc>")
    #expect(names(.announcement, screen).count == 17)
    screen.press("F")
    #expect(!screen.text.contains("[x]"))
    screen.walk(to: "产品")
    screen.press(" <Enter>F")
    screen.walk(to: "产品")
    #expect(screen.cursorLine.contains("[x]"))
    screen.press("c<Enter>")
    #expect(names(.announcement, screen).count == 17)
  }

  @Test mutating func tabGoesFromGroupToGroupAndSlashFindsAValue() {
    screen.resize(70, 24)
    screen.press("3F")
    var heads: [String] = []
    for _ in 0..<3 {
      let lines = screen.lines
      let row = lines.firstIndex { $0.hasPrefix("⟦>") }!
      heads.append(lines[row - 1].trimmingCharacters(in: .whitespaces))
      screen.press("<Tab>")
    }
    #expect(heads == ["论坛", "机构", "类别"])
    screen.press("/chanpin")
    #expect(screen.text.contains("⟦>") && screen.text.contains("⟨产品⟩"))
    screen.press("<Enter> <Enter>")
    #expect(names(.announcement, screen).count == 5)
  }

  // MARK: Palette and help

  @Test(arguments: [
    ("pinyin", "⟨拼音⟩"), ("pailie", "sort"), ("zonglan", "⟨总览⟩"), ("maximise", "放大"), ("帮助", "⟨帮助⟩"),
  ])
  func thePaletteFindsCommandsByName(typed: String, seen: String) {
    var screen = Screen()
    screen.press(":" + typed)
    #expect(screen.text.contains(seen))
  }

  @Test mutating func thePaletteRunsACommand() {
    screen.press(":zonglan<Enter>")
    #expect(screen.text.contains("─ 总览 ─"))
    screen.press("q:quit<Enter>")
    #expect(screen.effect == .quit)
  }

  @Test mutating func gotoGoesToAnItem() {
    screen.press(":goto meitao<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    screen.press(":goto organisation:rokid<Enter>")
    #expect(screen.shown.contains("机构 > Rokid"))
    screen.press(":goto nobody<Enter>")
    #expect(screen.state.view.item == screen.state.corpus.item(ref: "organisation:rokid"))
  }

  // MARK: Links by number

  @Test mutating func aQuoteAndADigitFollowTheLinkInSight() {
    screen.press("2jj'")
    #expect(screen.text.contains("│1 职务"))
    #expect(screen.text.contains("│2 "))
    screen.press("2")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("1<Enter>")
    screen.walk(to: "环节  主旨演讲")
    screen.press("<Enter>")
    #expect(screen.shown.contains("环节 > 主旨演讲"))
    screen.press("<BS>2'%")
    #expect(screen.status == "没有这个链接")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  @Test mutating func furtherLinksComeIntoSightByThePage() {
    screen.press("' ")
    #expect(!screen.text.contains("[1] 本月初"))
    #expect(screen.text.contains("│1 "))
    screen.press("3")
    #expect(!screen.shown.contains("> 论坛 >"))
  }

  /// From any item any related item is reached in at most three keys: ', ' and the label beside it.
  @Test(arguments: [(80, 24), (120, 40)])
  func everyRelatedItemIsThreeKeysAway(size: (columns: Int, rows: Int)) {
    let corpus = Screen.bundled
    for item in Kind.allCases.flatMap({ corpus.items(of: $0) }) {
      var start = Screen(size.columns, size.rows, opening: corpus.ref(of: item))
      start.press("''")
      let links = start.state.linksToChoose
      #expect(Set(links.map(\.item)) == Set(corpus.relations[item].map(\.target)))
      for link in links {
        #expect(
          start.text.contains(" \(link.label) \(link.item.kind.name.chinese) "), "\(corpus.ref(of: item))")
        var screen = start
        screen.press(.character(link.label))
        #expect(screen.state.view.item == link.item)
      }
    }
  }

  /// Every related item is a link in the detail pane.
  @Test func everyRelatedItemIsALinkInTheDetail() {
    let corpus = Screen.bundled
    for item in Kind.allCases.flatMap({ corpus.items(of: $0) }) {
      let outline = Outline(of: item, in: corpus, language: .chinese)
      let shown = Set(outline.entries.compactMap(\.link)).union(outline.evidence.map(\.article))
      for link in corpus.relations[item] {
        #expect(shown.contains(link.target), "\(corpus.ref(of: item)) → \(corpus.ref(of: link.target))")
      }
    }
  }

  /// What hid it is lifted, and the list stands on it.
  @Test mutating func anItemThatItsListHidIsSelectedThereWhenAJumpLeadsToIt() {
    screen.press("2/meitao<Enter>")
    #expect(screen.state.view.lists[.speaker].count == 1)
    screen.press(":goto speaker:ruan-jun<Enter>")
    screen.press("1")
    screen.press("2")
    #expect(screen.shown.contains("嘉宾 > 阮竣"))
    #expect(screen.state.view.lists[.speaker].count == 8)
  }
}
