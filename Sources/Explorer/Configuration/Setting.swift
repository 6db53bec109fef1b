import System

/// The settings of the configuration, by the names that they have in the file.
enum Setting: String, CaseIterable {
  /// A line of the table of searches.
  static let exampleOfSearch = "zhixiang = \"机构:智象未来 年:2024\""

  case language, theme, ascii, plain
  case ambiguousWidth = "ambiguous-width"
  case mouse, watched, feeds
  case feedWords = "feed-words"
  case keys, searches

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
    case .watched:
      Phrase(
        "常看的：id 或要找的词的列表；有新的时列在最前，浏览界面里 W 也可加减",
        "what is watched: a list of ids and queries; told of first when something comes, W in the explorer adds to it"
      )
    case .feeds:
      Phrase(
        "wentan update 要看的订阅源：网址，或列出它们的 OPML 文件",
        "the feeds that wentan update asks: addresses, and OPML files that list some")
    case .feedWords:
      Phrase(
        "条目须提到其中之一才收：词、id（即其名称），\"watched\" 是所有常看的；空则都收",
        "what an entry must name to be added: words, ids (for their names), \"watched\" for all that is watched; empty: any"
      )
    case .keys:
      Phrase(
        "命令 = 一个键或键的列表，取代它原有的键；已属别的命令的键从那里取走。help、close 不能没有键，quit 和 leave 至少一个有",
        "command = a key or a list of keys, instead of those it had, and taken from others; help and close must keep one, and quit or leave"
      )
    }
  }
}
