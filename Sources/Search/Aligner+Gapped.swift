import Text

extension Aligner {
  /// No name is as long; of longer texts the gapped tier reads no more.
  private static let longest = 256

  /// The alignment that starts at the field's first character and leaves characters out, with the units it
  /// matches: of all, those with the fewest units, of these the leftmost.
  ///
  /// - Parameter start: where it starts instead, behind the place that a name begins with.
  mutating func gapped(_ word: QueryWord, in units: Span<FoldedScalar>, from start: Int = 0) -> (
    alignment: Alignment, matched: [Int]
  )? {
    guard reachesEnd(of: word, in: units, from: start) else { return nil }
    let usable = units.matchable(in: start..<min(units.count, Self.longest))
    let fewest = FewestUnits(of: word, usable, in: units)

    var matched: [Int] = []
    var gaps = 0
    var isAfterGap = false
    var left = fewest.count
    begin(with: start == 0 ? Points.fieldStart + Points.gapped : Points.afterPlace)
    for (n, index) in usable.enumerated() where left > 0 {
      let allowed = fewest.positions(after: n, needing: left - 1)
      let isUsed = n == 0 || word.admits(units[index])
      if isUsed, word.reached(from: row.live, reading: units[index]) & allowed != 0 {
        read(units[index], with: word, allowed: allowed)
        matched.append(index)
        left -= 1
        gaps += isAfterGap ? 1 : 0
        isAfterGap = false
      } else {
        isAfterGap = true
      }
    }
    let (points, matchKinds) = row.best(at: word.count)
    let total = points + gaps * Points.perGap + Points.fit(leftOver: units.countOfMatchable - matched.count)
    let alignment = Alignment(
      points: total, first: matched[0], last: matched.last!, matchKinds: matchKinds.union(.gapped))
    return (alignment, matched)
  }

  /// A quick look, since few fields pass it.
  private func reachesEnd(of word: QueryWord, in units: Span<FoldedScalar>, from start: Int) -> Bool {
    var reached: UInt64 = 0
    for index in start..<min(units.count, Self.longest) where !units[index].isPassedOver {
      if reached == 0 {
        reached = word.reached(from: 1, reading: units[index])
        if reached == 0 { return false }
      } else if word.admits(units[index]) {
        reached |= word.reached(from: reached, reading: units[index])
      }
    }
    return reached >> UInt64(word.count) & 1 != 0
  }
}

/// How few of the units from some unit on can read the rest of a word from some position on.
private struct FewestUnits {
  private static let none: UInt8 = 255
  /// A row of positions for each usable unit, and one for the end.
  private var rows: [UInt8]
  private let rowLength: Int

  init(of word: QueryWord, _ usable: [Int], in units: Span<FoldedScalar>) {
    rowLength = word.count + 1
    rows = [UInt8](repeating: Self.none, count: (usable.count + 1) * rowLength)
    rows[rows.count - 1] = 0
    for n in usable.indices.reversed() {
      // The first unit cannot be left out, so there it is read from the start of the word or not at all.
      let isFirst = n == 0
      let row = n * rowLength
      let next = row + rowLength
      for position in 0..<rowLength where !isFirst { rows[row + position] = rows[next + position] }
      guard isFirst || word.admits(units[usable[n]]) else { continue }
      for position in 0..<(isFirst ? 1 : word.count) {
        let reached = word.reached(from: 1 << UInt64(position), reading: units[usable[n]])
        if reached == 0 { continue }
        for to in position + 1..<rowLength where reached >> UInt64(to) & 1 != 0 && rows[next + to] < Self.none
        {
          rows[row + position] = min(rows[row + position], rows[next + to] + 1)
        }
      }
    }
  }

  /// How few units can read the word, the first of them included.
  var count: Int { Int(rows[0]) }

  /// The positions, as bits, from which as many units after the n-th can read the rest, and no fewer.
  func positions(after n: Int, needing count: Int) -> UInt64 {
    let row = (n + 1) * rowLength
    return (0..<rowLength).reduce(0) { Int(rows[row + $1]) == count ? $0 | 1 << UInt64($1) : $0 }
  }
}
