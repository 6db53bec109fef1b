import CBundle

extension CorpusFile {
  /// The corpus that the program carries.
  public static var bundled: CorpusFile {
    let bytes = UnsafeBufferPointer(start: bundled_corpus_bytes(), count: bundled_corpus_size)
    return CorpusFile(name: "corpus.json", bytes: Array(bytes), isBundled: true)
  }
}

extension Corpus {
  /// Loads files into one corpus, checked; either all of it, or everything that is wrong.
  public static func load(_ files: [CorpusFile]) throws(LoadingFailure) -> Corpus {
    let compilation = Compilation(CorpusFile.arranged(files).map { DraftFile(reading: $0) })
    let (corpus, problems) = assemble(compilation)
    guard let corpus else { throw LoadingFailure(problems: problems) }
    return corpus
  }

  /// The corpus of some files with their items merged, or what is wrong with them.
  private static func assemble(_ compilation: Compilation) -> (Corpus?, [Problem]) {
    let problems = Validation.problems(in: compilation)
    if !problems.isEmpty { return (nil, problems) }
    let merging = Merging(compilation)
    return merging.problems.isEmpty ? (Corpus(merging.tables), []) : (nil, merging.problems)
  }

  /// Reads and loads the corpus files at some paths, after the bundled corpus unless that is left out.
  ///
  /// - Parameter paths: files, or directories of `.json` files.
  public static func load(paths: [String], bundled: Bool = true) throws(LoadingFailure) -> Corpus {
    try load((bundled ? [CorpusFile.bundled] : []) + CorpusFile.read(paths: paths))
  }

  /// Loads what is sound at some paths, for a reader who wants to see the rest: a file with faulty data is left
  /// out. It is an error all the same where a file cannot be read as text, or where no named file is sound.
  ///
  /// - Returns: the corpus, and what is wrong with the files that are left out, if any.
  public static func loadSound(
    paths: [String], bundled: Bool = true
  ) throws(LoadingFailure) -> (corpus: Corpus, leftOut: LoadingFailure?) {
    let files = (bundled ? [CorpusFile.bundled] : []) + (try CorpusFile.read(paths: paths))
    var drafts = CorpusFile.arranged(files).map { DraftFile(reading: $0) }
    var leftOut: [Problem] = []
    while true {
      let (corpus, problems) = assemble(Compilation(drafts))
      if let corpus { return (corpus, leftOut.isEmpty ? nil : LoadingFailure(problems: leftOut)) }
      leftOut += problems
      // Without a faulty file, another that mentions its ids may turn out faulty too: check again.
      let faulty = Set(problems.map(\.file.name))
      drafts.removeAll { faulty.contains($0.file.name) }
      let isNoText = problems.contains { if case .notUTF8 = $0.cause { true } else { false } }
      if isNoText || drafts.count <= (bundled ? 1 : 0) { throw LoadingFailure(problems: leftOut) }
    }
  }
}
