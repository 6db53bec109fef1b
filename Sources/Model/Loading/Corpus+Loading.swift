import CBundle
import System

extension CorpusFile {
  /// The corpus that the program carries.
  public static var bundled: CorpusFile {
    let bytes = UnsafeBufferPointer(start: bundled_corpus_bytes(), count: bundled_corpus_size)
    return CorpusFile(name: "corpus.json", bytes: Array(bytes), isBundled: true)
  }
}

extension Corpus {
  /// The bundled corpus by itself. Nothing of it is read that is not asked for.
  static var bundled: Corpus {
    if let compiled = CompiledCorpus.bundled { return compiled.corpus }
    return assemble(Compilation([DraftFile(reading: .bundled)])).0 ?? .empty
  }

  /// Loads files into one corpus, checked; either all of it, or everything that is wrong.
  ///
  /// - Parameter strictly: whether a warning is an error, too.
  public static func load(_ files: [CorpusFile], strictly: Bool = false) throws(LoadingFailure) -> Corpus {
    try load(drafts: Workers.map(files) { DraftFile(reading: $0) }, strictly: strictly)
  }

  private static func load(
    drafts: [DraftFile], strictly: Bool, decisions: Decisions = Decisions()
  ) throws(LoadingFailure) -> Corpus {
    let (corpus, problems) = assemble(
      Compilation(DraftFile.arranged(drafts)), strictly: strictly, decisions: decisions)
    guard let corpus else { throw LoadingFailure(problems: problems) }
    return corpus
  }

  /// The corpus of some files with their items merged, or what is wrong with them.
  static func assemble(
    _ compilation: Compilation, strictly: Bool = false, decisions: Decisions = Decisions()
  ) -> (Corpus?, [Problem]) {
    let problems = Validation.problems(in: compilation)
    let errors = strictly ? problems : problems.filter { !$0.isWarning }
    if !errors.isEmpty { return (nil, errors) }
    let merging = Merging(compilation, decisions: decisions)
    if !merging.problems.isEmpty { return (nil, merging.problems) }
    return (Corpus(Tables(merging.whole), warnings: problems), [])
  }

  /// Reads and loads the corpus files at some paths, after the bundled corpus unless that is left out; either all of
  /// it, or everything that is wrong.
  ///
  /// - Parameter strictly: whether a warning is an error, too.
  public static func load(
    paths: CorpusPaths, bundled: Bool = true, strictly: Bool = false
  ) throws(LoadingFailure) -> Corpus {
    let listing = CorpusListing(of: paths)
    let drafts = (bundled ? [DraftFile(reading: .bundled)] : []) + listing.drafts()
    return try load(drafts: drafts, strictly: strictly, decisions: listing.decisions())
  }
}
