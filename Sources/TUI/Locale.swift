import CTerminal
import Glibc
import System

/// The locale that ncurses writes in.
package enum Locale {
  /// Takes the locale of the environment; where that knows ASCII alone, as it mostly does over SSH, the
  /// characters are taken to be UTF-8. A real codeset is left as it is: ncurses writes GB18030 rightly.
  ///
  /// The static program is in UTF-8 whatever the locale, and refuses one that says otherwise.
  static func prepare() throws(TerminalError) {
    if cterminal_is_static() {
      if let codeset = otherCodeset(in: name) { throw .codeset(codeset) }
      return
    }
    let isKnown = setlocale(LC_ALL, "") != nil
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    if !isKnown || codeset == "ANSI_X3.4-1968" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// The characters of a codeset's name that are shown at most: anybody may set it.
  private static let maximumCodesetLength = 64

  /// The codeset that the name of a locale asks for, if it is neither UTF-8 nor ASCII, harmless to a terminal.
  static func otherCodeset(in locale: String?) -> String? {
    let codeset = locale.map { Locale.codeset(in: $0) } ?? ""
    let letters = codeset.lowercased().filter { $0 != "-" }
    return ["", "utf8", "ansi_x3.41968"].contains(letters)
      ? nil : String(TextCleaning.clean(codeset).prefix(maximumCodesetLength))
  }
}

extension Language {
  /// The language of the environment's locale.
  public static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty }
    return Language(locale: locale)
  }
}
