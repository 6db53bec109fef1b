import Model
import System

extension Command {
  /// What there is to say of a command.
  struct Row: Sendable {
    let command: Command
    /// The keys that do it, unless the configuration gives it others.
    let keys: [Key]
    /// What it does, for the help.
    let help: Phrase
    /// What must be permitted for it; nil where it reaches no further than the screen.
    let needs: Permission?
    let action: @Sendable (inout State) -> Effect?

    /// A command that changes the state.
    init(
      _ name: String, _ keys: [Key], _ chinese: String, _ english: String,
      needs: Permission? = nil, does action: @escaping @Sendable (inout State) -> Void
    ) {
      self.init(
        name, keys, chinese, english, needs: needs,
        asks: { state in
          action(&state)
          return nil
        })
    }

    /// A command that asks something of the program.
    init(
      _ name: String, _ keys: [Key], _ chinese: String, _ english: String,
      needs: Permission? = nil, asks action: @escaping @Sendable (inout State) -> Effect?
    ) {
      (command, self.keys, help) = (Command(name), keys, Phrase(chinese, english))
      (self.needs, self.action) = (needs, action)
    }
  }

  /// All commands, in the order of the help: to add one, add its row.
  static let rows: [Row] = moving + panes + others

  private static let moving: [Row] = [
    Row("down", [.character("j"), .down], "下一行", "next row") { $0.move(by: 1) },
    Row("up", [.character("k"), .up], "上一行", "previous row") { $0.move(by: -1) },
    Row("halfPageDown", [.control("d")], "下移半页", "half a page down") {
      $0.move(by: max(1, $0.pageHeight / 2))
    },
    Row("halfPageUp", [.control("u")], "上移半页", "half a page up") { $0.move(by: -max(1, $0.pageHeight / 2)) },
    Row("pageDown", [.pageDown, .character(" ")], "下一页", "page down") {
      $0.move(by: max(1, $0.pageHeight - 1))
    },
    Row("pageUp", [.pageUp], "上一页", "page up") { $0.move(by: -max(1, $0.pageHeight - 1)) },
    Row("first", [.character("g"), .home], "到开头", "to the start") { $0.move(by: -Int(Int32.max)) },
    Row("last", [.character("G"), .end], "到末尾", "to the end") { $0.move(by: Int(Int32.max)) },
    Row("nextPane", [.tab, .character("l"), .right], "下一栏", "next pane") {
      $0.focus(neighbour: 1)
    },
    Row("previousPane", [.backTab, .character("h"), .left], "上一栏", "previous pane") {
      $0.focus(neighbour: -1)
    },
  ]

  /// The pane of each kind, by its number.
  private static let panes: [Row] = zip(Kind.listed, "123456789".unicodeScalars).map { kind, digit in
    Row(
      kind.plural.english, [.character(digit)], "到\(kind.name.chinese)栏", "go to the \(kind.plural.english)"
    ) { $0.focus(.list(kind)) }
  }

