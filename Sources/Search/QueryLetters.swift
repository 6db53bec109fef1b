import Text

/// The letters of one word of a query, folded, and where its syllables are parted.
struct QueryLetters {
  /// Positions are bits of 64, and the end of the word is one of them.
  static let maximum = 63

  /// Small ASCII letters, digits, ü as U+00FC, other scalars folded.
  private(set) var scalars: [UInt32] = []
  private var cuts: UInt64 = 0

  var count: Int { scalars.count }

  mutating func append(_ scalar: UInt32) {
    if scalars.count < Self.maximum { scalars.append(withoutNeedlessUmlaut(scalar)) }
  }

  /// Adds a diaeresis that came after its letter.
  mutating func appendDiaeresis() {
    guard scalars.last == 0x75 else { return }
    scalars.removeLast()
    append(UInt32(Spelling.umlaut))
  }

  /// Ends a syllable.
  mutating func cut() {
    cuts |= 1 << UInt64(scalars.count)
  }

  /// The first position after `position` where a syllable must end.
  func end(after position: Int) -> Int {
    let later = cuts & (.max << UInt64(position + 1)) & (1 << UInt64(count) - 1)
    return later == 0 ? count : later.trailingZeroBitCount
  }

  /// How many of a spelling's letters stand at `position`.
  func common(with spelling: Spelling, at position: Int) -> Int {
    var n = 0
    while n < spelling.count, position + n < count, scalars[position + n] == UInt32(spelling[n]) { n += 1 }
    return n
  }

  /// Whether the scalar at `position` is on an ASCII keyboard, and so spells readings too.
  func isTyped(_ position: Int) -> Bool {
    scalars[position] < 0x80 || scalars[position] == UInt32(Spelling.umlaut)
  }

  /// The scalar at `position`, with ü as u.
  func base(_ position: Int) -> UInt32 {
    scalars[position] == UInt32(Spelling.umlaut) ? 0x75 : scalars[position]
  }

  /// ü is a sound of its own after l and n alone; elsewhere (jü, Müller) u does.
  private func withoutNeedlessUmlaut(_ scalar: UInt32) -> UInt32 {
    let isNeeded = scalars.last == 0x6C || scalars.last == 0x6E
    return scalar == UInt32(Spelling.umlaut) && !isNeeded ? 0x75 : scalar
  }
}

extension QueryLetters {
  /// The words of a text; white space parts words, punctuation parts syllables.
  static func words(of text: some Sequence<Unicode.Scalar>, maximum: Int) -> [QueryLetters] {
    let table = ReadingTable.shared
    var words: [QueryLetters] = []
    var word = QueryLetters()
    for scalar in text where words.count < maximum {
      let unit = FoldedScalar(scalar, table)
      if scalar == "\u{308}" {
        word.appendDiaeresis()
      } else if !unit.isPassedOver {
        word.append(isUmlaut(scalar) ? UInt32(Spelling.umlaut) : unit.scalar)
      } else if unit.isSpace {
        if word.count > 0 { words.append(word) }
        word = QueryLetters()
      } else if !unit.isIgnorable {
        word.cut()
      }
    }
    return word.count > 0 && words.count < maximum ? words + [word] : words
  }

  /// Whether this is ü, perhaps with a tone.
  private static func isUmlaut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xDC, 0xFC, 0x1D5...0x1DC: true
    default: false
    }
  }
}
