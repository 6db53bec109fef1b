import ArgumentParser
import Explorer
import Model
import System
import TUI
import Text

/// The options that every subcommand takes, and what follows from them.
struct CommonOptions: ParsableArguments {
  /// The heading that they stand under in the help.
  static var title: String { said("每个子命令都有的选项", "Options of every subcommand") }

  static let languageName = "lang"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "另读这些语料：文件，或放 .json 文件的目录；$WENTAN_CORPUS（PATH:PATH）与 $XDG_DATA_HOME/wentan/corpus（默认在 ~/.local/share）里的也读。",
      "Read this corpus too: a file, or a directory of .json files; so are those of $WENTAN_CORPUS (PATH:PATH) and $XDG_DATA_HOME/wentan/corpus (by default below ~/.local/share).",
      valueName: "path"),
    completion: .file(extensions: ["json"]))
  var corpus: [String] = []

  @Flag(name: .long, help: ArgumentHelp("不读程序自带的语料。", "Leave out the corpus that the program carries."))
  var noBundled = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "打开语料的编译文件，由 wentan compile 生成。", "Open the compiled form of the corpus, which wentan compile makes.",
      valueName: "file"))
  var compiled: String?

  @Option(
    name: .customLong(languageName),
    help: ArgumentHelp(
      "语言；不写则照配置，再照环境。", "The language; that of the configuration or the locale otherwise.", guests: true))
  var lang: Language?

  @Flag(name: .long, help: ArgumentHelp("用 ASCII 字符画框。", "Draw frames with ASCII characters."))
  var ascii = false

  @Flag(
    name: [.customLong("no-colour"), .customLong("no-color")],
    help: ArgumentHelp("不用颜色。", "Use no colours."))
  var noColour = false

  /// Whether a guest asks, whom it does not concern what is wrong with the host's files; no option.
  var isGuest = false

  /// The moment from which on what came is new, where the host of guests or the user says that; no option of every command.
  var since: Moment?

  /// Who reviews, where that is said; no option of every command.
  var editor: String?

  /// The same options for a guest, in another language if one is given.
  func forGuest(speaking language: Language?) -> CommonOptions {
    var options = self
    options.isGuest = true
    if let language { options.lang = language }
    return options
  }
}

extension CommonOptions {
  var language: Language { lang ?? UserConfiguration.current.language ?? .ofEnvironment }

  /// Where the corpora lie that the options and the environment name.
  var paths: CorpusPaths { CorpusPaths(named: corpus) { Environment[$0] } }

  var output: Output { Output(language: language) }

  /// Does something with the corpus that the options name. Where files had to be left out, they are named first, and
  /// in the end the command exits 65, also where it would exit 1: what was not found may stand in one of them.
  func withCorpus(_ body: (Corpus) throws -> Void) throws {
    UserConfiguration.tellFailure(in: language)
    let loaded: LoadedCorpus
    do {
      loaded = try loader().loadAll()
    } catch {
      throw Failure(error, in: language)
    }
    tellWarnings(of: loaded.corpus)
    guard let leftOut = loaded.leftOut else { return try body(loaded.corpus) }
    Output.tell(leftOut.report(in: language))
    do {
      try body(loaded.corpus)
    } catch let failure as Failure where failure.status == .notFound {
      failure.tell()
    }
    throw ExitCode(Failure.Status.dataInvalid.rawValue)
  }

  /// Says on standard error that the files of a corpus are not all as they should be.
  func tellWarnings(of corpus: Corpus) {
    guard !isGuest, let notice = corpus.warningNotice else { return }
    Output.tell("wentan: " + notice[language])
  }

  /// Loads the corpus that the options name. A guest has no cache.
  func loader() -> CorpusLoader {
    let place =
      compiled.map { CompiledPosition(path: $0) }
      ?? (isGuest
        ? nil : CompiledStore(environment: { Environment[$0] })?.position(of: paths.all, bundled: !noBundled))
    return CorpusLoader(paths: paths, bundled: !noBundled, guest: isGuest, compiled: place)
  }

  /// Begins a review of what the options name.
  func reviewing() -> () throws(LoadingFailure) -> ReviewSession {
    let (paths, bundled) = (paths, !noBundled)
    let editor = editor ?? Environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "?"
    return { () throws(LoadingFailure) in
      try ReviewSession(of: paths, bundled: bundled, editor: TextCleaning.line(editor))
    }
  }

  /// What the explorer opens with, and whether that is all there is.
  func open(_ loader: CorpusLoader) throws(Failure) -> (first: LoadedCorpus, isAll: Bool) {
    UserConfiguration.tellFailure(in: language)
    do {
      return try loader.open()
    } catch {
      throw Failure(error, in: language)
    }
  }
}
