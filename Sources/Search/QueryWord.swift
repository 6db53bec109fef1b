import Text

/// One word of a query, ready to be matched.
///
/// A class, since it is handed around for every field of an index: copies of its arrays would be counted.
final class QueryWord: Sendable {
  let count: Int
  let transitions: TransitionTable
  /// What every matching record has.
  let needs: LetterSet
  private let scalars: [UInt32]
  /// The positions, as bits, of scalars that only match themselves.
  private let literals: UInt64

  init(_ letters: QueryLetters, fuzzy: Bool) {
    count = letters.count
    transitions = letters.transitions(fuzzy: fuzzy)
    needs = letters.needs(fuzzy: fuzzy)
    scalars = letters.scalars
    literals = letters.scalars.indices.reduce(0) { letters.isTyped($1) ? $0 : $0 | 1 << UInt64($1) }
  }

  /// The live positions, as bits, from which a unit is matched as itself.
  func literalPositions(among live: UInt64, of unit: FoldedScalar) -> UInt64 {
    var candidates = literals & live
    var found: UInt64 = 0
    while candidates != 0 {
      let position = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      if scalars[position] == unit.scalar { found |= 1 << UInt64(position) }
    }
    return found
  }

  /// The positions, as bits, that reading a unit leads to from the live ones.
  func reached(from live: UInt64, reading unit: FoldedScalar, wholeOnly: Bool = false) -> UInt64 {
    var reached = literalPositions(among: live, of: unit) << 1
    for transition in transitions[unit.readingClass]
    where live >> UInt64(transition.from) & 1 != 0 && (transition.isWhole || !wholeOnly) {
      reached |= 1 << UInt64(transition.to)
    }
    return reached
  }

  /// Whether a match may start with a unit.
  func begins(with unit: FoldedScalar) -> Bool {
    admits(unit) && (transitions.begins(with: unit.readingClass) || literalPositions(among: 1, of: unit) != 0)
  }

  /// Whether a match may start, or go on after a gap, at a unit:
  /// one or two letters are found inside too many Latin words to be of use.
  func admits(_ unit: FoldedScalar) -> Bool {
    count > 2 || !unit.isLatin || unit.startsWord
  }
}
