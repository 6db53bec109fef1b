import CNCurses
import Explorer
import Glibc

/// What comes from the terminal: keys, reports, signals, the end of the line.
extension Terminal {
  /// Bytes of a paste that are kept, at most.
  private static let maximumPasted = 1 << 14

  /// Milliseconds of silence after which a paste without its closing bracket has ended, and the rest of a sequence
  /// whose escape was given out will not come any more.
  private static let (pasteEnds, tailIsLost): (Int32, Int32) = (1_000, 1_000)

  /// Waits for input: for keys, which ``events()`` has then, or for what it returns.
  ///
  /// - Parameters:
  ///   - wakeUpReader: a descriptor that ends the waiting too, when there is something to read from it.
  ///   - isOwing: whether a drawing waits for the line to take it; then also that ends the waiting.
  ///   - end: when the waiting ends anyway; nil for never.
  func wait(for wakeUpReader: Int32, owing isOwing: Bool, until end: ContinuousClock.Instant?)
    -> [Interruption]
  {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUpReader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isOwing && !isWritable ? STDOUT_FILENO : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let mayWait = isDrained && waiting.isEmpty
    let (patience, left) = (patience(owing: isOwing), end.map { Terminal.milliseconds(until: $0) })
    let isSilence = patience >= 0 && patience <= left ?? .max
    let ready = poll(&descriptors, 4, mayWait ? (isSilence ? patience : left ?? -1) : 0)
    if ready < 0, errno != EINTR { return [.hungUp] }
    if ready == 0, mayWait, isSilence { silence() }
    guard ready > 0 else { return [] }
    var interruptions = descriptors[1].revents != 0 ? pendingSignals() : []
    // Readable, and nothing to read: the end of the input. To be asked before reading, since what is read may be
    // no key, or the first byte of a character.
    let line = Int32(descriptors[0].revents)
    let isAtEnd = line & POLLIN != 0 && nothingToRead
    if isAtEnd || line & (POLLHUP | POLLERR | POLLNVAL) != 0 { interruptions.append(.hungUp) }
    return interruptions
  }

  /// The events that are there, as many as belong to one batch: so many keys are followed by one drawing. Each is read
  /// when it is asked for.
  func events() -> AnyIterator<Event> {
    var batch = InputBatch(at: .now)
    return AnyIterator { [self] in
      while waiting.isEmpty, batch.takesMore(at: .now), readKey() {}
      guard let event = waiting.first else { return nil }
      if event.isTyped { lastTyped = .now }
      return waiting.removeFirst()
    }
  }

  /// Milliseconds of silence after which an escape is the Esc key, beside those that ncurses has waited.
  private var escapeIsKey: Int32 { max(0, Int32(pacing.escapeWait / .milliseconds(1)) - get_escdelay()) }

  /// Milliseconds until silence means something; -1 for never.
  private func patience(owing isOwing: Bool) -> Int32 {
    let delay = isOwing ? pacing.delay(at: .now).map { Int32($0 / .milliseconds(1)) + 1 } : nil
    let silence: Int32? =
      pasted != nil
      ? Terminal.pasteEnds
      : filter.holdsEscape ? escapeIsKey : filter.mayGoOn ? Terminal.tailIsLost : nil
    return [delay, silence, filled].compactMap { $0 }.min() ?? -1
  }

