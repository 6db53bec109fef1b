import Model
import System

/// What keys, mouse and pasted text are for, and what lies on the screen. A mode is a value with a file of its own.
///
/// ``State/act(_:)`` lends the state to its mode: a mode changes itself and the state in place, and is kept as it then
/// is, unless it has entered another mode or left.
protocol Mode: Sendable {
  /// Takes a key.
  mutating func take(_ key: Key, in state: inout State) -> Effect?

  /// Takes what the mouse did; by default nothing comes of it.
  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect?

  /// Takes a text that was pasted in one piece; by default it is looked for anywhere.
  mutating func paste(_ text: String, in state: inout State)

  /// Draws the whole screen; by default title line, body and status line.
  func draw(_ state: State, _ layout: Layout, on grid: inout Grid)

  /// Draws what lies between title line and status line; by default the panes.
  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid)

  /// What the status line says in the place of messages and hints; nil by default.
  func statusLine(in state: State) -> StatusLine.Content?

  /// Where the user is: it says which keys the status line names; by default in the pane in focus.
  func situation(in state: State) -> Situation

  /// How many items of a kind would be left by what is being chosen; nil, the default, where nothing is.
  func leftCount(of kind: Kind) -> Int?

  /// What is on the screen, in a few words; nil, the default, for what the pane in focus shows.
  func landmark(in state: State) -> Phrase?

  /// Makes anew what it shows, after a change of size, widths or marks; by default nothing.
  mutating func refresh(in state: State)

  /// Goes on in another corpus, which the state has already; by default as it is.
  mutating func carry(by transfer: Transfer, in state: inout State)

  /// Uses the index of the corpus that has been made; by default not.
  mutating func takeIndex(in state: inout State)

  /// Takes what came of writing a file; by default a failure is told.
  mutating func take(_ outcome: WritingOutcome, in state: inout State)

  /// Takes what came of adding articles; by default a message tells it.
  mutating func take(_ outcome: AddingOutcome, in state: inout State)

  /// Takes the names that a path can be completed with; nil where they cannot be read. By default none was asked for.
  mutating func complete(_ completion: Completion, with names: [String]?, in state: inout State)

  /// The key that does here what a command does, as messages name it; by default that of the keymap.
  func key(of command: Command, in state: State) -> String

  /// Whether it asks the index of the corpus; false by default.
  var needsIndex: Bool { get }
  /// Whether the mouse is the program's, not the terminal's; true by default.
  var takesMouse: Bool { get }
  /// Whether links in sight bear labels, for which the detail pane shows the whole item; false by default.
  var labelsLinks: Bool { get }
  /// Whether the status line names the file and line of the selected fact; false by default.
  var tellsPosition: Bool { get }
  /// Whether the marked items are what it is about; false by default.
  var isAboutMarks: Bool { get }
}

extension Mode {
  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? { nil }

  mutating func paste(_ text: String, in state: inout State) { state.startFinding(text) }

  func draw(_ state: State, _ layout: Layout, on grid: inout Grid) {
    let size = state.size
    let top = Frame(x: 0, y: 0, columns: size.columns, rows: 1)
    let body = Frame(x: 0, y: 1, columns: size.columns, rows: size.rows - 2)
    let bottom = Frame(x: 0, y: size.rows - 1, columns: size.columns, rows: 1)
    TitleLine(state: state, layout: layout).draw(in: top, on: &grid)
    drawBody(of: state, layout, in: body, on: &grid)
    StatusLine(state: state).draw(in: bottom, on: &grid)
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    state.drawPanes(of: layout, on: &grid)
  }

  func statusLine(in state: State) -> StatusLine.Content? { nil }

  func situation(in state: State) -> Situation {
    switch state.view.focus {
    case .list: .list
    case .detail: .detail
    case .source: .source
    }
  }

  func leftCount(of kind: Kind) -> Int? { nil }
  func landmark(in state: State) -> Phrase? { nil }
  mutating func refresh(in state: State) {}
  mutating func carry(by transfer: Transfer, in state: inout State) {}
  mutating func takeIndex(in state: inout State) {}

  mutating func take(_ outcome: WritingOutcome, in state: inout State) {
    // The prompt may have been closed by a key that came along with the one that was acted on.
    switch outcome {
    case .written: break
    case .exists: state.message = Message(text: UIText.notOverwritten, isError: true)
    case .failed(let reason): state.message = Message(text: reason, isError: true)
    }
  }

  mutating func take(_ outcome: AddingOutcome, in state: inout State) {
    if !outcome.isStopped { state.message = Message(text: Phrase(outcome.summary, outcome.summary)) }
  }

  mutating func complete(_ completion: Completion, with names: [String]?, in state: inout State) {}

  func key(of command: Command, in state: State) -> String { state.keymap.key(of: command) }

  var needsIndex: Bool { false }
  var takesMouse: Bool { true }
  var labelsLinks: Bool { false }
  var tellsPosition: Bool { false }
  var isAboutMarks: Bool { false }
}

extension State {
  /// Lets the mode act on itself and on the state. It is kept as it then is, unless another was entered meanwhile.
  mutating func act<Result>(_ action: (inout any Mode, inout State) -> Result) -> Result {
    var acting = mode
    let count = modeCount
    let result = action(&acting, &self)
    if modeCount == count { keep(acting) }
    return result
  }

  /// Goes back to browsing.
  mutating func leaveMode() { enter(Browsing()) }

  /// Whether the mouse is the program's; in the plain view the terminal has it.
  public var takesMouse: Bool { mode.takesMouse }
}
