import Model
import Search
import Testing

@testable import Explorer

/// Words for one field alone, what completes them, and saved searches, as they are typed.
@Suite struct FieldSearchTests {
  private var screen = Screen()

  private func speakers(_ screen: Screen) -> [String] {
    let list = screen.state.view.lists[.speaker]
    return (0..<list.count).map { screen.state.corpus.name(of: list.item(at: $0)!) }
  }

  @Test mutating func aListIsSearchedInOneField() {
    screen.press("2/org:zxwl")
    #expect(speakers(screen) == ["梅涛"])
    #expect(screen.text.contains("梅涛  首字母 ⟨智象未来⟩"))
    screen.press("<^U>年:2024")
    var dates = ItemDates(of: screen.state.corpus)
    let ofThatYear = screen.state.corpus.items(of: .speaker).filter {
      dates.date(of: $0)?.date.first.year == 2024
    }
    #expect(!ofThatYear.isEmpty)
    #expect(Set(speakers(screen)) == Set(ofThatYear.map { screen.state.corpus.name(of: $0) }))
    screen.press("<^U>说:多模态大模型技术")
    #expect(speakers(screen) == ["梅涛"])
  }

  @Test mutating func anythingIsFoundInOneField() {
    screen.press("f职务:院长 机构:dzkj")
    #expect(screen.text.contains("⟦> 嘉宾 申恒涛"))
    #expect(screen.text.contains("职务 ⟨院长⟩"))
    screen.press("<Enter>")
    #expect(screen.shown.contains("嘉宾 > 申恒涛"))
  }

  /// The completion stands dim behind the cursor, and → takes it at the end of the line alone.
  @Test(arguments: ["2/", "f"])
  mutating func theEndOfTheLineIsCompleted(_ prompt: String) {
    let sign = prompt == "f" ? "f " : "/"
    screen.press(prompt + "jig")
    #expect(screen.status.hasPrefix(sign + "jigou:"))
    #expect(screen.state.render().cursor.x == sign.count + 4)
    screen.press("<Right>zx")
    #expect(screen.status.hasPrefix(sign + "jigou:zx → 智象未来"))
    screen.press("<Left>")
    #expect(!screen.status.contains("→"))
    screen.press("<Right><Right>")
    #expect(screen.status.hasPrefix(sign + "jigou:智象未来  "))
    #expect(screen.text.contains("智象未来"))
  }

  @Test mutating func aFieldThatThereIsNotIsTold() {
    screen.press("2/orgg:zx")
    #expect(screen.status.hasSuffix("没有字段“orgg”，照字面找；相近：org"))
    screen.press("<Esc>forgg:zx")
    #expect(screen.status.hasSuffix("没有字段“orgg”，照字面找；相近：org"))
  }

  @Test(arguments: ["2/", "f"])
  func aSavedSearchIsCalledByItsName(_ prompt: String) {
    var screen = Screen(searches: SavedSearches([("zhixiang", "机构:智象未来")]))
    screen.press(prompt + "@zh")
    #expect(screen.status.contains("@zhixiang"))
    screen.press("<Right>")
    #expect(screen.text.contains("梅涛"))
    screen.press(" ceo<Enter>")
    #expect(screen.text.contains("梅涛"))
  }

  /// A match that is not to be seen in the name stands in a row of its own, the sentence with its line.
  @Test mutating func aMatchedSentenceIsInSightAtEightyColumns() {
    screen.press("f动漫行业协会")
    let rows = screen.lines
    guard let place = rows.indices.dropFirst(2).first(where: { rows[$0].contains("  文章 ") }) else {
      Issue.record("no sentence: \(screen.text)")
      return
    }
    #expect(rows[place + 1].prefix(44).contains("⟨动漫行业协会⟩"))
    let numbered = rows[place + 1].drop { $0 == " " || $0 == "⟦" }.prefix { $0.isNumber }
    #expect(!numbered.isEmpty)
  }

  /// Every hit comes into sight and can be clicked, those of two rows too.
  @Test mutating func everyHitComesIntoSight() {
    screen.press("f文化")
    for _ in 0..<60 {
      screen.press("<Down>")
      let selected = screen.lines.filter { $0.hasPrefix("⟦> ") }
      #expect(selected.count == 1)
    }
    screen.press("<PgUp><PgUp>")
    #expect(screen.lines.contains { $0.hasPrefix("⟦> ") })
    screen.take(.mouse(Mouse(.click, x: 3, y: 4)))
    #expect(screen.lines[4].hasPrefix("⟦"))
  }

  /// The articles are searched by pinyin on request alone, and the row says so.
  @Test func runningTextIsSearchedByPinyinOnRequest() {
    var screen = Screen(
      words: TextWords { text, start in
        text[start...].starts(with: "红色".unicodeScalars) || text[start...].starts(with: "外延".unicodeScalars)
          ? 2 : 1
      })
    screen.press("fwaiyan")
    #expect(!screen.text.contains("外延"))
    screen.press(Key.control("t"))
    #expect(screen.text.contains("拼音") && screen.text.contains("⟨外延⟩"))
    #expect(screen.status.contains("正文拼音"))
    screen.press("<Enter>")
    #expect(screen.shown.hasPrefix("文章 > "))
  }

  // MARK: The palette

  @Test mutating func aCommandThatThereIsNotIsToldWithNearNames() {
    screen.press(":nosuch")
    #expect(screen.text.contains("没有命令“nosuch”"))
    screen.press("<^U>quti<Enter>")
    #expect(screen.effect == nil)
    #expect(screen.status.contains("没有命令“quti”；相近：quit"))
    screen.press("<Tab>")
    #expect(screen.status.hasPrefix(":quit"))
    screen.press("<Enter>")
    #expect(screen.effect == .quit)
  }

  @Test mutating func theBestMatchOfACommandComesFirst() {
    screen.press(":dc")
    #expect(screen.text.contains("⟦> e"))
    screen.press("<^U>the<Tab>")
    #expect(screen.status.hasPrefix(":theme"))
    screen.press("<^U>zongl")
    #expect(screen.text.contains("⟦> 0"))
  }

  @Test mutating func gotoFindsAsFDoes() {
    screen.press(":goto mt")
    #expect(screen.text.contains("⟦> 嘉宾 ⟨梅涛⟩"))
    #expect(screen.status.hasPrefix(":goto mt → 梅涛"))
    screen.press("<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    screen.press(":goto speaker:mei-tao")
    #expect(screen.text.contains("⟦> 嘉宾 梅涛"))
    screen.press("<^U>goto org:zx ceo<Enter>")
    #expect(screen.shown.contains("嘉宾 > 梅涛"))
    screen.press(":goto meitoa")
    #expect(screen.text.contains("⟨梅涛⟩ 手误"))
    screen.press("<^U>goto qqqqq<Enter>")
    #expect(screen.status.contains("没有一项合“qqqqq”"))
  }
}
