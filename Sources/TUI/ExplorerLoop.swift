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
  /// Adds articles; nil where nobody may.
  private let adder: BackgroundAdder?
  /// Adds what feeds have that is new; nil where nobody may.
  private let updater: BackgroundAdder?
  /// Begins a review; nil where nothing may be decided.
  private let reviewing: (() throws(LoadingFailure) -> ReviewSession)?
  private var session: ReviewSession?
  /// How long nothing may be typed; nil for ever.
  private let idle: Duration?
  /// Whether the host limits the processor's time, so that the end of it is told and is no fault.
  private let isTimeLimited: Bool
  /// Told the id of each item that is opened; nil where nobody asks.
  private let visiting: ((String) -> Void)?
  private var visited: String?

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
  ///   - adder: adds articles; nil where nobody may.
  ///   - updater: adds what the subscribed feeds have that is new, whatever the source; nil where nobody may.
  ///   - idle: how long nothing may be typed before the explorer ends; nil for ever.
  ///   - isTimeLimited: whether the host limits the processor's time: its end is told then.
  ///   - visiting: told the id of each item that is opened.
  public init(
    _ state: State, colours: Bool, mouse: Bool, ambiguousWidth: AmbiguousWidth, store: StateStore? = nil,
    loader: BackgroundLoader, adder: BackgroundAdder?, updater: BackgroundAdder? = nil,
    reviewing: (() throws(LoadingFailure) -> ReviewSession)? = nil, idle: Duration? = nil,
    isTimeLimited: Bool = false, visiting: ((String) -> Void)? = nil
  ) throws(TerminalError) {
    try Locale.prepare()
    let isForbidden = Environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    terminal = try Terminal(
      colours: colours && !isForbidden, mouse: mouse, ambiguousWidth: ambiguousWidth)
    self.state = state
    self.store = store
    self.loader = loader
    self.adder = adder
    self.updater = updater
    self.reviewing = reviewing
    (self.idle, self.isTimeLimited, self.visiting) = (idle, isTimeLimited, visiting)
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

  /// What the terminal is to show if the program crashes.
  public func ifItCrashes(say sentence: String) {
    cterminal_if_it_crashes_say(strdup("wentan: \(sentence)\r\n"))
  }

  /// Shows the explorer until the user quits. A signal that ends it ends the program.
  ///
  /// - Parameter review: whether the review is what it opens with.
  /// - Returns: what is to be said of the end, if anything.
  public mutating func run(opening review: Bool = false) -> Phrase? {
    var ending: Int32?
    var limit: Phrase?
    // Until the terminal says it, or where it does not.
    let background = Background(variable: Environment["COLORFGBG"])
    _ = state.handle([.backgroundKnown(background), .resized(terminal.window)])
    if review { _ = state.handle([answer(.open)].compactMap(\.self)) }
    running: while true {
      let isReady = terminal.isReady
      if isReady {
        terminal.useMouse(state.takesMouse)
        terminal.show(state.render(), in: state.look, leafed: state.leafed)
      }
      let interruptions = terminal.wait(
        for: loader.wakeUpReader, owing: !isReady, until: idle.map { terminal.lastTyped + $0 })
      loader.check()
      if handle(terminal.events()) { break }
      noteVisit()
      if let idle, terminal.lastTyped + idle <= .now {
        limit = SessionLimits.idle
        break
      }
      let wakeUpReader = loader.events()
      if !wakeUpReader.isEmpty, handle(wakeUpReader) { break }
      for interruption in interruptions {
        switch interruption {
        case .stop: terminal.stop()
        case .continued: terminal.repaint()
        case .end(SIGXCPU) where isTimeLimited:
          limit = SessionLimits.processorTime
          break running
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
    return limit ?? outcome?.message
  }

  private mutating func noteVisit() {
    guard let visiting, let opened = state.opened, opened != visited else { return }
    visited = opened
    visiting(opened)
  }

  /// Hands events to the explorer and does what it asks for then; says whether the user quits.
  private mutating func handle(_ events: some Sequence<Event>) -> Bool {
    for effect in state.handle(events) {
      if effect == .quit { return true }
      if let outcome = perform(effect), handle([outcome]) { return true }
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
    case .reload:
      if store != nil { state.open(at: .now) }
      loader.start()
    case .stopLoading: loader.stop()
    case .index: loader.index()
    case .keep(let change):
      guard let outcome = store?.keep(change, patience: .milliseconds(250)) else { return nil }
      return .saved(outcome)
    case .review(let request): return answer(request)
    case .copy(let text): terminal.copy(text)
    case .write(let text, let path, let replacing):
      return .written(write(Array(text.utf8), to: path, replacing: replacing))
    case .convert(let text, let converter, let path, let replacing):
      do throws(ConversionFailure) {
        return .written(write(try converter.bytes(of: text), to: path, replacing: replacing))
      } catch {
        return .written(.failed(error.message))
      }
    case .listNames(let completion):
      let folder = UserPath.ofEnvironment.expanded(completion.folder)
      return .names(PathNames.names(in: folder, startingWith: completion.start), for: completion)
    case .add(let source, let language):
      let loader = loader
      adder?.add(source, to: state.corpus, in: language) { loader.send($0) }
    case .update(let language):
      let loader = loader
      updater?.add("", to: state.corpus, in: language) { loader.send($0) }
    case .stopAdding:
      adder?.stop()
      updater?.stop()
    case .edit(let places): return .edited(EditorCommand(places).run(lending: terminal))
    case .run(let command, let input):
      return .ran(terminal.lend { PipedCommand.run(command, input: input, pause: state.pausePrompt) })
    }
    return nil
  }

  /// What comes of a request to the review; nil where there is none.
  private mutating func answer(_ request: ReviewRequest) -> Event? {
    if request == .open {
      guard let reviewing else { return nil }
      do throws(LoadingFailure) {
        var session = try reviewing()
        let unwritable = session.check()
        self.session = session
        return .reviewed(.opened(session.review, unwritable: unwritable))
      } catch {
        return .reviewed(.failed(error.mostTelling().problem.cause.message))
      }
    }
    guard var session else { return nil }
    // One reference alone, so that the review is changed in place.
    self.session = nil
    defer { self.session = session }
    switch request {
    case .open: return nil
    case .decide(let choice, let insisting):
      let outcome = session.decide(choice, insisting: insisting)
      return .reviewed(.answered(outcome, facts: [], session.review))
    case .undo, .redo:
      let (outcome, facts) = request == .undo ? session.undo() : session.redo()
      return .reviewed(.answered(outcome, facts: facts, session.review))
    }
  }

  private func write(_ bytes: [UInt8], to path: String, replacing: Bool) -> WritingOutcome {
    let paths = UserPath.ofEnvironment
    let full = paths.expanded(path)
    do throws(WritingFailure) {
      try FileWriter.write(bytes, to: full, replacing: replacing)
      return .written(path: paths.shown(full), bytes: bytes.count)
    } catch {
      return error.fault == .exists ? .exists : .failed(error.message(naming: paths.shown(full)))
    }
  }
}

/// What is to be said where a session has come to a limit of its host.
private enum SessionLimits {
  static let idle = Phrase("很久没有按键，已结束", "nothing was typed for long; the session has ended")
  static let processorTime = Phrase(
    "处理器时间到了上限，已结束", "the processor time that is allowed is used up; the session has ended")
}

/// What is to be said about the terminal itself.
enum TerminalNotes {
  static func unknown(_ name: String, takenFor other: String) -> Phrase {
    Phrase("不认识终端 TERM=\(name)，按 \(other) 处理", "unknown terminal TERM=\(name), taken for \(other)")
  }

  static let console = Phrase(
    "Linux 控制台没有汉字字形，请换一个终端", "the Linux console has no Chinese glyphs; use another terminal")
}
