import Model

/// The prompt of `|`: the command that the item is piped to, while it is typed.
struct PipePrompt: Mode {
  private var editor = LineEditor()
  private var walk = HistoryWalk()

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch key {
    case .enter: return run(in: &state)
    case .escape: state.leaveMode()
    case .up: walk.older(state.commands, from: editor.string).map { editor = LineEditor($0) }
    case .down: walk.newer(state.commands).map { editor = LineEditor($0) }
    default:
      if !editor.handle(key) { state.message = Message(text: UIText.unknownKey(state.keymap), isError: true) }
    }
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) { editor.insert(text) }

  func statusLine(in state: State) -> StatusLine.Content? {
    .prompt("| ", editor, aside: state.promptKeys(in: .piping))
  }

  private func run(in state: inout State) -> Effect? {
    guard let item = state.itemAtHand else {
      state.leaveMode()
      state.message = Message(text: UIText.nothingSelected)
      return nil
    }
    guard editor.string.contains(where: { $0 != " " }) else {
      state.message = Message(text: UIText.noCommand)
      return nil
    }
    state.commands.remember(editor.string)
    state.leaveMode()
    return .run(editor.string, input: state.corpus.export([item], as: .text, in: state.language))
  }
}

extension State {
  /// What is asked for after a command, so that what it wrote can be read.
  public var pausePrompt: String { UIText.pressEnter[language] }

  mutating func startPiping() {
    guard itemAtHand != nil else { return message = Message(text: UIText.nothingSelected) }
    enter(PipePrompt())
  }
}
