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
    /// Only a match with gaps may be read so.
    var isForGaps = false

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

    /// Whether both want a character for themselves.
    func shares(_ other: Way) -> Bool { positions.contains { other.positions.contains($0) } }
  }

  init(_ query: QueryLetters, fuzzy: Bool) {
    self.query = query
    self.fuzzy = fuzzy
    letters = query.scalars.map { Character(Unicode.Scalar($0)!) }
  }

  /// For every first and last character the best way without gaps, the leftmost and shortest first.
  func allContiguous(_ units: [FoldedScalar]) -> [Way] {
    let usable = units.indices.filter { !units[$0].isPassedOver }
    let ways = usable.indices.filter { mayStart(units[usable[$0]]) && !steps(units[usable[$0]], 0).isEmpty }
      .flatMap { first in
        let startPoints = !units[usable[first]].startsWord ? 0 : first == 0 ? 20 : 8
        return self.ways(units, usable[first...], startPoints, gapped: false)
      }
    let best = Dictionary(ways.map { ($0.positions, $0) }) { $0.points >= $1.points ? $0 : $1 }
    return best.values.sorted {
      ($0.positions[0], $0.positions.count) < ($1.positions[0], $1.positions.count)
    }
  }

  /// The best way with gaps from the first character: the one with the fewest characters, then the leftmost.
  func gapped(_ units: [FoldedScalar]) -> Way? {
    fewest(units, units.indices.filter { !units[$0].isPassedOver }, 20 - 15)
  }

  /// The same behind the place that a name begins with.
  func abbreviation(_ units: [FoldedScalar]) -> Way? {
    guard let end = LeadingPlace.end(in: units.span) else { return nil }
    return fewest(units, (end..<units.count).filter { !units[$0].isPassedOver }, -100)
  }

  private func fewest(_ units: [FoldedScalar], _ usable: [Int], _ points: Int) -> Way? {
    let ways = self.ways(units, usable[...], points, gapped: true)
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
        for step in steps(units[next], position) where gapped || !step.isForGaps {
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
        steps += self.steps(form, position, reading, isFuzzy: isFuzzy)
      }
    }
  }

  private func steps(_ form: String, _ position: Int, _ reading: Reading, isFuzzy: Bool) -> [Step] {
    let end = query.end(after: position)
    return (position + 1...end).flatMap { to -> [Step] in
      let typed = String(letters[position..<to])
      guard form.hasPrefix(typed) else { return [] }
      let points = 5 * typed.count - (isFuzzy ? 6 : 0) - (reading.isStrong ? 0 : 12)
      let isInitial = typed.count == 1 || ["zh", "ch", "sh"].contains(typed)
      let isUnfinished = typed != form && !isInitial && to == end
      return (typed == form ? [Step(to: to, points: points + 4, pinyin: .spelled)] : [])
        + (isUnfinished ? [Step(to: to, points: points + 1, pinyin: .spelled)] : [])
        + (isInitial && (reading.isStrong || reading.isOrdinary)
          ? [Step(to: to, points: points, pinyin: .initial, isForGaps: !reading.isStrong)] : [])
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
      ("l", "r"), ("r", "l"),
    ]
    let fu = ["fu", "fa", "fo", "fan", "fang", "fei", "fen", "feng"]
    let hu = ["hu", "hua", "huo", "huan", "huang", "hui", "hun", "hong"]
    let lips = zip(fu + hu, hu + fu).filter { $0.0 == form }.map(\.1)
    let first = form.count > 1 ? pairs.first { form.hasPrefix($0.0) }?.0 : nil
    let initials = [form] + pairs.filter { $0.0 == first }.map { $0.1 + form.dropFirst($0.0.count) } + lips
    let finals = initials.compactMap { other in
      ["an", "en", "in"].contains { other.hasSuffix($0) }
        ? other + "g"
        : ["ang", "eng", "ing"].contains { other.hasSuffix($0) } ? String(other.dropLast()) : nil
    }
    return initials.dropFirst() + finals
  }
}
