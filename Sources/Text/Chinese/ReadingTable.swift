import CBundle
import System

/// The readings of Chinese characters, their simplified forms and the bases of Latin letters:
/// a view of the bytes that scripts/readings/make_readings.py made and the program carries.
package struct ReadingTable: @unchecked Sendable {  // unchecked: the bytes are constant and never freed
  package static let shared = ReadingTable(bundled_readings_bytes())

  private let syllables: UnsafeBufferPointer<UInt64>
  private let classStarts: UnsafeBufferPointer<UInt16>
  private let readings: UnsafeBufferPointer<Reading>
  private let characters: UnsafeBufferPointer<UInt16>
  private let exceptions: UnsafeBufferPointer<CharacterException>
  private let leading: UnsafeBufferPointer<LeadingReading>
  private let latinBases: UnsafeBufferPointer<UInt8>
  private let phrases: UnsafeBufferPointer<ReadPhrase>
  private let variants: UnsafeBufferPointer<Variant>
  /// The first characters of phrases, as bits from ``firstCharacter`` on: a quick look, since few characters are.
  private let phraseStarts: [UInt64]

  private static let firstCharacter: UInt32 = 0x3400
  private static let exceptional: UInt16 = 0x8000

  private init(_ bytes: UnsafeRawPointer) {
    func section<Element>(_ number: Int) -> UnsafeBufferPointer<Element> {
      let header = bytes.assumingMemoryBound(to: UInt32.self)
      let start = (bytes + Int(header[2 * number])).assumingMemoryBound(to: Element.self)
      return UnsafeBufferPointer(start: start, count: Int(header[2 * number + 1]))
    }
    syllables = section(0)
    classStarts = section(1)
    readings = section(2)
    characters = section(3)
    exceptions = section(4)
    leading = section(5)
    latinBases = section(6)
    let phrases: UnsafeBufferPointer<ReadPhrase> = section(7)
    self.phrases = phrases
    variants = section(8)
    phraseStarts = phrases.reduce(into: [UInt64](repeating: 0, count: 0x6C00 / 64)) { starts, phrase in
      let offset = Int(phrase.first) - Int(Self.firstCharacter)
      if offset >= 0, offset < starts.count * 64 { starts[offset / 64] |= 1 << UInt64(offset % 64) }
    }
  }

  package var syllableCount: Int { syllables.count }

  package func spelling(of syllable: Int) -> Spelling { Spelling(packed: syllables[syllable]) }

  /// The number of classes that the table knows; class 0 has no readings.
  var classCount: Int { classStarts.count - 1 }

  /// The readings of a class, the usual one first, the strong ones before the weak ones.
  package func readings(of readingClass: Int) -> Slice<UnsafeBufferPointer<Reading>> {
    guard readingClass < classCount else { return readings[0..<0] }
    return readings[Int(classStarts[readingClass])..<Int(classStarts[readingClass + 1])]
  }

  /// The simplified form of a Chinese character and the class of its own readings; nil for other scalars.
  package func character(_ code: UInt32) -> (folded: UInt32, readingClass: Int)? {
    let offset = Int(code) - Int(Self.firstCharacter)
    if characters.indices.contains(offset), characters[offset] & Self.exceptional == 0 {
      return (code, Int(characters[offset]))
    }
    let found = exceptions.partitioningIndex { $0.code >= code }
    guard found < exceptions.count, exceptions[found].code == code else { return nil }
    return (exceptions[found].folded, exceptions[found].readingClass)
  }

  /// The character that another is a variant of in names (锺 of 钟); the character itself where it is none.
  func standard(_ folded: UInt32) -> UInt32 {
    let found = variants.partitioningIndex { $0.code >= folded }
    return found < variants.count && variants[found].code == folded ? variants[found].standard : folded
  }

  /// The longest phrase that stands at the start of some folded characters, and the class of each of its characters in
  /// it: nil where it is read as elsewhere.
  func phrase(at characters: some Sequence<UInt32>) -> [Int?]? {
    var iterator = characters.makeIterator()
    guard let first = iterator.next() else { return nil }
    let offset = Int(first) - Int(Self.firstCharacter)
    guard offset >= 0, offset < phraseStarts.count * 64,
      phraseStarts[offset / 64] >> UInt64(offset % 64) & 1 != 0
    else { return nil }
    var text = [first]
    while text.count < ReadPhrase.longest, let next = iterator.next() { text.append(next) }
    var index = phrases.partitioningIndex { $0.first >= first }
    while index < phrases.count, phrases[index].first == first {
      if let classes = phrases[index].classes(startingWith: text) { return classes }
      index += 1
    }
    return nil
  }

  /// The small ASCII letter under the marks of a Latin letter, and whether it is a capital; nil for other
  /// scalars.
  func latinBase(_ code: UInt32) -> (letter: UInt32, isCapital: Bool)? {
    let base: UInt8
    switch code {
    case 0x80...0x24F: base = latinBases[Int(code - 0x80)]
    case 0x1E00...0x1EFF: base = latinBases[Int(code - 0x1E00 + 0x1D0)]
    default: return nil
    }
    return base == 0 ? nil : (UInt32(base & 0x7F), base & 0x80 != 0)
  }

  /// The classes of the first one or two characters of a name, where they are read otherwise than elsewhere.
  func leadingClasses(
    _ first: UInt32, _ second: UInt32?, isPerson: Bool
  ) -> (first: Int, second: Int?)? {
    let order = LeadingReading.order(first, isPerson: isPerson)
    var index = leading.partitioningIndex { $0.order >= order }
    while index < leading.count, leading[index].order == order {
      let line = leading[index]
      if line.second == 0 { return (line.firstClass, nil) }
      if UInt32(line.second) == second { return (line.firstClass, Int(line.secondClass)) }
      index += 1
    }
    return nil
  }
}