  /// Milliseconds until a moment, rounded up, an hour at most.
  private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
    Int32(min(max(.zero, end - .now), .seconds(3_600)) / .milliseconds(1)) + 1
  }

  /// Milliseconds until more of the detail pane may be sent; nil where nothing is to come.
  private var filled: Int32? {
    guard let due = filling.due else { return nil }
    let start = max(due, pacing.idleAtLast ?? due)
    return max(0, Int32((start - .now) / .milliseconds(1)) + 1)
  }

  /// Takes that nothing has come for long.
  private func silence() {
    // The end of a paste was lost on the line: what came of it is taken.
    if pasted != nil {
      endPaste()
    } else if filter.holdsEscape {
      take(filter.pause())
    } else {
      filter.forget()
    }
  }

  /// Whether the line takes output now. One that is full for long tells nothing of buffers further on.
  var isWritable: Bool {
    var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&descriptor, 1, 0) == 1
  }

  /// Reads away the answers that are still to come, and what is typed before them.
  func awaitAnswers(within patience: Duration) {
    let start = ContinuousClock.now
    while let due = answersDue, case let left = min(due, start + patience) - .now, left > .zero {
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, 2, Int32(left / .milliseconds(1)) + 1)
      guard ready > 0, descriptors[1].revents == 0, !nothingToRead else { return }
      for _ in events() {}
    }
  }

  /// Until when answers may come; nil where none is due. A terminal that has never answered gets less time.
  private var answersDue: ContinuousClock.Instant? {
    [probe.map { $0.asked + .milliseconds(300) }, pacing.lastAsked.map { $0 + .seconds(2) }]
      .compactMap { $0 }.max()
  }

  private func pendingSignals() -> [Interruption] {
    var interruptions: [Interruption] = []
    var byte: UInt8 = 0
    while read(signals, &byte, 1) == 1 {
      switch Int32(byte) {
      case SIGTSTP: interruptions.append(.stop)
      case SIGCONT: interruptions.append(.continued)
      case SIGWINCH: fitWindow()
      // A mapped file was cut short; the loop looks for that before it goes on.
      case SIGBUS: break
      case let signal: interruptions.append(.end(signal: signal))
      }
    }
    return interruptions
  }

  /// Reads a key, or a byte of what may become one; false where nothing more is there.
  private func readKey() -> Bool {
    let code = wgetch(cncurses_stdscr())
    isDrained = code == ERR
    switch code {
    case ERR:
      if !filter.holdsEscape || escapeIsKey == 0 { take(filter.pause()) }
    // A byte like others, which may stand in what a terminal sends.
    case KEY_BACKSPACE: take(0x7F as UInt8)
    case let code where code > 0xFF:
      take(filter.interrupt())
      let event: Event? =
        code == KEY_MOUSE ? Mouse.next.map { .mouse($0) } : Key(curses: code).map { .key($0) }
      if let event, pasted == nil { waiting.append(event) }
    case let code: take(UInt8(truncatingIfNeeded: code))
    }
    return !isDrained
  }

  /// Takes a byte that was typed, pasted or sent by the terminal itself.
  private func take(_ byte: UInt8) {
    if filter.takesByte() { return }
    if let code = decoder.take(byte) { take(filter.take(code)) }
  }

  private func take(_ outputs: [SequenceFilter.Output]) {
    for output in outputs {
      switch output {
      case .character(let code) where pasted != nil: paste(code)
      case .character(let code): if let key = Key(typed: code) { waiting.append(.key(key)) }
      case .key(let key): if pasted == nil, !Terminal.isSignal(key) { waiting.append(.key(key)) }
      case .report(let report): take(report)
      }
    }
  }

  /// Takes a character of a paste.
  private func paste(_ code: UInt32) {
    // What no prompt can take is not kept: a paste of megabytes costs no memory. An escape may be that of a torn end.
    if code != 0x1B, pasted!.utf8.count < Terminal.maximumPasted, let scalar = Unicode.Scalar(code) {
      pasted!.unicodeScalars.append(scalar)
    }
  }

  private func endPaste() {
    if let pasted { waiting.append(.paste(pasted)) }
    pasted = nil
  }

  /// Takes an answer; it is never a key.
  private func take(_ report: TerminalReport) {
    switch report {
    case .pasteStart: pasted = ""
    case .pasteEnd: endPaste()
    case .ready: pacing.answered(at: .now)
    case .background(let background): waiting.append(.backgroundKnown(background))
    case .knowsKeyboard: merge(\.keyboard)
    case .synchronises: merge(\.synchronises)
    case .cursor:
      guard let probe, let isWide = probe.isWide(report) else { return }
      self.probe = nil
      pacing.answered(at: .now, asked: probe.asked)
      if isWide {
        widen()
        waiting.append(.widthKnown(TerminalWidth.current))
      }
    }
  }

  private var nothingToRead: Bool {
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }
}

extension Event {
  /// Whether a user has done it, at the keys or with the mouse.
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse: true
    default: false
    }
  }
}
