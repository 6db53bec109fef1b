import CNCurses
import CTerminal
import Explorer
import Glibc
import Model

/// The terminal: the one place that calls ncurses. Keys and signals come out of it, grids go into it.
final class Terminal {
  /// What the terminal had to be taken for, where its own name is unknown.
  let standIn: String?
  /// The name of the terminal, as TERM gives it.
  let name: String
  private let palette: Palette
  private let signals: Int32
  private let restore: UnsafeMutablePointer<CChar>
  private var decoder = CharacterDecoder()
  private var sequence = UnknownSequence()
  /// What has come of a bracketed paste so far.
  private var pasted: String?

  /// Codes for the brackets of a paste, beyond those that ncurses gives out.
  private static let pasteStart = KEY_MAX + 1
  private static let pasteEnd = KEY_MAX + 2
  private static let pasteCodes = [("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd)]
  /// Milliseconds of silence after which a paste without its closing bracket has ended.
  private static let pasteEnds: Int32 = 1_000
  /// Bytes of a paste that are kept, at most.
  private static let mostPasted = 1 << 14

  /// What comes from the terminal.
  enum Input {
    case event(Event)
    /// ^Z: the program is to stop until it is continued.
    case stop
    /// The program was continued after it had been stopped by others.
    case continued
    /// A signal asks the program to end.
    case end(signal: Int32)
    /// The line is gone.
    case hungUp
  }

  /// Opens the terminal and takes the screen.
  ///
  /// - Parameters:
  ///   - colours: whether colours may be used.
  ///   - mouse: whether the mouse is the program's; selecting text then takes Shift.
  init(colours: Bool, mouse: Bool) throws(TerminalError) {
    // Messages show it.
    name = TextCleaning.clean(Environment["TERM"] ?? "")
    let type = try Terminal.usableType(for: name)
    standIn = type == name ? nil : type
    cterminal_remember(STDOUT_FILENO)
    if Environment["ESCDELAY"] == nil { set_escdelay(25) }
    // The terminal knows its size better than LINES and COLUMNS, which are those of the shell's start.
    use_tioctl(true)
    guard cncurses_newterm(type) != nil else { throw .unknownTerminal(name) }
    cbreak()
    noecho()
    nonl()
    let window = cncurses_stdscr()
    keypad(window, true)
    nodelay(window, true)
    meta(window, true)
    define_key("\u{1B}[A", KEY_UP)
    define_key("\u{1B}OA", KEY_UP)
    define_key("\u{1B}[B", KEY_DOWN)
    define_key("\u{1B}OB", KEY_DOWN)
    define_key("\u{1B}[C", KEY_RIGHT)
    define_key("\u{1B}OC", KEY_RIGHT)
    define_key("\u{1B}[D", KEY_LEFT)
    define_key("\u{1B}OD", KEY_LEFT)
    for (sequence, code) in Terminal.pasteCodes { define_key(sequence, code) }
    palette = Palette(colours: colours)
    restore = strdup(Terminal.leavingSequence)
    signals = cterminal_guard(restore, strlen(restore))
    if mouse { _ = cncurses_want_mouse() }
    send("BE")
  }

  /// Gives the screen back, as it was.
  func leave() {
    send("BD")
    endwin()
  }

  /// Sends a capability that ncurses itself does not use: BE and BD switch bracketed paste on and off.
  private func send(_ capability: String) {
    guard let sequence = cncurses_capability(capability) else { return }
    putp(sequence)
    cncurses_flush()
  }

  var size: Size { Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows())) }

  // MARK: Out

  /// Makes the screen show a grid in a theme; ncurses sends what differs.
  func show(_ grid: Grid, in theme: Theme) {
    let looks = palette[theme]
    var row: [cchar_t] = []
    for y in 0..<grid.size.rows {
      row.removeAll(keepingCapacity: true)
      for cell in grid.row(y) where !cell.isContinuation { row.append(character(cell, looks)) }
      mvadd_wchnstr(Int32(y), 0, row, Int32(row.count))
    }
    move(Int32(grid.cursor.y), Int32(grid.cursor.x))
    refresh()
  }

