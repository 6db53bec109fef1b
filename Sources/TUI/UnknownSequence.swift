/// Swallows what a terminal sends that no table knows, such as reports of its state: ESC [ … up to its final
/// letter is never taken for keys. A lone escape is the Esc key.
package struct UnknownSequence {
  package init() {}

  private enum Part { case none, escape, parameters(length: Int) }

  private var part = Part.none
  /// Characters of a sequence, at most: after so many, a lost end is given up.
  private static let most = 64

  /// Takes a character that was sent; gives those that are keys.
  package mutating func take(_ code: UInt32) -> [UInt32] {
    switch (part, code) {
    case (.escape, 0x5B):
      part = .parameters(length: 0)
      return []
    case (.escape, 0x1B): return [0x1B]
    case (.escape, _):
      part = .none
      return [0x1B, code]
    case (.parameters(let length), 0x20...0x3F) where length < UnknownSequence.most:
      part = .parameters(length: length + 1)
      return []
    case (.parameters, 0x40...0x7E):
      part = .none
      return []
    case (_, 0x1B):
      part = .escape
      return []
    default:
      part = .none
      return [code]
    }
  }

  /// Takes that nothing more is there for now: an escape that was held back is a key.
  package mutating func pause() -> [UInt32] {
    guard case .escape = part else { return [] }
    part = .none
    return [0x1B]
  }
}
