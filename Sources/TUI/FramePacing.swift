/// Keeps drawings from queueing up on a slow line. Buffers on the way take seconds of them, and the program sees
/// nothing of that; so the terminal is asked after a drawing that follows another closely, and as long as answers
/// are due, keys are taken and nothing is drawn.
struct FramePacing {
  typealias Instant = ContinuousClock.Instant

  /// Drawings on their way, at most: one to be drawn, and one that is sent meanwhile.
  private static let maximum = 2
  /// A drawing after so long a pause finds the line empty.
  private static let pause = Duration.seconds(1)
  /// An answer that takes longer has been lost.
  private static let patience = Duration.seconds(3)

  /// Whether the terminal answers questions.
  private var isAnswering = false
  /// When the questions were put that are not yet answered.
  private var asked: [Instant] = []
  private var last: Instant?

  /// Takes that something was drawn.
  ///
  /// - Returns: whether the terminal is to be asked whether it has done so.
  mutating func drew(at now: Instant) -> Bool {
    defer { last = now }
    // A terminal that has stopped answering is not asked again until it does.
    if let first = asked.first, now - first >= FramePacing.patience {
      asked = []
      isAnswering = false
    }
    return isAnswering && last.map { now - $0 < FramePacing.pause } ?? false
  }

  /// Takes that the terminal is asked.
  mutating func asks(at now: Instant) { asked.append(now) }

  /// Takes an answer to any question.
  mutating func answered() {
    isAnswering = true
    if !asked.isEmpty { asked.removeFirst() }
  }

  /// When the last question was put that is not yet answered.
  var lastAsked: Instant? { asked.last }

  /// How long a drawing has to wait, if no answer comes; nil if it need not.
  func delay(at now: Instant) -> Duration? {
    guard asked.count >= FramePacing.maximum, let first = asked.first else { return nil }
    let left = FramePacing.patience - (now - first)
    return left > .zero ? left : nil
  }
}
