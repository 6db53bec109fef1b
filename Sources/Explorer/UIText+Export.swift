import Model
import System

/// The texts of exporting, copying and piping.
extension UIText {
  static let exportTitle = Phrase("导出", "Export")
  static let exportSubject = Phrase("内容", "What")
  static let exportFormat = Phrase("格式", "Format")
  static let exportFile = Phrase("文件", "File")
  static let exportMark = Phrase("BOM", "BOM")
  static let exportManner = Phrase("写法", "Manner")
  static let prose = Phrase("成文", "running text")
  static let entries = Phrase("条目", "entries, complete")
  static let exportPath = Phrase("写到", "Path")
  static let withoutMark = Phrase("不加", "none")
  static let withMark = Phrase("加字节序标记（Excel 要）", "byte order mark, for Excel")
  /// Stands for the form while the ending of the file is that of none.
  static let noFormat = Phrase("？", "?")
  static let noFileName = Phrase("请写文件名", "type the name of a file")
  static let overwriteKeys = Phrase(
    "文件已存在，覆盖吗？ y 覆盖  n 换名", "the file exists; overwrite it?  y yes  n another name")

  static let notOverwritten = Phrase("文件已存在，没有写入", "the file exists and was not overwritten")

  static func subject(_ subject: ExportPrompt.Subject, named name: String) -> Phrase {
    switch subject {
    case .item: Phrase("本项：\(name)", "the item: \(name)")
    case .marks(let items):
      Phrase(
        "已标记的 \(items.count) 项", items.count == 1 ? "the marked item" : "the \(items.count) marked items")
    case .list(let kind, let items):
      Phrase(
        "列表所示 \(items.count) 项\(kind.name.chinese)",
        "the list as shown: \(kind.counted(items.count).english)")
    }
  }

  static func written(_ path: String, _ bytes: Int) -> Phrase {
    Phrase(
      "已写入 \(path)（\(Phrase(bytes: bytes).chinese)）", "written: \(path) (\(Phrase(bytes: bytes).english))")
  }

  static func noName(_ start: String) -> Phrase {
    start.isEmpty
      ? Phrase("这里没有文件或目录", "no files or directories here")
      : Phrase("没有以“\(start)”开头的文件或目录", "no file or directory begins with \"\(start)\"")
  }

  static func unreadable(_ folder: String) -> Phrase {
    Phrase("读不出目录 \(folder)", "the directory \(folder) cannot be read")
  }

  // MARK: Copying

  static let copyKeys = Phrase(
    "复制：i 全文  n 名称  q 原文  c 引文  r 编号", "copy: i item  n name  q quote  c citation  r id")
  static let noCopyKey = Phrase("只有 i、n、q、c、r 可选", "only i, n, q, c and r are offered")
  static let noQuote = Phrase("这一行没有原文", "no sentence backs this")

  static func sent(_ bytes: Int, _ keymap: Keymap) -> Phrase {
    let plain = keymap.key(of: .plain)
    return Phrase(
      "已发往终端（\(Phrase(bytes: bytes).chinese)）；剪贴板里没有时，按 \(plain) 用鼠标选",
      "sent to the terminal (\(Phrase(bytes: bytes).english)); if the clipboard lacks it, \(plain) shows it for the mouse"
    )
  }

  static func tooLongToCopy(_ bytes: Int, _ keymap: Keymap) -> Phrase {
    let (export, plain) = (keymap.key(of: .export), keymap.key(of: .plain))
    return Phrase(
      "\(Phrase(bytes: bytes).chinese)，终端收不下；请按 \(export) 导出，或按 \(plain) 用鼠标选",
      "\(Phrase(bytes: bytes).english) are too much for terminals; \(export) exports it, \(plain) shows it for the mouse"
    )
  }

  // MARK: Plain view and pipe

  static func plainHint(_ keymap: Keymap) -> Phrase {
    let leave = keymap.key(of: .leave)
    return Phrase("鼠标可选取；\(leave) 返回", "select with the mouse; \(leave) goes back")
  }

  static let noCommand = Phrase("请写一个命令，如 wc -m", "type a command, such as wc -m")
  static let pressEnter = Phrase("按 Enter 返回文探", "press Enter to go back to wentan")
}

extension RunningOutcome {
  /// What the user is told.
  var message: Message {
    switch self {
    case .ended(status: 0): Message(text: Phrase("命令已结束", "the command has ended"))
    case .ended(status: 127):
      Message(text: Phrase("没有这个命令（状态 127）", "there is no such command (status 127)"), isError: true)
    case .ended(let status):
      Message(text: Phrase("命令失败，状态 \(status)", "the command failed with status \(status)"), isError: true)
    case .killed(let signal):
      Message(text: Phrase("命令被信号 \(signal) 终止", "signal \(signal) ended the command"), isError: true)
    case .failed(let reason):
      Message(
        text: Phrase("命令没有运行：\(reason)", "the command was not run: \(reason)"), isError: true)
    }
  }
}
