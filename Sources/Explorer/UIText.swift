import Model
import System

/// The texts of the explorer itself, each in both languages.
package enum UIText {
  static func unknownKey(_ keymap: Keymap) -> Phrase {
    let help = keymap.key(of: .help)
    return Phrase("此键无用，按 \(help) 看帮助", "no use for this key; \(help) shows the keys")
  }

  static func overlayIsOpen(_ keymap: Keymap) -> Phrase {
    let (leave, close) = (keymap.key(of: .leave), keymap.key(of: .close))
    return Phrase("按 \(leave) 或 \(close) 关闭", "\(leave) or \(close) closes this")
  }

  static let paletteTitle = Phrase("命令", "Commands")
  static let overviewTitle = Phrase("总览", "Overview")
  static let facetsTitle = Phrase("筛选", "Narrow")
  static func ticked(_ count: Int) -> Phrase { Phrase("\(count)选", "\(count) ticked") }
  static let or = Phrase("或 ", "or ")
  static let facetsLogic = [
    Phrase("同一组内：任一即可", "within a group: any of them"), Phrase("不同组间：都要合", "between groups: all of them"),
  ]
  static let relationsTitle = Phrase("关系", "Relations")
  static let noScope = Phrase("没有范围可撤", "no scope to lift")
  static let isScope = Phrase("已经是当前范围", "this is the scope already")
  static let linksTitle = Phrase("全部链接", "All links")
  static let noLinks = Phrase("眼前没有链接", "no links in sight")
  static let none = Phrase("没有", "none")
  static let typeLabel = Phrase(
    "按链接旁的数字或字母前往；再按 ' 看全部", "type the digit or letter beside a link; ' shows all")
  static let noSuchLink = Phrase("没有这个链接", "no such link")

  static func number(_ count: Int) -> Phrase { Phrase("号码 1–\(count)", "number 1–\(count)") }
  static func noSuchNumber(_ count: Int) -> Phrase {
    Phrase("没有这一行，号码到 \(count) 为止", "no such row; numbers go up to \(count)")
  }

  static func scopeSet(_ name: String, _ keymap: Keymap) -> Phrase {
    let lift = keymap.key(of: .liftScope)
    return Phrase("只看 \(name)；\(lift) 撤去", "scope \(name); \(lift) lifts it")
  }

  static func scopeLifted(_ name: String) -> Phrase {
    Phrase("不再只看 \(name)", "scope lifted: \(name)")
  }

  static let noProblems = Phrase("所有文件都已载入", "all files were loaded")
  static let problemsTitle = Phrase("有误的文件", "Files at fault")

  static let reloading = Phrase("正在重新读入……", "reading the files anew …")
  static let stopping = Phrase("正在停止读入……", "stopping …")
  static let indexing = Phrase("正在编索引……", "making the index …")

  static func progress(_ loading: LoadingProgress) -> Phrase {
    let (files, total, items) = (loading.files, loading.total, loading.items)
    return Phrase(
      "读入 \(files)/\(total) 个文件 \(items) 项",
      "loading \(files)/\(total) files, \(items) \(items == 1 ? "item" : "items")")
  }

  static func unread(_ files: Int) -> Phrase {
    Phrase("\(files) 个文件未读", "\(files) \(files == 1 ? "file" : "files") not read")
  }

  static func noSuchItem(_ word: String) -> Phrase {
    Phrase("没有“\(word)”", "nothing is called \"\(word)\"")
  }

  /// What came of loading where no file is faulty; nothing where all was well at the start.
  static func loaded(_ loaded: LoadedCorpus, _ keymap: Keymap) -> Phrase? {
    if loaded.unread > 0 {
      let reload = keymap.key(of: .reload)
      let files = unread(loaded.unread)
      return Phrase(
        "已停止，\(files.chinese)；按 \(reload) 读入", "stopped, \(files.english); \(reload) reads them")
    }
    guard let change = loaded.change else { return nil }
    if change.files == 0 { return Phrase("文件没有改动", "no file has changed") }
    let (files, added, removed) = (change.files, change.addedItems, change.removedItems)
    return Phrase(
      "已读入 \(files) 个改动的文件：新增 \(added) 项，减少 \(removed) 项",
      "\(files) changed \(files == 1 ? "file" : "files") read: \(added) \(added == 1 ? "item" : "items") added, \(removed) gone"
    )
  }

  static let compiledLost = Phrase(
    "编译文件被改动了，正重新读入语料", "the compiled file was changed in its place; the corpus is read anew")

  static let nothingSelected = Phrase("没有选中任何项", "nothing is selected")

  static let nothingToFollow = Phrase("这一行没有链接", "this row leads nowhere")
  static let noWayBack = Phrase("没有可后退的", "nothing to go back to")
  static let noWayForward = Phrase("没有可前进的", "nothing to go forward to")
  static let noSource = Phrase("没有原文", "no source")

  static func nothingToWalk(_ keymap: Keymap) -> Phrase {
    let (search, source) = (keymap.key(of: .search), keymap.key(of: .source))
    return Phrase(
      "先按 \(search) 查找，或按 \(source) 打开原文", "search with \(search) first, or open the source with \(source)")
  }

  static let nothingFound = Phrase("没有找到", "nothing found")
  static func sorted(by order: ListView.Order, _ keymap: Keymap) -> Phrase {
    let key = keymap.key(of: .sort)
    let (chinese, english) =
      switch order {
      case .source: ("按原文次序排列", "in the order of the source")
      case .pinyin: ("按拼音排列", "sorted by pinyin")
      case .count: ("按相关数排列，多的在前", "sorted by count, the highest first")
      case .date: ("按日期排列，早的在前，无日期的在后", "sorted by date, the earliest first, undated last")
      case .newest: ("按日期排列，晚的在前，无日期的在后", "sorted by date, the newest first, undated last")
      case .own: ("自己的在前", "your own first")
      }
    return Phrase("\(chinese)；\(key) 换一种", "\(english); \(key) takes the next order")
  }

  /// How many are left, and the key that gives the others back.
  static func narrowed(to count: Int, of total: Int, _ keymap: Keymap) -> Phrase {
    let close = keymap.key(of: .close)
    return Phrase("筛选后 \(count)/\(total)；\(close) 撤去", "narrowed to \(count)/\(total); \(close) lifts it")
  }

  static let noBorder = Phrase("此处没有可移动的分界", "no border to move here")
  static let borderStays = Phrase("分界不能再移了", "the border goes no further")
  static let borderReset = Phrase("列表宽度已复原", "the lists are as wide as at first")
  static let sortedByMatch = Phrase("最合的在前", "the best match first")
  static let noSort = Phrase("先选一个列表", "choose a list first")
  static let findTitle = Phrase("找全部", "anywhere")
  static let findHint = Phrase(
    "输入拼音、首字母或汉字，如 mt、meitao、梅涛。\n只在一处找：机构:智象 职务:教授 说:版权 主题:AI 年:2024 存疑:是；行末按 → 补全",
    "type pinyin, initials or Chinese: mt, meitao, 梅涛.\nIn one field alone: org:zx title:教授 said:版权 topic:AI year:2024 doubtful:yes; → at the end completes"
  )
  static let gotoHint = Phrase(
    "去哪一项：拼音、首字母、汉字、编号，如 mt、speaker:mei-tao",
    "which item: pinyin, initials, Chinese, or the id: mt, speaker:mei-tao"
  )

  static func noItem(_ words: String) -> Phrase { Phrase("没有一项合“\(words)”", "no item fits \"\(words)\"") }

  static func noCommand(_ name: String, near: [String]) -> Phrase {
    let (chinese, english) = (near.joined(separator: "、"), near.joined(separator: ", "))
    return Phrase(
      "没有命令“\(name)”" + (near.isEmpty ? "" : "；相近：\(chinese)"),
      "no command \(name)" + (near.isEmpty ? "" : "; near: \(english)"))
  }

  static let preview = Phrase("预览", "Preview")
  static let spelledOn = Phrase("正文拼音", "text by pinyin")
  static let fuzzyOn = Phrase("近似", "near")

  /// How many of how many are in sight.
  static func count(_ found: Int, of total: Int) -> Phrase {
    Phrase("\(found)/\(total)", "\(found)/\(total)")
  }

  static func theme(_ theme: Theme) -> Phrase {
    Phrase("配色：\(theme.name.chinese)", "theme: \(theme.name.english)")
  }
  static let doubtsTitle = Phrase("存疑", "Doubtful")
  static let noDoubts = Phrase("没有存疑的", "nothing is doubtful")
  static let marksTitle = Phrase("标记", "Marks")
  static let nothingToMark = Phrase("没有可标记的", "nothing to mark")

  static func noMarks(_ keymap: Keymap) -> Phrase {
    let mark = keymap.key(of: .mark)
    return Phrase("还没有标记，按 \(mark) 加上", "nothing is marked; \(mark) marks an item")
  }

  /// What became of a mark, how many there are now, and the key that undoes it.
  static func marked(_ name: String, _ isMarked: Bool, of count: Int, key: String) -> Phrase {
    isMarked
      ? Phrase("已标记 \(name)（\(count)）；\(key) 取消", "marked \(name) (\(count)); \(key) takes it back")
      : Phrase("已取消标记 \(name)（\(count)）；\(key) 恢复", "unmarked \(name) (\(count)); \(key) marks it again")
  }

  /// A pane, and what it shows.
  static func landmark(_ pane: Phrase, _ content: String) -> Phrase {
    Phrase(pane.chinese + " " + content, pane.english + " " + content)
  }

  static let helpTitle = Phrase("帮助", "Help")

  /// What one can do in a place.
  static func here(_ place: Phrase) -> Phrase { Phrase("此刻：\(place.chinese)", "Here: \(place.english)") }

  static func commands(_ count: Int) -> Phrase { Phrase("\(count) 条", "\(count) commands") }
  static let evidence = Phrase("依据", "Evidence")
  static let empty = Phrase("（无）", "(none)")
  /// Stands between a label, or what a remark is on, and what is said.
  static let colon = Phrase("：", ": ")
  /// The further sentences that say what an item is or did.
  static let alsoIn = Phrase("另据", "also in")
  static let citation = Phrase("引文", "cite as")

  /// How many items there are, behind the first of them.
  static func allOf(_ count: Int) -> Phrase { Phrase("共 \(count)", "\(count) in all") }

  /// How many items there are, behind those that a row had room for.
  static func inAll(_ count: String) -> Phrase { Phrase(" 等 \(count)", " … \(count)") }

  /// The numbers of sentences as they are read aloud, behind a fact and before a sentence.
  static func spokenEvidence(_ numbers: String) -> Phrase { Phrase("，依据\(numbers)", ", evidence \(numbers)") }
  static func sentenceNumber(_ number: Int) -> Phrase { Phrase("依据\(number)：", "Evidence \(number): ") }

  static func spokenOrigin(_ headline: String, _ lines: ClosedRange<Int>) -> Phrase {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return Phrase("出自《\(headline)》第\(first)至\(last)行", "from \(headline), lines \(first) to \(last)")
  }

  /// What parts the things that a row names.
  static let separator = Phrase("、", ", ")

  static func sentence(_ number: Int, of count: Int) -> Phrase {
    Phrase("依据 [\(number)]，共 \(count) 句", "sentence [\(number)] of \(count)")
  }

  /// What alone is in sight.
  static func only(_ name: String) -> Phrase { Phrase("只看 \(name)", "scope \(name)") }
  static let program = Phrase("文探", "wentan")
  static let detail = Phrase("详情", "detail")
  static let source = Phrase("原文", "source")
  /// What parts the things that are said of a row that is read aloud.
  static let comma = Phrase("，", ", ")

  static func rows(_ count: Int) -> Phrase { Phrase("共\(count)行", "\(count) rows") }

  static func tooSmall(_ size: Size, _ keymap: Keymap) -> Phrase {
    let (columns, rows) = (Layout.smallest.columns, Layout.smallest.rows)
    let quit = keymap.key(of: .quit)
    return Phrase(
      "文探 要 \(columns)×\(rows)\n现在 \(size.columns)×\(size.rows)\n拉大窗口即回原处\n\(quit) 退出",
      "wentan needs \(columns)×\(rows)\nthis is \(size.columns)×\(size.rows)\nenlarge the window to go on\n\(quit) quits"
    )
  }

  static func tooLarge(_ window: Size) -> Phrase {
    let used = window.usable
    return Phrase(
      "窗口 \(window.columns)×\(window.rows) 太大，只用 \(used.columns)×\(used.rows)",
      "\(window.columns)×\(window.rows) is too large; \(used.columns)×\(used.rows) of it are used")
  }

  static func notPermitted(_ keymap: Keymap) -> Phrase {
    let (copy, plain) = (keymap.key(of: .copy), keymap.key(of: .plain))
    return Phrase(
      "此处没有开放这一命令；可按 \(copy) 复制、\(plain) 看纯文本",
      "that is not open to guests; \(copy) copies and \(plain) shows plain text")
  }
}
