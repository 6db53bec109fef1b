import Testing

/// The same on a wide screen, in English.
@Suite(.needs("tmux")) struct WideWalkTests {
  private let tmux: Tmux

  init() throws {
    tmux = try Tmux("--lang", "en", columns: 120, rows: 40)
    try tmux.waitFor(Program.lastEnglishWord)
  }

  @Test func bothShelvesStandBesideTheDetail() throws {
    let rows = try tmux.rows
    let columns = rows[1].components(separatedBy: "│")
    #expect(columns.count == 3)
    #expect(columns[0].contains("1 forum"))
    #expect(columns[1].contains("4 organisation"))
    #expect(columns[2].contains("forum"))
    for kind in ["2 speaker", "3 announcement", "5 topic", "6 article"] {
      #expect(rows.contains { $0.contains("─ " + kind) }, "\(kind)")
    }
  }

  @Test func theSourceOpensBesideTheDetail() throws {
    try tmux.press("2", "j", "j", "o")
    try tmux.waitFor("Evidence [1]/3")
    #expect(try tmux.screen.contains("加拿大工程院 外籍院士 [1]"))
    try tmux.waitForCursor(at: ">[1] ")
    try tmux.press("Escape")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.waitFor("─ 4 organisation")
  }

  @Test func theLanguageChangesWhileRunning() throws {
    try tmux.press("T")
    try tmux.waitFor(Program.lastWord)
    try tmux.waitFor("─ 4 机构 ")
    try tmux.press("T")
    try tmux.waitFor(Program.lastEnglishWord)
  }

  @Test func aPaneCanBeMaximised() throws {
    try tmux.press("3", "z")
    try tmux.wait("the other panes still show") { try !tmux.screen.contains("2 speaker") }
    try tmux.waitForCursor(at: "> 数字一大")
    try tmux.press("z")
    try tmux.waitFor("2 speaker")
  }

  @Test func anItemOpensFromTheCommandLine() throws {
    let tmux = try Tmux("梅涛", "--lang", "en", columns: 120, rows: 40)
    try tmux.waitFor("─ 梅涛 ─")
    try tmux.waitForCursor(at: "> [1] ")
    #expect(try tmux.cursor.column > 0)
  }
}
