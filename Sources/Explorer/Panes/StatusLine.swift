import Model
import Search
import System
import Text

/// The last row: what just happened, or the keys that matter here.
struct StatusLine {
  /// What a mode says in it.
  enum Content {
    /// A sign, the line that is typed with the cursor in it, what it may be completed to, and at the right what came of
    /// it.
    case prompt(String, LineEditor, completion: QueryCompletion? = nil, aside: String)
    case sentence(Phrase, isError: Bool)
  }

  let state: State

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.restyle(frame, .status)
    switch state.mode.statusLine(in: state) {
    case .prompt(let sign, let editor, let completion, let aside)?:
      return drawPrompt(sign, editor, completion, aside: aside, in: frame, on: &grid)
    case .sentence(let text, let isError)?:
      grid.draw(" " + text[state.language], x: 0, y: frame.y, in: frame, isError ? .error : .status)
      return
    case nil: break
    }
    if let message = state.message {
      grid.draw(
        " " + message.text[state.language], x: 0, y: frame.y, in: frame, message.isError ? .error : .status)
      return
    }
    let place = drawPlace(in: frame, on: &grid)
    var line = state.mode.situation(in: state).line(in: state)
    if state.loading != nil { line.hints.insert(Hint(.reload, "停止读入", "stop loading", .exit), at: 0) }
    var x = frame.x + 1
    if let lead = line.lead {
      x = grid.draw(lead[state.language] + UIText.colon[state.language], x: x, y: frame.y, in: frame, .status)
    }
    for key in line.fitting(frame.columns - place - x - 1, in: state) {
      let start = x
      x = grid.draw(key.name, x: x, y: frame.y, in: frame, .key)
      x = grid.draw(" " + key.words, x: x, y: frame.y, in: frame, .status)
      if let command = key.command { grid.addButton(from: start, to: x, y: frame.y, command) }
      x += 2
    }
  }

  /// Where the selected fact stands in a file of the user's own, for an editor; at the right, and of a long path its
  /// end. Returns the columns that it takes.
  private func drawPlace(in frame: Frame, on grid: inout Grid) -> Int {
    guard state.mode.tellsPosition, state.permissions.contains(.locating), state.view.focus == .detail,
      let row = state.detailRows.dropFirst(state.view.detail.selected).first, let provenance = row.provenance,
      let (path, line) = state.corpus.position(of: provenance)
    else { return 0 }
    let text = state.width.truncatedAtStart("\(TextCleaning.clean(path)):\(line)", to: frame.columns * 2 / 3)
    let columns = state.width.columns(of: text)
    grid.draw(text, x: frame.x + frame.columns - columns - 1, y: frame.y, in: frame, .status)
    return columns + 2
  }

  /// A prompt: its sign, the line being typed with the hardware cursor in it, and at the right what came of it.
  private func drawPrompt(
    _ sign: String, _ editor: LineEditor, _ completion: QueryCompletion?, aside: String, in frame: Frame,
    on grid: inout Grid
  ) {
    let width = state.width
    let aside = state.message?.text[state.language] ?? aside
    let asideColumns = width.columns(of: aside)
    let hasRoom = frame.columns >= 24 + asideColumns
    let room =
      frame.columns - 2 - width.columns(of: sign) - (hasRoom && asideColumns > 0 ? asideColumns + 2 : 0)
    let start = grid.draw(" " + sign, x: 0, y: frame.y, in: frame, .key)
    let line = Frame(x: start, y: frame.y, columns: room, rows: 1)
    grid.draw(editor, in: line)
    if let completion {
      let room = max(0, line.x + line.columns - grid.cursor.x)
      grid.draw(width.truncated(completion.shown, to: room), x: grid.cursor.x, y: frame.y, in: line, .dim)
    }
    if hasRoom {
      let isError = state.message?.isError ?? false
      grid.draw(
        aside, x: frame.columns - asideColumns - 1, y: frame.y, in: frame, isError ? .error : .dim)
    }
  }
}
