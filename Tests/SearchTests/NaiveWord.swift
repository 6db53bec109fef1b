@testable import Search
@testable import Text

/// One word of a query for ``NaiveMatcher``.
final class NaiveWord {
  private let query: QueryLetters
  private let letters: [Character]
  private let fuzzy: Bool
  private var known: [UInt32: [[Step]]] = [:]

  /// One way to read a unit, up to a position of the word.
  private struct Step {
    var to: Int
    var points: Int
    var pinyin: Pinyin?

    enum Pinyin {
      case initial
      case spelled
    }
  }

  /// One way to match the word.
  struct Way {
    var points: Int
    var positions: [Int]
    var isGapped = false
  }

  init(_ query: QueryLetters, fuzzy: Bool) {
    self.query = query
    self.fuzzy = fuzzy
    letters = query.scalars.map { Character(Unicode.Scalar($0)!) }
  }

  /// The best way without gaps; of equals the leftmost, then the shortest.
  func contiguous(_ units: [FoldedScalar]) -> Way? {
    let usable = units.indices.filter { !units[$0].isPassedOver }
    let ways = usable.indices.filter { mayStart(units[usable[$0]]) && !steps(units[usable[$0]], 0).isEmpty }
      .flatMap { first in
        let startPoints = !units[usable[first]].startsWord ? 0 : first == 0 ? 20 : 8
        return self.ways(units, usable[first...], startPoints, gapped: false)
      }
    let highest = ways.map(\.points).max()
    return ways.filter { $0.points == highest }.min {
      ($0.positions[0], $0.positions.count) < ($1.positions[0], $1.positions.count)
    }
  }

  /// The best way with gaps from the first character: the one with the fewest characters, then the leftmost.
  func gapped(_ units: [FoldedScalar]) -> Way? {
    let usable = units.indices.filter { !units[$0].isPassedOver }
    let ways = self.ways(units, usable[...], 20 - 15, gapped: true)
    let fewest = ways.map(\.positions.count).min()
    let leftmost = ways.filter { $0.positions.count == fewest }.map(\.positions).min {
      $0.lexicographicallyPrecedes($1)
    }
    return ways.filter { $0.positions == leftmost }.max { $0.points < $1.points }
  }

  /// All ways to match the word from the first of some units on.
  private func ways(_ units: [FoldedScalar], _ usable: ArraySlice<Int>, _ points: Int, gapped: Bool) -> [Way]
  {
    var ways: [Way] = []
    func go(_ rest: ArraySlice<Int>, _ position: Int, _ last: Step.Pinyin?, _ points: Int, _ used: [Int]) {
      if position == letters.count {
        let leftOver = units.count { !$0.isPassedOver } - used.count
        ways.append(
          Way(points: points + (leftOver == 0 ? 10 : -min(leftOver, 12)), positions: used, isGapped: gapped))
        return
      }
      guard let next = rest.first else { return }
      if !gapped || used.isEmpty || mayStart(units[next]) {
        let isAfterGap = used.last.map { usable[rest.startIndex - 1] != $0 } ?? false
        for step in steps(units[next], position) {
          var gain = step.points - (isAfterGap ? 2 : 0)
          if let last, let pinyin = step.pinyin { gain -= last == pinyin ? 8 : 16 }
          go(rest.dropFirst(), step.to, step.pinyin ?? last, points + gain, used + [next])
        }
      }
      if gapped, !used.isEmpty { go(rest.dropFirst(), position, last, points, used) }
    }
    go(usable, 0, nil, points, [])
    return ways
  }

  private func mayStart(_ unit: FoldedScalar) -> Bool {
    letters.count > 2 || !unit.isLatin || unit.startsWord
  }

  private func steps(_ unit: FoldedScalar, _ position: Int) -> [Step] {
    let key = FoldedScalar(unit.scalar, readAs: unit.readingClass).bits
    let steps = known[key] ?? letters.indices.map { makeSteps(unit, $0) }
    known[key] = steps
    return steps[position]
  }

  private func makeSteps(_ unit: FoldedScalar, _ position: Int) -> [Step] {
    let letter = Character(Unicode.Scalar(unit.scalar)!)
    if unit.isLatin {
      let isSame = letters[position] == letter || letters[position] == "ü" && letter == "u"
      return isSame ? [Step(to: position + 1, points: 6)] : []
    }
    let literal = letters[position] == letter ? [Step(to: position + 1, points: 24)] : []
    return ReadingTable.shared.readings(of: unit.readingClass).reduce(into: literal) { steps, reading in
      for (form, isFuzzy) in forms(of: String(reading)) {
        steps += self.steps(form, position, isStrong: reading.isStrong, isFuzzy: isFuzzy)
      }
    }
  }

  private func steps(_ form: String, _ position: Int, isStrong: Bool, isFuzzy: Bool) -> [Step] {
    let end = query.end(after: position)
    return (position + 1...end).flatMap { to -> [Step] in
      let typed = String(letters[position..<to])
      guard form.hasPrefix(typed) else { return [] }
      let points = 5 * typed.count - (isFuzzy ? 6 : 0) - (isStrong ? 0 : 12)
      let isInitial = typed.count == 1 || ["zh", "ch", "sh"].contains(typed)
      let isUnfinished = typed != form && !isInitial && to == end
      return (typed == form ? [Step(to: to, points: points + 4, pinyin: .spelled)] : [])
        + (isUnfinished ? [Step(to: to, points: points + 1, pinyin: .spelled)] : [])
        + (isInitial && isStrong ? [Step(to: to, points: points, pinyin: .initial)] : [])
    }
  }

  private func forms(of syllable: String) -> [(String, isFuzzy: Bool)] {
    let hasUmlaut = syllable.hasPrefix("lv") || syllable.hasPrefix("nv")
    let umlauts = hasUmlaut ? ["v", "ü", "u", "yu"] : [""]
    let equal = umlauts.map { $0 == "" ? syllable : syllable.prefix(1) + $0 + syllable.dropFirst(2) }
    let alike = fuzzy ? equal.flatMap { Self.alike($0) } : []
    return equal.map { ($0, false) } + alike.map { ($0, true) }
  }

  private static func alike(_ form: String) -> [String] {
    let pairs = [
      ("zh", "z"), ("ch", "c"), ("sh", "s"), ("z", "zh"), ("c", "ch"), ("s", "sh"), ("n", "l"), ("l", "n"),
    ]
    let pair = form.count > 1 ? pairs.first { form.hasPrefix($0.0) } : nil
    let initials = [form] + (pair.map { [$0.1 + form.dropFirst($0.0.count)] } ?? [])
    let finals = initials.compactMap { other in
      ["an", "en", "in"].contains { other.hasSuffix($0) }
        ? other + "g"
        : ["ang", "eng", "ing"].contains { other.hasSuffix($0) } ? String(other.dropLast()) : nil
    }
    return initials.dropFirst() + finals
  }
}
