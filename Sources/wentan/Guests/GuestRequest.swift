import System
import Text

/// What a guest asks for: the explorer, or one of the commands that only print.
public enum GuestRequest: Equatable, Sendable {
  case explorer
  case help
  /// A command that a guest may give, and its words.
  case command([String])

  /// The commands that pass.
  public static let commands = ["list", "search", "show"]
  /// The options that pass with them; none of them names a file.
  public static let options = [
    "--format", "--kind", "--limit", "--fuzzy", "--scope", "--sort", "--lang", "--width",
  ]

  /// The most words that a command may have: each may name an item that is looked for and printed.
  public static let maximumWords = 200

  /// Reads what the client of sshd has asked for.
  ///
  /// - Parameter command: SSH_ORIGINAL_COMMAND; nil or blank where the guest has given no command.
  public init(_ command: [UInt8]?) throws(GuestRefusal) {
    let words: [String]
    do {
      words = try ShellWords.split(command ?? [])
    } catch {
      throw .unreadable(error)
    }
    if words.count > GuestRequest.maximumWords { throw .tooManyWords }
    guard let name = words.first else {
      self = .explorer
      return
    }
    let operands = words.firstIndex(of: "--") ?? words.endIndex
    if name == "help" || words[..<operands].contains(where: { ["--help", "-h"].contains($0) }) {
      self = .help
      return
    }
    guard GuestRequest.commands.contains(name) else { throw .command(name) }
    for word in words[..<operands] where word.hasPrefix("-") {
      let option = String(word.prefix { $0 != "=" })
      guard GuestRequest.options.contains(option) else { throw .option(option) }
    }
    // Standard input could name any number of items.
    if words[operands...].contains("-") { throw .option("-") }
    self = .command(words)
  }

  /// What a guest is told who asks for help.
  public static let helpText = Phrase(
    """
    文探 wentan：AI 文化产业新闻

      ssh -t 主机                  打开浏览界面，? 列出按键，q 退出
      ssh 主机 list KIND           列出 forums、speakers、announcements、organisations、topics 或 articles
      ssh 主机 search 词……         按拼音、首字母或汉字查找
      ssh 主机 show REF……          打印整项；REF 是 id、名称或拼音

    可用的选项：\(options.joined(separator: " "))
    名称里有空格时要加两层引号："'A B'"

    """,
    """
    文探 wentan: AI-culture-industry news

      ssh -t HOST                open the explorer; ? shows its keys, q quits
      ssh HOST list KIND         list forums, speakers, announcements, organisations, topics or articles
      ssh HOST search WORD...    find by pinyin, initials or Chinese
      ssh HOST show REF...       print whole items; a REF is an id, a name or its pinyin

    Options: \(options.joined(separator: " "))
    A name with a space needs two pairs of quotes: "'A B'"

    """)
}

/// Why a guest does not get what he asks for.
public enum GuestRefusal: Error, Equatable, Sendable {
  case unreadable(ShellWords.Fault)
  case command(String)
  case option(String)
  case tooManyWords

  /// What is refused and what there is instead; harmless to a terminal, whatever was asked for.
  public var message: Phrase {
    switch self {
    case .unreadable(let fault): return fault.message
    case .tooManyWords:
      let maximum = GuestRequest.maximumWords
      return Phrase("命令超过 \(maximum) 个词，请分几次", "the command has more than \(maximum) words; split it")
    case .command(let name):
      let (name, commands) = (GuestRefusal.shown(name), GuestRequest.commands.joined(separator: " "))
      return Phrase(
        "这里没有命令“\(name)”；可用 \(commands) help，不带命令则打开浏览界面",
        "there is no \"\(name)\" here; there are \(commands) help, and the explorer without a command")
    case .option(let option):
      let (option, options) = (GuestRefusal.shown(option), GuestRequest.options.joined(separator: " "))
      return Phrase("这里没有选项“\(option)”；可用 \(options)", "there is no \"\(option)\" here; there are \(options)")
    }
  }

  private static func shown(_ word: String) -> String {
    let clean = TextCleaning.clean(word)
    return clean.unicodeScalars.count > 40 ? String(clean.unicodeScalars.prefix(40)) + "…" : clean
  }
}
