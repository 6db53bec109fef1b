import CBundle

extension CorpusFile {
  /// The corpus that the program carries.
  public static var bundled: CorpusFile {
    let bytes = UnsafeBufferPointer(start: bundled_corpus_bytes(), count: bundled_corpus_size)
    return CorpusFile(name: "corpus.json", bytes: Array(bytes))
  }
}

extension Corpus {
  /// Loads files into one corpus, checked; either all of it, or everything that is wrong.
  public static func load(_ files: [CorpusFile]) throws(LoadingFailure) -> Corpus {
    let compilation = Compilation(files.map { DraftFile(reading: $0) })
    let problems = Validation.problems(in: compilation)
    if !problems.isEmpty { throw LoadingFailure(problems: problems) }
    return Corpus(Assembler.assemble(compilation))
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
    var drafts = ((bundled ? [CorpusFile.bundled] : []) + (try CorpusFile.read(paths: paths)))
      .map { DraftFile(reading: $0) }
    var leftOut: [Problem] = []
    while true {
      let compilation = Compilation(drafts)
      let problems = Validation.problems(in: compilation)
      if problems.isEmpty {
        let corpus = Corpus(Assembler.assemble(compilation))
        return (corpus, leftOut.isEmpty ? nil : LoadingFailure(problems: leftOut))
      }
      leftOut += problems
      // Without a faulty file, another that mentions its ids may turn out faulty too: check again.
      let faulty = Set(problems.map(\.file.name))
      drafts.removeAll { faulty.contains($0.file.name) }
      let isNoText = problems.contains { if case .notUTF8 = $0.cause { true } else { false } }
      if isNoText || drafts.count <= (bundled ? 1 : 0) { throw LoadingFailure(problems: leftOut) }
    }
  }
}
