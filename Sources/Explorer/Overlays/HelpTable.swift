import Model
import System

/// Commands by what they are for, as the help has them: several in a row where they belong together.
struct HelpTable {
  /// Commands and a few words for them.
  struct Part {
    let commands: [Command]
    let words: Phrase
  }

  /// What stands in a row.
  struct Entry {
    let parts: [Part]

    var commands: [Command] { parts.flatMap(\.commands) }

    func words(in language: Language) -> String {
      parts.map { $0.words[language] }.joined(separator: UIText.separator[language])
    }
  }

  struct Section {
    let title: Phrase
    let entries: [Entry]
  }

  /// All commands that are permitted, each once; those that no purpose names stand last with their own words.
  static func sections(permitted: (Command) -> Bool) -> [Section] {
    let named = Set(purposes.flatMap(\.entries).flatMap(\.commands))
    let others = Command.allCases.filter { !named.contains($0) }
      .map { Entry(parts: [Part(commands: [$0], words: $0.help)]) }
    let all = purposes + [Section(title: Phrase("其他", "Others"), entries: others)]
    return all.map { section in
      let entries = section.entries.map { entry in
        Entry(
          parts: entry.parts.compactMap { part in
            let commands = part.commands.filter(permitted)
            return commands.isEmpty ? nil : Part(commands: commands, words: part.words)
          })
      }
      return Section(title: section.title, entries: entries.filter { !$0.parts.isEmpty })
    }.filter { !$0.entries.isEmpty }
  }

  private static func section(_ chinese: String, _ english: String, _ entries: [[Part]]) -> Section {
    Section(title: Phrase(chinese, english), entries: entries.map { Entry(parts: $0) })
  }

  private static func part(_ names: [String], _ chinese: String, _ english: String) -> Part {
    Part(commands: names.map { Command($0) }, words: Phrase(chinese, english))
  }

  private static func part(_ name: String, _ chinese: String, _ english: String) -> Part {
    part([name], chinese, english)
  }

  private static let purposes = [
    section(
      "走动", "Move",
      [
        [part(["down", "up"], "上下", "down, up")],
        [part(["first", "last"], "首尾", "to the start, the end")],
        [part(["pageDown", "pageUp"], "翻页", "page down, up")],
        [part(["halfPageDown", "halfPageUp"], "翻半页", "half a page down, up")],
        [part(["nextPane", "previousPane"], "换栏", "next, previous pane")],
        [part(Kind.listed.map(\.plural.english), "去某一栏", "to a list")],
        [part("open", "打开", "open"), part("follow", "选眼前的链接", "pick a link")],
        [part("back", "后退", "back"), part("forward", "前进", "forward")],
      ]),
    section(
      "找", "Find",
      [
        [
          part("search", "本栏", "here"), part("find", "全部", "anywhere"),
          part(["nextMatch", "previousMatch"], "上下一处", "matches"),
        ]
      ]),
    section(
      "看", "Look",
      [
        [
          part("source", "原文", "article"), part("relations", "关系", "tree"),
          part("timeline", "年表", "timeline"),
        ],
        [
          part("new", "新的", "what is new"), part(["nextNew", "previousNew"], "前后一个", "next"),
          part("watch", "常看", "watch"),
        ],
        [
          part("overview", "总览", "overview"), part("maximise", "放大", "maximise"),
          part(["narrower", "wider", "width"], "列表宽", "width"),
        ],
      ]),
    section(
      "范围", "Narrow",
      [
        [part("scope", "只看此项", "scope"), part("liftScope", "撤去", "lift it")],
        [part("facets", "筛选", "facets"), part("sort", "排列", "order"), part("doubtful", "只看存疑", "doubtful")],
      ]),
    section(
      "取走", "Take away",
      [
        [
          part("export", "导出", "export"), part("copy", "复制", "copy"), part("plain", "纯文本", "text"),
          part("pipe", "管道", "pipe"),
        ],
        [
          part("mark", "标记", "mark"), part("marks", "看标记", "marks"), part("note", "记", "note"),
          part("notes", "看笔记", "notes"),
        ],
      ]),
    section(
      "添加与核对", "Add and review",
      [
        [
          part("add", "添加", "add"), part("update", "看订阅", "feeds"), part("review", "核对", "review"),
          part("edit", "改文件", "edit"),
        ],
        [part("reload", "重新读入", "read anew"), part("problems", "有误的文件", "faulty files")],
      ]),
    section(
      "本程序", "Program",
      [
        [part("palette", "命令", "commands"), part("help", "帮助", "help")],
        [part("language", "中英文", "language"), part("theme", "配色", "theme"), part("redraw", "重画", "redraw")],
        [part("close", "关闭", "close"), part("leave", "返回一层", "back"), part("quit", "退出", "quit")],
      ]),
  ]
}
