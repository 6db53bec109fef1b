import CNCurses
import Glibc

/// Puts characters together from the bytes that come, in the locale's encoding, however far apart they come.
/// Bytes that are no text are dropped, and what follows them is read afresh.
package struct CharacterDecoder {
  package init() {}

  private var state = mbstate_t()
  private var isWithin = false

  /// Takes a byte; gives the character that it completes, if it does.
  package mutating func take(_ byte: UInt8) -> wint_t? {
    var character: wchar_t = 0
    var byte = CChar(bitPattern: byte)
    let outcome = mbrtowc(&character, &byte, 1, &state)
    switch Int(truncatingIfNeeded: outcome) {
    case -2:
      isWithin = true
      return nil
    case -1:
      state = mbstate_t()
      guard isWithin else { return nil }
      // The byte may start a character of its own.
      isWithin = false
      return take(UInt8(bitPattern: byte))
    default:
      isWithin = false
      return wint_t(truncatingIfNeeded: character)
    }
  }
}
