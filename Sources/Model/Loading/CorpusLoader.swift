import System

/// Loads the corpus that a user named, and loads it again when its files have changed. A file with a fault is left
/// out, or keeps its last good version, and what is wrong with it is told.
public final class CorpusLoader: Sendable {
  private let paths: CorpusPaths
  let bundled: Bool
  private let guest: Bool
  private let compiled: CompiledPosition?
  /// Bytes of files after which a user is given what has been read of much more; again at four times as many.
  let maximumBytesUnseen: Int
  let taken = Locked(Taken())
  /// The corpus of a mapped file that turned out to be damaged, and the files that it was made from.
  let lost = Locked<(corpus: Corpus, listing: CorpusListing)?>(nil)

  /// What was handed out last.
  struct Taken {
    var corpus: Corpus?
    /// The files as they stood; nil where some are still to be read.
    var listing: CorpusListing?
    var fileCount = 0
    /// Whether the corpus lacks files as they stand, told or not.
    var isPartial = false
    var leftOut: LoadingFailure?
    /// The mapped file that the corpus is.
    var mapped: CompiledCorpus?
    /// Whether nobody has looked through the mapped file yet.
    var isUnverified = false
    /// The files that are in the corpus.
    var files = LoadedFiles()
  }

  /// Bytes of files that are read before the screen opens, at most: they take no longer than the user notices. Of so
  /// few, what was read is kept for the time when a file becomes faulty.
  static let maximumBytesAtOnce = 1 << 20

  /// - Parameters:
  ///   - paths: where the files lie.
  ///   - bundled: whether the corpus that the program carries comes before them.
  ///   - guest: whether a guest reads, whom it does not concern what is wrong with the host's files.
  ///   - compiled: where the compiled form of this corpus lies, or is to be put; little is not compiled.
  public convenience init(
    paths: CorpusPaths, bundled: Bool = true, guest: Bool = false, compiled: CompiledPosition? = nil
  ) {
    self.init(paths: paths, bundled: bundled, guest: guest, compiled: compiled, maximumBytesUnseen: 64 << 20)
  }

  init(
    paths: CorpusPaths, bundled: Bool = true, guest: Bool = false, compiled: CompiledPosition? = nil,
    maximumBytesUnseen: Int
  ) {
    self.compiled = compiled
    self.maximumBytesUnseen = maximumBytesUnseen
    self.paths = paths
    self.bundled = bundled
    self.guest = guest
  }

  /// What was handed out last.
  public var corpus: Corpus { taken.withLock { $0.corpus } ?? .empty }

  /// How many files there were when they were looked at last.
  public var fileCount: Int { taken.withLock { $0.fileCount } }

  /// What the explorer opens with: all of it where it is little, else what is at hand, and the rest is to be had by
  /// ``reload(_:)``.
  ///
  /// It is an error where what was named cannot be opened or is no corpus, or where little was named and none of it is
  /// sound.
  public func open() throws(LoadingFailure) -> (first: LoadedCorpus, isAll: Bool) {
    let listing = CorpusListing(of: paths)
    if isLittle(listing) { return (try load(listing), true) }
    try endStart(for: listing.unreadable.map(\.problem), listing)
    if let mapped = mapped(listing) { return (take(mapped, of: listing), true) }
    let corpus = bundled ? Corpus.bundled : .empty
    taken.withLock { $0 = Taken(corpus: corpus, fileCount: listing.stamps.count) }
    return (LoadedCorpus(corpus), false)
  }

  /// All that is sound, for those who need all of it at once; an error as in ``open()``.
  public func loadAll() throws(LoadingFailure) -> LoadedCorpus {
    let listing = CorpusListing(of: paths)
    try endStart(for: listing.unreadable.map(\.problem), listing)
    if !isLittle(listing), let mapped = mapped(listing), mapped.isWhole { return take(mapped, of: listing) }
    return try load(listing)
  }

