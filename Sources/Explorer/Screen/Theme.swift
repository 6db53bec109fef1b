import System

/// How styles are made visible; the TUI has the looks of each.
public enum Theme: String, CaseIterable, Sendable {
  /// A few of the terminal's own colours on its own background.
  case terminal
  /// White and bright colours on black, nothing dim.
  case contrast
  /// No colour: bold, reverse and underline.
  case monochrome

  /// The one after it, for the command that goes through them.
  var next: Theme {
    let all = Theme.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .terminal: Phrase("终端自己的颜色", "the terminal's own colours")
    case .contrast: Phrase("高对比", "high contrast")
    case .monochrome: Phrase("不用颜色", "no colour")
    }
  }
}
