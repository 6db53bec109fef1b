/// Loads the corpus that a reader named, and loads it again when its files have changed. A file with faulty data is
/// left out, and what is wrong with it told.
public final class CorpusLoader: Sendable {
  private let paths: [String]
  let bundled: Bool
  private let guest: Bool
  private let compiled: CompiledPlace?
  /// Bytes of files after which a reader is given what has been read of much more; again at four times as many.
  let mostBytesUnseen: Int
  let taken = Guarded(Taken())
  /// The corpus of a mapped file that turned out to be damaged, and the files that it was made from.
  private let lost = Guarded<(corpus: Corpus, stamps: [FileStamp])?>(nil)

  /// What was handed out last.
  struct Taken {
    var corpus: Corpus?
    /// The files in it, and those left out; nil where files are still to be read.
    var stamps: [FileStamp]?
    var fileCount = 0
    /// Whether files were left out, told or not.
    var isPartial = false
    var leftOut: LoadingFailure?
    /// The mapped file that the corpus is.
    var mapped: CompiledCorpus?
    /// Whether nobody has looked through the mapped file yet.
    var isUnverified = false
    /// Whether files have been read behind the first screen.
    var hasRead = false
    /// What the corpus was made from, which takes its time to let go of.
    var drafts: [DraftFile] = []
  }

  /// Bytes of files that are read before the screen opens, at most: they take no longer than the reader notices.
  static let mostBytesAtOnce = 1 << 20

  /// - Parameters:
  ///   - paths: files, or directories of `.json` files.
  ///   - bundled: whether the corpus that the program carries comes before them.
  ///   - guest: whether a guest reads, whom it does not concern what is wrong with the host's files.
  ///   - compiled: where the compiled form of this corpus lies, or is to be put; little is not compiled.
  public convenience init(
    paths: [String], bundled: Bool = true, guest: Bool = false, compiled: CompiledPlace? = nil
  ) {
    self.init(paths: paths, bundled: bundled, guest: guest, compiled: compiled, mostBytesUnseen: 64 << 20)
  }

  init(
    paths: [String], bundled: Bool = true, guest: Bool = false, compiled: CompiledPlace? = nil,
    mostBytesUnseen: Int
  ) {
    self.compiled = compiled
    self.mostBytesUnseen = mostBytesUnseen
    self.paths = paths
    self.bundled = bundled
    self.guest = guest
  }

  /// What was handed out last.
  public var corpus: Corpus { taken.withLock { $0.corpus } ?? .empty }

  /// How many files there were when they were looked at last.
  public var fileCount: Int { taken.withLock { $0.fileCount } }

  /// What the explorer opens with: all of it where it is little, else what is at hand, and the rest is to be had by
  /// ``reload(_:awaiting:)``.
  ///
  /// It is an error where a file cannot be opened at all, where little is there and a file in it is no text, or where
  /// no named file is sound.
  public func open() throws(LoadingFailure) -> (first: LoadedCorpus, isAll: Bool) {
    let stamps = try CorpusFile.stamps(of: paths)
    let isAll = isLittle(stamps)
    if !isAll, let mapped = mapped(stamps) {
      taken.withLock {
        $0 = Taken(
          corpus: mapped.corpus, stamps: stamps, fileCount: stamps.count, mapped: mapped, isUnverified: true)
      }
      return (LoadedCorpus(mapped.corpus), true)
    }
    let files = isAll ? try CorpusFile.read(paths: stamps.map(\.path)) : []
    let (corpus, problems) = sound(files.map { DraftFile(reading: $0) })
    let leftOut = problems.isEmpty ? nil : LoadingFailure(problems: problems)
    let isNoText = problems.contains { if case .notUTF8 = $0.cause { true } else { false } }
    if let leftOut, isNoText || leftOut.fileCount == files.count { throw leftOut }
    taken.withLock {
      $0 = Taken(
        corpus: corpus, stamps: isAll ? stamps : nil, fileCount: stamps.count, leftOut: guest ? nil : leftOut)
    }
    return (LoadedCorpus(corpus, leftOut: guest ? nil : leftOut), isAll)
  }

