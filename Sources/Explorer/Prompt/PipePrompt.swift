import Report
import System

/// The prompt of `|`: the command that the item is piped to, while it is typed.
struct PipePrompt: Sendable {
  var editor = LineEditor()
  var walk = HistoryWalk()
}

extension State {
  /// What is asked for after a command, so that what it wrote can be read.
  public var pausePrompt: String { UIText.pressEnter[language] }

  mutating func startPiping() {
    guard itemAtHand != nil else { return message = Message(text: UIText.nothingSelected) }
    mode = .piping(PipePrompt())
  }

  mutating func handlePiping(_ key: Key, _ prompt: PipePrompt) -> Effect? {
    var prompt = prompt
    switch key {
    case .enter:
      guard let item = itemAtHand else {
        mode = .browsing
        message = Message(text: UIText.nothingSelected)
        return nil
      }
      guard prompt.editor.string.contains(where: { $0 != " " }) else {
        message = Message(text: UIText.noCommand)
        return nil
      }
      commands.remember(prompt.editor.string)
      mode = .browsing
      return .run(prompt.editor.string, input: corpus.export([item], as: .text, in: language))
    case .escape:
      mode = .browsing
      return nil
    case .up: prompt.walk.older(commands, from: prompt.editor.string).map { prompt.editor = LineEditor($0) }
    case .down: prompt.walk.newer(commands).map { prompt.editor = LineEditor($0) }
    default:
      if !prompt.editor.handle(key) { message = Message(text: UIText.unknownKey(keymap), isError: true) }
    }
    mode = .piping(prompt)
    return nil
  }
}
