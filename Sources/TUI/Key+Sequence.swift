import Explorer

/// Keys as control sequences of the terminal: those of the kitty keyboard protocol, and those that every terminal
/// sends and ncurses puts together itself as long as the line does not tear them.
extension Key {
  /// The key behind a control sequence, ESC [ and then these parameters and final letter; nil for one without use.
  init?(parameters: String, final: Unicode.Scalar) {
    // Each parameter may have further numbers behind colons, which are asked for by nobody here.
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: ":", omittingEmptySubsequences: false).first.flatMap { Int($0) }
    }
    let modifiers = numbers.count > 1 ? Modifiers(numbers[1] ?? 1) : []
    guard numbers.count <= 3 else { return nil }
    switch final {
    case "u":
      guard let code = numbers[0] else { return nil }
      self.init(pressed: code, modifiers)
    case "~":
      guard let code = numbers[0], modifiers.isEmpty, let key = Key.numbered[code] else { return nil }
      self = key
    case "Z":
      self = .backTab
    default:
      guard modifiers.isEmpty, let key = Key(cursor: final), numbers[0] == 1 || parameters.isEmpty else {
        return nil
      }
      self = key
    }
  }

  /// The key that ends a sequence with a letter.
  init?(cursor final: Unicode.Scalar) {
    switch final {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "F": self = .end
    case "H": self = .home
    default: return nil
    }
  }

  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  /// What is held down with a key, as far as it changes what the key means: locks are left out.
  private struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let control = Modifiers(rawValue: 4)
    private static let locks = 64 | 128

    init(rawValue: Int) { self.rawValue = rawValue }

    /// - Parameter parameter: one more than the sum of all, as the terminal sends it.
    init(_ parameter: Int) { rawValue = max(0, parameter &- 1) & ~Modifiers.locks }
  }

  /// The key of a number of the kitty keyboard protocol.
  private init?(pressed code: Int, _ modifiers: Modifiers) {
    switch (code, modifiers) {
    case (9, .shift): self = .backTab
    case (0x61...0x7A, .control), (0x61...0x7A, [.control, .shift]), (0x5B...0x5D, .control):
      // As terminals have sent them ever since: ^I is Tab, ^M is Enter, ^[ is Esc.
      let legacy = UInt32(code & 0x1F)
      self = Key(typed: legacy) ?? .control(Unicode.Scalar(UInt8(code)))
    case (57399...57408, []): self = .character(Unicode.Scalar(UInt8(0x30 + code - 57399)))
    case (57409...57426, []):
      guard let key = Key.keypad[code - 57409] else { return nil }
      self = key
    case (9, []), (13, _), (27, _), (0x20...0x7E, []), (0x7F, _), (0xA0...0xDFFF, []):
      guard let key = Key(typed: UInt32(code)) else { return nil }
      self = key
    default: return nil
    }
  }

  /// The keys of the keypad from the point on.
  private static let keypad: [Key?] = [
    .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter,
    .character("="),
    .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, nil, .delete,
  ]
}
