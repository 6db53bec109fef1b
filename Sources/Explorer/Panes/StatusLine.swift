import Model
import System
import Text

/// The last row: what just happened, or the keys that matter here.
struct StatusLine {
  let state: State

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.restyle(frame, .status)
    switch state.mode {
    case .searching(let prompt):
      return drawPrompt("/", prompt.editor, aside: searched(prompt), in: frame, on: &grid)
    case .finding(let find):
      let aside =
        state.isIndexing
        ? UIText.indexing[state.language] : find.isFuzzy ? UIText.fuzzyOn[state.language] : ""
      return drawPrompt("f ", find.editor, aside: aside, in: frame, on: &grid)
    case .overlay(let overlay) where overlay.isTyping:
      return drawPrompt(":", overlay.editor, aside: "", in: frame, on: &grid)
    case .piping(let prompt): return drawPrompt("| ", prompt.editor, aside: "", in: frame, on: &grid)
    case .exporting(let prompt):
      let hint =
        prompt.isAsking ? UIText.overwriteKeys : prompt.field == .file ? UIText.fileKeys : UIText.choiceKeys
      if state.message == nil || prompt.isAsking {
        grid.draw(" " + hint[state.language], x: 0, y: frame.y, in: frame, prompt.isAsking ? .error : .status)
        return
      }
    case .browsing, .overlay, .following, .choosing, .copying, .plain: break
    }
    if let message = state.message {
      grid.draw(
        " " + message.text[state.language], x: 0, y: frame.y, in: frame, message.isError ? .error : .status)
      return
    }
    let place = drawPlace(in: frame, on: &grid)
    var x = frame.x + 1
    for command in (state.loading == nil ? [] : [.reload]) + commands where state.isPermitted(command) {
      let hint = (command == .reload ? UIText.stopLoading : command.hint)?[state.language]
      guard let hint, let key = state.keymap.keys(of: command).first
      else { continue }
      let text = key.name + " " + hint
      if x + state.width.columns(of: text) > frame.columns - place { break }
      x = grid.draw(key.name, x: x, y: frame.y, in: frame, .key)
      x = 2 + grid.draw(" " + hint, x: x, y: frame.y, in: frame, .status)
    }
  }

  /// Where the selected fact stands in a file of the reader's own, for an editor; at the right, and of a long path its
  /// end. Returns the columns that it takes.
  private func drawPlace(in frame: Frame, on grid: inout Grid) -> Int {
    guard case .browsing = state.mode, state.permissions.contains(.locating), state.view.focus == .detail,
      let row = state.detailRows.dropFirst(state.view.detail.selected).first, let backing = row.backing,
      let (path, line) = state.corpus.place(of: backing)
    else { return 0 }
    let text = state.width.truncatedAtStart("\(TextCleaning.clean(path)):\(line)", to: frame.columns * 2 / 3)
    let columns = state.width.columns(of: text)
    grid.draw(text, x: frame.x + frame.columns - columns - 1, y: frame.y, in: frame, .status)
    return columns + 2
  }

  /// A prompt: its sign, the line being typed with the hardware cursor in it, and at the right what came of it.
  private func drawPrompt(
    _ sign: String, _ editor: LineEditor, aside: String, in frame: Frame, on grid: inout Grid
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
    if hasRoom {
      let isError = state.message?.isError ?? false
      grid.draw(
        aside, x: frame.columns - asideColumns - 1, y: frame.y, in: frame, isError ? .error : .dim)
    }
  }

  /// What a search of the pane has come to.
  private func searched(_ prompt: SearchPrompt) -> String {
    if state.isIndexing, state.search == nil { return UIText.indexing[state.language] }
    let fuzzy = prompt.isFuzzy ? UIText.fuzzyOn[state.language] + " " : ""
    guard case .list(let kind) = state.view.focus, let list = state.view.lists[kind], list.query != nil else {
      return fuzzy
    }
    if list.count == 0 { return (prompt.isFuzzy ? UIText.nothingEvenFuzzy : UIText.tryFuzzy)[state.language] }
    return fuzzy + UIText.count(list.count, of: state.corpus.count(of: kind))[state.language]
  }

  private var commands: [Command] {
    switch state.mode {
    case .overlay(let overlay):
      if case .marks = overlay.content { return [.down, .open, .mark, .export, .close] }
      return [.down, .open, .close]
    case .browsing, .searching, .finding, .following, .choosing, .exporting, .copying, .plain, .piping: break
    }
    switch state.view.focus {
    case .list: return [.down, .open, .source, .search, .find, .nextPane, .help, .quit, .maximise]
    case .detail: return [.down, .open, .back, .source, .search, .nextPane, .help, .quit, .maximise]
    case .source: return [.down, .nextMatch, .search, .close, .help, .quit, .maximise]
    }
  }
}
