import CTerminal
import Glibc
import System
import Text

/// The encoding of the command line: what arguments are read in, and text is written in. It is that of the locale.
public enum Charset: Sendable {
  case utf8
  case gb18030
  /// GBK or GB2312: the characters of GB18030 that have one or two bytes, but for a few that it has more.
  case gbk
  /// ISO 8859-1, whose bytes are the first 256 characters.
  case latin1
  /// Any other: only ASCII is written as it is.
  case ascii

  /// That of the environment's locale. Where it knows ASCII alone or is not installed, UTF-8, as in the explorer.
  public static let ofEnvironment = Charset(codeset: Locale.codeset)

  init(codeset: String) {
    switch codeset.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "ansix3.41968", "usascii", "ascii", "": self = .utf8
    case "gb18030": self = .gb18030
    case "gbk", "gb2312", "euccn", "cp936": self = .gbk
    case "iso88591", "latin1": self = .latin1
    default: self = .ascii
    }
  }

  /// The bytes of a text. What the encoding lacks is written as `\u6885`, so that nothing is lost.
  public func bytes(of text: String) -> [UInt8] {
    if self == .utf8 { return Array(text.utf8) }
    if self == .gb18030 { return GB18030.encode(text) }
    return text.unicodeScalars.reduce(into: []) { bytes, scalar in
      bytes += self.bytes(of: scalar) ?? Array(Charset.escape(scalar).utf8)
    }
  }

  /// The bytes of a character; nil where the encoding lacks it.
  private func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    switch self {
    case .utf8: return Array(String(scalar).utf8)
    case .gb18030: return GB18030.encode(String(scalar))
    case .gbk:
      let bytes = GB18030.encode(String(scalar))
      return bytes.count == 2 && Charset.isGBK(scalar, bytes) ? bytes : nil
    // Those below command terminals.
    case .latin1: return (0xA0...0xFF).contains(scalar.value) ? [UInt8(scalar.value)] : nil
    case .ascii: return nil
    }
  }

  /// Whether GBK has a character that has two bytes in GB18030: not what is for private use, and little of what came
  /// later, as the euro sign.
  private static func isGBK(_ scalar: Unicode.Scalar, _ bytes: [UInt8]) -> Bool {
    if (0xE000...0xF8FF).contains(scalar.value) { return false }
    switch UInt16(bytes[0]) << 8 | UInt16(bytes[1]) {
    case 0xA2E3, 0xA6D9...0xA6DF, 0xA6EC...0xA6ED, 0xA6F3, 0xA8BC, 0xA8BF, 0xA989...0xA995, 0xFE50...0xFEA0:
      return false
    default: return true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) = scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    return mark + String(repeating: "0", count: width - digits.count) + digits
  }

  /// The text of bytes that someone typed or a program wrote. What is plainly UTF-8 is taken for it.
  public func text(of bytes: [UInt8]) -> String {
    let utf8 = String(validating: bytes, as: UTF8.self)
    if self == .latin1 { return utf8 ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
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
