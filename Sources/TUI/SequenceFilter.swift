/// Takes out of what is typed what a terminal sends of itself and no table of keys knows: ESC [ … up to its final
/// letter is a report or nothing, never keys, however far apart its characters come. A lone escape is the Esc key.
package struct SequenceFilter {
  /// What comes out.
  package enum Output: Equatable {
    case character(UInt32)
    case report(TerminalReport)
  }

  private enum Part: Equatable {
    case none
    /// An escape that may be the Esc key.
    case escape
    /// An escape that was given out as the Esc key, and may have been the start of a sequence all the same.
    case escaped
    case parameters(String)
    /// ESC O: one letter more.
    case shift
  }

  private var part = Part.none

  package init() {}
  /// Characters of a sequence, at most: after so many, a lost end is given up.
  private static let most = 64

  /// Whether an escape is held back until it is known what it is.
  var holdsEscape: Bool { part == .escape }
  /// Whether the rest of a sequence would still be taken for one.
  var mayGoOn: Bool { part == .escaped }

  /// Takes a character that was sent.
  package mutating func take(_ code: UInt32) -> [Output] {
    let part = part
    self.part = .none
    switch (part, code) {
    case (.escape, 0x5B), (.escaped, 0x5B): self.part = .parameters("")
    case (.escaped, 0x4F): self.part = .shift
    case (.escape, 0x1B):
      self.part = .escape
      return [.character(0x1B)]
    case (.escape, _): return [.character(0x1B), .character(code)]
    case (.parameters(let text), 0x20...0x3F) where text.utf8.count < SequenceFilter.most:
      self.part = .parameters(text + String(Unicode.Scalar(UInt8(code))))
    case (.parameters(let text), 0x40...0x7E):
      let report = TerminalReport(parameters: text, final: Unicode.Scalar(UInt8(code)))
      return report.map { [.report($0)] } ?? []
    case (.shift, 0x40...0x7E): break
    case (_, 0x1B): self.part = .escape
    default: return [.character(code)]
    }
    return []
  }

  /// Takes that nothing more is there for now: an escape that was held back is a key.
  package mutating func pause() -> [Output] {
    guard holdsEscape else { return [] }
    part = .escaped
    return [.character(0x1B)]
  }

  /// Takes that nothing more has come for long: what comes next has nothing to do with the escape.
  mutating func forget() {
    if mayGoOn { part = .none }
  }
}
