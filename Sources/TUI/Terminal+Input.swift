import CNCurses
import Explorer
import Glibc
import Typesetting

/// What comes from the terminal: keys, reports, signals, the end of the line.
extension Terminal {
  /// Codes for the brackets of a paste, beyond those that ncurses gives out.
  private static let pasteStart = KEY_MAX + 1
  private static let pasteEnd = KEY_MAX + 2
  static let pasteCodes = [("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd)]
  /// Bytes of a paste that are kept, at most.
  private static let mostPasted = 1 << 14

  /// Milliseconds of silence after which a paste without its closing bracket has ended, an escape that may begin
  /// an answer is the Esc key, and the rest of a sequence whose escape was given out will not come any more.
  private static let (pasteEnds, escapeIsKey, tailIsLost): (Int32, Int32, Int32) = (1_000, 200, 1_000)

  /// Waits for input and returns all of it that is there, so that many keys are followed by one drawing.
  ///
  /// - Parameters:
  ///   - news: a descriptor that ends the waiting too, when there is something to read from it.
  ///   - isOwing: whether a drawing waits for the line to take it; then also that ends the waiting.
  func wait(for news: Int32, owing isOwing: Bool) -> [Input] {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: news, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isOwing && !isWritable ? STDOUT_FILENO : -1, events: Int16(POLLOUT), revents: 0),
    ]
    let ready = poll(&descriptors, 4, hasResizeKey ? 0 : patience(owing: isOwing))
    if ready < 0, errno != EINTR { return [.hungUp] }
    var inputs: [Input] = []
    if ready > 0, descriptors[1].revents != 0 { inputs += pendingSignals() }
    // Readable, and nothing to read: the end of the input. To be asked before reading, since what is read may be
    // no key, or the first byte of a character.
    let line = Int32(descriptors[0].revents)
    let isAtEnd = ready > 0 && line & POLLIN != 0 && nothingToRead
    let isResized = hasResizeKey
    inputs += pendingKeys()
    if ready == 0, !isResized { inputs += silence() }
    if ready > 0, isAtEnd || line & (POLLHUP | POLLERR | POLLNVAL) != 0 { inputs.append(.hungUp) }
    return inputs
  }

  /// Milliseconds until silence means something; -1 for never.
  private func patience(owing isOwing: Bool) -> Int32 {
    let delay = isOwing ? pacing.delay(at: .now).map { Int32($0 / .milliseconds(1)) + 1 } : nil
    let silence: Int32? =
      pasted != nil
      ? Terminal.pasteEnds
      : filter.holdsEscape ? Terminal.escapeIsKey : filter.mayGoOn ? Terminal.tailIsLost : nil
    return [delay, silence].compactMap { $0 }.min() ?? -1
  }

  /// Takes that nothing has come for long.
  private func silence() -> [Input] {
    // The end of a paste was lost on the line: what came of it is taken.
    if let text = pasted {
      pasted = nil
      return [.event(.paste(text))]
    }
    if filter.holdsEscape { return inputs(filter.pause()) }
    filter.forget()
    return []
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
      _ = pendingKeys()
    }
  }

  /// Until when answers may come; nil where none is due. A terminal that has never answered gets less time.
  private var answersDue: ContinuousClock.Instant? {
    [probe.map { $0.asked + .milliseconds(300) }, pacing.lastAsked.map { $0 + .seconds(2) }]
      .compactMap { $0 }.max()
  }

  private func pendingSignals() -> [Input] {
    var inputs: [Input] = []
    var byte: UInt8 = 0
    while read(signals, &byte, 1) == 1 {
      switch Int32(byte) {
      case SIGTSTP: inputs.append(.stop)
      case SIGCONT: inputs.append(.continued)
      case SIGWINCH: fitWindow()
      case let signal: inputs.append(.end(signal: signal))
      }
    }
    return inputs
  }

  private func pendingKeys() -> [Input] {
    var inputs: [Input] = []
    while true {
      switch wgetch(cncurses_stdscr()) {
      case ERR:
        // While an answer is due, an escape may be the first of it.
        return answersDue == nil ? inputs + self.inputs(filter.pause()) : inputs
      case KEY_RESIZE:
        hasResizeKey = false
        inputs.append(.event(.resized(size)))
      case KEY_MOUSE:
        if let mouse = Mouse.next { inputs.append(.event(.mouse(mouse))) }
      case Terminal.pasteStart: pasted = ""
      case Terminal.pasteEnd:
        inputs.append(.event(.paste(pasted ?? "")))
        pasted = nil
      case let code where code > 0xFF:
        if let key = Key(curses: code) { inputs.append(.event(.key(key))) }
      case let byte:
        guard let code = decoder.take(UInt8(truncatingIfNeeded: byte)) else { continue }
        inputs += typed(code)
      }
    }
  }

  /// Takes a character that was typed or pasted.
  private func typed(_ code: wint_t) -> [Input] {
    guard pasted != nil else { return inputs(filter.take(code)) }
    // What no prompt can take is not kept: a paste of megabytes costs no memory.
    if pasted!.utf8.count < Terminal.mostPasted, let scalar = Unicode.Scalar(code) {
      pasted!.unicodeScalars.append(scalar)
    }
    return []
  }

  private func inputs(_ outputs: [SequenceFilter.Output]) -> [Input] {
    outputs.compactMap { output in
      switch output {
      case .character(let code): Key(typed: code).map { .event(.key($0)) }
      case .report(let report): take(report)
      }
    }
  }

  /// Takes an answer; it is never a key.
  private func take(_ report: TerminalReport) -> Input? {
    if report == .ready { pacing.answered() }
    guard let isWide = probe?.isWide(report) else { return nil }
    probe = nil
    pacing.answered()
    guard isWide else { return nil }
    widen()
    return .event(.widthKnown(TerminalWidth.current))
  }

  private var nothingToRead: Bool {
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }
}
