import ArgumentParser
import Derivation
import Explorer
import Model
import Report
import Search
import System
import TUI
import Text

extension Browse {
  /// Opens the explorer; without a terminal it prints the overview.
  ///
  /// - Parameters:
  ///   - review: whether it opens at the queue of what is to be reviewed.
  ///   - log: what a guest looks at is written to it.
  func open(review: Bool = false, noting log: GuestLog? = nil) throws {
    if let word = references.first, let near = Browse.subcommand(near: word) {
      throw unknownSubcommand(word, near: near)
    }
    if references.count > 1 { throw tooMany }
    let canOpen = ExplorerLoop.canOpen
    guard canOpen else { return try print() }
    let language = common.language
    let (loader, guest) = (common.loader(), common.isGuest)
    // Before the files are listed: what comes later is new next time.
    let opened = Moment.now
    let (first, isAll) = try common.open(loader)
    let opening = try isAll ? reference(in: first.corpus) : nil
    let configuration = UserConfiguration.current
    let ambiguousWidth = ambiguousWidth ?? configuration.ambiguousWidth
    var state = State(
      first.corpus, language: language, opening: opening,
      width: TextWidth(ambiguousIsWide: ambiguousWidth == .two),
      asciiFrames: common.ascii || configuration.ascii, plain: plain || configuration.plain,
      leftOut: first.leftOut, keymap: configuration.keymap, theme: configuration.theme,
      searches: configuration.searches, words: TextWords { DictionaryWords.longest(in: $0, from: $1) },
      permissions: guest ? [] : Permission.allCases,
      workingFolder: guest ? "" : UserPath.ofEnvironment.shown(""),
      watched: guest ? [] : configuration.watched, since: common.since, visit: guest ? nil : opened)
    var store = guest ? nil : StateStore.ofEnvironment
    if let (saved, note) = store?.load() {
      state.restore(saved, placed: references.isEmpty && !fresh)
      if let note { state.say(note) }
    }
    if UserConfiguration.failure != nil { state.say(UserConfiguration.notice) }
    if log != nil { state.say(GuestLog.notice) }
    let background = BackgroundLoader(loader, awaiting: isAll ? nil : references.first)
    do {
      var loop = try ExplorerLoop(
        state, colours: !common.noColour, mouse: configuration.mouse && !noMouse,
        ambiguousWidth: ambiguousWidth, store: store, loader: background, adder: guest ? nil : adder,
        updater: guest ? nil : updater,
        reviewing: guest ? nil : common.reviewing(), idle: limits.idleTime.map { .seconds($0) },
        isTimeLimited: limits.processorTime != nil, visiting: visiting(log))
      if limits.memory != nil { loop.ifItCrashes(say: Browse.crashed[language]) }
      if isAll { background.verify() } else { background.start() }
      if let message = loop.run(opening: review) { Output.tell("wentan: " + message[language]) }
      if let leftOut = loop.leftOut { Output.tell(leftOut.report(in: language)) }
      if !guest { common.tellWarnings(of: loop.corpus) }
    } catch {
      throw Failure(status: .usage, message: "wentan: " + error.message[language])
    }
  }

  /// Writes down what is visited.
  private func visiting(_ log: GuestLog?) -> ((String) -> Void)? {
    guard var log else { return nil }
    log.write("explorer")
    return { log.write($0) }
  }

  /// What a guest is told whose program crashes while its memory is limited.
  private static let crashed = Phrase(
    "内存到了主人所限，或程序出错；程序已结束", "the memory that the host allows is used up, or the program failed; it has ended")

  /// Without a terminal: prints the item that is named, or the overview.
  private func print() throws {
    try common.withCorpus { corpus in
      let text =
        try reference(in: corpus).map {
          corpus.export([$0], as: .text, in: common.language, columns: Output.columns)
        }
        ?? OverviewExport(corpus, language: common.language).text
      try common.output.write(text)
    }
  }

  private func reference(in corpus: Corpus) throws(Failure) -> ItemID? {
    guard let word = references.first else { return nil }
    return try Reference(corpus: corpus, language: common.language).item(word)
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
