import ArgumentParser
import Configuration
import Model
import Storage
import TUI

/// The options that every subcommand takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Read this corpus too: a file, or a directory of .json files.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var corpus: [String] = []

  @Flag(name: .customLong("no-bundled"), help: "Leave out the corpus that the program carries.")
  var noBundled = false

  @Option(
    name: .long,
    help: ArgumentHelp("The compiled form of the corpus, which wentan compile makes.", valueName: "file"))
  var compiled: String?

  @Option(name: .long, help: "The language: zh or en. That of the configuration or the locale otherwise.")
  var lang: Language?

  @Flag(name: .long, help: "Draw frames with ASCII characters.")
  var ascii = false

  @Flag(name: [.customLong("no-colour"), .customLong("no-color")], help: "Use no colours.")
  var noColour = false

  var language: Language { lang ?? UserConfiguration.current.language ?? .ofEnvironment }

  /// The same options in another language, if one is given.
  func speaking(_ language: Language?) -> CommonOptions {
    var options = self
    if let language { options.lang = language }
    return options
  }

  /// The corpora that the options and the environment name.
  var paths: [String] { corpus + CorpusPaths.own { Environment[$0] } }

  var output: Output { Output(language: language) }

  /// The corpus that the options name.
  func load() throws(Failure) -> Corpus {
    UserConfiguration.tellFailure(in: language)
    do {
      return try loader().loadAll()
    } catch {
      throw Failure(error, in: language)
    }
  }

  /// Loads the corpus that the options name. A guest has no cache of his own.
  func loader(guest: Bool = false) -> CorpusLoader {
    let place =
      compiled.map { CompiledPlace(path: $0) }
      ?? (guest
        ? nil : CompiledStore(environment: { Environment[$0] })?.place(of: paths, bundled: !noBundled))
    return CorpusLoader(paths: paths, bundled: !noBundled, guest: guest, compiled: place)
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

extension Language: ExpressibleByArgument {}
