import ArgumentParser
import Configuration
import Explorer
import Model
import Storage
import TUI
import Typesetting

/// Opens the explorer; without a terminal it prints the overview.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the explorer (the default).", shouldDisplay: false)

  @Argument(help: ArgumentHelp("Start at this item: an id or a name.", valueName: "ref"))
  var references: [String] = []

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(name: .long, help: "Start anew, not where you left off; marks stay.")
  var fresh = false

  @Flag(name: .long, help: "Set the screen for being read aloud: one pane, no frames, changes told.")
  var plain = false

  @Option(
    name: .customLong("ambiguous-width"),
    help: ArgumentHelp(
      "How wide the terminal draws characters such as “: 1 or 2 columns; auto asks it.", valueName: "columns")
  )
  var ambiguousWidth: AmbiguousWidth?

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    if let word = references.first, let near = Browse.subcommand(near: word) {
      throw unknownSubcommand(word, near: near)
    }
    if references.count > 1 { throw tooMany }
    let canOpen = ExplorerLoop.canOpen
    let (corpus, leftOut) = canOpen ? try common.loadSound() : (try common.load(), nil)
    let language = common.language
    let opening = try references.first.map { word in
      try Reference(corpus: corpus, language: language).item(word)
    }
    guard canOpen else {
      if let opening {
        return try common.output.write(corpus.export([opening], as: .text, in: language))
      }
      return try common.output.write(OverviewExport(corpus, language: language).text)
    }
    let configuration = UserConfiguration.current
    let ambiguousWidth = ambiguousWidth ?? configuration.ambiguousWidth
    var state = State(
      corpus, language: language, opening: opening, width: TextWidth(ambiguousIsWide: ambiguousWidth == .two),
      asciiFrames: common.ascii || configuration.ascii, plain: plain || configuration.plain,
      leftOut: leftOut, keymap: configuration.keymap, theme: configuration.theme)
    var store = StateStore.ofEnvironment
    if let (kept, note) = store?.load() {
      state.takeUp(kept, placed: opening == nil && !fresh)
      if let note { state.say(note) }
    }
    if UserConfiguration.failure != nil { state.say(UserConfiguration.notice) }
    do {
      var loop = try ExplorerLoop(
        state, colours: !common.noColour, mouse: configuration.mouse && !noMouse,
        ambiguousWidth: ambiguousWidth, store: store)
      if let message = loop.run() { Output.tell("wentan: " + message[language]) }
      if let leftOut { Output.tell(leftOut.report(in: language)) }
    } catch {
      throw Failure(status: .usage, message: "wentan: " + error.message[language])
    }
  }

  /// The subcommand that a word was probably meant as; such a word does not become a REF.
  private static func subcommand(near word: String) -> String? {
    NearName.nearest(to: word, among: Wentan.configuration.subcommands.map { $0._commandName })
  }

  private var tooMany: Failure {
    let message = Phrase(
      "只能从一个 REF 打开；wentan show REF… 可打印多项",
      "the explorer opens at one REF; wentan show REF... prints several")
    return Failure(status: .usage, message: "wentan: " + message[common.language])
  }

  private func unknownSubcommand(_ word: String, near: String) -> Failure {
    let word = TextCleaning.clean(word)
    let message = Phrase(
      "没有子命令“\(word)”；是否想写 \(near)？用 wentan --help 看全部",
      "no subcommand \"\(word)\"; did you mean \(near)? wentan --help shows all")
    return Failure(status: .usage, message: "wentan: " + message[common.language])
  }
}

extension AmbiguousWidth: ExpressibleByArgument {}
