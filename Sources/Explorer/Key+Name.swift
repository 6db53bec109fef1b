import System
import Text

/// How keys are written: the help prints the names that the configuration reads.
extension Key {
  /// How the key is written in the help.
  public var name: String { names[0] }

  /// Every name of the key; the help prints the first.
  private var names: [String] {
    switch self {
    case .character(" "): ["Space"]
    case .character(let scalar): [String(scalar)]
    case .control(let scalar): ["^" + String(scalar).uppercased()]
    case .enter: ["Enter", "^M", "^J"]
    case .escape: ["Esc", "^["]
    case .tab: ["Tab", "^I"]
    case .backTab: ["⇧Tab", "S-Tab"]
    case .backspace: ["Backspace", "^H"]
    case .delete: ["Del"]
    case .up: ["↑", "Up"]
    case .down: ["↓", "Down"]
    case .left: ["←", "Left"]
    case .right: ["→", "Right"]
    case .pageUp: ["PgUp"]
    case .pageDown: ["PgDn"]
    case .home: ["Home"]
    case .end: ["End"]
    }
  }

  private static let named: [Key] = [
    .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
    .pageDown, .home, .end,
  ]

  /// All names that stand for no single character.
  public static var allNames: [String] { named.flatMap(\.names) }

  /// The key of a name, in whatever case, or of the character it sends; nil where no key sends it.
  public init?(name: String) {
    let lower = name.lowercased()
    let scalars = Array(name.unicodeScalars)
    if let key = Key.named.first(where: { $0.names.contains { $0.lowercased() == lower } }) {
      self = key
    } else if scalars.count == 2, scalars[0] == "^", let letter = lower.unicodeScalars.last,
      ("a"..."z").contains(letter)
    {
      self = .control(letter)
    } else if scalars.count == 1, case .character(let scalar) = Key.character(scalars[0]).normalised,
      Key.isTyped(scalar)
    {
      self = Key.character(scalar)
    } else {
      return nil
    }
  }

  /// Whether a keyboard without an input method may send a character.
  private static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && TextWidth().columns(of: scalar) == 1
      && TextCleaning.clean(String(scalar)) == String(scalar)
  }

  /// Whether the terminal keeps the key for itself, so that it never comes: ^C and ^Z are signals, ^S and ^Q
  /// hold the output.
  public var isOfTerminal: Bool {
    switch self {
    case .control("c"), .control("z"), .control("s"), .control("q"): true
    default: false
    }
  }
}
