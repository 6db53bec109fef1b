/// How much input is taken before the screen is drawn again. Keys may come faster than they are taken, and for ever:
/// what is more than a batch stays in the buffer of the line, which slows its other end down.
struct InputBatch {
  typealias Instant = ContinuousClock.Instant

  /// Keys and bytes taken at once, at most.
  static let maximumCount = 4_096
  /// How long they are taken, and acted on, at most: with the drawing that follows less than 100 ms.
  static let maximumTime = Duration.milliseconds(60)

  private let start: Instant
  private var count = 0

  init(at start: Instant) { self.start = start }

  /// Whether a further key belongs to the batch; counts it if so.
  mutating func takesMore(at now: Instant) -> Bool {
    guard count < InputBatch.maximumCount, now - start < InputBatch.maximumTime else { return false }
    count += 1
    return true
  }
}
