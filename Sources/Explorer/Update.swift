import Model
import Search
import System
import Text

/// What comes to the explorer from outside.
public enum Event: Sendable {
  case key(Key)
  /// A text that came in one piece from the terminal's clipboard.
  case paste(String)
  case mouse(Mouse)
  /// The window has this size, which may be larger than is used.
  case resized(Size)
  /// The terminal said how wide it draws characters.
  case widthKnown(TextWidth)
  /// What came of keeping marks.
  case kept(KeepingOutcome)
  /// What came of writing a file.
  case written(WritingOutcome)
  /// The folders that a path can be completed with; nil where their folder cannot be read.
  case folders([String]?, for: Completion)
  /// What came of running a command.
  case ran(RunningOutcome)
  /// How far loading is.
  case loading(LoadingProgress)
  /// Another corpus takes the place of the one that is open.
  case loaded(LoadedCorpus)
  /// What has been read so far of a corpus that takes long.
  case partlyLoaded(Corpus)
  /// The corpus that is open has been compiled: the same in every number, it takes the place of the one that fills
  /// the program's memory.
  case compiled(Corpus, of: Corpus)
  /// The compiled corpus that is open was damaged by others; it is loaded anew.
  case compiledLost
  /// The index of the corpus has been made.
  case indexed(CorpusSearch)
}

extension State {
  /// Takes events; the one function that changes the state. However many they are, texts are set and scrolls
  /// fitted once.
  ///
  /// - Returns: what the program must do, in order; nothing is taken after a quit.
  public mutating func handle(_ events: some Sequence<Event>) -> [Effect] {
    var effects: [Effect] = []
    let shown = landmark
    let unkept = marks.unkept
    // To the end after a quit, too: what was typed with it is not for the shell.
    for event in events where effects.last != .quit {
      let effect = take(event)
      followSelection()
      if let effect { effects.append(effect) }
    }
    // However many marks were set at once, they are kept once; the end keeps them anyway.
    if marks.unkept != unkept, !marks.unkept.isEmpty, effects.last != .quit {
      effects.append(.keep(marks.unkept))
    }
    if effects.last != .quit, let indexing = indexing() { effects.append(indexing) }
    fitScrolls()
    if isPlain { announce(since: shown) }
    return effects
  }

  private mutating func take(_ event: Event) -> Effect? {
    switch event {
    case .resized(let window):
      size = window.usable
      if window != size { say(UIText.tooLarge(window)) }
      refreshOverlay()
      refreshPlain()
      return nil
    case .widthKnown(let width):
      self.width = width
      refreshOverlay()
      return nil
    case .key(let key):
      let isTiny = Layout(self).form == .tiny
      // On a screen that shows nothing, nothing is acted on but leaving.
      if isTiny {
        return keymap.command(for: key).flatMap { [.quit, .redraw].contains($0) ? perform($0) : nil }
      }
      message = nil
      awaitedPlace = nil
      switch mode {
      case .browsing: return handleBrowsing(key)
      case .overlay(let overlay): return handleOverlay(key, overlay)
      case .following: handleFollowing(key)
      case .choosing: handleChoosing(key)
      case .searching(let prompt): handleSearching(key, prompt)
      case .finding(let find): handleFinding(key, find)
      case .exporting(let prompt): return handleExporting(key, prompt)
      case .copying: return handleCopying(key)
      case .plain(let plain): return handlePlain(key, plain)
      case .piping(let prompt): return handlePiping(key, prompt)
      }
      return nil
    case .mouse(let mouse):
      if Layout(self).form == .tiny { return nil }
      message = nil
      awaitedPlace = nil
      return handle(mouse)
    case .kept(let outcome):
      learn(outcome)
      return nil
    case .written(let outcome):
      learn(outcome)
      return nil
    case .folders(let names, let completion):
      complete(completion, with: names)
      return nil
    case .ran(let outcome):
      message = outcome.message
      return nil
    case .loading(let progress):
      loading = progress
      return nil
    case .compiledLost:
      message = Message(text: UIText.compiledLost, isError: true)
      return nil
    case .indexed(let index):
      take(index)
      return nil
    case .loaded(let loaded):
      take(loaded)
      return nil
    case .partlyLoaded(let corpus):
      takePart(corpus)
      return nil
    case .compiled(let compiled, let original):
      if corpus === original { take(compiled: compiled) }
      return nil
    case .paste(let text):
      if Layout(self).form != .tiny { paste(text) }
      return nil
    }
  }

  private mutating func handleBrowsing(_ key: Key) -> Effect? {
    if let command = keymap.command(for: key) { return perform(command) }
    // Chinese that an input method committed: it is looked for, never taken for keys.
    if case .character(let scalar) = key, scalar.value >= 0x2E80, Key.isText(scalar) {
      startFinding(String(scalar))
    } else {
      message = Message(text: UIText.unknownKey(keymap), isError: true)
    }
    return nil
  }

  mutating func perform(_ command: Command) -> Effect? {
    guard isPermitted(command) else {
      message = Message(text: UIText.notPermitted(keymap), isError: true)
      return nil
    }
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .halfPageDown: move(by: max(1, pageHeight / 2))
    case .halfPageUp: move(by: -max(1, pageHeight / 2))
    case .pageDown: move(by: max(1, pageHeight - 1))
    case .pageUp: move(by: -max(1, pageHeight - 1))
    case .first: move(by: -Int(Int32.max))
    case .last: move(by: Int(Int32.max))
    case .nextPane: focus(neighbour: 1)
    case .previousPane: focus(neighbour: -1)
    case .forums, .speakers, .announcements, .organisations, .topics, .articles:
      focus(.list(command.kind!))
    case .open: open()
    case .back: goBack()
    case .forward: goForward()
    case .source: toggleSource()
    case .follow: startFollowing()
    case .relations: openRelations()
    case .overview: open(.overview, selected: 1)
    case .scope: narrowScope()
    case .liftScope: liftScope()
    case .facets: openFacets()
    case .mark: toggleMark()
    case .marks: openMarks()
    case .doubtful: narrowScopeToDoubts()
    case .export: startExporting()
    case .copy: startCopying()
    case .plain: openPlain()
    case .pipe: startPiping()
    case .search: startSearching()
    case .nextMatch: walkMatches(by: 1)
    case .previousMatch: walkMatches(by: -1)
    case .find: startFinding()
    case .sort: toggleOrder()
    case .maximise: isMaximised.toggle()
    case .language:
      language = language.other
      refreshOverlay()
    case .theme:
      theme = theme.next
      message = Message(text: UIText.theme(theme))
    case .problems:
      if leftOut == nil {
        message = Message(text: UIText.noProblems)
      } else {
        open(.problems)
      }
    case .palette: open(.commands, isTyping: true)
    case .help: open(.commands)
    case .close: close()
    case .reload: return reload()
    case .redraw: return .redraw
    case .quit: return .quit
    }
    return nil
  }
}
