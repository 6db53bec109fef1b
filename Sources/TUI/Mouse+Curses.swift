import CNCurses
import Explorer

extension Mouse {
  /// What the mouse did, after ncurses has said that it did something; nil for what is of no use.
  static var next: Mouse? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let actions: [(mmask_t, Action)] = [
      (cncurses_double_click, .doubleClick), (cncurses_click, .click), (cncurses_wheel_up, .wheelUp),
      (cncurses_wheel_down, .wheelDown),
    ]
    guard let action = actions.first(where: { event.bstate & $0.0 != 0 })?.1 else { return nil }
    return Mouse(action, x: Int(event.x), y: Int(event.y))
  }
}
