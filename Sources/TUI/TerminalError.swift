import System

/// Why the explorer cannot open on a terminal.
public enum TerminalError: Error, Sendable {
  /// The terminal cannot place the cursor.
  case noCursorAddressing(String)
  /// No description of this or any common terminal is installed.
  case unknownTerminal(String)
  /// The locale asks for another encoding than UTF-8, and the static program knows no other.
  case codeset(String)

  /// What is wrong and what works all the same.
  public var message: Phrase {
    switch self {
    case .noCursorAddressing(let name):
      Phrase(
        "终端 TERM=\(name) 不能移动光标，打不开浏览界面；list、show、validate 照常可用",
        "the terminal TERM=\(name) cannot place the cursor, so the explorer cannot open; list, show and validate work all the same"
      )
    case .codeset(let name):
      Phrase(
        "locale 要求 \(name) 编码，而静态版只用 UTF-8；请装 Debian 包；终端其实是 UTF-8 的话，用 LC_ALL=C.UTF-8 wentan",
        "the locale asks for \(name), and the static program is in UTF-8 alone; install the Debian package, or, if the terminal is in UTF-8 after all, run LC_ALL=C.UTF-8 wentan"
      )
    case .unknownTerminal(let name):
      Phrase(
        "不认识终端 TERM=\(name)，也没有 xterm、vt100 的描述；请安装 ncurses-base，或用 list、show",
        "no description of TERM=\(name), of xterm or of vt100 is installed; install ncurses-base, or use list and show"
      )
    }
  }
}
