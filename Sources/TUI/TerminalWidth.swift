import Text

/// The widths of characters on the terminal, as ncurses knows them.
enum TerminalWidth {
  /// Changed while ncurses draws nothing, and read by it alone: both on the one thread that there is.
  nonisolated(unsafe) static var current = TextWidth()
}

/// The columns that a character takes: -1 where there are none to tell.
///
/// It stands in for the C library's function of this name, which ncurses asks, so that ncurses and the layout go by
/// one table whatever the locale, also on a terminal that draws characters of ambiguous width two columns wide.
@_cdecl("wcwidth")
public func terminalColumns(of character: CInt) -> CInt {
  if character == 0 { return 0 }
  guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)) else { return -1 }
  return CInt(TerminalWidth.current.columns(of: scalar) ?? -1)
}