  /// The whole corpus, for who needs all of it and nothing else: nothing is left out.
  public func loadAll() throws(LoadingFailure) -> Corpus {
    let stamps = try CorpusFile.stamps(of: paths)
    if !isLittle(stamps), let mapped = mapped(stamps), mapped.isWhole { return mapped.corpus }
    if bundled, stamps.isEmpty { return .bundled }
    return try Corpus.load(paths: stamps.map(\.path), bundled: bundled)
  }

  /// The compiled form of the whole corpus, to be put into a file.
  public func compile() throws(LoadingFailure) -> (bytes: [UInt8], corpus: Corpus) {
    let stamps = try CorpusFile.stamps(of: paths)
    let corpus = try Corpus.load(paths: stamps.map(\.path), bundled: bundled)
    return (CompiledCorpus.bytes(of: corpus, key: CompiledCorpus.key(of: stamps, bundled: bundled)), corpus)
  }

  /// The corpus of the drafts that are sound, after the bundled one unless that is left out.
  func sound(_ drafts: [DraftFile]) -> (corpus: Corpus, problems: [Problem]) {
    guard bundled else { return Corpus.sound(drafts) }
    return drafts.isEmpty ? (.bundled, []) : Corpus.sound([DraftFile(reading: .bundled)] + drafts)
  }

  private func isLittle(_ stamps: [FileStamp]) -> Bool {
    stamps.reduce(0) { $0 + $1.bytes } <= CorpusLoader.mostBytesAtOnce
  }

  private func mapped(_ stamps: [FileStamp]) -> CompiledCorpus? {
    guard let compiled else { return nil }
    return CompiledCorpus(path: compiled.path, key: CompiledCorpus.key(of: stamps, bundled: bundled))
  }

  /// Whether a mapped corpus was opened that nobody has looked through yet.
  public var isUnverified: Bool { taken.withLock { $0.isUnverified } }

  /// Whether others have written to the mapped corpus, which then may be damaged, since that was last asked. Asks the
  /// system, and reads nothing.
  public func hasChanged() -> Bool { taken.withLock { $0.mapped }?.hasChanged() ?? false }

  /// Whether a mapped corpus that was opened turns out to be damaged. It then counts as not read, is to be loaded again,
  /// and shows nothing until it is.
  public func isDamaged() -> Bool {
    guard let mapped = taken.withLock({ $0.mapped }) else { return false }
    let isWhole = mapped.isWhole
    if !isWhole { mapped.blank() }
    let stamps = taken.withLock { taken -> [FileStamp]? in
      guard taken.corpus === mapped.corpus else { return nil }
      taken.isUnverified = false
      if isWhole { return nil }
      defer { (taken.stamps, taken.mapped) = (nil, nil) }
      return taken.stamps
    }
    if let stamps { lost.withLock { $0 = (mapped.corpus, stamps) } }
    return !isWhole
  }

  /// The corpus of a damaged file, where what was loaded after it is the same in every number: it was read of the same
  /// files. It is told once.
  public func takeLost() -> Corpus? {
    let now = taken.withLock { $0 }
    return lost.withLock { lost in
      defer { lost = nil }
      guard let corpus = now.corpus, let lost, lost.stamps == now.stamps,
        Kind.allCases.allSatisfy({ corpus.count(of: $0) == lost.corpus.count(of: $0) })
      else { return nil }
      return lost.corpus
    }
  }

