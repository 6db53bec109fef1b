import CNCurses
import Explorer

/// How each style looks: attributes, and colours of the terminal's own palette where it has any.
struct Palette {
  private let looks: [Look]

  /// What ncurses is told for a style.
  struct Look {
    let attributes: attr_t
    let pair: Int16
  }

  /// - Parameter colours: whether colours may be used; without, attributes alone tell the styles apart.
  init(colours: Bool) {
    let coloured = colours && has_colors() && start_color() == OK && cncurses_colours() >= 8
    if coloured { use_default_colors() }
    looks = Style.allCases.map { style in
      let (attributes, colour) = Palette.look(of: style)
      guard coloured, let colour else { return Look(attributes: attributes, pair: 0) }
      let pair = Int16(style.rawValue) + 1
      init_pair(pair, colour, -1)
      return Look(attributes: attributes, pair: pair)
    }
  }

  subscript(style: Style) -> Look { looks[Int(style.rawValue)] }

  private static func look(of style: Style) -> (attr_t, colour: Int16?) {
    let (red, green, yellow, cyan, magenta) = (
      Int16(COLOR_RED), Int16(COLOR_GREEN), Int16(COLOR_YELLOW), Int16(COLOR_CYAN), Int16(COLOR_MAGENTA)
    )
    return switch style {
    case .plain: (0, nil)
    case .title: (cncurses_bold, nil)
    case .focusedTitle: (cncurses_bold | cncurses_reverse, nil)
    case .label: (0, green)
    case .dim: (cncurses_dim, nil)
    case .link: (0, cyan)
    case .selected: (cncurses_reverse, nil)
    case .selectedElsewhere: (cncurses_bold, nil)
    case .match: (cncurses_bold | cncurses_underline, red)
    case .selectedMatch: (cncurses_bold | cncurses_reverse | cncurses_underline, red)
    case .quote: (cncurses_bold, yellow)
    case .otherQuote: (cncurses_underline, nil)
    case .note: (0, magenta)
    case .heading: (cncurses_bold, nil)
    case .frame: (cncurses_dim, nil)
    case .status: (0, nil)
    case .key: (cncurses_bold, green)
    case .error: (cncurses_bold, red)
    }
  }
}
