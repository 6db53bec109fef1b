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
    try load(drafts: Workers.map(files) { DraftFile(reading: $0) })
  }

  private static func load(drafts: [DraftFile]) throws(LoadingFailure) -> Corpus {
    let compilation = Compilation(drafts)
    let problems = Validation.problems(in: compilation)
    if !problems.isEmpty { throw LoadingFailure(problems: problems) }
    return Corpus(Assembler.assemble(compilation))
  }

  /// Reads and loads the corpus files at some paths, after the bundled corpus unless that is left out.
  ///
  /// - Parameter paths: files, or directories of `.json` files.
  public static func load(paths: [String], bundled: Bool = true) throws(LoadingFailure) -> Corpus {
    let stamps = try CorpusFile.stamps(of: paths)
    let results = Workers.map(stamps) { stamp in
      Result { () throws(Problem) in DraftFile(reading: try CorpusFile.readRegular(stamp.path)) }
    }
    var drafts = bundled ? [DraftFile(reading: .bundled)] : []
    var problems: [Problem] = []
    for result in results {
      switch result {
      case .success(let draft): drafts.append(draft)
      case .failure(let problem): problems.append(problem)
      }
    }
    if !problems.isEmpty { throw LoadingFailure(problems: problems) }
    return try load(drafts: drafts)
  }
}
