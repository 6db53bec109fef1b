import Glibc
import Model

/// The locale that ncurses writes in.
enum Locale {
  /// Takes the locale of the environment; where that knows ASCII alone, as it mostly does over SSH, the
  /// characters are taken to be UTF-8. A real codeset is left as it is: ncurses writes GB18030 rightly.
  static func prepare() {
    let isKnown = setlocale(LC_ALL, "") != nil
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    if !isKnown || codeset == "ANSI_X3.4-1968" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}

extension Language {
  /// The language of the environment's locale.
  public static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty }
    return Language(locale: locale)
  }
}
