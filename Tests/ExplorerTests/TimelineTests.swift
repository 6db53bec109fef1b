import Foundation
import TestSupport
import Testing

@testable import Explorer
@testable import Model
@testable import Report
@testable import System

/// `d`: what happened when, of the item, of the scope, or of all.
@Suite struct TimelineTests {
  private static let dates = [
    ("article:a", "2024年11月20日", SmallCorpus.quote), ("article:b", "2023年5月2日", SmallCorpus.elsewhere),
  ]

  private static func corpus(forum date: String = "上月底") throws -> Corpus {
    let published = dates.map { ($0.0, "\"published\": \(SmallCorpus.statement($0.1, by: $0.2))") }
    return try Corpora.load(
      SmallCorpus.text(
        published + [("forum:f", "\"date\": \(SmallCorpus.statement(date))")], more: SmallCorpus.announcement)
    )
  }

  private func screen(
    _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .chinese, plain: Bool = false
  ) throws -> Screen { Screen(columns, rows, language, corpus: try TimelineTests.corpus(), plain: plain) }

  @Test(arguments: [(80, 24, Language.chinese), (120, 40, .english), (50, 20, .chinese), (30, 8, .english)])
  func yearsHaveTheirEntries(columns: Int, rows: Int, language: Language) throws {
    var screen = try screen(columns, rows, language)
    screen.press("d<Tab>")
    try expectSnapshot(screen, "timeline-\(columns)x\(rows)-\(language.rawValue)")
  }

  @Test func plainModeReadsItLineByLine() throws {
    var screen = try screen(plain: true)
    screen.press("2d")
    try expectSnapshot(screen, "timeline-plain-80x24-zh")
  }

  @Test func theBundledPageHasOneYearAlone() throws {
    var screen = Screen()
    screen.press("d<Tab>g")
    #expect(screen.lines[1].contains("年表 · 全部"))
    #expect(screen.lines[2].contains("2024年"))
    #expect(screen.text.contains("“2024”只见于名称"))
    screen.press("G")
    #expect(screen.text.contains("文章"))
  }

  @Test func enterGoesToTheOtherEnd() throws {
    var screen = try screen()
    screen.press("2d")
    #expect(screen.lines[1].contains("年表 · 梅涛"))
    screen.walk(to: "发言")
    #expect(screen.cursorLine.contains("约10月") && screen.cursorLine.contains("推断：文中说“上月底”"))
    screen.press("<Enter>")
    #expect(screen.shown == "论坛 > 论坛")
    screen.press("<BS>")
    #expect(screen.shown == "嘉宾 > 梅涛")
  }

  @Test func oOpensTheSourceAtTheSentence() throws {
    var screen = try screen()
    screen.press("2d")
    screen.walk(to: "发言")
    #expect(screen.text.contains("智象未来创始人梅涛在论坛上致辞。"))
    #expect(screen.text.contains("印作“上月底”"))
    screen.press("o")
    #expect(screen.shown == "文章 > 论坛开幕")
    #expect(screen.state.view.source?.sentences.map { screen.state.corpus.quote($0) } == ["智象未来创始人梅涛在论坛上致辞。"])
    screen.press("2d")
    screen.walk(to: "文章")
    screen.press("o")
    #expect(screen.shown == "文章 > 论坛开幕" && screen.state.view.focus == .source)
  }

  @Test func tTurnsItAndKeepsWhatIsSelected() throws {
    var screen = try screen()
    screen.press("d<Tab>")
    let years = screen.lines.filter { $0.contains("年  ") }
    screen.walk(to: "梅涛  致辞")
    let selected = screen.cursorLine
    screen.press("t")
    #expect(screen.status == "早的在前")
    #expect(screen.cursorLine == selected)
    #expect(screen.lines.filter { $0.contains("年  ") } == years.reversed())
    screen.press("g")
    #expect(screen.cursorLine.contains("5月2日"))
  }

  @Test func fTakesOneKindAfterTheOther() throws {
    var screen = try screen()
    screen.press("d<Tab>g")
    let all = screen.text
    var titles: [String] = []
    for _ in 0..<6 {
      screen.press("F")
      titles.append(screen.status)
    }
    #expect(titles == ["论坛", "发布", "发言", "职务", "文章", "各种都看"])
    screen.press("g")
    #expect(screen.text == all)
  }

