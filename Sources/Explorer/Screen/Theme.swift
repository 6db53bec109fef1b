import System

/// How styles are made visible, as the user chooses it.
public enum Theme: String, CaseIterable, Sendable {
  /// Colours for the background that the terminal says it has; where it says nothing, hardly any.
  case auto
  /// Colours for a dark background, and for a light one.
  case dark, light
  /// White and bright colours on black, nothing dim.
  case contrast
  /// No colour: bold, reverse and underline.
  case monochrome

  /// The theme of a word of the configuration; `terminal` stood for `auto` up to version 0.2.
  public init?(word: String) {
    guard let theme = Theme(rawValue: word == "terminal" ? "auto" : word) else { return nil }
    self = theme
  }

  /// The one after it, for the command that goes through them.
  var next: Theme {
    let all = Theme.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .auto: Phrase("随终端的底色", "by the terminal's background")
    case .dark: Phrase("深底", "for a dark background")
    case .light: Phrase("浅底", "for a light background")
    case .contrast: Phrase("高对比", "high contrast")
    case .monochrome: Phrase("不用颜色", "no colour")
    }
  }

  /// What it looks like on a background.
  public func look(on background: Background) -> Look {
    switch self {
    case .auto:
      switch background {
      case .dark: .dark
      case .light: .light
      case .unknown: .any
      }
    case .dark: .dark
    case .light: .light
    case .contrast: .contrast
    case .monochrome: .monochrome
    }
  }
}

/// A set of colours and attributes for all styles; the TUI has them.
public enum Look: CaseIterable, Sendable {
  case dark, light
  /// For a background that is not known: the one colour that is read well on black and on white.
  case any
  case contrast, monochrome
}
