/// Up to eight letters in one word of memory, the first in the lowest byte: a syllable as it is spelled.
package struct Spelling: Equatable {
  private let packed: UInt64

  /// The letter ü, which the table writes v, as keyboards do.
  package static let umlaut: UInt8 = 0xFC

  init(packed: UInt64) {
    self.packed = packed
  }

  package init(_ letters: some Sequence<UInt8>) {
    packed = letters.enumerated().reduce(0) { $0 | UInt64($1.element) << (8 * $1.offset) }
  }

  package var count: Int { (71 - packed.leadingZeroBitCount) / 8 }

  package subscript(_ n: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * n)) }

  var letters: [UInt8] { (0..<count).map { self[$0] } }

  /// Whether it starts with zh, ch or sh.
  package var hasTwoLetterInitial: Bool { count > 2 && self[1] == UInt8(ascii: "h") }
}

extension Spelling {
  /// The ways to type a syllable, first those that are equal: lü is lv, lu, lyu or lü.
  /// - Parameter fuzzy: adds those of syllables that some speakers do not tell from it.
  package func forms(fuzzy: Bool) -> [(spelling: Spelling, isFuzzy: Bool)] {
    let equal = equalForms
    guard fuzzy else { return equal.map { ($0, false) } }
    let alike = equal.flatMap { form in
      let initials = [form] + form.withOtherInitials
      return (initials + initials.compactMap(\.withOtherFinal)).dropFirst()
    }
    return equal.map { ($0, false) } + alike.map { ($0, true) }
  }

  private var equalForms: [Spelling] {
    guard count > 1, self[1] == UInt8(ascii: "v") else { return [self] }
    let umlauts = [Array("v".utf8), Array("u".utf8), Array("yu".utf8), [Self.umlaut]]
    return umlauts.map { Spelling([self[0]] + $0 + letters.dropFirst(2)) }
  }

  private var withOtherInitials: [Spelling] {
    let rest = letters.dropFirst()
    func beginning(_ initial: String) -> Spelling { Spelling(initial.utf8 + rest) }
    switch self[0] {
    case _ where count == 1: return []
    case UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s"):
      return [Spelling([self[0]] + (hasTwoLetterInitial ? rest.dropFirst() : [UInt8(ascii: "h")] + rest))]
    case UInt8(ascii: "n"): return [beginning("l")]
    case UInt8(ascii: "l"): return [beginning("n"), beginning("r")]
    case UInt8(ascii: "r"): return [beginning("l")]
    case UInt8(ascii: "h"):
      return Self.withLips.filter { Spelling($0.h.utf8) == self }.map { Spelling($0.f.utf8) }
    case UInt8(ascii: "f"):
      return Self.withLips.filter { Spelling($0.f.utf8) == self }.map { Spelling($0.h.utf8) }
    default: return []
    }
  }

  /// Some speakers do not tell f from h before u: fei from hui, but from hei they do.
  private static let withLips: [(f: String, h: String)] = [
    ("fu", "hu"), ("fa", "hua"), ("fo", "huo"), ("fan", "huan"), ("fang", "huang"), ("fei", "hui"),
    ("fen", "hun"), ("feng", "hong"),
  ]

  private var withOtherFinal: Spelling? {
    let isBack = self[count - 1] == UInt8(ascii: "g")
    let front = isBack ? letters.dropLast() : letters
    guard front.count > 1, front.last == UInt8(ascii: "n"), "aei".utf8.contains(front[front.count - 2]) else {
      return nil
    }
    return Spelling(isBack ? front : front + [UInt8(ascii: "g")])
  }
}
