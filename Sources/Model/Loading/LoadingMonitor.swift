/// Where loading reports how far it is, and asks whether it is to stop.
public struct LoadingMonitor: Sendable {
  let progress: @Sendable (LoadingProgress) -> Void
  let partly: @Sendable (Corpus) -> Void
  let isStopped: @Sendable () -> Bool

  /// - Parameters:
  ///   - progress: told after every file, by any thread.
  ///   - partly: given what has been read so far of a corpus that takes long.
  ///   - isStopped: whether no further file is to be read.
  public init(
    progress: @escaping @Sendable (LoadingProgress) -> Void,
    partly: @escaping @Sendable (Corpus) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool
  ) {
    self.progress = progress
    self.partly = partly
    self.isStopped = isStopped
  }
}
