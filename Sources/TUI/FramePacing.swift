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
  private var asked: [(start: Instant, bytes: Int)] = []
  private var last: Instant?
  /// Whether a step comes over the line before the next key; taken to be so until it was seen not to.
  private(set) var keepsUp = true
  private var isMeasured = false
  /// Bytes after which an answer tells how fast the line is, and how long a step may take on a fast one.
  private static let (telling, prompt) = (300, Duration.milliseconds(60))
  /// The shortest time in which an answer came: what the line takes there and back.
  private(set) var roundTrip: Duration?

  /// Takes that something was drawn.
  ///
  /// - Returns: whether the terminal is to be asked whether it has done so.
  mutating func drew(at now: Instant) -> Bool {
    defer { last = now }
    // A terminal that has stopped answering is not asked again until it does.
    if let first = asked.first, now - first.start >= FramePacing.patience {
      asked = []
      isAnswering = false
    }
    // The first time, to learn how fast the line is.
    return isAnswering && (!isMeasured && asked.isEmpty || last.map { now - $0 < FramePacing.pause } ?? false)
  }

  /// Takes that the terminal is asked, after so many bytes.
  mutating func asks(at now: Instant, after bytes: Int) {
    asked.append((now, bytes + (asked.last?.bytes ?? 0)))
  }

  /// Takes an answer to any question.
  ///
  /// - Parameter other: when the question was put, where it is none of those that were told.
  mutating func answered(at now: Instant, asked other: Instant? = nil) {
    isAnswering = true
    let first = other == nil && !asked.isEmpty ? asked.removeFirst() : nil
    guard let start = other ?? first?.start else { return }
    let trip = now - start
    if let first, first.bytes >= FramePacing.telling {
      // What it took beside the way there and back, as if it had been a step.
      let longer = (trip - min(roundTrip ?? .zero, trip)) * PaneFilling.step / first.bytes
      (keepsUp, isMeasured) = (longer <= FramePacing.prompt, true)
    }
    roundTrip = min(roundTrip ?? .seconds(1), trip)
  }

  /// Whether what was asked about has all been drawn.
  func isIdle(at now: Instant) -> Bool { asked.first.map { now - $0.start >= FramePacing.patience } ?? true }

  /// When it counts as drawn, if no answer comes; nil where it has been.
  var idleAtLast: Instant? { asked.first.map { $0.start + FramePacing.patience } }

  /// How long after an escape the rest of a sequence may come. A line tears what belongs together by some part of
  /// what it takes for a round trip; more than this, and the Esc key would be felt to be slow.
  var escapeWait: Duration {
    guard let roundTrip else { return .milliseconds(40) }
    return max(.milliseconds(25), min(.milliseconds(50), roundTrip / 4))
  }

  /// When the last question was put that is not yet answered.
  var lastAsked: Instant? { asked.last?.start }

  /// How long a drawing has to wait, if no answer comes; nil if it need not.
  func delay(at now: Instant) -> Duration? {
    guard asked.count >= FramePacing.maximum, let first = asked.first else { return nil }
    let left = FramePacing.patience - (now - first.start)
    return left > .zero ? left : nil
  }
}