  private static let others: [Row] = [
    Row("open", [.enter], "打开，或随链接前往", "open, or follow the link") { $0.open() },
    Row("follow", [.character("'")], "随眼前的链接前往：再按它旁边的数字", "follow a link in sight: then the digit beside it")
    { $0.startFollowing() },
    Row("back", [.backspace, .character("H")], "后退", "back") { $0.goBack() },
    Row("forward", [.character("L")], "前进", "forward") { $0.goForward() },
    Row(
      "search", [.character("/")], "在本栏查找：拼音、首字母或汉字", "search this pane: pinyin, initials or Chinese"
    ) { $0.startSearching() },
    Row(
      "nextMatch", [.character("n")], "下一处；在原文中下一句依据",
      "next match; in the source the next sentence that backs it"
    ) { $0.walkMatches(by: 1) },
    Row(
      "previousMatch", [.character("N")], "上一处；在原文中上一句依据",
      "previous match; in the source the previous sentence that backs it"
    ) { $0.walkMatches(by: -1) },
    Row("find", [.character("f")], "在全部内容里查找", "find anywhere") { $0.startFinding() },
    Row(
      "sort", [.character("t")], "换排列：原文（查找时最合的）、拼音、相关数、日期、自己的",
      "next order: source (search: best), pinyin, count, date, own"
    ) { $0.takeNextOrder() },
    Row(
      "source", [.character("o")], "看原文与依据的句子", "the article and the sentence that backs it"
    ) { $0.toggleSource() },
    Row("relations", [.character("r")], "关系树", "relations of the item as a tree") { $0.openRelations() },
    Row(
      "timeline", [.character("d")], "年表：本项、范围或全部的先后", "timeline of the item, of the scope or of all"
    ) { $0.openTimeline() },
    Row("overview", [.character("0")], "总览", "overview of the corpus") { $0.openOverview() },
    Row("scope", [.character("s")], "只看与此项有关的", "scope: see only what belongs to this item") {
      $0.narrowScope()
    },
    Row("liftScope", [.character("S")], "撤去最内一层范围", "lift the innermost scope") { $0.liftScope() },
    Row(
      "facets", [.character("F")], "按机构、主题、类别等筛选本栏",
      "facets: narrow the list by organisation, topic, category…"
    ) { $0.openFacets() },
    Row("mark", [.character("m")], "加标记，或取消标记", "mark the item, or take its mark away") { $0.toggleMark() },
    Row("marks", [.character("M")], "看已标记的", "the marked items") { $0.openMarks() },
    Row("new", [.character("w")], "看上次来后新到的", "what came since the last visit") { $0.openNews() },
    Row("nextNew", [.character(".")], "下一个新的", "next new item") { $0.goToNew(by: 1) },
    Row("previousNew", [.character(",")], "上一个新的", "previous new item") { $0.goToNew(by: -1) },
    Row("watch", [.character("W")], "常看此项，或不再常看", "watch the item, or no longer") { $0.toggleWatched() },
    Row("doubtful", [.character("D")], "只看有存疑之处的", "scope: see only items with doubtful facts") {
      $0.narrowScopeToDoubts()
    },
    Row(
      "export", [.character("e")], "导出：本项、已标记的或列表", "export: the item, the marked items or the list",
      needs: .writing
    ) { $0.startExporting() },
    Row(
      "copy", [.character("y")], "复制：再按 i 全文、n 名称、q 原文、c 引文、r 编号",
      "copy: then i item, n name, q quote, c citation, r id"
    ) { $0.startCopying() },
    Row("plain", [.character("Y")], "纯文本，可用鼠标选取", "plain text, to be selected with the mouse") {
      $0.openPlain()
    },
    Row("pipe", [.character("|")], "把本项交给一个命令", "pipe the item to a command", needs: .running) {
      $0.startPiping()
    },
    Row(
      "add", [.character("a")], "添加文章：文件、目录、网址、订阅源", "add articles: a file, a folder, an address, a feed",
      needs: .writing
    ) { $0.startAdding() },
    Row(
      "update", [.character("U")], "看订阅源有没有新文章", "ask the feeds for what is new", needs: .writing,
      asks: { $0.startUpdating() }),
    Row(
      "review", [.character("v")], "核对草稿：逐条判对错、改、撤销",
      "review drafts: right, wrong, correct, undo, fact by fact", needs: .writing, asks: { $0.startReview() }),
    Row(
      "note", [.character("#")], "在本项或此句上记笔记；#词 是标签", "a note on the item or sentence; #word is a tag",
      needs: .writing
    ) { $0.startNoting() },
    Row("notes", [.character("K")], "看全部笔记", "all notes") { $0.openNotes() },
    Row(
      "edit", [.character("E")], "在编辑器里打开所在的文件与行；改动随即读入",
      "open the file in the editor at the line; changes are read", needs: .running,
      asks: { $0.startEditing() }),
    Row("maximise", [.character("z")], "放大或还原本栏", "maximise the pane or restore it") {
      $0.isMaximised.toggle()
    },
    Row("narrower", [.character("<")], "列表窄一些", "narrower lists") { $0.moveBorder(by: -1) },
    Row("wider", [.character(">")], "列表宽一些", "wider lists") { $0.moveBorder(by: 1) },
    Row("width", [], "列表复原（width auto）", "lists as wide as at first (width auto)") { $0.resetBorder() },
    Row("language", [.character("T")], "切换中英文界面", "switch between Chinese and English") {
      $0.language = $0.language.other
    },
    Row(
      "theme", [.character("C")], "换配色：随底色、深底、浅底、高对比、不用颜色",
      "next theme: by the background, dark, light, high contrast, no colour"
    ) { $0.takeNextTheme() },
    Row(
      "reload", [.character("R")], "重新读入改动的文件；正在读入时停止", "read changed files anew; stop while files are read",
      needs: .reading, asks: { $0.reload() }),
    Row("redraw", [.control("l")], "重画屏幕", "redraw the screen", asks: { _ in .redraw }),
    Row("problems", [.character("!")], "看有误的文件有何问题", "what is wrong with files at fault") {
      $0.openProblems()
    },
    Row("palette", [.character(":")], "命令面板；goto REF 直达", "palette of all commands; goto REF goes there") {
      $0.open(.commands, typing: "")
    },
    Row("help", [.character("?")], "帮助", "help") { $0.openHelp() },
    Row("close", [.escape], "关闭提示或浮层（不会退出）", "close what is open (never quits)") {
      $0.close()
    },
    Row(
      "leave", [.character("q")], "返回上一层：浮层、原文、详情；在列表中则退出",
      "one level back: from an overlay, the source, the detail; from a list, quit",
      asks: { $0.leave() }),
    Row("quit", [.character("Q")], "退出", "quit", asks: { _ in .quit }),
  ]
}
