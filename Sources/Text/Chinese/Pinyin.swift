/// Names in pinyin without tones: to sort them and to make identifiers of them.
public enum Pinyin {
  /// The syllables of a name by its usual readings, surnames as surnames, and its Latin words in small
  /// letters: 梅涛 is `mei`, `tao`; 吕布 is `lv`, `bu`. What cannot be read is left out.
  public static func syllables(of name: String, kind: FieldKind) -> [String] {
    var syllables: [String] = []
    var previous = FoldedScalar.space
    for unit in [FoldedScalar](name, kind: kind) where !unit.isIgnorable {
      if unit.isLatin {
        let letter = String(Unicode.Scalar(UInt8(unit.scalar)))
        if previous.isLatin { syllables[syllables.count - 1] += letter } else { syllables.append(letter) }
      } else if let spelling = usualSpelling(of: unit) {
        syllables.append(String(decoding: spelling.letters, as: UTF8.self))
      }
      previous = unit
    }
    return syllables
  }

  /// Bytes that order names by pinyin when compared one by one: syllable by syllable, characters that sound
  /// alike apart; Latin words among them by their letters, other scripts after them, equal names by their
  /// text.
  package static func sortKey(of name: String, kind: FieldKind) -> [UInt8] {
    var key: [UInt8] = []
    for unit in [FoldedScalar](name, kind: kind) where !unit.isPassedOver {
      if unit.isLatin {
        key.append(UInt8(unit.scalar))
      } else {
        key += usualSpelling(of: unit)?.letters ?? [afterLetters]
        key += [beforeLetters] + [16, 8, 0].map { UInt8(truncatingIfNeeded: unit.scalar >> $0) }
      }
    }
    return key + [0] + Array(name.utf8)
  }

  private static let beforeLetters: UInt8 = 0x01
  private static let afterLetters: UInt8 = 0x7B

  private static func usualSpelling(of unit: FoldedScalar) -> Spelling? {
    let table = ReadingTable.shared
    return table.readings(of: unit.readingClass).first.map { table.spelling(of: $0.syllable) }
  }
}
