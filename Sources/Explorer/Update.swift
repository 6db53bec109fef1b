import Model

/// What comes to the explorer from outside.
public enum Event: Equatable, Sendable {
  case key(Key)
  case resized(Size)
}

extension State {
  /// Takes an event; the one function that changes the state.
  ///
  /// - Returns: what the program must do, if anything.
  public mutating func handle(_ event: Event) -> Effect? {
    switch event {
    case .resized(let size):
      self.size = size
      fitScrolls()
      return nil
    case .key(let key):
      guard let command = keymap.command(for: key) else {
        if Layout(self).form != .tiny { message = Message(text: UIText.unknownKey, isError: true) }
        return nil
      }
      // On a screen that shows nothing, nothing is acted on but leaving.
      if Layout(self).form == .tiny, command != .quit, command != .redraw { return nil }
      message = nil
      return help == nil ? perform(command) : performInHelp(command)
    }
  }

  private mutating func perform(_ command: Command) -> Effect? {
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
    case .nextMatch: walkSentences(by: 1)
    case .previousMatch: walkSentences(by: -1)
    case .maximise: isMaximised.toggle()
    case .language: language = language.other
    case .help: help = Scroll()
    case .close: close()
    case .redraw: return .redraw
    case .quit: return .quit
    }
    fitScrolls()
    return nil
  }

  private mutating func performInHelp(_ command: Command) -> Effect? {
    let (rows, height) = (keymap.bindings.count, HelpPane.height(in: size))
    switch command {
    case .down: help?.move(by: 1, of: rows, height: height)
    case .up: help?.move(by: -1, of: rows, height: height)
    case .halfPageDown, .pageDown: help?.move(by: height, of: rows, height: height)
    case .halfPageUp, .pageUp: help?.move(by: -height, of: rows, height: height)
    case .first: help?.move(by: -rows, of: rows, height: height)
    case .last: help?.move(by: rows, of: rows, height: height)
    case .help, .close, .quit: help = nil
    case .language: language = language.other
    case .redraw: return .redraw
    case .nextPane, .previousPane, .forums, .speakers, .announcements, .organisations, .topics, .articles,
      .open, .back, .forward, .source, .nextMatch, .previousMatch, .maximise:
      message = Message(text: UIText.helpIsOpen)
    }
    return nil
  }
}
