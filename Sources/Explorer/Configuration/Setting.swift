import System

/// The settings of the configuration, by the names that they have in the file.
enum Setting: String, CaseIterable {
  /// A line of the table of searches.
  static let exampleOfSearch = "zhixiang = \"机构:智象未来 年:2024\""

  case language, theme, ascii, plain
  case ambiguousWidth = "ambiguous-width"
  case mouse, keys, searches

  /// What it is, for the default configuration.
  var help: Phrase {
    switch self {
    case .language:
      Phrase(
        "界面语言：\"zh\" 或 \"en\"；不写则随 locale", "the language: \"zh\" or \"en\"; left out: that of the locale")
    case .theme:
      Phrase(
        "配色：\"auto\"（随终端的底色）、\"dark\"、\"light\"、\"contrast\"（高对比）、\"monochrome\"（不用颜色）",
        "the theme: \"auto\" (by the terminal's background), \"dark\", \"light\", \"contrast\", \"monochrome\" (no colour)"
      )
    case .ascii: Phrase("用 ASCII 字符画框线", "draw frames with ASCII characters")
    case .plain:
      Phrase(
        "供读屏软件用：只有一栏，没有框线，变化在状态行说明",
        "set the screen for being read aloud: one pane, no frames, changes told in the status line")
    case .ambiguousWidth:
      Phrase(
        "终端把“”…—之类画几列宽：\"1\"、\"2\"，或 \"auto\"（问终端）",
        "how many columns wide the terminal draws characters such as “: \"1\", \"2\", or \"auto\" (ask it)")
    case .mouse: Phrase("使用鼠标", "listen to the mouse")
    case .searches:
      Phrase(
        "名称 = 要找的；查找时写 @名称（→ 补全），命令行也可：wentan search @名称",
        "name = what to look for; @name stands for it in a search (→ completes), and in wentan search @name")
    case .keys:
      Phrase(
        "命令 = 一个键或键的列表，取代它原有的键；已属别的命令的键从那里取走。help、close 不能没有键，quit 和 leave 至少一个有",
        "command = a key or a list of keys, instead of those it had, and taken from others; help and close must keep one, and quit or leave"
      )
    }
  }
}
