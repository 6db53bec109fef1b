import CNCurses
import Explorer

/// How each style is shown in each look, as ncurses is told.
struct Palette {
  private var blanks: [[cchar_t]] = []

  /// - Parameter colours: whether colours may be used; without, attributes alone tell the styles apart.
  init(colours: Bool) {
    let isColoured = colours && has_colors() && start_color() == OK && cncurses_colours() >= 8
    if isColoured { use_default_colors() }
    let isRich = cncurses_colours() >= 256
    var pairs: [Paint.Colours] = []
    for look in Look.allCases {
      blanks += [
        Style.allCases.map { style in
          let paint = Paint(style, in: look)
          guard isColoured, let colours = isRich ? paint.rich : paint.plain else {
            return Palette.blank(paint.attributes, pair: 0)
          }
          if let known = pairs.firstIndex(of: colours) {
            return Palette.blank(paint.attributes, pair: known + 1)
          }
          pairs.append(colours)
          init_pair(Int16(pairs.count), colours.text, colours.background)
          return Palette.blank(paint.attributes, pair: pairs.count)
        }
      ]
    }
  }

  /// A space in each style of a look, in the order of the styles, to put other characters in.
  subscript(look: Look) -> [cchar_t] { blanks[Look.allCases.firstIndex(of: look)!] }

  private static func blank(_ attributes: Paint.Attributes, pair: Int) -> cchar_t {
    var character = cchar_t()
    setcchar(&character, [0x20, 0], attributes.code, Int16(pair), nil)
    return character
  }
}

extension Paint.Attributes {
  fileprivate var code: attr_t {
    let codes: [(Paint.Attributes, attr_t)] = [
      (.bold, cncurses_bold), (.dim, cncurses_dim), (.reverse, cncurses_reverse),
      (.underline, cncurses_underline),
    ]
    return codes.reduce(0) { contains($1.0) ? $0 | $1.1 : $0 }
  }
}
