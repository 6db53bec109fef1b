import CNCurses
import CTerminal
import Explorer
import Glibc
import System
import Text

/// The terminal: the one place that calls ncurses. Keys and signals come out of it, grids go into it.
final class Terminal {
  /// What the terminal had to be taken for, where its own name is unknown.
  let standIn: String?
  /// The name of the terminal, as TERM gives it.
  let name: String
  private let palette: Palette
  let signals: Int32
  private let wantsMouse: Bool
  /// The size of the window at the opening; another one is an event.
  let window: Size
  private var hasMouse = true
  /// The first byte of the sequence that takes the screen, which is empty until the first drawing; 0 after it.
  private var entering: CChar
  /// What the screen shows, or soon will.
  private var shown: (grid: Grid, look: Look)?
  var decoder = CharacterDecoder()
  var filter = SequenceFilter()
  var pacing = FramePacing()
  var filling = PaneFilling()
  /// What the terminal has said that it can.
  var abilities = Abilities()
  /// The question for the width of ambiguous characters, until it is answered.
  var probe: WidthProbe?
  /// Events that have come and were not yet asked for.
  var waiting: [Event] = []
  /// When something was typed last; at first, when the terminal was opened.
  var lastTyped = ContinuousClock.now
  /// Whether all was read that was there: ncurses may hold bytes of which no descriptor tells.
  var isDrained = true
  /// What has come of a bracketed paste so far.
  var pasted: String?

  /// What comes from outside beside events.
  enum Interruption {
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
  ///   - ambiguousWidth: how wide it draws characters of ambiguous width.
  init(colours: Bool, mouse: Bool, ambiguousWidth: AmbiguousWidth) throws(TerminalError) {
    // Messages show it.
    name = String(TextCleaning.clean(Environment["TERM"] ?? "").prefix(64))
    let type = try Terminal.usableType(for: name)
    standIn = type == name ? nil : type
    cterminal_remember(STDOUT_FILENO)
    if Environment["ESCDELAY"] == nil { set_escdelay(25) }
    // Before the terminal is changed: from here on, whatever ends the program puts it right.
    signals = cterminal_guard(strdup(Terminal.leavingSequence))
    guard let opened = Terminal.open(type) else { throw .unknownTerminal(name) }
    window = opened
    TerminalDescription.forget()
    entering = Terminal.pause()
    Terminal.forgetLineDrawing()
    cbreak()
    noecho()
    nonl()
    let screen = cncurses_stdscr()
    keypad(screen, true)
    nodelay(screen, true)
    meta(screen, true)
    define_key("\u{1B}[A", KEY_UP)
    define_key("\u{1B}OA", KEY_UP)
    define_key("\u{1B}[B", KEY_DOWN)
    define_key("\u{1B}OB", KEY_DOWN)
    define_key("\u{1B}[C", KEY_RIGHT)
    define_key("\u{1B}OC", KEY_RIGHT)
    define_key("\u{1B}[D", KEY_LEFT)
    define_key("\u{1B}OD", KEY_LEFT)
    palette = Palette(colours: colours)
    wantsMouse = mouse
    if mouse { _ = cncurses_want_mouse() }
    send("BE")
    TerminalWidth.current = TextWidth(ambiguousIsWide: ambiguousWidth == .two)
    if Terminal.answersQuestions {
      Terminal.putQuestions(to: name)
      if ambiguousWidth == .ask { probe = WidthProbe(size: Terminal.size) }
      if probe == nil { ask() }
    }
  }

  /// From its opening until the terminal has been given back and taken again, ncurses sends each movement of the
  /// cursor by itself: a hundred writes a screen. So the terminal is given back here, for the first drawing to take
  /// it again, and neither is seen: the screen that was entered is not left in between.
  ///
  /// - Returns: the first byte of what takes the screen, which is empty from now on.
  private static func pause() -> CChar {
    let leaving = cncurses_silence("rmcup")
    endwin()
    cncurses_restore("rmcup", leaving)
    // Taking it again would give the terminal's palette its first colours; this program changes none.
    _ = cncurses_silence("oc")
    return cncurses_silence("smcup")
  }

  /// Gives the screen back, as it was. Answers that are on their way are waited for: the shell would take them
  /// for typed.
  ///
  /// - Parameter patience: how long to wait for them.
  func leave(patience: Duration) {
    awaitAnswers(within: patience)
    send("BD")
    putAll(abilities.leaving)
    endwin()
  }

  /// Sends a capability that ncurses itself does not use: BE and BD switch bracketed paste on and off.
  private func send(_ capability: String) {
    guard let sequence = cncurses_capability(capability) else { return }
    putp(sequence)
    cncurses_flush()
  }

  /// The part of the window that is drawn.
  private static var size: Size { Size(columns: Int(cncurses_columns()), rows: Int(cncurses_rows())) }

  /// Takes the mouse, or leaves it to the terminal, which then finds nothing on the screen but text: no blanks
  /// that were written where there is none.
  func useMouse(_ isUsed: Bool) {
    guard isUsed != hasMouse else { return }
    hasMouse = isUsed
    if wantsMouse { _ = isUsed ? cncurses_want_mouse() : cncurses_leave_mouse() }
    repaint()
  }

