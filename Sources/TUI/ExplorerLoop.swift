import CTerminal
import Explorer
import Glibc
import Model
import System

/// Runs the explorer on the terminal: input into the state, the state's picture onto the screen.
public struct ExplorerLoop {
  private let terminal: Terminal
  private var state: State
  /// Where marks and place are kept; nil where they are not.
  private var store: StateStore?
  private let loader: BackgroundLoader

  /// Whether both ends of the program are a terminal, so that the explorer can open.
  public static var canOpen: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Takes the screen.
  ///
  /// - Parameters:
  ///   - colours: whether colours may be used; NO_COLOR in the environment forbids them too.
  ///   - mouse: whether the mouse is the program's; selecting text then takes Shift.
  ///   - ambiguousWidth: how wide the terminal draws characters of ambiguous width; the state's own width must
  ///     agree with it.
  ///   - store: where marks and place are kept; nil keeps none.
  ///   - loader: reads the corpus anew, or what of it is still to be read.
  public init(
    _ state: State, colours: Bool, mouse: Bool, ambiguousWidth: AmbiguousWidth, store: StateStore? = nil,
    loader: BackgroundLoader
  ) throws(TerminalError) {
    try Locale.prepare()
    let isForbidden = Environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    terminal = try Terminal(
      colours: colours && !isForbidden, mouse: mouse, ambiguousWidth: ambiguousWidth)
    self.state = state
    self.store = store
    self.loader = loader
    if let standIn = terminal.standIn {
      self.state.say(TerminalNotes.unknown(terminal.name, takenFor: standIn))
    } else if terminal.name == "linux" {
      self.state.say(TerminalNotes.console)
    }
  }

  /// What was read in the end.
  public var corpus: Corpus { state.corpus }

  /// What is wrong with corpus files that were left out in the end, if any were.
  public var leftOut: LoadingFailure? { state.leftOut }

  /// Shows the explorer until the reader quits. A signal that ends it ends the program.
  ///
  /// - Returns: what is to be said of the end, if anything.
  public mutating func run() -> Phrase? {
    var ending: Int32?
    _ = state.handle([.resized(terminal.window)])
    running: while true {
      let isReady = terminal.isReady
      if isReady {
        terminal.useMouse(state.takesMouse)
        terminal.show(state.render(), in: state.look)
      }
      let interruptions = terminal.wait(for: loader.wakeUpReader, owing: !isReady)
      loader.check()
      if handle(terminal.events()) { break }
      let wakeUpReader = loader.events()
      if !wakeUpReader.isEmpty, handle(wakeUpReader) { break }
      for interruption in interruptions {
        switch interruption {
        case .stop: terminal.stop()
        case .continued: terminal.repaint()
        case .end(let signal):
          ending = signal
          break running
        case .hungUp:
          ending = SIGHUP
          break running
        }
      }
    }
    // Kept first, for to a line that is gone nothing can be sent, and without waiting longer than the guard does.
    let outcome = store?.keep(state.stateToSave, patience: ending == nil ? .seconds(2) : .milliseconds(250))
    terminal.leave(patience: patience(ending))
    if let ending { cterminal_end_by(ending) }
    return outcome?.message
  }

  /// Hands events to the explorer and does what it asks for then; says whether the reader quits.
  private mutating func handle(_ events: some Sequence<Event>) -> Bool {
    for effect in state.handle(events) {
      if effect == .quit { return true }
      if let outcome = perform(effect) { _ = state.handle([outcome]) }
    }
    return false
  }

  /// How long answers of the terminal are waited for at the end: none come over a line that is gone.
  private func patience(_ ending: Int32?) -> Duration {
    switch ending {
    case nil: .seconds(2)
    case SIGHUP: .zero
    default: .milliseconds(300)
    }
  }

  /// Does what the explorer asks for; gives what came of it, if that is anything to it.
  private mutating func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .quit: return nil
    case .redraw: terminal.repaint()
    case .reload: loader.start()
    case .stopLoading: loader.stop()
    case .index: loader.index()
    case .keep(let change):
      guard let outcome = store?.keep(change, patience: .milliseconds(250)) else { return nil }
      return .saved(outcome)
    case .copy(let text): terminal.copy(text)
    case .write(let text, let path, let replacing):
      return .written(write(text, to: path, replacing: replacing))
    case .listFolders(let completion):
      let folder = UserPath.ofEnvironment.expanded(completion.folder)
      return .folders(FolderNames.names(in: folder, startingWith: completion.start), for: completion)
    case .run(let command, let input):
      return .ran(terminal.lend { PipedCommand.run(command, input: input, pause: state.pausePrompt) })
    }
    return nil
  }

  private func write(_ text: String, to path: String, replacing: Bool) -> WritingOutcome {
    let (paths, bytes) = (UserPath.ofEnvironment, Array(text.utf8))
    let full = paths.expanded(path)
    do throws(WritingFailure) {
      try FileWriter.write(bytes, to: full, replacing: replacing)
      return .written(path: paths.shown(full), bytes: bytes.count)
    } catch {
      return error.fault == .exists ? .exists : .failed(error.message(naming: paths.shown(full)))
    }
  }
}

/// What is to be said about the terminal itself.
enum TerminalNotes {
  static func unknown(_ name: String, takenFor other: String) -> Phrase {
    Phrase("不认识终端 TERM=\(name)，按 \(other) 处理", "unknown terminal TERM=\(name), taken for \(other)")
  }

  static let console = Phrase(
    "Linux 控制台没有汉字字形，请换一个终端", "the Linux console has no Chinese glyphs; use another terminal")
}
