import ArgumentParser
import Explorer
import Model
import System
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
  var isGuest: Bool { get }
}

extension CommonSettings {
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
      compiled.map { CompiledPlace(path: $0) }
      ?? (isGuest
        ? nil : CompiledStore(environment: { Environment[$0] })?.place(of: paths.all, bundled: !noBundled))
    return CorpusLoader(paths: paths, bundled: !noBundled, guest: isGuest, compiled: place)
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
