/// Gives the words of a query places of their own: of all ways to do so the one that earns the most, of equal ones
/// that whose first words have the better places.
struct Assignment {
  /// Of a word no more places are looked at, the best first: no name has as many.
  static let maximumPlaces = 64
  /// Names need some tens of steps; a text and a query that are made to need more are given up.
  private static let maximumSteps = 10_000

  private let positions: [[RecordMatcher.WordMatch]]
  /// What the words from each one on earn at most.
  private let maximum: [Int]
  private var points = Int.min
  private var taken: [RecordMatcher.WordMatch] = []
  private var steps = 0

  /// The places that were found, one for each word; nil where there are none.
  private(set) var best: [RecordMatcher.WordMatch]?

  init(of positions: [[RecordMatcher.WordMatch]]) {
    self.positions = positions
    maximum = positions.reversed().reduce(into: [0]) { $0.append($0.last! + ($1.first?.points ?? 0)) }
      .reversed()
    position(wordsFrom: 0, points: 0)
  }

  private mutating func position(wordsFrom word: Int, points before: Int) {
    if word == positions.count {
      (points, best) = (before, taken)
      return
    }
    for position in positions[word] {
      steps += 1
      if steps > Self.maximumSteps || before + position.points + maximum[word + 1] <= points { return }
      if taken.contains(where: { $0.overlaps(position) }) { continue }
      taken.append(position)
      self.position(wordsFrom: word + 1, points: before + position.points)
      taken.removeLast()
    }
  }
}
