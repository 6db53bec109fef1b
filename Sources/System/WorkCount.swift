/// Counts the steps of work whose number could grow faster than what is worked on, so that tests can say that it does
/// not. Only builds for debugging count.
package enum WorkCount {
  #if DEBUG
    /// Where the steps of this thread, and of the workers that it has started, are added up.
    @TaskLocal package static var steps: Locked<Int>?
  #endif

  /// Counts steps: characters, words or items that were looked at.
  @inline(__always)
  package static func add(_ count: @autoclosure () -> Int) {
    #if DEBUG
      guard let steps else { return }
      let count = count()
      steps.withLock { $0 += count }
    #endif
  }

  /// The same work, to be done in another thread and counted as if it were done in this one.
  static func countingOn(_ work: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
    #if DEBUG
      let steps = steps
      return { $steps.withValue(steps) { work() } }
    #else
      return work
    #endif
  }
}