  /// Sends the whole screen again at the next showing.
  func repaint() { cncurses_repaint() }

  /// Stops the program until the shell continues it.
  func stop() {
    def_prog_mode()
    leave()
    cterminal_stop()
    reset_prog_mode()
    send("BE")
    repaint()
  }

  private func character(_ cell: Cell, _ looks: [Palette.Look]) -> cchar_t {
    let look = looks[Int(cell.style.rawValue)]
    var text = [wchar_t(cell.base.value)]
    for place in 0..<4 where cell.marks[place] != 0 { text.append(wchar_t(cell.marks[place])) }
    text.append(0)
    var character = cchar_t()
    setcchar(&character, text, look.attributes, look.pair, nil)
    return character
  }

  // MARK: In

  /// Waits for input and returns all of it that is there, so that many keys are followed by one drawing.
  ///
  /// - Parameter news: a descriptor that ends the waiting too, when there is something to read from it.
  func wait(for news: Int32) -> [Input] {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: news, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, 3, pasted == nil ? -1 : Terminal.pasteEnds)
    if ready < 0, errno != EINTR { return [.hungUp] }
    var inputs: [Input] = []
    if ready > 0, descriptors[1].revents != 0 { inputs += pendingSignals() }
    // Readable, and nothing to read: the end of the input. To be asked before reading, since what is read may be
    // no key, or the first byte of a character.
    let line = Int32(descriptors[0].revents)
    let isAtEnd = ready > 0 && line & POLLIN != 0 && nothingToRead
    // An interrupted wait may be a resize, which ncurses hands out as a key.
    inputs += pendingKeys()
    // The end of a paste was lost on the line: what came of it is taken.
    if ready == 0, let text = pasted {
      pasted = nil
      inputs.append(.event(.paste(text)))
    }
    if ready > 0, isAtEnd || line & (POLLHUP | POLLERR | POLLNVAL) != 0 { inputs.append(.hungUp) }
    return inputs
  }

  private func pendingSignals() -> [Input] {
    var inputs: [Input] = []
    var byte: UInt8 = 0
    while read(signals, &byte, 1) == 1 {
      switch Int32(byte) {
      case SIGTSTP: inputs.append(.stop)
      case SIGCONT: inputs.append(.continued)
      case let signal: inputs.append(.end(signal: signal))
      }
    }
    return inputs
  }

  private func pendingKeys() -> [Input] {
    var inputs: [Input] = []
    while true {
      switch wgetch(cncurses_stdscr()) {
      case ERR: return inputs + keys(sequence.pause())
      case KEY_RESIZE: inputs.append(.event(.resized(size)))
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
    guard pasted != nil else { return keys(sequence.take(code)) }
    // What no prompt can take is not kept: a paste of megabytes costs no memory.
    if pasted!.utf8.count < Terminal.mostPasted, let scalar = Unicode.Scalar(code) {
      pasted!.unicodeScalars.append(scalar)
    }
    return []
  }

  private func keys(_ codes: [wint_t]) -> [Input] {
    codes.compactMap { Key(typed: $0).map { .event(.key($0)) } }
  }

  private var nothingToRead: Bool {
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  // MARK: Which terminal

  /// The terminal's own name, or that of a common one where its own is unknown.
  private static func usableType(for name: String) throws(TerminalError) -> String {
    for candidate in [name, "xterm-256color", "xterm", "vt100"] where !candidate.isEmpty {
      var error: Int32 = 0
      guard cncurses_setupterm(candidate, &error) == OK else { continue }
      if cncurses_capability("cup") != nil { return candidate }
      throw .noCursorAddressing(candidate)
    }
    throw .unknownTerminal(name)
  }

  /// What puts the terminal back to its ordinary state, for the signal handlers.
  private static var leavingSequence: String {
    let names: [String] = ["BD", "sgr0", "cnorm", "rmkx", "rmcup"]
    let sequences = names.compactMap { name in
      cncurses_capability(name).map { String(cString: $0) }
    }
    return sequences.joined()
  }
}
