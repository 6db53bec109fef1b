import Model
import Search

/// What a mouse did, and where, in columns and rows of the screen.
public struct Mouse: Equatable, Sendable {
  public enum Action: Equatable, Sendable { case click, doubleClick, wheelUp, wheelDown }

  public let action: Action
  public let x: Int
  public let y: Int

  public init(_ action: Action, x: Int, y: Int) {
    self.action = action
    self.x = x
    self.y = y
  }
}

extension State {
  /// Takes the mouse: a click selects, a double click opens, the wheel scrolls the pane under it.
  mutating func handle(_ mouse: Mouse) -> Effect? {
    switch mode {
    case .overlay(let overlay): return handle(mouse, over: overlay)
    case .finding(var find):
      mouse.move(&find.scroll, top: 2, of: find.findings.hits.count, height: Overlay.height(in: size))
      mode = .finding(find)
      if mouse.action == .doubleClick { handleFinding(.enter, find) }
    case .searching, .following, .choosing, .exporting, .copying, .plain, .piping: break
    case .browsing: browse(by: mouse)
    }
    return nil
  }

  private mutating func handle(_ mouse: Mouse, over overlay: Overlay) -> Effect? {
    var overlay = overlay
    mouse.move(&overlay.scroll, top: 2, of: overlay.rows.count, height: Overlay.height(in: size))
    mode = .overlay(overlay)
    return mouse.action == .doubleClick ? handleOverlay(.enter, overlay) : nil
  }

  private mutating func browse(by mouse: Mouse) {
    guard let (pane, frame) = Layout(self).panes.first(where: { $1.contains(x: mouse.x, y: mouse.y) })
    else { return }
    let top = frame.y + 1
    let height = max(1, frame.rows - 1)
    let isWheel = mouse.action == .wheelUp || mouse.action == .wheelDown
    let preview = pane == .detail && isDetailPreview ? detailRows : nil
    if !isWheel { focus(pane) }
    switch pane {
    case .list(let kind):
      let count = view.lists[kind]!.count
      mouse.move(&view.lists[kind]!.scroll, top: top, of: count, height: height)
      if view.focus == pane || view.item?.kind == kind { showSelected(of: kind) }
    case .detail:
      if let preview, !isWheel {
        select(mouse.y - top, of: preview)
      } else {
        let count = isWheel ? wholeDetailRows.count : detailRows.count
        mouse.move(&view.detail, top: top, of: count, height: height)
      }
    case .source:
      let count = sourceRows.count
      if var scroll = view.source?.scroll {
        mouse.move(&scroll, top: top, of: count, height: height)
        view.source?.scroll = scroll
      }
    }
    if mouse.action == .doubleClick, mouse.y >= top { open() }
  }

  /// Selects what a row of the preview says in the whole, which the pane shows now that it has the keys.
  private mutating func select(_ row: Int, of preview: DetailRows) {
    guard preview.indices.contains(row), let target = preview[row].target else { return }
    view.detail.selected = wholeDetailRows.firstIndex { $0.target == target } ?? 0
  }
}

extension Mouse {
  /// Moves a scroll: to the row under a click, or by the wheel, the selection staying in the window.
  fileprivate func move(_ scroll: inout Scroll, top: Int, of count: Int, height: Int) {
    switch action {
    case .click, .doubleClick:
      let row = scroll.top + y - top
      if y >= top, row < count { scroll.selected = row }
    case .wheelUp, .wheelDown:
      scroll.top = max(0, min(count - height, scroll.top + (action == .wheelDown ? 3 : -3)))
      scroll.selected = max(scroll.top, min(scroll.selected, scroll.top + height - 1, count - 1))
    }
  }
}

extension Frame {
  /// Whether a place lies in the frame.
  func contains(x: Int, y: Int) -> Bool {
    self.x..<self.x + columns ~= x && self.y..<self.y + rows ~= y
  }
}
