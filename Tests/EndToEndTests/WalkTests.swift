import Testing

/// A reader walks through the news in an ordinary terminal, in Chinese.
@Suite(.needs("tmux")) struct WalkTests {
  private let tmux: Tmux

  init() throws {
    tmux = try Tmux()
    try tmux.waitFor(Program.lastWord)
  }

  @Test func threePanesShowTheirCounts() throws {
    let screen = try tmux.screen
    #expect(screen.contains("─ 1 论坛 \(try BundledCorpus.count(of: "forums")) ─"))
    #expect(screen.contains("─ 2 嘉宾 \(try BundledCorpus.count(of: "speakers")) ─"))
    #expect(screen.contains("─ 3 发布 \(try BundledCorpus.count(of: "announcements")) ─"))
    #expect(try tmux.isOnAlternateScreen)
  }

  @Test func tabWalksThroughAllListsToTheDetailAndAround() throws {
    for title in ["─ 汤文侃 ─", "─ 数字一大 ─", "─ 青年报社 ─", "─ 动漫产业 ─", " 文章 "] {
      try tmux.press("Tab")
      try tmux.waitFor(title)
      try tmux.waitForCursor(at: "> ")
      #expect(try tmux.cursor.column == 0)
    }
    try tmux.press("Tab")
    try tmux.waitFor(" 文章 1/")
    #expect(try tmux.cursor.column > 0)
    try tmux.press("Tab")
    try tmux.waitFor(" 论坛 21/")
  }

  @Test func backTabWalksTheOtherWay() throws {
    try tmux.press("BTab", "BTab")
    try tmux.waitFor("─ 6 文章 3")
  }

  @Test func theDigitsGoToTheLists() throws {
    let kinds = ["forums", "speakers", "announcements", "organisations", "topics", "articles"]
    let names = ["论坛", "嘉宾", "发布", "机构", "主题", "文章"]
    for (index, kind) in kinds.enumerated().reversed() {
      try tmux.press("\(index + 1)")
      try tmux.waitFor(" \(names[index]) ")
      try tmux.waitFor(" 1/\(try BundledCorpus.count(of: kind))")
    }
  }

  @Test func theCursorStandsOnTheSelectedRow() throws {
    try tmux.waitForCursor(at: "> “智启文创")
    try tmux.press("j")
    try tmux.waitForCursor(at: "> 2024长三角动漫产业高峰论坛")
    try tmux.press("2", "G")
    try tmux.waitForCursor(at: "> 包文君")
    let column = try tmux.cursor.column
    try tmux.press("Enter")
    try tmux.wait("the cursor stays in the list") { try tmux.cursor.column > column + 20 }
    try tmux.waitForCursor(at: "> [1] ")
  }

  @Test func aLinkLeadsToTheOrganisationAndBackspaceLeadsBack() throws {
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("Enter")
    try tmux.waitFor("─ 梅涛 ─")
    try tmux.waitFor(" 嘉宾 1/")
    try tmux.press("j", "j", "j", "j", "j")
    try tmux.waitForCursor(at: "> 职务  加拿大工程院 外籍院士")
    try tmux.press("Enter")
    try tmux.waitFor("─ 加拿大工程院 ─")
    #expect(try tmux.screen.contains("梅涛 · 外籍院士"))
    try tmux.press("BSpace")
    try tmux.waitFor("─ 梅涛 ─")
    try tmux.waitForCursor(at: "> 职务  加拿大工程院 外籍院士")
    try tmux.press("L")
    try tmux.waitFor("─ 加拿大工程院 ─")
  }

  @Test func theArticleOpensAtTheSentenceWithItsLineNumbers() throws {
    try tmux.press("2", "j", "j", "o")
    try tmux.waitFor("─ 《开启新纪元，探索创新之路》  依据 [1]/3 ─")
    try tmux.waitFor("120 士、智象未来创始人兼CEO梅涛则分享")
    // The row where the sentence begins, with its line in the newspaper.
    try tmux.waitForCursor(at: ">[1]  119 ")
    try tmux.press("n")
    try tmux.waitFor("依据 [2]，共 3 句")
    #expect(try !tmux.textAtCursor.hasPrefix(">[1]  119 "))
    try tmux.press("Escape")
    try tmux.waitForCursor(at: "> 梅涛")
  }

  @Test func helpOpensAndCloses() throws {
    for closing in ["q", "?", "Escape"] {
      try tmux.press("?")
      try tmux.waitFor("添加与核对")
      try tmux.waitForCursor(at: "> Enter")
      try tmux.press(closing)
      try tmux.waitFor("─ 1 论坛 ")
    }
    #expect(try !tmux.hasEnded)
  }

  @Test func arrowsMoveAsLettersDo() throws {
    try tmux.press("Right", "Down", "Down")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("Up", "End")
    try tmux.waitForCursor(at: "> 包文君")
    try tmux.press("Home", "Left")
    try tmux.waitForCursor(at: "> “智启文创")
  }

  @Test func aKeyWithoutUseSaysWhereHelpIs() throws {
    try tmux.press("x")
    try tmux.waitFor("此键无用，按 ? 看帮助")
  }

  @Test func anInputMethodLeftOnDoesNoHarm() throws {
    try tmux.press("２", "ｊ")
    try tmux.waitForCursor(at: "> 申恒涛")
    try tmux.press("？")
    try tmux.waitFor("去某一栏")
  }

  @Test func anArrowTornApartOnASlowLineDoesNoHarm() throws {
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("Enter")
    try tmux.wait("the detail is not in focus") { try tmux.cursor.column > 0 }
    // Down, as ESC alone and [ B long after it.
    try tmux.press("Escape")
    try tmux.wait("the list is not in focus") { try tmux.cursor.column == 0 }
    try tmux.press("[")
    try tmux.waitFor("此键无用")
    try tmux.press("B", "k")
    try tmux.waitForCursor(at: "> 申恒涛")
  }

  /// A report of the terminal and keys that no terminal description knows: none is taken character by character.
  @Test(arguments: ["[24;80R", "[<0;3;5M", "[1;9B", "[5;6;7~"])
  func aSequenceThatNobodyKnowsIsNotTakenForKeys(_ sequence: String) throws {
    try tmux.press("-l", "\u{1B}" + sequence)
    try tmux.press("j")
    try tmux.waitForCursor(at: "> 2024长三角动漫产业高峰论坛")
  }

  @Test func escapeNeverQuitsAndQDoes() throws {
    try tmux.press("Escape", "Escape", "Escape", "2")
    try tmux.waitFor("─ 汤文侃 ─")
    try tmux.press("q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
    #expect(try !tmux.isOnAlternateScreen)
  }
}