  @Test func keysGoByEntriesAndStopAtTheEnds() throws {
    var screen = try screen()
    screen.press("d<Tab>g")
    let first = screen.cursorLine
    #expect(screen.lines[2].contains("2024年"))
    screen.press("k")
    #expect(screen.cursorLine == first)
    var seen = [first]
    for _ in 0..<20 {
      screen.press("j")
      if screen.cursorLine != seen.last { seen.append(screen.cursorLine) }
    }
    #expect(seen.count == Timeline(of: screen.state.corpus).entries.count)
    screen.press("g")
    #expect(screen.cursorLine == first && screen.lines[2].contains("年"))
    screen.press("G")
    #expect(screen.cursorLine == seen.last)
    screen.press("<PgUp>")
    #expect(screen.cursorLine == first)
  }

  @Test func theScopeIsOneOfThem() throws {
    var screen = try screen()
    screen.press("2sd")
    #expect(screen.lines[1].contains("年表 · 梅涛"))
    screen.press("<Tab>")
    #expect(screen.lines[1].contains("年表 · 只看 梅涛"))
    screen.press("<Tab>")
    #expect(screen.lines[1].contains("年表 · 全部"))
    screen.press("<Tab><BackTab>")
    #expect(screen.lines[1].contains("年表 · 全部"))
  }

  @Test(arguments: ["<Esc>", "q", "d"]) func itIsLeftAsOtherOverlays(key: String) throws {
    var screen = try screen()
    let before = screen.text
    screen.press("d")
    #expect(screen.status.hasSuffix("q 返回"))
    screen.press(key)
    #expect(screen.text == before)
  }

  @Test func guestsMayAndAnEmptyCorpusSaysSo() throws {
    var guest = Screen(permissions: [])
    guest.press("d")
    #expect(guest.lines[1].contains("年表"))
    let empty = CorpusFile(name: "e.json", bytes: Array(#"{"format":"wentan-corpus","version":1}"#.utf8))
    var screen = Screen(corpus: try Corpus.load([empty]))
    screen.press("djkGgot<Enter>mF<Tab>")
    #expect(screen.lines[1].contains("年表 · 全部") && screen.lines[1].contains("0 条"))
    #expect(screen.text.contains("没有可列的"))
  }

  @Test func aReloadKeepsWhatIsSelected() throws {
    var screen = try screen()
    screen.press("d<Tab>")
    screen.walk(to: "梅涛  致辞")
    screen.load(try TimelineTests.corpus(forum: "2022年1月"))
    #expect(screen.lines[1].contains("年表 · 全部"))
    #expect(screen.text.contains("2022年"))
    screen.load(try TimelineTests.corpus(forum: "2022年1月"))
    screen.walk(to: "梅涛  致辞")
    let before = screen.cursorLine
    screen.load(try TimelineTests.corpus(forum: "2022年1月"))
    #expect(screen.cursorLine == before)
  }

  @Test func articlesComeNewestFirstByOneKey() throws {
    var screen = try screen()
    func names() -> [String] {
      let list = screen.state.view.lists[.article]
      return (0..<list.count).map { screen.state.corpus.name(of: list.item(at: $0)!) }
    }
    screen.press("6")
    #expect(names() == ["别处", "论坛开幕"])
    screen.press("t")
    #expect(names() == ["论坛开幕", "别处"])
    #expect(screen.status.hasPrefix("按日期排列，晚的在前"))
    screen.press("t")
    #expect(names() == ["别处", "论坛开幕"])
  }

  #if DEBUG
    /// A key moves a number and draws what is seen: however many entries there are.
    @Test func aKeyCostsTheSameInALargerTimeline() throws {
      func steps(_ count: Int) throws -> (open: Int, key: Int) {
        let quote = SmallCorpus.quote
        let items = (0..<count).map { number in
          """
          { "id": "announcement:n-\(number)", "name": "计划\(number)", "category": { "category": "programme",
            "printed": "计划", "evidence": [ \(quote) ] }, "status": { "status": "launched", "printed": "启动",
            "evidence": [ \(quote) ] }, "evidence": [ \(quote) ] }
          """
        }
        let published = ("article:a", "\"published\": \(SmallCorpus.statement("2024年11月20日"))")
        let corpus = try Corpora.load(
          SmallCorpus.text([published], more: "\"announcements\": [ \(items.joined(separator: ",")) ],"))
        var screen = Screen(corpus: corpus)
        let (open, key) = (Locked(0), Locked(0))
        WorkCount.$steps.withValue(open) { screen.press("d<Tab>") }
        WorkCount.$steps.withValue(key) {
          screen.press("j<PgDn>k")
          _ = screen.text
        }
        return (open.withLock { $0 }, key.withLock { $0 })
      }
      let (once, twice) = (try steps(100), try steps(200))
      #expect(once.open > 200 && twice.open < 2 * once.open)
      #expect(twice.key <= once.key + 2)
    }
  #endif
}