  private func load(_ listing: CorpusListing) throws(LoadingFailure) -> LoadedCorpus {
    let valid = ValidFiles(
      among: listing.drafts(), bundled: bundled, decisions: listing.decisions())
    try endStart(for: valid.problems, listing)
    let corpus = valid.corpus ?? .empty
    let leftOut = told(valid.problems)
    taken.withLock {
      $0 = Taken(
        corpus: corpus, listing: listing, fileCount: listing.stamps.count, isPartial: !valid.problems.isEmpty,
        leftOut: leftOut, files: LoadedFiles(valid.drafts))
    }
    return LoadedCorpus(corpus, leftOut: leftOut)
  }

  private func take(_ mapped: CompiledCorpus, of listing: CorpusListing) -> LoadedCorpus {
    let leftOut = told(listing.unreadable.map(\.problem))
    taken.withLock {
      $0 = Taken(
        corpus: mapped.corpus, listing: listing, fileCount: listing.stamps.count,
        isPartial: !listing.unreadable.isEmpty, leftOut: leftOut, mapped: mapped, isUnverified: true,
        files: LoadedFiles(names: Set(listing.stamps.map(\.path))))
    }
    return LoadedCorpus(mapped.corpus, leftOut: leftOut)
  }

  /// What is told of problems: to a guest nothing.
  private func told(_ problems: [Problem], lastGood: LoadingFailure.LastGood = .none) -> LoadingFailure? {
    guest || problems.isEmpty ? nil : LoadingFailure(problems: problems, lastGood: lastGood)
  }

  /// Ends the start where what was named cannot be opened or is no corpus, or where no file that was named, or lies in
  /// a folder that was, is sound. A faulty file that was only found keeps nobody out.
  private func endStart(for problems: [Problem], _ listing: CorpusListing) throws(LoadingFailure) {
    let named = Set(paths.named.map { CorpusFile.name(ofPath: $0) })
    let fatal = problems.filter { named.contains($0.file.name) }
    guard !fatal.isEmpty else { return }
    let faulty = Set(problems.map(\.file.name))
    let isNoneValid = listing.stamps.prefix(listing.namedCount).allSatisfy { faulty.contains($0.path) }
    if isNoneValid || fatal.contains(where: \.cause.isOfNoCorpus) { throw LoadingFailure(problems: fatal) }
  }

  /// The compiled form of the whole corpus, to be put into a file; an error where anything is wrong with a file.
  ///
  /// - Parameter indexing: as in ``settle(indexing:)``.
  public func compile(indexing: Indexing) throws(LoadingFailure) -> (bytes: [UInt8], corpus: Corpus) {
    let listing = CorpusListing(of: paths)
    let corpus = try Corpus.load(paths: paths, bundled: bundled)
    return (CompiledCorpus.bytes(of: corpus, key: key(of: listing), indexing: indexing), corpus)
  }

  private func isLittle(_ listing: CorpusListing) -> Bool {
    listing.byteCount <= CorpusLoader.maximumBytesAtOnce
  }

  private func key(of listing: CorpusListing) -> UInt64 {
    CompiledCorpus.key(of: listing.stamps + listing.logs, bundled: bundled)
  }

  private func mapped(_ listing: CorpusListing) -> CompiledCorpus? {
    compiled.flatMap { CompiledCorpus(path: $0.path, key: key(of: listing)) }
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
    let listing = taken.withLock { taken -> CorpusListing? in
      guard taken.corpus === mapped.corpus else { return nil }
      taken.isUnverified = false
      if isWhole { return nil }
      defer { (taken.listing, taken.mapped, taken.files) = (nil, nil, LoadedFiles()) }
      return taken.listing
    }
    if let listing { lost.withLock { $0 = (mapped.corpus, listing) } }
    return !isWhole
  }

