import ArgumentParser
import Articles
import Glibc
import Model
import TUI

/// The command line: one subcommand a file; without a subcommand it browses.
@main
struct Wentan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wentan",
    abstract:
      "Explore AI-culture-industry news: forums, speakers and announcements, each fact with its sentence.",
    usage: """
      wentan [REF] [OPTIONS]
      wentan list KIND [OPTIONS]
      wentan search QUERY... [OPTIONS]
      wentan show REF... [OPTIONS]
      wentan export REF... [--output FILE] [OPTIONS]
      wentan validate [PATH...] [OPTIONS]
      wentan compile [--output FILE] [PATH...] [OPTIONS]
      wentan add SOURCE... [OPTIONS]
      wentan derive SOURCE... [OPTIONS]
      wentan config [--show-default | --check] [OPTIONS]
      """,
    discussion: """
      Without a subcommand the explorer opens, at the item REF if one is given. ? shows its keys.

      KIND is forums, speakers, announcements, organisations, topics or articles.
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
        wentan derive article.txt           draft a corpus file from an article
        wentan config --show-default        a configuration to begin with

      OPTIONS OF THE EXPLORER
        --fresh                  start anew, not where you left off; marks stay
        --no-mouse               leave the mouse to the terminal
        --guest                  for sshd's ForceCommand: see docs/hosting.md
        --plain                  for being read aloud: no frames, changes told
        --ambiguous-width 1|2|auto
                                 columns of characters such as “; auto asks for it

      OPTIONS OF EVERY SUBCOMMAND
        --corpus PATH            read this too: a file, or a folder of .json files;
                                 so are those of $WENTAN_CORPUS (PATH:PATH) and
                                 $XDG_DATA_HOME/wentan/corpus (~/.local/share)
        --compiled FILE          open its compiled form, as wentan compile made it
        --no-bundled             leave out the corpus that the program carries
        --lang zh|en             the language; else by the configuration or locale
        --ascii                  draw frames with ASCII characters
        --no-colour, --no-color  use no colours

      EXIT STATUS
        0 done, 1 nothing found or ambiguous, 64 usage,
        65 data invalid or a faulty file left out, 66 input missing,
        73 output cannot be made, 74 input/output error
      """,
    version: Program.version,
    subcommands: [
      Browse.self, List.self, Search.self, Show.self, Export.self, Validate.self, Compile.self, Add.self,
      Derive.self, Config.self,
    ],
    defaultSubcommand: Browse.self)

  /// The arguments with the subcommand before the options: `wentan --lang en list forums` is meant, too.
  static func subcommandFirst(_ arguments: [String]) -> [String] {
    // A shell asks for completions.
    if arguments.first == "---completion" { return arguments }
    let names = configuration.subcommands.map { $0._commandName }
    var place = arguments.startIndex
    while place < arguments.endIndex, arguments[place].hasPrefix("-"), arguments[place] != "--" {
      place +=
        ["--corpus", "--compiled", "--lang", "--ambiguous-width"].contains(arguments[place]) ? 2 : 1
    }
    guard place < arguments.endIndex, names.contains(arguments[place]) else { return arguments }
    return [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
  }

  /// What is to be said of options of a subcommand that stand before it; nil where none do.
  static func orderFailure(_ arguments: [String]) -> Failure? {
    let names = configuration.subcommands.map { $0._commandName }
    guard arguments.first?.hasPrefix("-") == true,
      let place = arguments.prefix(while: { $0 != "--" }).firstIndex(where: names.contains)
    else { return nil }
    let words = [arguments[place]] + arguments[(place + 1)...] + arguments[..<place]
    let line = (["wentan"] + words.map { $0.contains(" ") ? "'\($0)'" : $0 }).joined(separator: " ")
    let message = Phrase(
      "选项写在子命令之后：\(TextCleaning.clean(line))", "options go after the subcommand: \(TextCleaning.clean(line))")
    return Failure(status: .usage, message: "wentan: " + message[PlainSettings().language])
  }

  static func main() {
    // A file that grows beyond its limit is an error of the write, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    Stack.run { Wentan.start() }
  }

  private static func start() {
    let arguments = Charset.ofEnvironment.arguments
    Confinement.runChild(arguments)
    if arguments.contains("--version"), arguments.contains("--verbose") { return answer(VersionReport.text) }
    do {
      if let opening = Opening(flags: arguments) { return try opening.run() }
      var command = try parseAsRoot(subcommandFirst(arguments))
      if let host = command as? Browse, host.guest { return try GuestEntrance(host: host).run() }
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      if exitCode(for: error) != .success { end(with: error, arguments) }
      answer(fullMessage(for: error))
    }
  }

  /// Prints what was asked of the parser: help, version, a script for a shell.
  private static func answer(_ text: String) {
    do throws(Failure) {
      try Output(language: PlainSettings().language).write((BashCompletion.mended(text) ?? text) + "\n")
    } catch {
      error.end()
    }
  }

  /// Ends with what the parser says of an error. That quotes words of the command line as they are.
  private static func end(with error: any Error, _ arguments: [String]) -> Never {
    let text = harmless(fullMessage(for: error))
    if !text.isEmpty, subcommandFirst(arguments) == arguments { orderFailure(arguments)?.end() }
    if !text.isEmpty { Output.tell(text) }
    Glibc.exit(exitCode(for: error).rawValue)
  }

  /// Lines made harmless to a terminal.
  static func harmless(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { TextCleaning.clean(String($0)) }.joined(separator: "\n")
  }
}
