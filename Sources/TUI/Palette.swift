import CNCurses
import Explorer

/// How each style looks in each theme, as ncurses is told.
struct Palette {
  private var looks: [Theme: [Look]] = [:]

  /// What ncurses is told for a style.
  struct Look {
    let attributes: attr_t
    let pair: Int16
  }

  /// - Parameter colours: whether colours may be used; without, attributes alone tell the styles apart.
  init(colours: Bool) {
    let isColoured = colours && has_colors() && start_color() == OK && cncurses_colours() >= 8
    if isColoured { use_default_colors() }
    let isRich = cncurses_colours() >= 256
    var pairs: [Paint.Colours: Int16] = [:]
    for theme in Theme.allCases {
      looks[theme] = Style.allCases.map { style in
        let paint = Paint(style, in: theme)
        let attributes = paint.attributes.reduce(0) { $0 | $1.code }
        guard isColoured, let colours = isRich ? paint.rich : paint.plain else {
          return Look(attributes: attributes, pair: 0)
        }
        let pair = pairs[colours] ?? Int16(pairs.count + 1)
        if pairs.updateValue(pair, forKey: colours) == nil { init_pair(pair, colours.text, colours.ground) }
        return Look(attributes: attributes, pair: pair)
      }
    }
  }

  /// The looks of a theme, in the order of the styles.
  subscript(theme: Theme) -> [Look] { looks[theme]! }
}

extension Paint.Attribute {
  fileprivate var code: attr_t {
    switch self {
    case .bold: cncurses_bold
    case .dim: cncurses_dim
    case .reverse: cncurses_reverse
    case .underline: cncurses_underline
    }
  }
}
