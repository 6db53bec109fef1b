import Glibc
import Typesetting

/// What ncurses asks for the columns of a character, instead of the C library's function of this name: the answer
/// that the layout was made with, so that they agree on every host, and one for hosts without a locale.
@_cdecl("wcwidth")
func columns(of character: wchar_t) -> Int32 {
  guard character != 0 else { return 0 }
  guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return -1 }
  return TextWidth().columns(of: scalar).map(Int32.init) ?? -1
}
