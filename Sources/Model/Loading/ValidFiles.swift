import System

/// The files that a corpus was loaded from, to fall back on when one of them becomes faulty.
struct LoadedFiles: Sendable {
  var names: Set<String> = []
  /// What was read from them, where it has been retained.
  var drafts: [String: DraftFile] = [:]

  /// Whether something was loaded from the file that a problem is about, or from the folder. One that holds no files
  /// any more can be listed: they are gone.
  func hold(_ problem: Problem) -> Bool {
    if case .file(.directoryWithoutCorpus) = problem.cause { return false }
    let name = problem.file.name
    return names.contains(name) || names.contains { $0.hasPrefix(name.hasSuffix("/") ? name : name + "/") }
  }
}

/// The files of a corpus that are valid together, and what is wrong with the others.
///
/// A faulty file is left out; one that was valid when the corpus was loaded last stays at the version that it had then.
struct ValidFiles {
  /// The corpus of the files; nil where what was valid before can only stay as a whole.
  private(set) var corpus: Corpus?
  private(set) var drafts: [DraftFile]
  private(set) var problems: [Problem] = []
  /// The files whose last good version is in the corpus, by name.
  private(set) var outdated: Set<String> = []

  /// Finds the versions that are valid together.
  ///
  /// - Parameters:
  ///   - drafts: the files as they are now.
  ///   - bundled: whether the corpus that the program carries comes before them.
  ///   - before: the files that the corpus was loaded from last.
  init(among drafts: [DraftFile], bundled: Bool, before: LoadedFiles = LoadedFiles()) {
    self.drafts = drafts
    // The carried corpus alone needs no reading.
    if bundled, drafts.isEmpty {
      corpus = .bundled
      return
    }
    let carried = bundled ? [DraftFile(reading: .bundled)] : []
    var isTried = false
    var replaced: Set<String> = []
    var faults = drafts.filter { !$0.isReadable }.flatMap(\.problems)
    repeat {
      let faulty = Set(faults.map(\.file.name))
      problems += faults.filter { !replaced.contains($0.file.name) }
      // The fault of a version that was valid lies between it and what has changed elsewhere.
      guard faulty.isDisjoint(with: replaced), faulty.allSatisfy({ index(of: $0) != nil }) else { return }
      for name in Set(faults.filter(before.hold).map(\.file.name)) {
        guard let version = before.drafts[name], let index = index(of: name) else { return }
        if version.checksum != self.drafts[index].checksum { outdated.insert(name) }
        self.drafts[index] = version
        replaced.insert(name)
      }
      self.drafts.removeAll { faulty.contains($0.file.name) && !replaced.contains($0.file.name) }
      // Without a faulty file, others that mention its ids are faulty too, and others again that mention theirs.
      faults = isTried ? ResolvedFiles(among: carried + self.drafts).problems : []
      if faults.isEmpty {
        (corpus, faults) = ValidFiles.assemble(self.drafts, after: carried)
        isTried = true
      }
    } while corpus == nil
    let unchanged = replaced.subtracting(outdated)
    problems.removeAll { unchanged.contains($0.file.name) }
  }

  private func index(of name: String) -> Int? { drafts.firstIndex { $0.file.name == name } }

  private static func assemble(_ drafts: [DraftFile], after carried: [DraftFile]) -> (Corpus?, [Problem]) {
    if !carried.isEmpty, drafts.isEmpty { return (.bundled, []) }
    return Corpus.assemble(Compilation(DraftFile.arranged(carried + drafts)))
  }
}
