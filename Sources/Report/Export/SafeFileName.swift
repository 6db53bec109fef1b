import System

/// Makes a file name from the name of an item, whatever that holds: one that stays in its folder, is no hidden file
/// and no option of a command, and can be copied to other systems. Chinese stays Chinese.
public enum SafeFileName {
  /// The bytes of a name, at most; file systems take 255.
  public static let maximumBytes = 180

  /// - Parameters:
  ///   - words: what the file is about; the parts are joined with a hyphen.
  ///   - ending: the ending, without the dot.
  public static func name(for words: [String], ending: String) -> String {
    let stem = words.map(part).filter { !$0.isEmpty }.joined(separator: "-")
    return cut(stem.isEmpty ? "wentan" : stem, to: maximumBytes - ending.utf8.count - 1) + "." + ending
  }

  private static func part(_ word: String) -> String {
    var name = ""
    for scalar in word.unicodeScalars {
      // One hyphen stands for all that is left out in a row; spaces are, for the sake of shells.
      let isKept = TextCleaning.isHarmless(scalar) && !forbidden.contains(scalar)
      let shown = isKept ? scalar : "-"
      if shown != "-" || name.last != "-" { name.unicodeScalars.append(shown) }
    }
    return cut(String(name.drop { ".-~".contains($0) }), to: maximumBytes)
  }

  /// What parts folders, or what shells and other systems take for something else.
  private static let forbidden = Set("/\\:*?\"<>|'`$&;!(){}[]#\u{20}\u{3000}\u{A0}\u{85}".unicodeScalars)

  /// The text as far as it fits, without half a character and without a dot or hyphen at its end.
  private static func cut(_ text: String, to bytes: Int) -> String {
    var kept = ""
    for character in text {
      if kept.utf8.count + character.utf8.count > bytes { break }
      kept.append(character)
    }
    while let last = kept.last, ".-".contains(last) { kept.removeLast() }
    return kept
  }
}
