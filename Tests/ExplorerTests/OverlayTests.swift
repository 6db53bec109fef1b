import Foundation
import Model
import System
import Testing

@testable import Explorer

/// The overview, the relations and the help.
@Suite struct OverlayTests {
  private var screen = Screen()

  /// The lines of the screen without the signs of the selected row.
  private var lines: [String] { screen.lines.map { $0.filter { !"⟦⟧".contains($0) } } }

  // MARK: Overview

  @Test mutating func theOverviewCountsAndLeadsOn() {
    screen.resize(80, 34)
    screen.press("0")
    #expect(screen.cursorLine.contains("> 论坛   2  ■"))
    #expect(screen.text.contains("印出的时间") && screen.text.contains("本月初"))
    screen.press("j<Enter>")
    #expect(screen.shown.contains("嘉宾 > 汤文侃"))
    screen.press("0l")
    screen.walk(to: "上海市动漫行业协会")
    screen.press("<Enter>")
    #expect(screen.shown.contains("机构 > 上海市动漫行业协会"))
  }

  @Test mutating func aValueOfTheOverviewNarrowsItsList() {
    screen.press("3/zzz")
    screen.press("<Esc>0/产品")
    #expect(screen.text.contains("⟦> ⟨产品⟩") && !screen.text.contains("汤文侃"))
    screen.press("<Enter>")
    #expect(screen.state.view.focus == .list(.announcement))
    #expect(screen.state.view.lists[.announcement].count == 5)
    #expect(screen.title.contains("3发布 5/17"))
    screen.press("<Esc>")
    #expect(screen.title.contains("3发布 17"))
  }

  @Test mutating func inAScopeTheOverviewCountsWhatIsInIt() {
    screen.press("1s0")
    #expect(screen.lines[1].contains("─ 总览 · 只看 “智启文创"))
    #expect(screen.text.contains("范围内 / 全部"))
    #expect(screen.cursorLine.contains("> 论坛    1/2  ■"))
    #expect(lines.contains { $0.hasPrefix("  发布  11/17  ■") })
    // The scope is lifted and set without the overview being left.
    screen.press("S")
    #expect(screen.cursorLine.contains("> 论坛   2  ■"))
    screen.press("lj")
    let row = screen.cursorLine
    screen.press("s")
    #expect(screen.state.view.scopes.count == 1)
    #expect(screen.text.contains("范围内 / 全部"))
    #expect(row.contains(screen.state.name(of: screen.state.view.scopes[0])))
  }

