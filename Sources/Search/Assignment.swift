/// Gives the words of a query places of their own: of all ways to do so the one that earns the most, of equal ones
/// that whose first words have the better places.
struct Assignment {
  /// Of a word no more places are looked at, the best first: no name has as many.
  static let mostPlaces = 64
  /// Names need some tens of steps; a text and a query that are made to need more are given up.
  private static let mostSteps = 10_000

  private let places: [[RecordMatcher.WordMatch]]
  /// What the words from each one on earn at most.
  private let most: [Int]
  private var points = Int.min
  private var taken: [RecordMatcher.WordMatch] = []
  private var steps = 0

  /// The places that were found, one for each word; nil where there are none.
  private(set) var best: [RecordMatcher.WordMatch]?

  init(of places: [[RecordMatcher.WordMatch]]) {
    self.places = places
    most = places.reversed().reduce(into: [0]) { $0.append($0.last! + ($1.first?.points ?? 0)) }.reversed()
    place(wordsFrom: 0, points: 0)
  }

  private mutating func place(wordsFrom word: Int, points before: Int) {
    if word == places.count {
      (points, best) = (before, taken)
      return
    }
    for place in places[word] {
      steps += 1
      if steps > Self.mostSteps || before + place.points + most[word + 1] <= points { return }
      if taken.contains(where: { $0.overlaps(place) }) { continue }
      taken.append(place)
      self.place(wordsFrom: word + 1, points: before + place.points)
      taken.removeLast()
    }
  }
}
