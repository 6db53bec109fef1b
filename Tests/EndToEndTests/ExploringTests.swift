import Testing

/// Every view that explores, walked in a real terminal, in both sizes and languages.
@Suite(.needs("tmux")) struct ExploringTests {
  /// What the views are called in a language.
  struct Words: Sendable {
    let language, facets, relations, overview, commands, scope, marks: String
  }

  private static let languages = [
    Words(
      language: "zh", facets: "─ 筛选 发布", relations: "─ 关系 梅涛", overview: "─ 总览", commands: "─ 命令",
      scope: "只看 梅涛", marks: "─ 标记 1"),
    Words(
      language: "en", facets: "─ Narrow announcements", relations: "─ Relations 梅涛", overview: "─ Overview",
      commands: "─ Commands", scope: "scope 梅涛", marks: "─ Marks 1"),
  ]

  @Test(arguments: [(80, 24), (120, 40)], languages)
  func everyViewOpensAndCloses(size: (columns: Int, rows: Int), words: Words) throws {
    let tmux = try Tmux("--lang", words.language, columns: size.columns, rows: size.rows)
    try tmux.waitFor(words.language == "zh" ? Program.lastWord : Program.lastEnglishWord)
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")

    try tmux.press("r")
    try tmux.waitFor(words.relations)
    try tmux.press("Escape", "0")
    try tmux.waitFor(words.overview)
    try tmux.press("0", "3", "F")
    try tmux.waitFor(words.facets)
    try tmux.press("Escape", ":")
    try tmux.waitFor(words.commands)
    try tmux.press("-l", "goto meitao")
    try tmux.waitFor("speaker:mei-tao")
    try tmux.press("Enter")
    try tmux.waitFor("─ 梅涛 ─")
    try tmux.press("s")
    try tmux.waitFor(words.scope)
    try tmux.press("S", "m", "M")
    try tmux.waitFor(words.marks)
    try tmux.press("q", "'", "1")
    try tmux.waitFor("─ 加拿大工程院 ─")
    try tmux.press("BSpace")
    try tmux.waitFor("─ *梅涛 ─")
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
  }
}
