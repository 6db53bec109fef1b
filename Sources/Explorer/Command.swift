import Model
import System

/// What the reader can do. The raw value is its name for the palette and the configuration.
public enum Command: String, CaseIterable, Sendable {
  case down, up, halfPageDown, halfPageUp, pageDown, pageUp, first, last
  case nextPane, previousPane
  case forums, speakers, announcements, organisations, topics, articles
  case open, follow, back, forward
  case search, nextMatch, previousMatch, find, sort
  case source
  case scope, liftScope, facets, relations, overview
  case mark, marks, doubtful
  case export, copy, plain, pipe
  case theme
  case maximise, language, reload, redraw, problems, palette, help, close, quit

  /// The pane that the command goes to.
  var kind: Kind? {
    switch self {
    case .forums: .forum
    case .speakers: .speaker
    case .announcements: .announcement
    case .organisations: .organisation
    case .topics: .topic
    case .articles: .article
    default: nil
    }
  }

  /// What it does, for the help.
  public var help: Phrase {
    switch self {
    case .down: Phrase("下一行", "next row")
    case .up: Phrase("上一行", "previous row")
    case .halfPageDown: Phrase("下移半页", "half a page down")
    case .halfPageUp: Phrase("上移半页", "half a page up")
    case .pageDown: Phrase("下一页", "page down")
    case .pageUp: Phrase("上一页", "page up")
    case .first: Phrase("到开头", "to the start")
    case .last: Phrase("到末尾", "to the end")
    case .nextPane: Phrase("下一栏", "next pane")
    case .previousPane: Phrase("上一栏", "previous pane")
    case .forums, .speakers, .announcements, .organisations, .topics, .articles:
      Phrase("到\(kind!.name.chinese)栏", "go to the \(kind!.plural.english)")
    case .open: Phrase("打开，或随链接前往", "open, or follow the link")
    case .follow: Phrase("随眼前的链接前往：再按它旁边的数字", "follow a link in sight: then the digit beside it")
    case .back: Phrase("后退", "back")
    case .forward: Phrase("前进", "forward")
    case .scope: Phrase("只看与此项有关的", "scope: see only what belongs to this item")
    case .liftScope: Phrase("撤去最内一层范围", "lift the innermost scope")
    case .facets: Phrase("按机构、主题、类别等筛选本栏", "facets: narrow the list by organisation, topic, category…")
    case .relations: Phrase("关系树", "relations of the item as a tree")
    case .overview: Phrase("总览", "overview of the corpus")
    case .palette: Phrase("命令面板；goto REF 直达", "palette of all commands; goto REF goes there")
    case .source: Phrase("看原文与依据的句子", "the article and the sentence that backs it")
    case .search: Phrase("在本栏查找：拼音、首字母或汉字", "search this pane: pinyin, initials or Chinese")
    case .nextMatch: Phrase("下一处；在原文中下一句依据", "next match; in the source the next sentence that backs it")
    case .previousMatch:
      Phrase("上一处；在原文中上一句依据", "previous match; in the source the previous sentence that backs it")
    case .find: Phrase("在全部内容里查找", "find anywhere")
    case .sort: Phrase("按拼音或按原文次序排列", "sort by pinyin or in the order of the source")
    case .mark: Phrase("加标记，或取消标记", "mark the item, or take its mark away")
    case .marks: Phrase("看已标记的", "the marked items")
    case .doubtful: Phrase("只看有存疑之处的", "scope: see only items with doubtful facts")
    case .export: Phrase("导出：本项、已标记的或列表", "export: the item, the marked items or the list")
    case .copy: Phrase("复制：再按 i 全文、n 名称、q 原文、c 引文", "copy: then i item, n name, q quote, c citation")
    case .plain: Phrase("纯文本，可用鼠标选取", "plain text, to be selected with the mouse")
    case .pipe: Phrase("把本项交给一个命令", "pipe the item to a command")
    case .maximise: Phrase("放大或还原本栏", "maximise the pane or restore it")
    case .language: Phrase("切换中英文界面", "switch between Chinese and English")
    case .theme: Phrase("换配色：终端颜色、高对比、不用颜色", "next theme: terminal colours, high contrast, no colour")
    case .reload: Phrase("重新读入改动的文件；正在读入时停止", "read changed files anew; stop while files are read")
    case .redraw: Phrase("重画屏幕", "redraw the screen")
    case .problems: Phrase("看有误的文件有何问题", "what is wrong with files at fault")
    case .help: Phrase("帮助", "help")
    case .close: Phrase("关闭提示或浮层（不会退出）", "close what is open (never quits)")
    case .quit: Phrase("退出；在浮层中则关闭它", "quit; in an overlay, close it")
    }
  }

  /// The word for the status line; nil for what is not hinted at there.
  var hint: Phrase? {
    switch self {
    case .down: Phrase("移动", "move")
    case .nextPane: Phrase("换栏", "pane")
    case .open: Phrase("打开", "open")
    case .back: Phrase("后退", "back")
    case .source: Phrase("原文", "source")
    case .nextMatch: Phrase("下一处", "next")
    case .search: Phrase("查找", "search")
    case .find: Phrase("全局", "find")
    case .mark: Phrase("标记", "mark")
    case .export: Phrase("导出", "export")
    case .maximise: Phrase("放大", "maximise")
    case .help: Phrase("帮助", "help")
    case .close: Phrase("关闭", "close")
    case .quit: Phrase("退出", "quit")
    default: nil
    }
  }
}
