import ArgumentParser
import Articles
import Explorer
import Glibc
import Model
import System
import TUI
import Text

/// The command line: one subcommand a file; without a subcommand it browses.
@main
struct Wentan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wentan",
      abstract: said(
        "浏览 AI 文化产业新闻：论坛、嘉宾与发布，每个事实都有原文的句子。",
        "Explore AI-culture-industry news: forums, speakers and announcements, each fact with its sentence."),
      usage: "wentan [REF] [OPTIONS]\nwentan SUBCOMMAND [OPTIONS]",
      discussion: said(
        """
        不写子命令则打开浏览界面，写了 REF 就从那一项打开；界面里按 ? 看按键。选项可写在子命令之前或之后。

        KIND 是 \(kinds) 之一。
        REF 是 speaker:mei-tao 这样的 id，或只合一项的名称或拼音；- 从标准输入读 REF，一行一个，list 所打印的也可以。

        示例
          wentan                              打开浏览界面
          wentan 梅涛                         从一位嘉宾打开
          wentan list speakers --format json  全部嘉宾，供脚本使用
          wentan search mt                    用首字母找梅涛；meitao 或“梅”也可以
          wentan show forum:zhiqi-wenchuang   一个论坛与它的全部句子
          wentan export 梅涛 --output m.md    写到文件
          wentan validate my-corpus.json      检查语料文件
          wentan add page.html                把一篇文章读进你的语料
          wentan update                       收订阅源里的新文章
          wentan new                          上次来后新到的
          wentan derive article.txt           从文章起草语料文件
          wentan config --show-default        打印默认配置，供修改

        退出状态
          0 成功，1 没有找到或不止一项，64 用法有误，
          65 数据有误或略过了有误的文件，66 缺少输入，
          73 输出无法生成，74 读写出错，
          75 另一个 update 正在跑
        """,
        """
        Without a subcommand the explorer opens, at the item REF if one is given. ? shows its keys. Options may stand \
        before the subcommand or after it.

        KIND is one of \(kinds).
        REF is an id such as speaker:mei-tao, or a name or its pinyin that fits exactly one item; - reads REFs \
        from standard input, one a line, as list prints them.

        EXAMPLES
          wentan                              open the explorer
          wentan 梅涛                         open it at a speaker
          wentan list speakers --format json  all speakers, for a script
          wentan search mt                    find 梅涛 by initials, or meitao, or 梅
          wentan show forum:zhiqi-wenchuang   one forum with all its sentences
          wentan export 梅涛 --output m.md    write it to a file
          wentan validate my-corpus.json      check a corpus file
          wentan add page.html                read an article into your own corpus
          wentan update                       add what your feeds have that is new
          wentan new                          what came since your last visit
          wentan derive article.txt           draft a corpus file from an article
          wentan config --show-default        a configuration to begin with

        EXIT STATUS
          0 done, 1 nothing found or ambiguous, 64 usage,
          65 data invalid or a faulty file left out, 66 input missing,
          73 output cannot be made, 74 input/output error,
          75 another update is under way
        """),
      version: Program.version,
      subcommands: [
        Browse.self, List.self, Search.self, Show.self, ShowTimeline.self, Export.self, Validate.self,
        Compile.self, Add.self, Update.self, Derive.self, New.self, Review.self, Bake.self, Config.self,
      ],
      defaultSubcommand: Browse.self)
  }

  private static var kinds: String { Kind.listed.map(\.plural.english).joined(separator: ", ") }

  /// Sentences on the command line begin as all others do.
  static var _errorPrefix: String { "wentan: " }

  static func main() {
    // A file that grows beyond its limit is an error of the write, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    Stack.run { Wentan.start() }
  }

  private static func start() {
    let arguments = Charset.ofEnvironment.arguments
    Confinement.runChild(arguments)
    do {
      // The parser would cost a start as much again as all else until the first screen.
      if let browse = Browse(plain: arguments) { return try browse.start() }
      HelpText.language = language(of: arguments)
      // The library's own --version takes nothing beside it.
      if arguments.contains("--version"), arguments.contains("--verbose"), arguments[0].hasPrefix("-") {
        return try say(VersionReport.text(in: HelpText.language))
      }
      var command = try parseAsRoot(CommandTable.subcommandFirst(arguments))
      if let browse = command as? Browse { return try browse.start() }
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      if exitCode(for: error) != .success { end(with: error) }
      answer(error)
    }
  }

  /// The language to speak before the command line is parsed. For guests nothing of the account is read.
  private static func language(of arguments: [String]) -> Language {
    if let language = Language(askedForBy: arguments) { return language }
    let isForGuests = arguments.contains("--" + Browse.guestName)
    return (isForGuests ? nil : UserConfiguration.current.language) ?? .ofEnvironment
  }

  /// Prints what was asked of the library: help, version, a script for a shell.
  private static func answer(_ error: any Error) {
    let columns = isatty(STDOUT_FILENO) == 1 ? Output.columns : 80
    do throws(Failure) {
      try say(answer(to: error, columns: columns))
    } catch {
      error.end()
    }
  }

  private static func say(_ text: String) throws(Failure) {
    try Output(language: HelpText.language).write(text + "\n")
  }

  private static func answer(to error: any Error, columns: Int) -> String {
    let endless = 1 << 16
    let text = fullMessage(for: error, columns: endless)
    if text.hasPrefix("{") { return text }
    guard text.hasPrefix("OVERVIEW: ") else { return BashCompletion.mended(LibraryText.unmarked(text)) }
    let (root, browse) = (helpMessage(columns: endless), helpMessage(for: Browse.self, columns: endless))
    guard [root, browse].contains(text) else { return LibraryText.help(text, columns: columns) }
    // The help of the program has what the explorer takes, in the place of the two options of its own.
    let parts = paragraphs(root).filter { $0.first != "OPTIONS:" }
    let options = paragraphs(browse).drop { $0.first != "ARGUMENTS:" }
    let index = parts.firstIndex { $0.first == "SUBCOMMANDS:" } ?? parts.endIndex
    let all = (parts[..<index] + options + parts[index...]).map { $0.joined(separator: "\n") }
    return LibraryText.help(all.joined(separator: "\n\n"), columns: columns)
  }

  /// The lines of a text between blank ones.
  private static func paragraphs(_ text: String) -> [ArraySlice<Substring>] {
    text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
  }

  /// Ends with what the library says of an error. That quotes words of the command line as they are.
  private static func end(with error: any Error) -> Never {
    let text = LibraryText.fault(fullMessage(for: error))
    if !text.isEmpty { Output.tell(text) }
    Glibc.exit(exitCode(for: error).rawValue)
  }
}
