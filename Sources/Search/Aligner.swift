import Text

/// Finds the best alignment of a word with a field; its two rows of cells serve every field in turn.
struct Aligner: ~Copyable {
  private let cells = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * AlignmentRow.cellCount)
  private(set) var row: AlignmentRow
  private var next: AlignmentRow

  init() {
    row = AlignmentRow(cells)
    next = AlignmentRow(cells + AlignmentRow.cellCount)
  }

  deinit {
    cells.deallocate()
  }

  /// The best alignment that leaves no character out; of equals the leftmost, then the shortest.
  mutating func contiguous(_ word: QueryWord, in units: Span<FoldedScalar>) -> Alignment? {
    var best: Alignment?
    var length: Int?
    var startPoints = Points.fieldStart
    for first in units.indices where !units[first].isPassedOver {
      if word.begins(with: units[first]) {
        begin(with: units[first].startsWord ? startPoints : 0)
        var matched = 0
        for last in first..<units.count where !units[last].isPassedOver {
          read(units[last], with: word)
          if row.live == 0 { break }
          matched += 1
          guard row.isLive(word.count) else { continue }
          length = length ?? units.countOfMatchable
          let (points, matchKinds) = row.best(at: word.count)
          let total = points + Points.fit(leftOver: length! - matched)
          if total > best?.points ?? .min {
            best = Alignment(points: total, first: first, last: last, matchKinds: matchKinds)
          }
          row.remove(word.count)
        }
      }
      startPoints = Points.wordStart
    }
    return best
  }

  /// The best contiguous alignment, else the gapped one, if the tier goes that far.
  mutating func best(_ word: QueryWord, in units: Span<FoldedScalar>, upTo tier: SearchTier) -> Alignment? {
    if let alignment = contiguous(word, in: units) { return alignment }
    return tier == .contiguous ? nil : gapped(word, in: units)?.alignment
  }

  /// The units that an alignment of the word matches.
  mutating func positions(
    of alignment: Alignment, _ word: QueryWord, in units: Span<FoldedScalar>
  ) -> [Int] {
    if alignment.isGapped { return gapped(word, in: units)?.matched ?? [] }
    return units.matchable(in: alignment.first..<alignment.last + 1)
  }

  mutating func begin(with points: Int) {
    row.begin(with: points)
  }

  mutating func read(_ unit: FoldedScalar, with word: QueryWord, allowed: UInt64 = .max) {
    next.read(unit, with: word, after: row, allowed: allowed)
    swap(&row, &next)
  }
}

extension Span<FoldedScalar> {
  /// How many of the units are not passed over.
  var countOfMatchable: Int {
    var count = 0
    for index in indices where !self[index].isPassedOver { count += 1 }
    return count
  }

  /// Which units of a range are not passed over.
  func matchable(in range: Range<Int>) -> [Int] {
    range.filter { !self[$0].isPassedOver }
  }
}