  // MARK: Out

  /// Makes the screen show a grid in a look; ncurses sends what differs.
  ///
  /// - Parameter leafed: the rows that may come later on a line that does not keep up.
  func show(_ grid: Grid, in look: Look, leafed: Frame?) {
    let known = shown.flatMap { $0.look == look ? $0.grid : nil }
    let now = ContinuousClock.now
    let grid = filling.part(
      of: grid, over: known, in: pacing.keepsUp ? nil : leafed, isIdle: pacing.isIdle(at: now), at: now)
    if let shown, shown.look == look, shown.grid == grid { return }
    shown = (grid, look)
    let blanks = palette[look]
    var row: [cchar_t] = []
    for y in 0..<grid.size.rows {
      row.removeAll(keepingCapacity: true)
      let cells = grid.row(y)
      // ncurses takes care that a character in the last corner scrolls no terminal, but not of one of two columns.
      let hasWideCorner = y == grid.size.rows - 1 && cells.last?.isContinuation == true
      for (x, cell) in cells.enumerated() where !cell.isContinuation {
        var character = blanks[Int(cell.style.rawValue)]
        if hasWideCorner, x == grid.size.columns - 2 {
          row += [character, character]
          continue
        }
        character.put(cell.base, grid.marks(x: x, y: y))
        row.append(character)
      }
      mvadd_wchnstr(Int32(y), 0, row, Int32(row.count))
    }
    move(Int32(grid.cursor.y), Int32(grid.cursor.x))
    if abilities.synchronises { putAll("\u{1B}[?2026h") }
    refresh()
    if abilities.synchronises { putAll("\u{1B}[?2026l") }
    cncurses_restore("smcup", entering)
    entering = 0
    if pacing.drew(at: .now) { ask() }
  }

  /// Whether a drawing would come on the screen soon, and not wait in buffers on the way.
  var isReady: Bool { pacing.delay(at: .now) == nil && isWritable }

  /// Asks whether the terminal has done all that was sent.
  private func ask() {
    pacing.asks(at: .now, after: filling.cost)
    putp("\u{1B}[5n")
    cncurses_flush()
  }

  /// Sends the whole screen again at the next showing.
  func repaint() {
    cncurses_repaint()
    shown = nil
  }

  /// Takes that characters of ambiguous width are drawn two columns wide.
  func widen() {
    TerminalWidth.current = TextWidth(ambiguousIsWide: true)
    erase()
    repaint()
  }

  /// Sends a text to the terminal's clipboard.
  func copy(_ text: String) {
    let sequence = Clipboard(environment: { Environment[$0] }).sequence(for: Array(text.utf8))
    putp(sequence)
    cncurses_flush()
  }

  /// Stops the program until the shell continues it.
  func stop() { giveBack { cterminal_stop() } }

  /// Lends the terminal to another program for as long as something is done: what keys signal is for that program
  /// alone, but ^Z stops both.
  func lend<Outcome>(_ body: () -> Outcome) -> Outcome {
    giveBack {
      cterminal_lend()
      defer { cterminal_take_back() }
      return body()
    }
  }

  /// Gives the screen back while something is done, and then takes it again.
  private func giveBack<Outcome>(_ body: () -> Outcome) -> Outcome {
    def_prog_mode()
    leave(patience: .seconds(2))
    defer {
      reset_prog_mode()
      send("BE")
      putAll(abilities.entering)
      fitWindow()
    }
    return body()
  }

  /// Opens a terminal of a type with as much of its window as is used: a window may claim any size, and ncurses would
  /// take memory for all of it.
  ///
  /// - Returns: the size of the window; nil where ncurses cannot open it.
  private static func open(_ type: String) -> Size? {
    use_tioctl(false)
    let window = windowSize
    if let window { setSize(window.usable) }
    return cncurses_newterm(type) == nil ? nil : window ?? size
  }

  /// Takes the size that the window has now, as far as it is used, and tells it.
  func fitWindow() {
    let window = Terminal.windowSize ?? Terminal.size
    let used = window.usable
    Terminal.setSize(used)
    if used != Terminal.size { resize_term(Int32(used.rows), Int32(used.columns)) }
    waiting.append(.resized(window))
    repaint()
  }

  /// Sets LINES and COLUMNS, which ncurses goes by whenever it takes the terminal.
  private static func setSize(_ size: Size) {
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
  }

  /// What the terminal says; where it says nothing, what LINES and COLUMNS said at the shell's start.
  private static var windowSize: Size? {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }
    guard let columns = Environment["COLUMNS"].flatMap(Int.init), columns > 0,
      let rows = Environment["LINES"].flatMap(Int.init), rows > 0
    else { return nil }
    return Size(columns: columns, rows: rows)
  }
}

extension cchar_t {
  /// Puts another character in, with its combining marks: four at most.
  fileprivate mutating func put(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) {
    chars.0 = wchar_t(base.value)
    guard !marks.isEmpty else { return }
    func value(_ place: Int) -> wchar_t { place < marks.count ? wchar_t(marks[place].value) : 0 }
    (chars.1, chars.2, chars.3, chars.4) = (value(0), value(1), value(2), value(3))
  }
}
