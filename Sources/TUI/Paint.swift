import CNCurses
import Explorer

/// What makes a style visible in a look: attributes, and colours where the terminal has any.
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
  /// The colours on a terminal that has 256, most of which look the same everywhere.
  var rich: Colours?

  init(_ style: Style, in look: Look) {
    switch look {
    case .dark: self = .coloured(style, by: .dark)
    case .light: self = .coloured(style, by: .light)
    case .any: self = .uncertain(style)
    case .contrast: self = .contrast(style)
    case .monochrome: self = .monochrome(style)
    }
  }

  private init(_ attributes: Attributes, _ ink: Ink? = nil) {
    self.attributes = attributes
    plain = ink.map { Colours(text: Int16($0.plain)) }
    rich = ink.map { Colours(text: $0.rich) }
  }

  private init(_ attributes: Attributes, _ text: Ink, on background: Ink) {
    self.attributes = attributes
    plain = Colours(text: Int16(text.plain), background: Int16(background.plain))
    rich = Colours(text: text.rich, background: background.rich)
  }

  /// A colour of the terminal's first eight, and the one that stands for it where there are 256.
  private struct Ink {
    let plain: Int32
    let rich: Int16

    init(_ plain: Int32, rich: Int16? = nil) { (self.plain, self.rich) = (plain, rich ?? Int16(plain)) }
  }

  /// The colours of what has one, on one kind of background. None is bright: bold makes some terminals brighten them.
  private struct Inks {
    let number, link, label, remark, doubt, match, error: Ink

    /// Red and magenta are too dark on black, so that others stand for them where there are others.
    static let dark = Inks(
      number: Ink(COLOR_YELLOW), link: Ink(COLOR_CYAN), label: Ink(COLOR_GREEN),
      remark: Ink(COLOR_MAGENTA, rich: 176), doubt: Ink(COLOR_YELLOW), match: Ink(COLOR_YELLOW),
      error: Ink(COLOR_YELLOW, rich: 210))
    static let light = Inks(
      number: Ink(COLOR_MAGENTA), link: Ink(COLOR_BLUE), label: Ink(COLOR_BLUE), remark: Ink(COLOR_MAGENTA),
      doubt: Ink(COLOR_MAGENTA), match: Ink(COLOR_RED), error: Ink(COLOR_RED))
  }

  private static func coloured(_ style: Style, by inks: Inks) -> Paint {
    switch style {
    case .plain, .status: Paint([])
    case .title, .heading: Paint([.bold])
    case .focusedTitle: Paint([.bold, .reverse])
    case .label: Paint([], inks.label)
    case .dim, .frame, .reference: Paint([.dim])
    case .link: Paint(inks.link.plain == COLOR_BLUE ? [.underline] : [], inks.link)
    case .selected: Paint([.reverse])
    case .match: Paint([.bold, .underline], inks.match)
    case .selectedMatch: Paint([.bold, .reverse, .underline])
    case .quote: Paint([.bold, .underline])
    case .otherQuote: Paint([.underline])
    case .number: Paint([], inks.number)
    case .note: Paint([], inks.remark)
    case .doubt: Paint([], inks.doubt)
    case .key: Paint([.bold])
    case .error: Paint([.bold], inks.error)
    }
  }

  /// The monochrome look with a colour for remarks.
  private static func uncertain(_ style: Style) -> Paint {
    style == .note || style == .doubt ? Paint([], Ink(COLOR_MAGENTA, rich: 163)) : monochrome(style)
  }

  /// Every colour on its own black ground: the terminal's may be light.
  private static func contrast(_ style: Style) -> Paint {
    let white = Ink(COLOR_WHITE, rich: 231)
    let green = Ink(COLOR_GREEN, rich: 46)
    let cyan = Ink(COLOR_CYAN, rich: 51)
    let yellow = Ink(COLOR_YELLOW, rich: 226)
    let magenta = Ink(COLOR_MAGENTA, rich: 213)
    let red = Ink(COLOR_RED, rich: 124)
    let black = Ink(COLOR_BLACK, rich: 16)
    return switch style {
    case .plain, .dim, .frame, .status, .reference: Paint([], white, on: black)
    case .title, .heading: Paint([.bold], white, on: black)
    case .focusedTitle, .selected: Paint([.bold, .reverse], white, on: black)
    case .label, .key: Paint([.bold], green, on: black)
    case .link: Paint([.bold, .underline], cyan, on: black)
    case .match: Paint([.bold, .reverse, .underline], yellow, on: black)
    case .selectedMatch: Paint([.bold, .underline], yellow, on: black)
    case .quote, .number: Paint([.bold], yellow, on: black)
    case .otherQuote: Paint([.underline], white, on: black)
    case .note: Paint([.bold], magenta, on: black)
    case .doubt: Paint([.bold, .underline], magenta, on: black)
    case .error: Paint([.bold], white, on: red)
    }
  }

  private static func monochrome(_ style: Style) -> Paint {
    switch style {
    case .plain, .status, .label, .doubt: Paint([])
    case .dim, .frame, .note, .reference: Paint([.dim])
    case .title, .heading, .key, .number, .error: Paint([.bold])
    case .focusedTitle: Paint([.bold, .reverse])
    case .selected: Paint([.reverse])
    case .quote, .match: Paint([.bold, .underline])
    case .link, .otherQuote: Paint([.underline])
    case .selectedMatch: Paint([.bold, .reverse, .underline])
    }
  }
}
