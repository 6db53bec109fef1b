/// One scalar of a text as the search sees it: its folded form, how it can be read and where it stands.
///
/// In 32 bits: 0–17 are the folded scalar, 18–28 the ``ReadingClass``, 29–31 the flags.
package struct FoldedScalar: BitwiseCopyable, Equatable {
  package private(set) var bits: UInt32

  private static let wordStart: UInt32 = 1 << 29
  private static let capital: UInt32 = 1 << 30
  private static let ignorable: UInt32 = 1 << 31

  /// A scalar that is matched as itself or by the readings of its class.
  init(_ scalar: UInt32, readAs readingClass: Int) {
    bits = scalar & 0x3FFFF | UInt32(readingClass) << 18
  }

  /// A small Latin letter or a digit.
  init(latin ascii: UInt32, isCapital: Bool = false) {
    self.init(ascii, readAs: ReadingClass.latin(ascii))
    if isCapital { bits |= Self.capital }
  }

  /// Punctuation or a symbol: matching passes over it.
  init(passedOver scalar: UInt32) {
    self.init(scalar, readAs: ReadingClass.passed)
  }

  /// White space: matching passes over it.
  static var space: FoldedScalar { FoldedScalar(passedOver: 0x20) }

  /// A scalar without a width of its own (a mark, a joiner, a control character): it does not even part
  /// words.
  static var ignored: FoldedScalar {
    var unit = FoldedScalar(passedOver: 0)
    unit.bits |= ignorable
    return unit
  }

  package var scalar: UInt32 { bits & 0x3FFFF }
  package var readingClass: Int { Int(bits >> 18 & 0x7FF) }
  package var isPassedOver: Bool { readingClass == ReadingClass.passed }
  package var isSpace: Bool { scalar == 0x20 }
  package var isIgnorable: Bool { bits & Self.ignorable != 0 }
  package var isLatin: Bool { ReadingClass.latin.contains(readingClass) }
  var isCapital: Bool { bits & Self.capital != 0 }
  var isSmallLetter: Bool { isLatin && !isCapital && scalar >= 0x61 }

  /// Whether a word starts here:
  /// after a space or punctuation, where the script changes, at a capital after a small letter.
  package var startsWord: Bool {
    get { bits & Self.wordStart != 0 }
    set { bits = newValue ? bits | Self.wordStart : bits & ~Self.wordStart }
  }

  mutating func read(as readingClass: Int) {
    bits = bits & ~(0x7FF << 18) | UInt32(readingClass) << 18
  }
}

/// What a unit can be read as: the classes of the table (0: as nothing but itself), Latin letters and digits.
package enum ReadingClass {
  package static let count = 1 << 11
  static let passed = count - 1
  package static let latin = passed - 36..<passed

  /// The class of a small letter or a digit.
  package static func latin(_ ascii: UInt32) -> Int {
    latin.lowerBound + Int(ascii >= 0x61 ? ascii - 0x61 : ascii - 0x30 + 26)
  }
}
