import Text

/// The best sum of points for every position of a word that the units read so far lead to.
///
/// A cell is kept for each position and for how the last pinyin was read (there was none, an initial,
/// spelled), since further pinyin costs points, and more where the two alternate. It holds the points in its
/// upper bits and the manners in the lowest four.
struct AlignmentRow {
  static let cellCount = (QueryLetters.maximum + 1) * cellsPerPosition

  /// The positions that were reached, as bits.
  private(set) var live: UInt64 = 0
  private let cells: UnsafeMutablePointer<Int32>

  private static let cellsPerPosition = 3
  private static let unreached = Int32.min

  /// A row in memory that it does not own, for ``cellCount`` cells.
  init(_ cells: UnsafeMutablePointer<Int32>) {
    self.cells = cells
  }

  func isLive(_ position: Int) -> Bool { live >> UInt64(position) & 1 != 0 }

  mutating func remove(_ position: Int) {
    live &= ~(1 << UInt64(position))
  }

  /// Makes the start of the word the only position.
  mutating func begin(with points: Int) {
    live = 0
    keep(Int32(points) << 4, at: 0, lastPinyin: 0)
  }

  /// Makes this the row after `row`, a unit having been read; positions outside `allowed` are left out.
  mutating func read(
    _ unit: FoldedScalar, with word: QueryWord, after row: AlignmentRow, allowed: UInt64 = .max
  ) {
    live = 0
    for transition in word.transitions[unit.readingClass]
    where row.isLive(Int(transition.from)) && allowed >> UInt64(transition.to) & 1 != 0 {
      extend(row, by: transition)
    }
    var literals = word.literalPositions(among: row.live & allowed >> 1, of: unit)
    while literals != 0 {
      let position = literals.trailingZeroBitCount
      literals &= literals - 1
      extend(row, by: Transition(.letter, from: position, to: position + 1, points: Points.literal))
    }
  }

  /// The points and manners of the best way to a live position.
  func best(at position: Int) -> (points: Int, matchKinds: Alignment.MatchKinds) {
    let first = position * Self.cellsPerPosition
    let value = max(cells[first], cells[first + 1], cells[first + 2])
    return (Int(value >> 4), Alignment.MatchKinds(rawValue: UInt8(value & 0xF)))
  }

  private mutating func extend(_ row: AlignmentRow, by transition: Transition) {
    let pinyin = Int(transition.manner.rawValue)
    let matchKinds = Int32(pinyin) | (transition.isFuzzy ? Int32(Alignment.MatchKinds.fuzzy.rawValue) : 0)
    for lastPinyin in 0..<Self.cellsPerPosition {
      let value = row.cells[Int(transition.from) * Self.cellsPerPosition + lastPinyin]
      if value == Self.unreached { continue }
      var points = Int(transition.points)
      if pinyin != 0, lastPinyin != 0 {
        points += Points.furtherPinyin + (pinyin == lastPinyin ? 0 : Points.alternation)
      }
      keep(
        value + Int32(points) << 4 | matchKinds, at: Int(transition.to),
        lastPinyin: pinyin == 0 ? lastPinyin : pinyin)
    }
  }

  private mutating func keep(_ value: Int32, at position: Int, lastPinyin: Int) {
    let first = position * Self.cellsPerPosition
    if !isLive(position) {
      live |= 1 << UInt64(position)
      for cell in first..<first + Self.cellsPerPosition { cells[cell] = Self.unreached }
    }
    cells[first + lastPinyin] = max(cells[first + lastPinyin], value)
  }
}
