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

  /// Moves a scroll: to the row under a click, or by the wheel, the selection staying in the window.
  func move(_ scroll: inout Scroll, top: Int, of count: Int, height: Int) {
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
