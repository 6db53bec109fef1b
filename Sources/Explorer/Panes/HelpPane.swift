import Model

/// All keys and what they do, drawn from the key table.
struct HelpPane {
  let state: State
  let scroll: Scroll

  /// Rows of keys that are seen at a time.
  static func height(in size: Size) -> Int { max(1, size.rows - 3) }

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.helpTitle[state.language], in: frame, isFocused: true, lines: state.lines)
    let bindings = state.keymap.bindings
    let names = bindings.map { $0.keys.map(\.name).joined(separator: " ") }
    let keyColumns = 2 + (names.map { state.width.columns(of: $0) }.max() ?? 0)
    for line in 0..<max(0, min(frame.rows - 1, bindings.count - scroll.top)) {
      let (row, y) = (scroll.top + line, frame.y + 1 + line)
      let isSelected = row == scroll.selected
      grid.draw(isSelected ? ">" : " ", x: frame.x, y: y, in: frame, .plain)
      grid.draw(names[row], x: frame.x + 2, y: y, in: frame, .key)
      grid.draw(
        bindings[row].command.help[state.language], x: frame.x + 2 + keyColumns, y: y, in: frame, .plain)
      guard isSelected else { continue }
      grid.restyle(Frame(x: frame.x, y: y, columns: frame.columns, rows: 1), .selected)
      grid.cursor = (frame.x, y)
    }
  }
}
