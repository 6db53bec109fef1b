import System
import Text

/// Makes the ids of items: pinyin, surnames read as surnames, a number behind what is taken.
struct IdentifierMaker {
  private var taken: Set<String> = []
  /// The number to try next, by what stands before it.
  private var numbers: [String: Int] = [:]

  /// Longer ids help nobody who types them.
  private static let maximumSyllables = 9

  mutating func id(_ kind: String, _ name: String, as field: FieldKind) -> String {
    let words = Pinyin.syllables(of: name, kind: field).map { word in
      String(
        word.lowercased().unicodeScalars.filter { $0.value < 0x80 && ($0.isLatin || $0.isDigit) }.map(
          Character.init))
    }.filter { !$0.isEmpty }
    let stem =
      kind + ":"
      + (words.isEmpty ? "x" : words.prefix(IdentifierMaker.maximumSyllables).joined(separator: "-"))
    var number = numbers[stem] ?? 1
    var id = number == 1 ? stem : "\(stem)-\(number)"
    while !taken.insert(id).inserted {
      WorkCount.add(stem.utf8.count)
      number += 1
      id = "\(stem)-\(number)"
    }
    numbers[stem] = number + 1
    return id
  }
}
