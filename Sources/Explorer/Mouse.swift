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

  /// Whether a button was pressed, as against the wheel that was turned.
  var isClick: Bool { action == .click || action == .doubleClick }

  /// Moves a scroll: the selection to the row under a click, or the window alone by the wheel.
  func move(_ scroll: inout Scroll, top: Int, of count: Int, height: Int) {
    switch action {
    case .click, .doubleClick:
      let row = scroll.top + y - top
      if y >= top, row < count { scroll.selected = row }
    case .wheelUp, .wheelDown: scroll.roll(by: action == .wheelDown ? 3 : -3, of: count, height: height)
    }
  }
}

extension Frame {
  /// Whether a place lies in the frame.
  func contains(x: Int, y: Int) -> Bool {
    self.x..<self.x + columns ~= x && self.y..<self.y + rows ~= y
  }
}
