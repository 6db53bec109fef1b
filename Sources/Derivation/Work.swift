/// Counts the steps of searches, so that a test can tell whether a derivation takes as many as its text is long, or more.
/// Programs that are released count nothing.
enum Work {
  #if DEBUG
    final class Counter: @unchecked Sendable {
      var steps = 0
    }

    /// The one that counts, within `withValue` and on its thread alone.
    @TaskLocal static var counter: Counter?
  #endif

  /// Counts steps: characters or words that were looked at.
  @inline(__always)
  static func count(_ steps: @autoclosure () -> Int) {
    #if DEBUG
      counter?.steps += steps()
    #endif
  }
}
