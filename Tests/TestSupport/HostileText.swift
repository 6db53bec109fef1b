/// Text that would command a terminal if it got there as it is, and what must not be found in what gets there.
public enum HostileText {
  /// What hostile data is made of, a piece for each trick. What is visible of an escape sequence bears 66, which no
  /// sequence of the program's own does; EVIL stands where it would show had the character before it its way.
  public static let pieces: [String] = [
    "\u{1B}[66;66H", "\u{1B}]66;EVIL\u{7}", "\u{1B}P66\u{1B}\\", "\u{1B}[66m", "\u{9B}66m",
    "\u{9D}66;EVIL\u{9C}", "\u{85}",
    "\rEVIL", "\nEVIL", "\tEVIL", "\u{8}\u{8}EVIL", "a\u{0}z", "\u{E}lqk\u{F}", "\u{7F}EVIL", "\u{5}",
    "\u{202E}EVIL\u{202C}",
    "\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{61C}", "a\u{200B}\u{200D}\u{2060}\u{FEFF}\u{AD}z",
    "\u{E0041}\u{E007F}",
    "a\u{2028}\u{2029}\u{FFF9}\u{FFFA}\u{FFFB}z", "e" + String(repeating: "\u{301}", count: 40),
    "\u{301}\u{302}", nonCharacters,
    "\u{3164}\u{115F}\u{FFA0}", "\u{E000}\u{F0000}", "\u{20000}\u{30000}",
    "\u{378}\u{1F468}\u{200D}\u{1F469}", "☺\u{FE0F}", "“…—”",
  ]

  /// Which the compiler takes in no literal.
  private static var nonCharacters: String {
    String(String.UnicodeScalarView([0xFDD0, 0xFFFF, 0x1FFFE].map { Unicode.Scalar(UInt32($0))! }))
  }

  /// Some pieces in one text, beginning at one of them.
  public static func starting(at piece: Int, count: Int = pieces.count) -> String {
    (0..<count).map { pieces[(piece + $0) % pieces.count] }.joined(separator: "文")
  }

  /// The first character in a text that no terminal may get from data, with its place; nil where there is none.
  ///
  /// - Parameters:
  ///   - allowed: control characters that are the program's own there.
  ///   - inExport: whether it is no terminal that gets the text, and quotes may have sequences of characters.
  public static func fault(
    in text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"], inExport: Bool = false
  ) -> String? {
    var marks = 0
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      // Most of all there is: what is printable in ASCII, and ideographs.
      if (0x20..<0x7F).contains(scalar.value) || (0x4E00..<0xA000).contains(scalar.value) {
        marks = 0
        continue
      }
      if inExport, makesSequence(scalars, at: place) { continue }
      marks = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory) ? marks + 1 : 0
      if !allowed.contains(scalar) && isForbidden(scalar) || marks > 4 {
        return "U+\(String(scalar.value, radix: 16, uppercase: true)) at \(place)"
      }
    }
    return nil
  }

  /// Whether what stands there makes a sequence: a joiner between emoji, which may stand on two lines; one selector behind an
  /// emoji or an ideograph.
  private static func makesSequence(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = text[place - 1].value
    switch text[place].value {
    case 0x200D:
      let next = text[(place + 1)...].first { $0 != "\n" && $0 != " " }?.value ?? 0
      let base = isEmoji(before) || place < 2 ? before : before == 0xFE0F ? text[place - 2].value : before
      return isEmoji(base) && isEmoji(next)
    case 0xFE0E, 0xFE0F: return isEmoji(before) || "#*0123456789©®".unicodeScalars.contains(text[place - 1])
    case 0xFE00..<0xFE0E, 0xE0100...0xE01EF:
      return (0x3006...0x3007).contains(before) || (0x3400...0x9FFF).contains(before)
        || (0xF900...0xFAFF).contains(before) || (0x20000...0x3FFFD).contains(before)
    default: return false
    }
  }

  private static func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299, 0x1F000...0x1FFFD:
      true
    default: false
    }
  }

  /// A table of its own, so that a slip in the program's is found.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F, 0xFFF9...0xFFFB,
      0x3164, 0x115F, 0x1160, 0xFFA0, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
