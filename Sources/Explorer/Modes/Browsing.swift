import Model

/// The panes alone: keys are commands, and the mouse selects, opens and scrolls.
struct Browsing: Mode {
  var tellsPosition: Bool { true }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if let command = state.keymap.command(for: key) { return state.perform(command) }
    // Chinese that an input method committed: it is looked for, never taken for keys.
    if case .character(let scalar) = key, scalar.value >= 0x2E80, Key.isText(scalar) {
      state.startFinding(String(scalar))
    } else {
      state.message = Message(text: UIText.unknownKey(state.keymap), isError: true)
    }
    return nil
  }

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    let layout = Layout(state)
    guard let hit = layout.panes.first(where: { $0.frame.contains(x: mouse.x, y: mouse.y) })
    else { return nil }
    let (pane, top) = (hit.pane, hit.content.y)
    let height = layout.height(of: pane)
    let isWheel = !mouse.isClick
    let preview = pane == .detail && state.isDetailPreview ? state.detailRows : nil
    if !isWheel, pane == .detail, let number = state.render().number(x: mouse.x, y: mouse.y),
      state.openSource(atNumber: number)
    {
      return nil
    }
    if !isWheel { state.focus(pane) }
    switch pane {
    case .list(let kind):
      let count = state.view.lists[kind].count
      mouse.move(&state.view.lists[kind].scroll, top: top, of: count, height: height)
      if !isWheel { state.showSelected(of: kind) }
    case .detail:
      if let preview, !isWheel {
        select(mouse.y - top, of: preview, in: &state)
      } else {
        let count = isWheel ? state.wholeDetailRows.count : state.detailRows.count
        mouse.move(&state.view.detail, top: top, of: count, height: height)
      }
    case .source:
      let count = state.sourceRows.count
      if var scroll = state.view.source?.scroll {
        mouse.move(&scroll, top: top, of: count, height: height)
        state.view.source?.scroll = scroll
      }
    }
    if mouse.action == .doubleClick, mouse.y >= top { state.open() }
    return nil
  }

  /// Selects what a row of the preview says in the whole, which the pane shows now that it has the keys.
  private func select(_ row: Int, of preview: DetailRows, in state: inout State) {
    guard preview.indices.contains(row), let target = preview[row].target else { return }
    state.view.detail.selected = state.wholeDetailRows.firstIndex { $0.target == target } ?? 0
  }
}
