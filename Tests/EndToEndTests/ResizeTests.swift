import Testing

/// The window changes its size while the program runs.
@Suite(.needs("tmux")) struct ResizeTests {
  @Test func everySizeIsDrawnAndTheFirstComesBackAsItWas() throws {
    let tmux = try Tmux()
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    let before = try tmux.screen

    try tmux.resize(columns: 50, rows: 20)
    try tmux.waitFor(" 论坛2 嘉宾8 发布17 ")
    try tmux.waitForCursor(at: "> 梅涛    加拿大工程院 外籍院士")

    try tmux.resize(columns: 20, rows: 5)
    try tmux.waitFor("文探 要 30×8\n现在 20×5")

    try tmux.resize(columns: 1, rows: 1)
    // Nothing fits here, and nothing is acted on unseen.
    try tmux.press("G")
    try tmux.wait("the screen is not empty") { try tmux.rows == [""] }

    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait("the first screen does not come back") { try tmux.screen == before }
    try tmux.waitForCursor(at: "> 梅涛")
  }

  @Test func aWideWindowGetsBothShelvesFactsAndEvidence() throws {
    let tmux = try Tmux()
    try tmux.waitFor(Program.lastWord)
    try tmux.resize(columns: 200, rows: 50)
    try tmux.waitFor("─ 6 文章 ")
    try tmux.waitFor("─ 1 论坛 ")
    #expect(try tmux.rows[1].components(separatedBy: "│").count == 4)
  }

  @Test func aStormOfSizesEndsInTheLastOne() throws {
    let tmux = try Tmux()
    try tmux.waitFor(Program.lastWord)
    for size in 1...20 { try tmux.resize(columns: 7 * size, rows: 2 * size) }
    try tmux.resize(columns: 80, rows: 24)
    try tmux.waitForCursor(at: "> “智启文创")
    try tmux.waitFor("─ 3 发布 ")
    try tmux.waitFor(Program.lastWord)
    #expect(try tmux.rows.count == 24)
  }

  @Test func aTinyWindowStillQuits() throws {
    let tmux = try Tmux(columns: 20, rows: 5)
    try tmux.waitFor("现在 20×5")
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
  }
}
