import Model
import System

/// Where a user is and which keys matter there: all that the last line says is drawn from here, in both languages.
enum Situation: Equatable, Sendable {
  case list, detail, source
  /// Lines over the panes: what is told of their own.
  case facets, overview, relations, marks, news, problems, links, help, palette
  case searching(hits: Int, of: Int)
  case searchingText, searchingValue, searchingRows, searchingHelp, finding, foundNothing
  case exportChoice, exportFile
  /// Articles are added: the source is typed, what came of it is read, it is under way.
  case addition, added, adding
  case review, correction, choosingSentence, choosingSame, comparison
  case piping, noting
  case timeline

  func line(in state: State) -> HintLine {
    switch self {
    case .list: Situation.list(in: state)
    case .detail: HintLine(hints: Situation.follow(in: state) + Situation.ofDetail)
    case .source: HintLine(hints: Situation.ofSource)
    case .facets:
      HintLine(hints: [
        Hint(key: "Space", "选", "tick"), Hint(.nextPane, "下一组", "next group"),
        Hint(.search, "找值", "find a value"), Hint(key: "c", "全清", "clear"), Hint(.open, "用", "apply"),
        Hint(.close, "不用", "drop", .exit),
      ])
    case .overview:
      HintLine(
        hints: [
          Hint(.open, "去", "go"), Hint(.scope, "只看此项", "scope"), Hint(.search, "找", "find"),
        ]
          + (state.view.scopes.isEmpty ? [] : [Hint(.liftScope, "撤去范围", "lifts the scope")])
          + Situation.out)
    case .relations:
      HintLine(
        hints: [
          Hint(.open, "去", "go"), Hint(key: "Space", "收展", "fold"), Hint(.relations, "以此为根", "root here"),
        ] + Situation.out)
    case .marks:
      HintLine(
        hints: [
          Hint(.open, "去", "go"), Hint(.mark, "取消/恢复", "unmark/restore"),
          Hint(
            .export, "导出这 \(state.marks.items.count) 项", "export these \(state.marks.items.count)"),
          Hint(.scope, "只看这些", "scope"),
        ] + Situation.out)
    case .news:
      HintLine(hints: [Hint(.open, "去", "go"), Hint(.mark, "标记", "mark")] + Situation.out)
    case .problems:
      HintLine(hints: [Hint(.reload, "重读", "reload")] + Situation.out)
    case .links:
      HintLine(hints: [Hint(key: "0–z", "前往", "goes"), Hint(.close, "返回", "back", .exit)])
    case .help:
      HintLine(
        hints: [
          Hint(.search, "筛", "filter"), Hint(.open, "执行此条", "do it"), Hint(.nextPane, "换组", "group"),
          Situation.out[1],
        ])
    case .palette:
      HintLine(hints: [
        Hint(key: "Tab", "补全", "complete"), Hint(key: "Enter", "执行", "do"),
        Hint(key: "Esc", "撤去", "cancel", .exit),
      ])
    case .searching(let hits, let total):
      HintLine(lead: UIText.count(hits, of: total), hints: Situation.searching(hits: hits))
    case .searchingText:
      HintLine(hints: [
        Hint(key: "Tab", "音近也找", "sounds alike"), Hint(key: "Enter", "定住", "keep"),
        Hint(key: "Esc", "撤去", "lift", .exit),
      ])
    case .searchingRows:
      HintLine(hints: [Hint(key: "Enter", "去", "go"), Hint(key: "Esc", "撤去", "lift", .exit)])
    case .searchingHelp:
      HintLine(hints: [Hint(key: "Enter", "执行此条", "do it"), Hint(key: "Esc", "撤去", "lift", .exit)])
    case .searchingValue:
      HintLine(hints: [Hint(key: "Enter", "定住", "keep"), Hint(key: "Esc", "撤去", "lift", .exit)])
    case .finding:
      HintLine(hints: [
        Hint(key: "Tab", "标记", "mark"), Hint(key: "Enter", "打开", "open"),
        Hint(key: "⇧Tab", "音近", "sounds alike"), Hint(key: "^T", "正文拼音", "text by pinyin", .last),
        Hint(key: "Esc", "关闭", "close", .exit),
      ])
    case .foundNothing:
      HintLine(
        lead: UIText.none,
        hints: [
          Hint(key: "^T", "正文拼音", "text by pinyin"), Hint(key: "^U", "重打", "clear"),
          Hint(key: "Esc", "关闭", "close", .exit),
        ])
    case .exportChoice, .exportFile:
      HintLine(hints: [
        Hint(key: "Enter", "写入", "write"), Hint(key: "↑↓", "选项", "field"),
        self == .exportFile
          ? Hint(key: "Tab", "补全文件名", "complete") : Hint(key: "← →", "换值", "value"),
        Hint(key: "PgDn", "翻预览", "preview", .further), Hint(key: "Esc", "不写", "cancel", .exit),
      ])
    case .addition, .added, .adding: Situation.adding(self)
    case .review: HintLine(hints: Situation.ofReview)
    case .correction, .choosingSentence, .choosingSame, .comparison: Situation.reviewing(self)
    case .noting:
      HintLine(hints: [
        Hint(key: "Enter", "记", "keep"), Hint(key: "#词", "标签", "tag"), Hint(key: "Esc", "不记", "leave", .exit),
      ])
    case .timeline:
      HintLine(
        hints: [
          Hint(.open, "去", "go"), Hint(.source, "原文", "source"), Hint(.sort, "早晚", "order"),
          Hint(.facets, "只看一种", "one kind"), Hint(.nextPane, "范围", "range"),
          Hint(.mark, "标记", "mark", .last),
        ] + Situation.out)
    case .piping:
      HintLine(hints: [
        Hint(key: "Enter", "执行", "run"), Hint(key: "↑↓", "旧命令", "earlier ones"),
        Hint(key: "Esc", "撤去", "cancel", .exit),
      ])
    }
  }

