import CNCurses
import Explorer

/// What makes a style visible in a theme: attributes, and colours where the terminal has any.
struct Paint {
  struct Attributes: OptionSet {
    let rawValue: UInt8

    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let reverse = Attributes(rawValue: 4)
    static let underline = Attributes(rawValue: 8)
  }

  /// Numbers of colours of the terminal's palette; -1 is its own.
  struct Colours: Equatable {
    let text: Int16
    var background: Int16 = -1
  }

  let attributes: Attributes
  /// The colours on a terminal that has no more than 8 or 16; readers choose what these look like.
  var plain: Colours?
  /// The colours on a terminal that has 256, which look the same everywhere.
  var rich: Colours?

  init(_ style: Style, in theme: Theme) {
    switch theme {
    case .terminal: self = .terminal(style)
    case .contrast: self = .contrast(style)
    case .monochrome: self = .monochrome(style)
    }
  }

  private init(_ attributes: Attributes, _ text: Int32? = nil) {
    self.attributes = attributes
    plain = text.map { Colours(text: Int16($0)) }
    rich = plain
  }

  private init(_ attributes: Attributes, plain: (Int32, on: Int32), rich: (Int16, on: Int16)) {
    self.attributes = attributes
    self.plain = Colours(text: Int16(plain.0), background: Int16(plain.on))
    self.rich = Colours(text: rich.0, background: rich.on)
  }

  private static func terminal(_ style: Style) -> Paint {
    switch style {
    case .plain: Paint([])
    case .title: Paint([.bold])
    case .focusedTitle: Paint([.bold, .reverse])
    case .label: Paint([], COLOR_GREEN)
    case .dim: Paint([.dim])
    case .link: Paint([], COLOR_CYAN)
    case .selected: Paint([.reverse])
    case .selectedElsewhere: Paint([.bold])
    case .match: Paint([.bold, .underline], COLOR_RED)
    case .selectedMatch: Paint([.bold, .reverse, .underline], COLOR_RED)
    case .quote: Paint([.bold, .underline])
    case .otherQuote: Paint([.underline])
    case .note: Paint([], COLOR_MAGENTA)
    case .doubt: Paint([.bold], COLOR_RED)
    case .heading: Paint([.bold])
    case .frame: Paint([.dim])
    case .status: Paint([])
    case .key: Paint([.bold], COLOR_GREEN)
    case .error: Paint([.bold], COLOR_RED)
    }
  }

  /// Every colour on its own black ground: the terminal's may be light.
  private static func contrast(_ style: Style) -> Paint {
    let white = (plain: COLOR_WHITE, rich: Int16(231))
    let green = (plain: COLOR_GREEN, rich: Int16(46))
    let cyan = (plain: COLOR_CYAN, rich: Int16(51))
    let yellow = (plain: COLOR_YELLOW, rich: Int16(226))
    let magenta = (plain: COLOR_MAGENTA, rich: Int16(213))
    let red = (plain: COLOR_RED, rich: Int16(124))
    let black = (plain: COLOR_BLACK, rich: Int16(16))
    func paint(
      _ attributes: Attributes, _ text: (plain: Int32, rich: Int16) = white,
      on background: (plain: Int32, rich: Int16) = black
    ) -> Paint {
      Paint(attributes, plain: (text.plain, on: background.plain), rich: (text.rich, on: background.rich))
    }
    return switch style {
    case .plain, .dim, .frame, .status: paint([])
    case .title, .heading, .selectedElsewhere: paint([.bold])
    case .focusedTitle, .selected: paint([.bold, .reverse])
    case .label, .key: paint([.bold], green)
    case .link: paint([.bold, .underline], cyan)
    case .match: paint([.bold, .reverse, .underline], yellow)
    case .selectedMatch: paint([.bold, .underline], yellow)
    case .quote: paint([.bold], yellow)
    case .otherQuote: paint([.underline])
    case .note: paint([.bold], magenta)
    case .doubt: paint([.bold, .underline], magenta)
    case .error: paint([.bold], white, on: red)
    }
  }

  private static func monochrome(_ style: Style) -> Paint {
    switch style {
    case .plain, .status: Paint([])
    case .dim, .frame, .note: Paint([.dim])
    case .title, .heading, .label, .key, .doubt, .selectedElsewhere: Paint([.bold])
    case .focusedTitle, .error: Paint([.bold, .reverse])
    case .selected: Paint([.reverse])
    case .quote: Paint([.bold, .underline])
    case .link, .otherQuote: Paint([.underline])
    case .match: Paint([.reverse, .underline])
    case .selectedMatch: Paint([.bold, .underline])
    }
  }
}
