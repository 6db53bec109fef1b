import CBundle

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
  public static func load(_ files: [CorpusFile]) throws(LoadingFailure) -> Corpus {
    try load(drafts: Workers.map(files) { DraftFile(reading: $0) })
  }

  private static func load(drafts: [DraftFile]) throws(LoadingFailure) -> Corpus {
    let (corpus, problems) = assemble(Compilation(DraftFile.arranged(drafts)))
    guard let corpus else { throw LoadingFailure(problems: problems) }
    return corpus
  }

  /// The corpus of some files with their items merged, or what is wrong with them.
  static func assemble(_ compilation: Compilation) -> (Corpus?, [Problem]) {
    let problems = Validation.problems(in: compilation)
    if !problems.isEmpty { return (nil, problems) }
    let merging = Merging(compilation)
    return merging.problems.isEmpty ? (Corpus(Tables(merging.whole)), []) : (nil, merging.problems)
  }

  /// Reads and loads the corpus files at some paths, after the bundled corpus unless that is left out; either all of
  /// it, or everything that is wrong.
  public static func load(paths: CorpusPaths, bundled: Bool = true) throws(LoadingFailure) -> Corpus {
    let drafts = CorpusListing(of: paths).drafts()
    return try load(drafts: (bundled ? [DraftFile(reading: .bundled)] : []) + drafts)
  }
}
