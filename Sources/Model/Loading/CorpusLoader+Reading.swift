import System

extension CorpusLoader {
  /// Reads files, several at a time, until the user stops it.
  ///
  /// - Parameters:
  ///   - decisions: what editors decided of what stands in the files.
  ///   - handingOut: whether the user is given what has been read of much before all is.
  /// - Returns: what was read, and the names of the files that were not.
  func read(
    _ listing: CorpusListing, _ monitor: LoadingMonitor, _ decisions: Decisions, handingOut: Bool
  ) -> (drafts: [DraftFile], unread: [String]) {
    let stamps = listing.stamps
    let progress = Locked(LoadingProgress(files: 0, total: stamps.count, items: 0))
    var drafts = listing.unreadable.map { DraftFile(unreadable: $0.problem) }
    var unread: [String] = []
    for stretch in handingOut ? stretches(stamps) : [stamps[...]] {
      let results = Workers.map(Array(stretch)) { stamp -> DraftFile? in
        if monitor.isStopped() { return nil }
        let draft = DraftFile(reading: stamp)
        let now = progress.withLock { progress in
          progress.files += 1
          progress.items += draft.draft.itemCount
          return progress
        }
        monitor.progress(now)
        return draft
      }
      drafts += results.compactMap(\.self)
      unread += zip(stretch, results).filter { $1 == nil }.map(\.0.path)
      if stretch.endIndex < stamps.endIndex, !monitor.isStopped() { handOut(drafts, monitor, decisions) }
    }
    return (drafts, unread)
  }

  /// Cuts files where the user is given what has been read: there, at least three times as much is still to come, so
  /// that putting it together costs little beside.
  private func stretches(_ stamps: [FileStamp]) -> [ArraySlice<FileStamp>] {
    let total = stamps.reduce(0) { $0 + $1.bytes }
    var stretches: [ArraySlice<FileStamp>] = []
    var (start, read, maximum) = (0, 0, maximumBytesUnseen)
    for (position, stamp) in stamps.enumerated() {
      read += stamp.bytes
      guard read >= maximum, total - read >= 3 * read else { continue }
      stretches.append(stamps[start...position])
      (start, maximum) = (position + 1, 4 * read)
    }
    return stretches + [stamps[start...]]
  }

  private func handOut(_ drafts: [DraftFile], _ monitor: LoadingMonitor, _ decisions: Decisions) {
    let valid = ValidFiles(among: resolved(drafts), bundled: bundled, decisions: decisions)
    guard let corpus = valid.corpus else { return }
    taken.withLock { $0.corpus = corpus }
    monitor.partly(corpus)
  }

  /// The files that name nothing which is not there, while others are still to be read.
  private func resolved(_ drafts: [DraftFile]) -> [DraftFile] {
    let embedded = bundled ? [DraftFile(reading: .bundled)] : []
    return ResolvedFiles(among: embedded + drafts.filter(\.isComplete)).files.filter { !$0.file.isBundled }
  }
}