  /// The corpus of a damaged file, where what was loaded after it is the same in every number: it was read of the same
  /// files. It is told once.
  public func takeLost() -> Corpus? {
    let now = taken.withLock { $0 }
    return lost.withLock { lost in
      defer { lost = nil }
      guard let corpus = now.corpus, let lost, lost.listing == now.listing,
        Kind.allCases.allSatisfy({ corpus.count(of: $0) == lost.corpus.count(of: $0) })
      else { return nil }
      return lost.corpus
    }
  }

  /// What is left to do when a corpus has been handed out: lets go of what it was made from, and puts it into its
  /// compiled form, where all of a large one was sound.
  ///
  /// - Parameter indexing: makes what the compiled form holds beside the rows.
  /// - Returns: the corpus that was handed out and the same, in every number, where it needs no memory of this
  ///   program's own; nil where it has not been compiled.
  public func settle(indexing: Indexing) -> (corpus: Corpus, mapped: Corpus)? {
    let now = taken.withLock { taken in
      let isLarge = taken.listing.map { !isLittle($0) } ?? true
      if isLarge { taken.files.drafts = [:] }
      return taken
    }
    guard let compiled, let write = compiled.write, let corpus = now.corpus, let listing = now.listing,
      !now.isPartial, !isLittle(listing)
    else { return nil }
    let key = key(of: listing)
    write(CompiledCorpus.bytes(of: corpus, key: key, indexing: indexing))
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
  /// What was loaded before and cannot be loaded now keeps its last good version: of little, file by file; of more, of
  /// which drafts are not kept, and where the fault lies between files, as the whole corpus. A file that is gone from
  /// its folder is gone.
  public func reload(_ monitor: LoadingMonitor) -> LoadedCorpus {
    let before = taken.withLock { $0 }
    let listing = CorpusListing(of: paths)
    let changedFiles = before.listing.map { listing.changedFiles(since: $0) }
    if changedFiles == 0 {
      return LoadedCorpus(
        before.corpus ?? .empty, leftOut: before.leftOut,
        change: LoadedCorpus.Change(files: 0, addedItems: 0, removedItems: 0))
    }
    let decisions = listing.decisions()
    let (drafts, unread) = read(
      listing, monitor, decisions, handingOut: before.files.names.isEmpty && lost.withLock { $0 == nil })
    let valid = ValidFiles(
      among: drafts, bundled: bundled, before: before.files, decisions: decisions)
    let isStoppedShort = unread.contains(where: before.files.names.contains)
    let corpus = isStoppedShort ? nil : valid.corpus
    let leftOut = told(valid.problems, lastGood: corpus == nil ? .corpus : .files(valid.outdated))
    let now = taken.withLock { taken in
      taken.listing = unread.isEmpty ? listing : nil
      (taken.fileCount, taken.leftOut) = (listing.stamps.count, leftOut)
      taken.isPartial = !valid.problems.isEmpty
      if let corpus {
        (taken.corpus, taken.files) = (corpus, LoadedFiles(valid.drafts))
        (taken.mapped, taken.isUnverified) = (nil, false)
      }
      return taken.corpus ?? .empty
    }
    return LoadedCorpus(
      now, leftOut: leftOut,
      change: changedFiles.map { now.change(from: before.corpus ?? .empty, files: $0) },
      unread: unread.count)
  }
}

extension LoadedFiles {
  fileprivate init(_ drafts: [DraftFile]) {
    self.init(
      names: Set(drafts.map(\.file.name)),
      drafts: Dictionary(drafts.map { ($0.file.name, $0) }) { first, _ in first })
  }
}

extension Corpus {
  fileprivate func change(from old: Corpus, files: Int) -> LoadedCorpus.Change {
    if old === self { return LoadedCorpus.Change(files: files, addedItems: 0, removedItems: 0) }
    func items(of corpus: Corpus, lackedBy other: Corpus) -> Int {
      Kind.allCases.flatMap { corpus.items(of: $0) }.count { other.item(ref: corpus.ref(of: $0)) == nil }
    }
    return LoadedCorpus.Change(
      files: files, addedItems: items(of: self, lackedBy: old), removedItems: items(of: old, lackedBy: self))
  }
}
