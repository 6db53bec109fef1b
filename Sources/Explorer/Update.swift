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
  /// The terminal said what its background is like.
  case backgroundKnown(Background)
  /// What came of keeping marks.
  case saved(SavingOutcome)
  /// What came of writing a file.
  case written(WritingOutcome)
  /// The folders and files that a path can be completed with; nil where their folder cannot be read.
  case names([String]?, for: Completion)
  /// What came of running a command.
  case ran(RunningOutcome)
  /// What came of opening the editor.
  case edited(EditingOutcome)
  /// How far adding articles is.
  case adding(AddingProgress)
  /// What came of adding articles.
  case added(AddingOutcome)
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
  /// What came of a request to the review.
  case reviewed(ReviewAnswer)
}

extension State {
  /// Takes events; the one function that changes the state. However many they are, texts are set and scrolls
  /// fitted once.
  ///
  /// - Returns: what the program must do, in order; nothing is taken after a quit.
  public mutating func handle(_ events: some Sequence<Event>) -> [Effect] {
    var effects: [Effect] = []
    let (shown, said) = (landmark, message)
    let unsaved = listsToSave
    // To the end after a quit, too: what was typed with it is not for the shell.
    for event in events where effects.last != .quit {
      let effect = take(event)
      followSelection()
      if let effect { effects.append(effect) }
    }
    // However many marks were set at once, they are kept once; the end keeps them anyway.
    if listsToSave != unsaved, !listsToSave.isEmpty, effects.last != .quit {
      effects.append(.keep(listsToSave))
    }
    if effects.last != .quit, let indexing = indexing() { effects.append(indexing) }
    fitScrolls()
    if isPlain { announce(since: shown, said: said) }
    return effects
  }

  private mutating func take(_ event: Event) -> Effect? {
    switch event {
    case .resized(let window):
      size = window.usable
      if window != size { say(UIText.tooLarge(window)) }
      act { mode, state in mode.refresh(in: state) }
      return nil
    case .widthKnown(let width):
      self.width = width
      if view.source?.current != nil { scrollToCurrentSentence() }
      act { mode, state in mode.refresh(in: state) }
      return nil
    case .backgroundKnown(let background):
      self.background = background
      return nil
    case .key(let key):
      let isTiny = Layout(self).form == .tiny
      // On a screen that shows nothing, nothing is acted on but leaving.
      if isTiny {
        return keymap.command(for: key).flatMap {
          [.quit, .leave].contains($0) ? .quit : $0 == .redraw ? .redraw : nil
        }
      }
      message = nil
      awaitedPlace = nil
      return act { mode, state in mode.take(key, in: &state) }
    case .mouse(let mouse):
      if Layout(self).form == .tiny { return nil }
      message = nil
      awaitedPlace = nil
      if mouse.isClick, let command = render().button(x: mouse.x, y: mouse.y) { return press(command) }
      return act { mode, state in mode.take(mouse, in: &state) }
    case .saved(let outcome):
      merge(outcome)
      return nil
    case .written(let outcome):
      if case .written(let path, let bytes) = outcome { message = Message(text: UIText.written(path, bytes)) }
      act { mode, state in mode.take(outcome, in: &state) }
      return nil
    case .names(let names, let completion):
      act { mode, state in mode.complete(completion, with: names, in: &state) }
      return nil
    case .ran(let outcome):
      message = outcome.message
      return nil
    case .edited(let outcome): return take(outcome)
    case .adding(let progress):
      if adding != nil { adding = progress }
      return nil
    case .added(let outcome): return take(outcome)
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
      guard awaitsReload else { return nil }
      awaitsReload = false
      return reload()
    case .partlyLoaded(let corpus):
      takePart(corpus)
      return nil
    case .compiled(let compiled, let original):
      if corpus === original { take(compiled: compiled) }
      return nil
    case .reviewed(let answer):
      return take(answer)
    case .paste(let text):
      if Layout(self).form == .tiny { return nil }
      message = nil
      act { mode, state in mode.paste(String(text.prefix(LineEditor.maximum)), in: &state) }
      return nil
    }
  }

  mutating func perform(_ command: Command) -> Effect? {
    guard isPermitted(command) else {
      message = Message(text: UIText.notPermitted(keymap), isError: true)
      return nil
    }
    return command.row.action(&self)
  }

  /// Does what a word on the screen names: a tab leads to its list from everywhere, another does what its key does.
  private mutating func press(_ command: Command) -> Effect? {
    if Kind.listed.contains(where: { $0.plural.english == command.rawValue }) {
      leaveMode()
      return perform(command)
    }
    guard let key = keymap.keys(of: command).first else { return perform(command) }
    return act { mode, state in mode.take(key, in: &state) }
  }

  mutating func takeNextTheme() {
    theme = theme.next
    message = Message(text: UIText.theme(theme))
  }

  mutating func openProblems() {
    if leftOut == nil { message = Message(text: UIText.noProblems) } else { open(.problems) }
  }
}
