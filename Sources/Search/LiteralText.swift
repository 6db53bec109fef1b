import System
import Text

/// A running text folded once, so that it can be searched at every keystroke: small letters, half width,
/// simplified, without white space and characters of no width (a line may break inside a Chinese word).
public struct LiteralText: Sendable {
  /// The folded text in UTF-16: for Chinese, half the memory of scalars.
  let codeUnits: [UInt16]
  /// From where on the scalars are not simply one further than the code units before.
  private let jumps: [Jump]

  private struct Jump {
    let codeUnit: Int32
    let scalar: Int32
  }

  /// Folds a text.
  public init(_ text: String) {
    let table = ReadingTable.shared
    var codeUnits: [UInt16] = []
    var jumps: [Jump] = []
    var expected = -1
    codeUnits.reserveCapacity(text.utf8.count / 3)
    for (position, scalar) in text.unicodeScalars.enumerated() {
      let unit = FoldedScalar(searched: scalar, table)
      if unit.isIgnorable || unit.isSpace { continue }
      if position != expected {
        jumps.append(Jump(codeUnit: Int32(codeUnits.count), scalar: Int32(position)))
      }
      codeUnits.append(folding: unit)
      if unit.scalar > 0xFFFF {
        jumps.append(Jump(codeUnit: Int32(codeUnits.count - 1), scalar: Int32(position)))
      }
      expected = position + 1
    }
    self.codeUnits = codeUnits
    self.jumps = jumps
  }

  /// The Unicode scalars of the text from the first to the last of some code units.
  func range(of codeUnits: Range<Int>) -> Range<Int> {
    position(of: codeUnits.lowerBound)..<position(of: codeUnits.upperBound - 1) + 1
  }

  /// Where a word occurs first, at or after a code unit.
  func first(_ word: LiteralWord, from start: Int) -> Int? {
    codeUnits.withUnsafeBufferPointer { word.first(in: $0, from: start, startsWord: startsWord) }
  }

  /// The code units that are Latin and stand behind Latin ones, but not right behind them in the text.
  var gaps: [Int] {
    jumps.map { Int($0.codeUnit) }.filter { unit in
      unit > 0 && codeUnits[unit].isLatin && codeUnits[unit - 1].isLatin
    }
  }

  /// The position in the text, in Unicode scalars, of a code unit.
  func position(of codeUnit: Int) -> Int {
    let jump = jumps[jumps.partitioningIndex { $0.codeUnit > codeUnit } - 1]
    return Int(jump.scalar) + codeUnit - Int(jump.codeUnit)
  }

  /// Whether a Latin word may start at a code unit: no Latin letter or digit stands right before it in the
  /// text, or a digit before a letter.
  func startsWord(_ codeUnit: Int) -> Bool {
    guard codeUnit > 0, codeUnits[codeUnit].goesOn(codeUnits[codeUnit - 1]) else { return true }
    return position(of: codeUnit) - position(of: codeUnit - 1) > 1
  }
}

extension [UInt16] {
  /// Appends the folded scalar of a unit, as a surrogate pair if need be.
  mutating func append(folding unit: FoldedScalar) {
    guard unit.scalar > 0xFFFF else { return append(UInt16(unit.scalar)) }
    append(UInt16(0xD800 + (unit.scalar - 0x10000) >> 10))
    append(UInt16(0xDC00 + unit.scalar & 0x3FF))
  }
}

extension UInt16 {
  /// Whether this is a small letter or a digit, as folding leaves them.
  var isLatin: Bool { 0x61...0x7A ~= self || 0x30...0x39 ~= self }

  /// Whether a Latin word goes on from one code unit to this one: a letter after a digit starts a word.
  func goesOn(_ previous: UInt16) -> Bool { previous.isLatin && !(previous < 0x3A && self > 0x39) }
}