  /// What is left to do when a corpus has been handed out: lets go of what it was made from, and puts it into its
  /// compiled form, where all of a large one was sound.
  ///
  /// - Returns: the corpus that was handed out and the same, in every number, where it needs no memory of this
  ///   program's own; nil where it has not been compiled.
  public func settle() -> (corpus: Corpus, mapped: Corpus)? {
    taken.withLock { $0.drafts = [] }
    let now = taken.withLock { $0 }
    guard let compiled, let write = compiled.write, let corpus = now.corpus, let stamps = now.stamps,
      now.leftOut == nil, !now.isPartial, !isLittle(stamps)
    else { return nil }
    let key = CompiledCorpus.key(of: stamps, bundled: bundled)
    write(CompiledCorpus.bytes(of: corpus, key: key))
    guard let mapped = CompiledCorpus(path: compiled.path, key: key), mapped.isWhole else { return nil }
    return taken.withLock { taken in
      // Another may have been loaded meanwhile.
      guard taken.corpus === corpus else { return nil }
      (taken.corpus, taken.mapped) = (mapped.corpus, mapped)
      return (corpus, mapped.corpus)
    }
  }

  /// Loads what is in the files now. Where none has changed, that is the corpus that was loaded before.
  ///
  /// - Parameter word: names an item that the reader waits for.
  public func reload(_ monitor: LoadingMonitor, awaiting word: String? = nil) -> LoadedCorpus {
    let before = taken.withLock { $0 }
    let (stamps, missing) = CorpusFile.stampsAsFarAsThere(of: paths)
    let changed = before.stamps.map { Set($0).symmetricDifference(stamps) }
    let changedFiles = changed.map { Set($0.map(\.path)).count }
    if changedFiles == 0, missing.isEmpty {
      return LoadedCorpus(
        before.corpus ?? .empty, leftOut: before.leftOut,
        change: LoadedCorpus.Change(files: 0, addedItems: 0, removedItems: 0))
    }
    let read = read(stamps, monitor, handingOut: !before.hasRead && lost.withLock { $0 == nil })
    let (corpus, faulty) = sound(read.drafts)
    let problems = missing + read.problems + faulty
    let leftOut = guest || problems.isEmpty ? nil : LoadingFailure(problems: problems)
    taken.withLock {
      $0 = Taken(
        corpus: corpus, stamps: read.unread == 0 ? stamps : nil, fileCount: stamps.count,
        isPartial: !problems.isEmpty, leftOut: leftOut, hasRead: true, drafts: read.drafts)
    }
    return LoadedCorpus(
      corpus, leftOut: leftOut,
      change: changedFiles.map { corpus.change(from: before.corpus ?? .empty, files: $0) },
      unread: read.unread, awaited: word.map { .init(word: $0, items: corpus.items(meantBy: $0)) })
  }
}

extension Corpus {
  /// The corpus of the files that are sound, and what is wrong with the others.
  static func sound(_ drafts: [DraftFile]) -> (corpus: Corpus, problems: [Problem]) {
    var drafts = DraftFile.arranged(drafts)
    var leftOut: [Problem] = []
    while true {
      let (corpus, problems) = assemble(Compilation(drafts))
      if let corpus { return (corpus, leftOut) }
      leftOut += problems
      let faulty = Set(problems.map(\.file.name))
      drafts.removeAll { faulty.contains($0.file.name) }
      // Without a faulty file, others that mention its ids are faulty too, and others again that mention theirs.
      let standing = StandingFiles(among: drafts)
      leftOut += standing.problems
      drafts = standing.files
    }
  }

  fileprivate func change(from old: Corpus, files: Int) -> LoadedCorpus.Change {
    func items(of corpus: Corpus, lackedBy other: Corpus) -> Int {
      Kind.allCases.flatMap { corpus.items(of: $0) }.count { other.item(ref: corpus.ref(of: $0)) == nil }
    }
    return LoadedCorpus.Change(
      files: files, addedItems: items(of: self, lackedBy: old), removedItems: items(of: old, lackedBy: self))
  }
}

extension Draft {
  var itemCount: Int {
    forums.count + forums.reduce(0) { $0 + $1.sessions.count } + speakers.count + announcements.count
      + organisations.count + topics.count + articles.count
  }
}
