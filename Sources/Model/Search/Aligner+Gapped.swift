extension Aligner {
  /// No name is as long; of longer texts the gapped tier reads no more.
  private static let longest = 256

  /// The alignment that starts at the field's first character and leaves characters out, with the units it
  /// matches: of all, those with the fewest units, of these the leftmost.
  mutating func gapped(
    _ word: borrowing QueryWord, in units: Span<Unit>
  ) -> (alignment: Alignment, matched: [Int])? {
    guard reachesEnd(of: word, in: units) else { return nil }
    let usable = units.matchable(in: 0..<min(units.count, Self.longest))
    let fewest = fewestUnits(of: word, usable, in: units)

    var matched: [Int] = []
    var gaps = 0
    var isAfterGap = false
    var left = Int(fewest[0][0])
    begin(with: Points.fieldStart + Points.gapped)
    for (n, index) in usable.enumerated() where left > 0 {
      let allowed = fewest[n + 1].positions { $0 == left - 1 }
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
    let (points, manners) = row.best(at: word.count)
    let total = points + gaps * Points.perGap + Points.fit(leftOver: units.countOfMatchable - matched.count)
    return (
      Alignment(points: total, first: matched[0], last: matched.last!, manners: manners.union(.gapped)),
      matched
    )
  }

  /// A quick look, since few fields pass it.
  private func reachesEnd(of word: borrowing QueryWord, in units: Span<Unit>) -> Bool {
    var reached: UInt64 = 0
    for index in 0..<min(units.count, Self.longest) where !units[index].isPassedOver {
      if reached == 0 {
        reached = word.reached(from: 1, reading: units[index])
        if reached == 0 { return false }
      } else if word.admits(units[index]) {
        reached |= word.reached(from: reached, reading: units[index])
      }
    }
    return reached >> UInt64(word.count) & 1 != 0
  }

  /// For each usable unit and each position of the word, how few units from there on can read the rest; 255:
  /// none can.
  private func fewestUnits(
    of word: borrowing QueryWord, _ usable: [Int], in units: Span<Unit>
  ) -> [[UInt8]] {
    let none = [UInt8](repeating: 255, count: word.count + 1)
    var fewest = [[UInt8]](repeating: none, count: usable.count + 1)
    fewest[usable.count][word.count] = 0
    for n in usable.indices.reversed() {
      // The first unit cannot be left out, so there it is read from the start of the word or not at all.
      let isFirst = n == 0
      if !isFirst { fewest[n] = fewest[n + 1] }
      guard isFirst || word.admits(units[usable[n]]) else { continue }
      for position in 0..<(isFirst ? 1 : word.count) {
        let reached = word.reached(from: 1 << UInt64(position), reading: units[usable[n]])
        for to in 0...word.count where reached >> UInt64(to) & 1 != 0 && fewest[n + 1][to] < 255 {
          fewest[n][position] = min(fewest[n][position], fewest[n + 1][to] + 1)
        }
      }
    }
    return fewest
  }
}

extension [UInt8] {
  /// The positions, as bits, whose element fulfils a condition.
  fileprivate func positions(where condition: (Int) -> Bool) -> UInt64 {
    indices.reduce(0) { condition(Int(self[$1])) ? $0 | 1 << UInt64($1) : $0 }
  }
}
