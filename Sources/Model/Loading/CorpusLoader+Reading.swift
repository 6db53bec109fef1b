extension CorpusLoader {
  /// Reads files, several at a time, until the reader stops it.
  ///
  /// - Parameter handingOut: whether the reader is given what has been read of much before all is.
  func read(
    _ stamps: [FileStamp], _ monitor: LoadingMonitor, handingOut: Bool
  ) -> (drafts: [DraftFile], problems: [Problem], unread: Int) {
    let progress = Guarded(LoadingProgress(files: 0, total: stamps.count, items: 0))
    var (drafts, problems, unread): ([DraftFile], [Problem], Int) = ([], [], 0)
    for stretch in handingOut ? stretches(stamps) : [stamps[...]] {
      let results = Workers.map(Array(stretch)) { stamp -> Result<DraftFile, Problem>? in
        if monitor.isStopped() { return nil }
        let result = Result { () throws(Problem) in
          DraftFile(reading: try CorpusFile.readRegular(stamp.path))
        }
        let now = progress.withLock { progress in
          progress.files += 1
          progress.items += (try? result.get())?.draft.itemCount ?? 0
          return progress
        }
        monitor.progress(now)
        return result
      }
      for result in results {
        switch result {
        case .success(let draft)?: drafts.append(draft)
        case .failure(let problem)?: problems.append(problem)
        case nil: unread += 1
        }
      }
      if stretch.endIndex < stamps.endIndex, !monitor.isStopped() { handOut(drafts, monitor) }
    }
    return (drafts, problems, unread)
  }

  /// Cuts files where the reader is given what has been read: there, at least three times as much is still to come, so
  /// that putting it together costs little beside.
  private func stretches(_ stamps: [FileStamp]) -> [ArraySlice<FileStamp>] {
    let total = stamps.reduce(0) { $0 + $1.bytes }
    var stretches: [ArraySlice<FileStamp>] = []
    var (start, read, most) = (0, 0, mostBytesUnseen)
    for (place, stamp) in stamps.enumerated() {
      read += stamp.bytes
      guard read >= most, total - read >= 3 * read else { continue }
      stretches.append(stamps[start...place])
      (start, most) = (place + 1, 4 * read)
    }
    return stretches + [stamps[start...]]
  }

  private func handOut(_ drafts: [DraftFile], _ monitor: LoadingMonitor) {
    let (corpus, _) = sound(standing(drafts))
    taken.withLock { $0.corpus = corpus }
    monitor.partly(corpus)
  }

  /// The files that name nothing which is not there, while others are still to be read.
  private func standing(_ drafts: [DraftFile]) -> [DraftFile] {
    let carried = bundled ? [DraftFile(reading: .bundled)] : []
    return StandingFiles(among: carried + drafts.filter(\.isComplete)).files.filter { !$0.file.isBundled }
  }
}
