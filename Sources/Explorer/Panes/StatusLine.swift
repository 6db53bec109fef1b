import Model

/// The last row: what just happened, or the keys that matter here.
struct StatusLine {
  let state: State

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.restyle(frame, .status)
    if let message = state.message {
      grid.draw(
        " " + message.text[state.language], x: 0, y: frame.y, in: frame, message.isError ? .error : .status)
      return
    }
    var x = frame.x + 1
    for command in commands {
      guard let hint = command.hint?[state.language], let key = state.keymap.keys(of: command).first
      else { continue }
      let text = key.name + " " + hint
      if x + state.width.columns(of: text) > frame.columns { break }
      x = grid.draw(key.name, x: x, y: frame.y, in: frame, .key)
      x = 2 + grid.draw(" " + hint, x: x, y: frame.y, in: frame, .status)
    }
  }

  private var commands: [Command] {
    if state.help != nil { return [.down, .close] }
    switch state.view.focus {
    case .list: return [.down, .open, .source, .nextPane, .maximise, .help, .quit]
    case .detail: return [.down, .open, .back, .source, .nextPane, .maximise, .help, .quit]
    case .source: return [.down, .nextMatch, .close, .maximise, .help, .quit]
    }
  }
}
