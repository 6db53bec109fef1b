import Explorer

/// Takes out of what is typed what a terminal sends of itself and no table of keys knows, by the grammar of ECMA-48:
/// control sequences (ESC [), control strings (ESC ], P, X, ^ and _, up to ESC \), single shifts (ESC N and O) and
/// their 8-bit forms are reports, keys that have no character, or nothing, never text, however far apart their
/// characters come. A lone escape is the Esc key, and one before any other character is the Esc key and that character.
///
/// Of an operating system command so much is kept as an answer may have; of other control strings nothing.
package struct SequenceFilter {
  /// What comes out.
  package enum Output: Equatable {
    case character(UInt32)
    /// A key that was sent as a sequence.
    case key(Key)
    case report(TerminalReport)
  }

  private enum Part: Equatable {
    case none
    /// An escape that may be the Esc key.
    case escape
    /// An escape that was given out as the Esc key, and may have been the start of a sequence all the same.
    case escaped
    /// A control sequence up to its final letter; nil where its parameters are too long for a report.
    case parameters(String?)
    /// A single shift: one character more, after digits in old forms of function keys.
    case shift(takesDigits: Bool)
    /// So many bytes of an old mouse report.
    case bytes(Int)
    /// A control string; that of an operating system command (ESC ]) ends with BEL, too.
    case string(endsWithBell: Bool)
    /// An escape in a control string, which it ends.
    case stringEscape(endsWithBell: Bool)
  }

  private var part = Part.none
  /// Whether the escape of the sequence that comes was given out as the Esc key: then no key follows from it.
  private var isLate = false
  /// What has come of an operating system command.
  private var command = ""

  package init() {}

  /// Characters of the parameters of a report, or of an operating system command, at most.
  private static let maximumParameters = 64
  /// Bytes after ESC [ M, the mouse report of X10: button, column and row.
  private static let mouseBytes = 3

  /// Whether an escape is held back until it is known what it is.
  var holdsEscape: Bool { part == .escape }

  /// Whether what comes next is taken for the rest of a sequence that may never go on.
  var mayGoOn: Bool {
    switch part {
    case .escaped, .string, .stringEscape: true
    case .none, .escape, .parameters, .shift, .bytes: false
    }
  }

  /// Takes a byte that belongs to no character; false where bytes are parts of characters.
  package mutating func takesByte() -> Bool {
    guard case .bytes(let count) = part else { return false }
    part = count > 1 ? .bytes(count - 1) : .none
    return true
  }

  /// Takes a character that was sent.
  package mutating func take(_ code: UInt32) -> [Output] {
    let part = part
    self.part = .none
    switch (part, code) {
    case (.string(let isCommand), 0x9C): return isCommand ? endCommand() : []
    case (.string, 0x18), (.string, 0x1A): break
    case (.string(endsWithBell: true), 0x07): return endCommand()
    case (.string(let endsWithBell), 0x1B): self.part = .stringEscape(endsWithBell: endsWithBell)
    case (.string, 0x80...0x9F): if !begin(code - 0x40) { self.part = part }
    case (.string, _):
      if command.utf8.count < SequenceFilter.maximumParameters { append(code) }
      self.part = part
    case (.stringEscape(endsWithBell: true), 0x5C): return endCommand()
    case (.stringEscape(let endsWithBell), _):
      if !begin(code) { self.part = .string(endsWithBell: endsWithBell) }
    case (_, 0x80...0x9F):
      _ = begin(code - 0x40)
      return part == .escape ? [.character(0x1B)] : []
    case (.escape, 0x1B):
      self.part = .escape
      return [.character(0x1B)]
    case (.escape, _): return begin(code) ? [] : [.character(0x1B), .character(code)]
    // N is a key, which may well follow Esc, and no terminal begins an answer with ESC N.
    case (.escaped, _) where code != 0x4E && begin(code): isLate = true
    case (.parameters(let text), 0x20...0x3F): self.part = .parameters(SequenceFilter.append(code, to: text))
    case (.parameters(let text), 0x40...0x7E): return end(text, final: Unicode.Scalar(UInt8(code)))
    case (.shift(takesDigits: true), 0x30...0x3B): self.part = part
    case (.shift(let takesDigits), 0x20...0x7E):
      guard takesDigits, !isLate, let key = Key(cursor: Unicode.Scalar(UInt8(code))) else { return [] }
      return [.key(key)]
    case (_, 0x1B): self.part = .escape
    default: return [.character(code)]
    }
    return []
  }

  /// Begins what an escape and a character begin; false where they are two keys.
  private mutating func begin(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "[": part = .parameters("")
    case "O": part = .shift(takesDigits: true)
    case "N": part = .shift(takesDigits: false)
    case "]": part = .string(endsWithBell: true)
    case "P", "X", "^", "_": part = .string(endsWithBell: false)
    case "\\": part = .none
    default: return false
    }
    (isLate, command) = (false, "")
    return true
  }

  private static func append(_ code: UInt32, to text: String?) -> String? {
    guard let text, text.utf8.count < maximumParameters else { return nil }
    return text + String(Unicode.Scalar(UInt8(code)))
  }

  /// Ends a control sequence: two of them have a tail.
  private mutating func end(_ parameters: String?, final: Unicode.Scalar) -> [Output] {
    switch (parameters, final) {
    case ("", "M"): part = .bytes(SequenceFilter.mouseBytes)
    // ESC [ [ A is a function key of the Linux console.
    case ("", "["): part = .shift(takesDigits: false)
    case (let text?, _):
      if let report = TerminalReport(parameters: text, final: final) { return [.report(report)] }
      return isLate ? [] : Key(parameters: text, final: final).map { [.key($0)] } ?? []
    case (nil, _): break
    }
    return []
  }

  private mutating func append(_ code: UInt32) {
    if let scalar = Unicode.Scalar(code) { command.unicodeScalars.append(scalar) }
  }

  private func endCommand() -> [Output] { TerminalReport(command: command).map { [.report($0)] } ?? [] }

  /// Takes that nothing more is there for now: an escape that was held back is a key, or, in a string, its end.
  package mutating func pause() -> [Output] {
    switch part {
    case .escape:
      part = .escaped
      return [.character(0x1B)]
    case .stringEscape(let isCommand):
      part = .escaped
      if isCommand { return endCommand() }
    case .none, .escaped, .parameters, .shift, .bytes, .string: break
    }
    return []
  }

  /// Takes that a key has come that is no character: whatever has begun has ended with it.
  mutating func interrupt() -> [Output] {
    defer { part = .none }
    return holdsEscape ? [.character(0x1B)] : []
  }

  /// Takes that nothing more has come for long: what comes next has nothing to do with what came before.
  package mutating func forget() {
    if mayGoOn { part = .none }
  }
}
