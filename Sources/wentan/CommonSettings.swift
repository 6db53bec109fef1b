import Configuration
import Model
import Storage
import TUI

/// What may be said to every subcommand, see ``CommonOptions``, and what follows from it.
protocol CommonSettings {
  var corpus: [String] { get }
  var noBundled: Bool { get }
  var compiled: String? { get }
  var lang: Language? { get }
  var ascii: Bool { get }
  var noColour: Bool { get }
  /// Whether a guest asks, whom it does not concern what is wrong with the host's files.
  var isForGuest: Bool { get }
}

extension CommonSettings {
  var language: Language { lang ?? UserConfiguration.current.language ?? .ofEnvironment }

  /// The corpora that the options and the environment name.
  var paths: [String] { corpus + CorpusPaths.own { Environment[$0] } }

  var output: Output { Output(language: language) }

  /// The corpus that the options name.
  func load() throws(Failure) -> Corpus {
    UserConfiguration.tellFailure(in: language)
    do {
      let corpus = try loader().loadAll()
      tellWarnings(of: corpus)
      return corpus
    } catch {
      throw Failure(error, in: language)
    }
  }

  /// Says on standard error that the files of a corpus are not all as they should be.
  func tellWarnings(of corpus: Corpus) {
    guard !isForGuest, let notice = corpus.warningNotice else { return }
    Output.tell("wentan: " + notice[language])
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
