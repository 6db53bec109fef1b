import System

/// The files that a corpus was loaded from, to fall back on when one of them becomes faulty.
struct LoadedFiles: Sendable {
  var names: Set<String> = []
  /// What was read from them, where it has been retained.
  var drafts: [String: DraftFile] = [:]

  /// The files and folders that problems are about from which something was loaded. A folder that holds no files any more
  /// can be listed: they are gone.
  func held(_ problems: [Problem]) -> Set<String> {
    var positions: Set<String> = []
    for problem in problems {
      if case .file(.directoryWithoutCorpus) = problem.cause { continue }
      positions.insert(problem.file.name)
    }
    let folders = positions.subtracting(names)
    if folders.isEmpty { return positions }
    let sorted = names.sorted()
    WorkCount.add(sorted.count + folders.count)
    let empty = folders.filter { folder in
      let beginning = folder.hasSuffix("/") ? folder : folder + "/"
      let next = sorted.partitioningIndex { $0 >= beginning }
      return next == sorted.count || !sorted[next].hasPrefix(beginning)
    }
    return positions.subtracting(empty)
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

  /// How often the files are looked through for others that are faulty without those that are left out. A chain of more
  /// is made to keep the program busy.
  static let maximumRounds = 16

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
    let embedded = bundled ? [DraftFile(reading: .bundled)] : []
    var isTried = false
    var replaced: Set<String> = []
    var rounds = 0
    var faults = drafts.filter { !$0.isReadable }.flatMap(\.problems)
    repeat {
      let faulty = Set(faults.map(\.file.name))
      let positions = Dictionary(self.drafts.enumerated().map { ($1.file.name, $0) }) { first, _ in first }
      WorkCount.add(positions.count)
      problems += faults.filter { !replaced.contains($0.file.name) }
      // The fault of a version that was valid lies between it and what has changed elsewhere.
      guard faulty.isDisjoint(with: replaced), faulty.allSatisfy({ positions[$0] != nil }) else { return }
      for name in before.held(faults) {
        guard let version = before.drafts[name], let index = positions[name] else { return }
        if version.checksum != self.drafts[index].checksum { outdated.insert(name) }
        self.drafts[index] = version
        replaced.insert(name)
      }
      self.drafts.removeAll { faulty.contains($0.file.name) && !replaced.contains($0.file.name) }
      // Without a faulty file, others that mention its ids are faulty too, and others again that mention theirs.
      faults = isTried ? ResolvedFiles(among: embedded + self.drafts).problems : []
      if faults.isEmpty {
        (corpus, faults) = ValidFiles.assemble(self.drafts, after: embedded)
        faults += copies(of: faults)
        isTried = true
      }
      rounds += 1
      if corpus == nil, rounds == ValidFiles.maximumRounds {
        let told = Set(faults.map(\.file.name))
        faults += ValidFiles.dependent(self.drafts, besides: embedded).filter { !told.contains($0.file.name) }
      }
    } while corpus == nil
    let unchanged = replaced.subtracting(outdated)
    problems.removeAll { unchanged.contains($0.file.name) }
  }

  /// The faults of files that are there again under other names: of those only one is looked at.
  private func copies(of faults: [Problem]) -> [Problem] {
    if faults.isEmpty { return [] }
    let told = Dictionary(grouping: faults, by: \.file.name)
    let originals = Dictionary(grouping: drafts.filter { told[$0.file.name] != nil }, by: \.checksum)
    return drafts.flatMap { copy -> [Problem] in
      WorkCount.add(1)
      guard told[copy.file.name] == nil,
        let original = originals[copy.checksum]?.first(where: { $0.file.bytes == copy.file.bytes })
      else { return [] }
      return told[original.file.name]!.map { Problem(cause: $0.cause, file: copy.file, offset: $0.offset) }
    }
  }

  /// The files that mention what others give, which none of the others can make faulty any more once these are left out.
  private static func dependent(_ drafts: [DraftFile], besides embedded: [DraftFile]) -> [Problem] {
    var ids = StringInterner()
    /// In how many files each id is given.
    var counts: [StringID: Int] = [:]
    func given(_ file: DraftFile) -> Set<StringID> {
      let given = file.draft.sources.map(\.id) + Kind.allCases.flatMap { file.draft.ids[$0] }
      WorkCount.add(given.count)
      return Set(given.map { ids.intern($0.text) })
    }
    let own = drafts.map(given)
    for id in own.joined() { counts[id, default: 0] += 1 }
    let ofEmbedded = embedded.reduce(into: Set()) { $0.formUnion(given($1)) }
    return zip(drafts, own).compactMap { file, own in
      WorkCount.add(file.references.count)
      return file.references.first { reference in
        let id = ids.intern(reference.id.text)
        return !own.contains(id) && (!ofEmbedded.contains(id) || counts[id] != nil)
      }.map { file.problem(.dependentOnFaulty, at: $0.id.offset) }
    }
  }

  private static func assemble(_ drafts: [DraftFile], after embedded: [DraftFile]) -> (Corpus?, [Problem]) {
    if !embedded.isEmpty, drafts.isEmpty { return (.bundled, []) }
    return Corpus.assemble(Compilation(DraftFile.arranged(embedded + drafts)))
  }
}