/// A syllable that a character is read as; strong if it is common in use.
package struct Reading {
  private let bits: UInt16

  package var syllable: Int { Int(bits & 0x3FFF) }
  package var isStrong: Bool { bits & 0x8000 != 0 }
  /// Whether it is weak only since the character stands as a surname: strong elsewhere.
  package var isOrdinary: Bool { bits & 0x4000 != 0 }
}

/// A character that folds to another or stands outside the range of the others.
private struct CharacterException {
  let bits: UInt64

  var code: UInt32 { UInt32(bits >> 40) }
  var folded: UInt32 { UInt32(bits >> 16 & 0xFFFFFF) }
  var readingClass: Int { Int(bits & 0xFFFF) }
}

/// A word whose characters are read in their own way; longer ones come first.
private struct ReadPhrase {
  private let characters: (UInt16, UInt16, UInt16, UInt16)
  private let readingClasses: (UInt16, UInt16, UInt16, UInt16)

  static let longest = 4

  var first: UInt32 { UInt32(characters.0) }

  /// The classes of its characters, 0 being none, if some text starts with it.
  func classes(startingWith text: [UInt32]) -> [Int?]? {
    let word = [characters.0, characters.1, characters.2, characters.3].prefix { $0 != 0 }
    guard text.starts(with: word.lazy.map { UInt32($0) }) else { return nil }
    let classes = [readingClasses.0, readingClasses.1, readingClasses.2, readingClasses.3]
    return classes.prefix(word.count).map { $0 == 0 ? nil : Int($0) }
  }
}

/// A character that stands for another in names.
private struct Variant {
  private let bits: UInt32

  var code: UInt32 { bits & 0xFFFF }
  var standard: UInt32 { bits >> 16 }
}

/// One or two characters that are read in their own way at the start of a person's or of another name.
private struct LeadingReading {
  let first: UInt16
  /// 0: there is one character only.
  let second: UInt16
  private let classAndKind: UInt16
  let secondClass: UInt16

  var firstClass: Int { Int(classAndKind & 0x7FFF) }
  var order: UInt32 { Self.order(UInt32(first), isPerson: classAndKind & 0x8000 == 0) }

  /// The lines are in the order of their first characters, those for persons first; pairs come before
  /// singles.
  static func order(_ first: UInt32, isPerson: Bool) -> UInt32 { first << 1 | (isPerson ? 0 : 1) }
}
