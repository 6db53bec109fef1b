import System
import Text

/// What guests may give: whatever is not named here is refused.
public struct GuestPermissions: Sendable {
  /// The commands that pass.
  public let commands: [String]
  /// The options that pass with them, each once; none of them may name a file.
  public let options: [String]

  public init(commands: [String], options: [String]) {
    self.commands = commands
    self.options = options.enumerated().filter { !options[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

/// What a guest asks for: the explorer, or one of the commands that only print.
public enum GuestRequest: Equatable, Sendable {
  case explorer
  case help
  /// A command that a guest may give, and its words.
  case command([String])

  /// The most words that a command may have: each may name an item that is looked for and printed.
  public static let maximumWords = 200

  /// Reads what the client of sshd has asked for.
  ///
  /// - Parameter command: SSH_ORIGINAL_COMMAND; nil or blank where the guest has given no command.
  public init(_ command: [UInt8]?, permitting permissions: GuestPermissions) throws(GuestRefusal) {
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
    guard permissions.commands.contains(name) else { throw .command(name, permissions) }
    for word in words[..<operands] where word.hasPrefix("-") {
      let option = String(word.prefix { $0 != "=" })
      guard permissions.options.contains(option) else { throw .option(option, permissions) }
    }
    // Standard input could name any number of items.
    if words[operands...].contains("-") { throw .option("-", permissions) }
    self = .command(words)
  }

  /// What a guest is told who asks for help.
  ///
  /// - Parameter commands: how each command is written, and what it does in the language that is asked for.
  public static func help(_ permissions: GuestPermissions, _ commands: [(use: String, does: String)])
    -> Phrase
  {
    let columns = 2 + (commands.map(\.use.count).max() ?? 0)
    func rows(_ start: String) -> String {
      commands.map { use, does in
        "  \(start) \(use)\(String(repeating: " ", count: columns - use.count))\(does)\n"
      }.joined()
    }
    let options = permissions.options.joined(separator: " ")
    return Phrase(
      """
      文探 wentan：AI 文化产业新闻

        ssh -t 主机\(String(repeating: " ", count: columns - 2))打开浏览界面，? 列出按键，q 退出
      \(rows("ssh 主机"))
      REF 是 id、名称或拼音。可用的选项：\(options)
      名称里有空格时要加两层引号："'A B'"

      """,
      """
      文探 wentan: AI-culture-industry news

        ssh -t HOST\(String(repeating: " ", count: columns - 2))open the explorer; ? shows its keys, q quits
      \(rows("ssh HOST"))
      A REF is an id, a name or its pinyin. Options: \(options)
      A name with a space needs two pairs of quotes: "'A B'"

      """)
  }
}

/// Why a guest does not get what was asked for.
public enum GuestRefusal: Error, Sendable {
  case unreadable(ShellWords.Fault)
  /// A command, or an option, that does not pass, and what does.
  case command(String, GuestPermissions)
  case option(String, GuestPermissions)
  case tooManyWords

  /// What is refused and what there is instead; harmless to a terminal, whatever was asked for.
  public var message: Phrase {
    switch self {
    case .unreadable(let fault): return fault.message
    case .tooManyWords:
      let maximum = GuestRequest.maximumWords
      return Phrase("命令超过 \(maximum) 个词，请分几次", "the command has more than \(maximum) words; split it")
    case .command(let name, let permissions):
      let (name, commands) = (GuestRefusal.shown(name), permissions.commands.joined(separator: " "))
      return Phrase(
        "这里没有命令“\(name)”；可用 \(commands) help，不带命令则打开浏览界面",
        "there is no \"\(name)\" here; there are \(commands) help, and the explorer without a command")
    case .option(let option, let permissions):
      let (option, options) = (GuestRefusal.shown(option), permissions.options.joined(separator: " "))
      return Phrase("这里没有选项“\(option)”；可用 \(options)", "there is no \"\(option)\" here; there are \(options)")
    }
  }

  private static func shown(_ word: String) -> String {
    let clean = TextCleaning.clean(word)
    return clean.unicodeScalars.count > 40 ? String(clean.unicodeScalars.prefix(40)) + "…" : clean
  }
}
