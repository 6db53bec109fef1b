import Testing

/// The screen as it is set for being read aloud.
@Suite struct PlainTests {
  @Test(arguments: [(120, 40), (80, 24), (40, 10)]) func nothingIsDrawnButWords(columns: Int, rows: Int) {
    for keys in ["2", "3j<Enter>", "3jo", "0", "?", "fmt", "2r", "2jj<Enter>''"] {
      var screen = Screen(columns, rows, plain: true)
      screen.press(keys)
      #expect(!screen.text.contains { "─│■".contains($0) }, "\(keys)")
      #expect(!screen.text.contains("--"), "\(keys)")
    }
  }

  @Test func onePaneIsOnTheScreenAtATime() throws {
    var screen = Screen(120, 40, plain: true)
    screen.press("2jj")
    #expect(screen.title == "文探 嘉宾 8")
    #expect(screen.cursorLine.contains("> 3 梅涛，"))
    #expect(screen.lines[1].trimmingCharacters(in: .whitespaces) == "论坛2 嘉宾8 发布17 机构29 主题18 文章3")
    #expect(!screen.text.contains("数字一大"))
    screen.press("<Enter>")
    #expect(screen.title == "详情 嘉宾 梅涛 共16行")
    try expectSnapshot(screen, "plain-120x40-zh")
  }

  @Test func changesAreToldInTheStatusLine() {
    var screen = Screen(80, 24, plain: true)
    let told = [
      ("2", "嘉宾 8"), ("j", "嘉宾 8"), ("j", "嘉宾 8"), ("<Enter>", "嘉宾 梅涛"), ("j", "嘉宾 梅涛"),
      ("o", "原文 开启新纪元，探索创新之路"), ("<Esc>", "嘉宾 梅涛"), ("?", "帮助"), ("<Esc>", "嘉宾 梅涛"), ("0", "总览"),
      ("<Esc>", "嘉宾 梅涛"), ("<Esc>", "嘉宾 8"), ("t", "按拼音排列；t 换一种"),
    ]
    for (key, text) in told {
      screen.press(key)
      #expect(screen.status == text, "after \(key)")
    }
  }

  @Test func atFirstTheKeysAreToldAndWhereNothingChangesToo() {
    var screen = Screen(80, 24, plain: true)
    #expect(screen.status.contains("? 帮助"))
    screen.press("k")
    #expect(screen.status.contains("? 帮助"))
  }

  @Test func linksAndTheSentenceAreToldBySigns() {
    var screen = Screen(80, 24, plain: true)
    screen.press("2jj<Enter>")
    #expect(screen.text.contains("<加拿大工程院> 外籍院士"))
    screen.press("o")
    let marked = screen.lines.filter { $0.contains("*") }
    #expect(marked.contains { $0.contains("梅涛则") } && marked.count < 5)
  }
}
