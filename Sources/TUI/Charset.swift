import CTerminal
import Glibc
import System
import Text

/// The encoding of the command line: what arguments are read in, and text is written in. It is that of the locale.
public enum Charset: Sendable {
  case utf8
  case gb18030
  /// GBK or GB2312: the characters of GB18030 that have one or two bytes.
  case gbk
  /// Any other: only ASCII is written as it is.
  case ascii

  /// That of the environment's locale. Where it knows ASCII alone or is not installed, UTF-8, as in the explorer.
  public static let ofEnvironment = Charset(codeset: Locale.codeset)

  init(codeset: String) {
    switch codeset.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "ansix3.41968", "usascii", "ascii", "": self = .utf8
    case "gb18030": self = .gb18030
    case "gbk", "gb2312", "euccn", "cp936": self = .gbk
    default: self = .ascii
    }
  }

  /// The bytes of a text. What the encoding lacks is written as `\u6885`, so that nothing is lost.
  public func bytes(of text: String) -> [UInt8] {
    if self == .utf8 { return Array(text.utf8) }
    if self == .gb18030 { return GB18030.encode(text) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let own = GB18030.encode(String(scalar))
      if own.count <= (self == .gbk ? 2 : 1) { bytes += own } else { bytes += Charset.escape(scalar).utf8 }
    }
    return bytes
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) = scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    return mark + String(repeating: "0", count: width - digits.count) + digits
  }

  /// The text of bytes that someone typed or a program wrote. What is plainly UTF-8 is taken for it.
  public func text(of bytes: [UInt8]) -> String {
    let utf8 = String(validating: bytes, as: UTF8.self)
    guard self == .gb18030 || self == .gbk else { return utf8 ?? String(decoding: bytes, as: UTF8.self) }
    // Pairs of GB18030 can be UTF-8 of two bytes, never, but by the rarest chance, of three.
    if let utf8, utf8.unicodeScalars.allSatisfy({ $0.value < 0x80 || $0.value >= 0x800 }) { return utf8 }
    return GB18030.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The words of the command line, the program's name left out.
  public var arguments: [String] {
    if self == .utf8 { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { word in
        let bytes = Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
        // The name of a file that is there is left as it is.
        return access(word, F_OK) == 0 ? String(decoding: bytes, as: UTF8.self) : text(of: bytes)
      }
    }
  }
}

extension Locale {
  /// The codeset of the environment's locale; empty where it names none, or is not installed.
  static var codeset: String {
    guard let locale = name else { return "" }
    let named = codeset(in: locale)
    let needsNoLibrary =
      ["C", "POSIX"].contains(locale) || Charset(codeset: named) == .utf8 && !named.isEmpty
    if needsNoLibrary || cterminal_is_static() { return named }
    return cterminal_codeset().map { String(cString: $0) } ?? ""
  }

  /// The codeset that the name of a locale gives after its first dot; empty where it gives none.
  static func codeset(in locale: String) -> String {
    String(locale.prefix { $0 != "@" }.split(separator: ".", maxSplits: 1).dropFirst().first ?? "")
  }

  /// The locale that the environment names for characters.
  static var name: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty }
  }
}