  // MARK: The panes

  private static let out = [
    Hint(.help, "帮助", "help", .further), Hint(.either([.leave, .close]), "返回", "back", .exit),
  ]

  /// A list: what narrows it comes first, with what lifts it.
  private static func list(in state: State) -> HintLine {
    let list = state.view.lists[state.view.kind]
    let count = UIText.count(list.count, of: state.corpus.count(of: list.kind))
    let scope = state.view.scopes.last.map {
      state.width.cutInMiddle(state.name(of: $0), to: 20, tail: .third)
    }
    let leave =
      state.leavingEnds
      ? Hint(.either([.leave, .quit]), "退出", "quit", .exit)
      : Hint(.either([.leave, .close]), "返回", "back", .exit)
    let end = [Hint(.help, "帮助", "help"), leave]
    let lift = scope.map { Hint(.liftScope, "撤去范围(只看 \($0))", "lifts scope (\($0))", .exit) }
    if let query = list.query?.text {
      let word = state.width.truncated(query, to: 16)
      let esc =
        lift == nil
        ? Hint(.close, "撤去", "lifts", .exit) : Hint(.close, "撤去查找", "lifts search", .exit)
      let walk = [
        Hint(.find, "在全部里找 \(word)", "\(word) anywhere"),
        Hint(.all([.nextMatch, .previousMatch]), "上下一处", "matches"), Hint(.open, "打开", "open"),
      ]
      return HintLine(
        lead: Phrase("/\(word) \(count.chinese)", "/\(word) \(count.english)"),
        hints: [esc] + [lift].compactMap { $0 } + walk + end)
    }
    if !list.facets.isEmpty {
      let (facets, items) = (list.facets.count, list.count)
      return HintLine(
        lead: Phrase("筛选 \(facets) 个 \(count.chinese)", "\(facets) facets \(count.english)"),
        hints: [
          Hint(.close, "撤去", "lifts", .exit), lift, Hint(.facets, "改", "change"),
          Hint(.export, "导出这 \(items) 项", "export these \(items)"),
        ].compactMap { $0 } + end)
    }
    if let scope {
      return HintLine(
        lead: Phrase("只看 \(scope)", "scope \(scope)"),
        hints: [
          Hint(.liftScope, "撤去", "lifts", .exit), Hint(.overview, "总览", "overview"),
          Hint(.export, "导出", "export"), Hint(.search, "查找", "search"),
          Hint(.find, "找全部(出范围)", "anywhere (leaves it)"),
        ] + end)
    }
    return HintLine(
      hints: [
        Hint(.all([.down, .up]), "移动", "move", .further), Hint(.open, "打开", "open"),
        Hint(.nextPane, "换栏", "pane", .further), Hint(.source, "原文", "source"),
        Hint(.relations, "关系", "relations", .last), Hint(.overview, "总览", "overview", .last),
        Hint(.search, "查找", "search"), Hint(.find, "找全部", "anywhere"), Hint(.scope, "只看", "scope"),
        Hint(.facets, "筛选", "facets", .further), Hint(.sort, "排序", "sort", .last),
        Hint(.mark, "标记", "mark", .further), Hint(.export, "导出", "export"),
        Hint(.copy, "复制", "copy", .last), Hint(Command("review"), "核对", "review", .last),
        Hint(Command("add"), "添加", "add", .last), Hint(.palette, "命令", "commands", .last),
      ] + end)
  }

