import Text

/// A word of four letters or more that is compared with the whole pinyin of names, letter by letter, by the common
/// readings of their characters.
struct TypedLetters: Sendable {
  /// Positions are bits, and reversed words are read in a row of twice the letters.
  static let lengths = 4...30

  let count: Int
  /// Where each letter and digit stands in the word, as bits.
  private let positions: [UInt64]
  private let first: UInt32
  private let second: UInt32
  let needs: LetterSet

  /// Reads the only word of a query; nil where there are several, or it is too short, too long, or not typed in letters.
  init?(_ text: String) {
    let words = QueryLetters.words(of: text.unicodeScalars.prefix(SearchQuery.longestText), maximum: 2)
    guard words.count == 1, Self.lengths.contains(words[0].count) else { return nil }
    let letters = words[0].scalars.indices.map { words[0].base($0) }
    guard letters.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }) else { return nil }
    count = letters.count
    (first, second) = (letters[0], letters[1])
    positions = letters.enumerated().reduce(into: [UInt64](repeating: 0, count: 128)) { positions, letter in
      positions[Int(letter.element)] |= 1 << UInt64(letter.offset)
    }
    needs = letters.reduce(into: LetterSet()) { if $1 >= 0x61 { $0.formUnion(.anywhere($1)) } }
  }

  /// Whether the pinyin of the first characters differs from the word by one slip: a letter that is wrong, missing or
  /// too many, or two neighbours swapped. The first letter is right, or swapped with the second.
  ///
  /// Of several beginnings of a name the longest counts, and none that is a single character.
  /// - Returns: the last unit matched.
  func slip(in units: Span<FoldedScalar>) -> Int? {
    var walk = SlipWalk()
    var (matched, last) = (0, Int?.none)
    for position in units.indices where !units[position].isPassedOver {
      if matched == 0, !mayBegin(units[position]) { return nil }
      walk = after(units[position], walk)
      if walk.isOver { break }
      matched += 1
      if matched > 1, walk.slipped >> UInt64(count) & 1 != 0 { last = position }
    }
    return last
  }

  /// Whether the word is the whole of a name with its end put first, a character unbroken.
  func isReversed(_ units: Span<FoldedScalar>) -> Bool {
    var ways = [UInt64](repeating: 0, count: count)
    for start in 1..<count { ways[start] = 1 << UInt64(start) }
    let untilEnd: UInt64 = 1 << UInt64(count + 1) - 1
    for position in units.indices where !units[position].isPassedOver {
      var isAlive = false
      for start in 1..<count where ways[start] != 0 {
        let early = ways[start] & (untilEnd >> 1)
        let late = ways[start] & ~(untilEnd >> 1)
        ways[start] = (exact(after: units[position], early) & untilEnd) | exact(after: units[position], late)
        isAlive = isAlive || ways[start] != 0
      }
      if !isAlive { return false }
    }
    return (1..<count).contains { ways[$0] >> UInt64($0 + count) & 1 != 0 }
  }

  private func mayBegin(_ unit: FoldedScalar) -> Bool {
    if unit.isLatin { return unit.scalar == first || unit.scalar == second }
    return Spellings.shared.of(unit.readingClass).contains { $0[0] == UInt8(first) || $0[0] == UInt8(second) }
  }

  /// The positions that reading a unit leads to, in the letters written twice.
  private func exact(after unit: FoldedScalar, _ from: UInt64) -> UInt64 {
    if from == 0 { return 0 }
    func step(_ positions: UInt64, _ letter: UInt32) -> UInt64 {
      let once = self.positions[Int(letter)]
      return (positions & (once | once << UInt64(count))) << 1
    }
    if unit.isLatin { return step(from, unit.scalar) }
    var reached: UInt64 = 0
    for spelling in Spellings.shared.of(unit.readingClass) {
      var positions = from
      for n in 0..<spelling.count where positions != 0 {
        positions = step(positions, UInt32(spelling[n] & 0x7F))
      }
      reached |= positions
    }
    return reached
  }

  private func after(_ unit: FoldedScalar, _ walk: SlipWalk) -> SlipWalk {
    if unit.isLatin { return step(walk, unit.scalar) }
    var reached = SlipWalk.over
    for spelling in Spellings.shared.of(unit.readingClass) {
      var next = walk
      for n in 0..<spelling.count where !next.isOver { next = step(next, UInt32(spelling[n] & 0x7F)) }
      reached.formUnion(next)
    }
    return reached
  }

  private func step(_ walk: SlipWalk, _ letter: UInt32) -> SlipWalk {
    let here = positions[Int(letter)]
    let inside = walk.right & ~1
    var next = SlipWalk.over
    next.right = (walk.right & here) << 1
    let wrong = (inside & ~(1 << UInt64(count))) << 1
    next.slipped = (walk.slipped & here) << 1 | wrong | inside | (walk.swapping & here) << 2
    // A letter too many may follow at once.
    next.slipped |= (next.right & ~1 & ~(1 << UInt64(count))) << 1
    next.swapping = walk.right & here >> 1
    return next
  }
}

/// How far a word is read, as bits for its positions.
private struct SlipWalk {
  /// Without a slip.
  var right: UInt64 = 1
  /// With one.
  var slipped: UInt64 = 0
  /// The second of two swapped letters was read, the first of them is next.
  var swapping: UInt64 = 0

  static let over = SlipWalk(right: 0, slipped: 0, swapping: 0)

  var isOver: Bool { right | slipped | swapping == 0 }

  mutating func formUnion(_ other: SlipWalk) {
    right |= other.right
    slipped |= other.slipped
    swapping |= other.swapping
  }
}

/// The ways to type each class of readings, by its strong ones.
private struct Spellings: Sendable {
  static let shared = Spellings()

  private var all: [Spelling] = []
  private var starts: [Int] = [0]

  private init() {
    let table = ReadingTable.shared
    for readingClass in 0..<ReadingClass.count {
      for reading in table.readings(of: readingClass) where reading.isStrong {
        let forms = table.spelling(of: reading.syllable).forms(fuzzy: false).map(\.spelling)
        // ü is compared as u.
        all += forms.filter { form in !(0..<form.count).contains { form[$0] == Spelling.umlaut } }
      }
      starts.append(all.count)
    }
  }

  func of(_ readingClass: Int) -> ArraySlice<Spelling> {
    all[starts[readingClass]..<starts[readingClass + 1]]
  }
}
