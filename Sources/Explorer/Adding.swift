import System

/// How far adding articles is.
public struct AddingProgress: Equatable, Sendable {
  /// The number of the source that is read, from 1, and how many are known of.
  public let number: Int
  public let total: Int
  /// The source, as the user is to be told.
  public let name: String

  public init(number: Int, total: Int, name: String) {
    (self.number, self.total, self.name) = (number, total, name)
  }
}

/// What came of adding articles.
public struct AddingOutcome: Equatable, Sendable {
  /// How many articles were added.
  public let count: Int
  /// The counts, in a sentence.
  public let summary: String
  /// What came of each source.
  public let lines: [String]
  /// Whether the user stopped it.
  public let isStopped: Bool

  public init(count: Int, summary: String, lines: [String] = [], isStopped: Bool = false) {
    (self.count, self.summary, self.lines, self.isStopped) = (count, summary, lines, isStopped)
  }
}

extension State {
  mutating func startAdding() { enter(AddPrompt()) }

  /// Asks the feeds; the prompt of adding tells how far that is, and what came of it.
  mutating func startUpdating() -> Effect? {
    enter(AddPrompt())
    if adding != nil { return nil }
    adding = AddingProgress(number: 0, total: 0, name: UIText.feeds[language])
    return .update(in: language)
  }

  /// Takes what came of adding; what was added is read.
  mutating func take(_ outcome: AddingOutcome) -> Effect? {
    if !outcome.isStopped { adding = nil }
    act { mode, state in mode.take(outcome, in: &state) }
    guard outcome.count > 0 else { return nil }
    // Files that are being read now were listed before.
    if loading != nil {
      awaitsReload = true
      return nil
    }
    return reload()
  }
}

extension UIText {
  static let addTitle = Phrase("添加文章", "Add articles")
  static let addSource = Phrase("来源", "Source")
  static let addHint = Phrase("文件、目录、网页或订阅源的地址", "a file, a folder, the address of a page or feed")
  static let feeds = Phrase("订阅源", "the feeds")
  static let adding = Phrase("正在添加", "adding")
  static let addStopped = Phrase("已停下；写好的文件都完整", "stopped; the files that were written are whole")
  static let noAddSource = Phrase("请写一个文件、目录或网址", "type a file, a folder or an address")
  static let isAdding = Phrase("正在添加，Esc 停下", "adding is under way; Esc stops it")

  static func adding(_ progress: AddingProgress) -> Phrase {
    Phrase("添加 \(progress.number)/\(progress.total)", "adding \(progress.number)/\(progress.total)")
  }

  static func noPath(_ start: String) -> Phrase {
    start.isEmpty
      ? Phrase("这里没有文件", "no files here")
      : Phrase("没有以“\(start)”开头的文件", "no file begins with \"\(start)\"")
  }
}