  /// Where the selected row of the detail pane leads.
  private static func follow(in state: State) -> [Hint] {
    let rows = state.detailRows
    guard rows.indices.contains(state.view.detail.selected) else { return [] }
    let row = rows[state.view.detail.selected]
    let number = row.runs.first { $0.style == .reference || $0.style == .number }?.text
      .split(separator: "]").first.map { String($0.drop { $0 == " " }) + "]" }
    let sentence = number.map { Hint(.source, "看\($0)", "sentence \($0)") } ?? Hint(.source, "原文", "source")
    guard case .item(let item)? = row.target else { return [sentence] }
    let name = state.width.cutInMiddle(state.corpus.name(of: item), to: 16, tail: .third)
    return [Hint(.open, "去 \(name)", "to \(name)"), sentence]
  }

  private static let ofDetail = [
    Hint(.follow, "选链接", "link"), Hint(.copy, "复制", "copy"), Hint(.scope, "只看", "scope"),
    Hint(.export, "导出", "export"), Hint(.search, "查找", "search", .last),
    Hint(.mark, "标记", "mark", .last),
    Hint(.back, "后退", "back"), Hint(.help, "帮助", "help", .further),
    Hint(.either([.leave, .close]), "返回", "list", .exit),
  ]

  private static let ofSource = [
    Hint(.all([.nextMatch, .previousMatch]), "下/上一句依据", "next/previous sentence"),
    Hint(.search, "查找", "search"), Hint(.then(.copy, "q"), "复制此句", "copy it"),
    Hint(.maximise, "放大", "maximise"),
    Hint(.help, "帮助", "help"), Hint(.either([.leave, .close]), "返回", "back", .exit),
  ]

  private static let ofReview = [
    Hint(key: "Space", "对", "right"), Hint(key: "x", "错", "wrong"), Hint(key: "u", "未定", "undecided"),
    Hint(key: "c", "改", "correct"), Hint(key: "a", "加", "add"), Hint(key: "m", "同一", "same"),
    Hint(key: "U", "撤销", "undo"), Hint(key: "^R", "重做", "redo", .last),
    Hint(key: "+", "选", "tick"), Hint(key: "A", "此规则全部", "all of this rule"),
    Hint(key: "F", "筛选", "filter", .further), Hint(key: "i", "历史", "history", .last),
    Hint(key: "E", "编辑器", "editor", .last), Hint(.either([.leave, .close]), "返回", "back", .exit),
  ]

  /// What is done with facts and items of the review beside deciding on them.
  private static func reviewing(_ situation: Situation) -> HintLine {
    switch situation {
    case .choosingSentence:
      HintLine(hints: [
        Hint(key: "j/k", "换句", "sentence"), Hint(key: "s…z", "加这样一条", "add such a fact"),
        Hint(key: "Esc", "不加", "leave", .exit),
      ])
    case .choosingSame:
      HintLine(hints: [
        Hint(key: "Enter", "比较", "compare"), Hint(key: "↑↓", "换一项", "another"),
        Hint(key: "Esc", "不判", "leave", .exit),
      ])
    case .comparison:
      HintLine(hints: [
        Hint(key: "Space", "同一项", "same"), Hint(key: "x", "不是", "not"),
        Hint(key: "u", "未定", "undecided"), Hint(key: ">", "互换左右", "swap"),
        Hint(key: "Esc", "不判", "leave", .exit),
      ])
    default:
      HintLine(hints: [
        Hint(key: "Enter", "定", "set"), Hint(key: "↑↓", "取词", "word"),
        Hint(key: "Tab", "补全，下一格", "complete, next part"),
        Hint(key: "^N^P", "末尾长短", "end", .further), Hint(key: "^O^T", "开头长短", "start", .further),
        Hint(key: "Esc", "不改", "leave", .exit),
      ])
    }
  }

  private static func adding(_ situation: Situation) -> HintLine {
    if situation == .adding {
      return HintLine(lead: UIText.adding, hints: [Hint(key: "Esc", "停下", "stop", .exit)])
    }
    let rows =
      situation == .added ? Hint(key: "↑↓", "看结果", "see all") : Hint(key: "↑↓", "旧来源", "earlier ones")
    return HintLine(hints: [
      Hint(key: "Enter", "添加", "add"), rows, Hint(key: "Tab", "补全路径", "complete the path"),
      Hint(key: "Esc", "关闭", "close", .exit),
    ])
  }

  private static func searching(hits: Int) -> [Hint] {
    if hits == 0 {
      return [
        Hint(key: "Enter", "全部里找", "anywhere"), Hint(key: "Tab", "音近", "sounds alike"),
        Hint(key: "Esc", "撤去", "lift", .exit),
      ]
    }
    return [
      Hint(key: "Tab", "音近也找", "sounds alike"), Hint(key: "Enter", "定住", "keep"),
      Hint(key: "Esc", "撤去", "lift", .exit),
    ]
  }
}
