import Model

/// The list of all items of a kind, one a row: the name, and dim beside it what tells it from others.
struct ListPane {
  let state: State
  let kind: Kind

  func draw(in frame: Frame, on grid: inout Grid) {
    let isFocused = state.view.focus == .list(kind)
    let scroll = state.view.lists[kind]!
    let count = state.corpus.count(of: kind)
    let key = Kind.listed.firstIndex(of: kind)! + 1
    grid.drawTitle(
      "\(key) \(kind.plural[state.language]) \(count)", in: frame, isFocused: isFocused, lines: state.lines)
    for row in 0..<max(0, min(frame.rows - 1, count - scroll.top)) {
      let item = ItemID(kind, scroll.top + row)
      let y = frame.y + 1 + row
      let isSelected = item.row == scroll.selected
      let name = grid.draw(
        (isSelected ? "> " : "  ")
          + state.width.truncated(state.corpus.name(of: item), to: frame.columns - 2),
        x: frame.x, y: y, in: frame, .plain)
      let room = frame.x + frame.columns - name - 2
      let aside = state.width.truncated(state.corpus.aside(of: item, in: state.language), to: room)
      if room >= 6, !aside.isEmpty { grid.draw(aside, x: name + 2, y: y, in: frame, .dim) }
      if isSelected {
        let line = Frame(x: frame.x, y: y, columns: frame.columns, rows: 1)
        grid.restyle(line, isFocused ? .selected : .selectedElsewhere)
        if isFocused { grid.cursor = (frame.x, y) }
      }
    }
    if count == 0 {
      grid.draw("  " + UIText.empty[state.language], x: frame.x, y: frame.y + 1, in: frame, .dim)
    }
    if count == 0, isFocused { grid.cursor = (frame.x, frame.y + 1) }
  }
}