  /// Articles of three years, and one whose page has no date.
  @Test func theOverviewHasTheYearsInTheirOrder() throws {
    let articles = ["2023年5月1日", "2021年2月3日", "2023年7月8日", ""].enumerated().map { number, date in
      let quote = #""evidence":[{"article":"article:a\#(number)","quote":"\#(date)"}]"#
      let published = date.isEmpty ? "" : #""published":{"value":"\#(date)",\#(quote)},"#
      return """
        {"id":"article:a\(number)",\(published)"source":"source:s\(number)","blocks":[
          {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}
        """
    }
    let sources = (0..<4).map { number in
      let date = ["2023年5月1日", "2021年2月3日", "2023年7月8日", "无"][number]
      return #"{"id":"source:s\#(number)","file":"s\#(number).txt","text":["题\#(number)","\#(date)"]}"#
    }
    let text = """
      {"format":"wentan-corpus","version":1,"articles":[\(articles.joined(separator: ","))],
      "sources":[\(sources.joined(separator: ","))]}
      """
    var screen = Screen(
      70, 40, corpus: try Corpus.load([CorpusFile(name: "y.json", bytes: Array(text.utf8))]))
    screen.press("0")
    let lines = screen.lines.map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("文章的年份") })
    #expect(lines[start + 1].hasPrefix("2021年  1  ■") && lines[start + 2].hasPrefix("2023年  2  ■"))
    screen.walk(to: "2023年")
    screen.press("<Enter>")
    #expect(screen.title.contains("6文章 2/4"))
  }

  /// Two columns where there is room, whose rows are gone through one after the other, by column and by section.
  @Test(arguments: [(80, 2), (71, 1)])
  func theOverviewIsWalkedByRowsColumnsAndSections(columns: Int, parts: Int) throws {
    var screen = Screen(columns, 24)
    screen.press("0")
    #expect(screen.lines[2].split(separator: " ").count == parts)
    var seen: [String] = []
    for _ in 0..<200 {
      seen.append(screen.cursorLine)
      let cursor = screen.state.render().cursor
      let cells = screen.state.render().row(cursor.y)
      #expect(cells[cells.startIndex + cursor.x].base == ">")
      screen.press("j")
      if screen.cursorLine == seen.last { break }
    }
    #expect(seen.count > 30 && seen.count < 60)
    screen.press("g<Tab>")
    #expect(screen.cursorLine.contains("产品"))
    screen.press("<BackTab><BackTab>")
    #expect(screen.cursorLine.contains("新纪元") || screen.cursorLine.contains("新变局"))
    screen.press("gl")
    #expect(screen.state.render().cursor.x == (parts == 2 ? 40 : 0))
    screen.press("h")
    #expect(screen.cursorLine.contains("> 论坛 "))
  }

  // MARK: Relations

  @Test mutating func relationsAreByKindAndTwoStepsDeep() {
    screen.resize(80, 44)
    screen.press("2jjr")
    let tree = lines.dropFirst(2).prefix { !$0.allSatisfy { $0 == " " } }.map { String($0.dropFirst(2)) }
    #expect(
      tree.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "嘉宾 梅涛", "- 任职 2", "- 加拿大工程院 1", "报道 开启新纪元，探索创新之路", "- 智象未来 2",
        "参与 智象未来、ROKID和印象笔记的合作", "主题 多模态大模型", "报道 开启新纪元，探索创新之路",
        "- 发言于 2", "- “智启文创，激发无限新质生产力”发展论坛 19", "+ 环节 4", "+ 组织 5", "+ 嘉宾 3", "+ 发布 11",
        "+ 主题 8", "报道 开启新纪元，探索创新之路", "- 主旨演讲 2", "属于 “智启文创，激发无限新质生产力”发展论坛",
        "嘉宾 申恒涛", "报道 开启新纪元，探索创新之路", "- 主题 多模态大模型 4", "论坛 “智启文创，激发无限新质生产力”发展论坛",
        "嘉宾 申恒涛", "机构 智象未来", "文章 开启新纪元，探索创新之路", "报道 开启新纪元，探索创新之路", "+ 报道 开启新纪元，探索创新之路 48",
      ])
  }

  @Test mutating func aBranchIsFoldedAndOpenedByTheSameKey() {
    screen.press("2jjr")
    screen.walk(to: "+ 发布 11")
    screen.press(" ")
    #expect(screen.cursorLine.contains("- 发布 11"))
    screen.press("j")
    let item = screen.cursorLine
    // From a line within to the one that it hangs on.
    screen.press(" ")
    #expect(screen.cursorLine.contains("+ 发布 11") && !screen.text.contains(item))
    screen.press("l")
    #expect(screen.cursorLine.contains("- 发布 11"))
    screen.press("h")
    #expect(screen.cursorLine.contains("+ 发布 11"))
    screen.press("<Enter>")
    #expect(screen.status == "这一行没有链接")
    screen.walk(to: "- 智象未来", by: "k")
    screen.press("h<Enter>")
    #expect(screen.shown.contains("机构 > 智象未来"))
    screen.press("<BS>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
  }

  @Test mutating func anotherItemIsMadeTheRoot() {
    screen.press("2jjr")
    screen.walk(to: "智象未来")
    screen.press("r")
    #expect(screen.lines[1].hasPrefix("─ 关系 智象未来 ─"))
    #expect(screen.cursorLine.contains("> 机构 智象未来"))
    screen.press("r")
    #expect(screen.state.mode is Browsing)
  }

  /// A topic that many are about: they are told in one line, and of an article its items by their kinds.
  @Test func manyOfAKindAreFoldedAtFirst() {
    var screen = Screen(80, 200)
    screen.press("6jr")
    let heads = screen.lines.filter { $0.hasPrefix("    + ") || $0.hasPrefix("    - ") }
    #expect(heads.count > 3 && heads.contains { $0.hasPrefix("    + ") })
    #expect(Set(heads.map { $0.dropFirst(6).prefix(2) }).count == heads.count, "\(screen.text)")
  }

  // MARK: Help

  @Test mutating func theHelpBeginsWithWhatMattersHere() {
    for (keys, title, first) in [
      ("2", "此刻：嘉宾", "Enter"), ("<Enter>", "此刻：详情", "o"), ("o", "此刻：原文", "n/N"), ("q0", "此刻：总览", "Enter"),
    ] {
      screen.press(keys + "?")
      #expect(lines[2].hasPrefix("  " + title), "\(lines[2])")
      #expect(screen.cursorLine.contains("> " + first))
      screen.press("q")
    }
  }

  @Test mutating func theHelpHasEveryCommandOnceByItsPurpose() {
    let sections = HelpTable.sections { _ in true }
    let commands = sections.flatMap(\.entries).flatMap(\.commands)
    #expect(commands.count == Command.allCases.count && Set(commands) == Set(Command.allCases))
    screen.press("?")
    for title in ["走动", "找", "看", "范围", "取走", "添加与核对", "本程序"] {
      #expect(screen.text.contains("  \(title)"), "\(title)")
    }
    #expect(screen.lines[1].hasSuffix(" \(Command.allCases.count) 条 ─"))
  }

  @Test mutating func theHelpIsFilteredAsOneTypesAndRunsTheCommand() {
    screen.press("?/放大")
    #expect(screen.text.contains("⟨放大⟩或还原本栏"))
    #expect(!screen.text.contains("下移半页"))
    screen.press("<Enter>")
    #expect(screen.state.isMaximised)
  }

  @Test mutating func aRowOfSeveralCommandsShowsEachAndOneOfOneDoesIt() {
    screen.press("?")
    screen.walk(to: "打开、选眼前的链接")
    screen.press("<Enter>")
    #expect(screen.cursorLine.contains("打开，或随链接前往  open"))
    #expect(!screen.text.contains("添加与核对"))
    screen.press("<Esc>")
    #expect(screen.cursorLine.contains("打开、选眼前的链接"))
    screen.press("<Enter><Enter>")
    #expect(screen.state.view.focus == .detail && screen.state.mode is Browsing)
  }

  @Test mutating func theHelpGoesFromGroupToGroup() {
    screen.press("?")
    var groups = [screen.cursorLine]
    for _ in 0..<8 {
      screen.press("<Tab>")
      groups.append(screen.cursorLine)
    }
    #expect(Set(groups).count == 8 && groups[8] == groups[0])
  }

  // MARK: Facets

  @Test mutating func whatIsLeftStandsBesideTheValuesWithWhatItHasInCommon() {
    screen.press("3F/shsdmhyxh<Enter> /<^U>rokid<Enter> ")
    let right = lines.map { String($0.split(separator: "│", omittingEmptySubsequences: false).last!) }
    #expect(right[1].hasPrefix("─ 3 发布 6/17 ─"))
    let names = right[2...].prefix { $0 != "" }.map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(names.count == 6 && names[0] == "Rokid AR Lite 空间计算套装")
    #expect(right.contains("  机构：上海市动漫行业协会") && right.contains("        或 Rokid"))
    #expect(lines.contains { $0.hasPrefix("  机构 2选") })
    // What was ticked stands first when they are opened anew.
    screen.press("<Enter>F")
    #expect(lines[7].hasPrefix("  [x]") && lines[8].hasPrefix("  [x]"))
  }

  // MARK: The detail

  @Test(arguments: ["j", "k"]) mutating func theCursorOfTheDetailPassesBlankRows(_ key: String) {
    screen.press("2jj<Enter>" + (key == "k" ? "G" : ""))
    var rows = 0
    for _ in 0..<60 {
      let row = screen.state.view.detail.selected
      #expect(!screen.state.detailRows[row].runs.isEmpty)
      screen.press(key)
      if screen.state.view.detail.selected != row { rows += 1 }
    }
    let rowsInAll = screen.state.detailRows
    #expect(rows + 1 == rowsInAll.count { !$0.runs.isEmpty } && rowsInAll.contains { $0.runs.isEmpty })
  }
}
