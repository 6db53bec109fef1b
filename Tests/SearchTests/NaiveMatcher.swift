import Text

@testable import Search

/// The rules of the search as plainly as they can be written down: every way to read every text is tried.
///
/// With the engine it shares the table of readings and the units and letters that texts are folded to.
struct NaiveMatcher {
  private let words: [NaiveWord]

  init(_ text: String, fuzzy: Bool) {
    words = QueryLetters.words(of: text.unicodeScalars, maximum: 16).map { NaiveWord($0, fuzzy: fuzzy) }
  }

  struct Match: Equatable {
    var score = 0
    var isGapped = false
    /// The matched positions of each field.
    var positions: [[Int]]
  }

  /// The match of each record; those with gaps only if few match without.
  func matches(_ records: [[(text: String, kind: FieldKind)]]) -> [Match?] {
    let units = records.map { $0.map { [FoldedScalar]($0.text, kind: $0.kind) } }
    let contiguous = units.map { match($0, gapped: false) }
    if contiguous.count(where: { $0 != nil }) >= 200 { return contiguous }
    return zip(contiguous, units).map { $0 ?? match($1, gapped: true) }
  }

  private typealias Place = (field: Int, way: NaiveWord.Way)

  /// The words take characters of their own: of all ways the one that earns most without the bonus, of equals that of
  /// the better first places.
  private func match(_ fields: [[FoldedScalar]], gapped: Bool) -> Match? {
    if words.isEmpty { return nil }
    let ofWords = words.map { word -> [Place] in
      let contiguous = self.positions(fields) { _, units in word.allContiguous(units) }
      return contiguous.isEmpty && gapped
        ? self.positions(fields) { field, units in
          (word.gapped(units) ?? (field < 2 ? word.abbreviation(units) : nil)).map { [$0] } ?? []
        } : contiguous
    }
    var best: (points: Int, taken: [Place])?
    func take(_ taken: [Place], _ points: Int) {
      if taken.count == words.count {
        if points > best?.points ?? .min { best = (points, taken) }
        return
      }
      for position in ofWords[taken.count]
      where !taken.contains(where: { $0.field == position.field && $0.way.shares(position.way) }) {
        take(taken + [position], points + position.way.points - 6 * position.field)
      }
    }
    take([], 0)
    guard let (points, taken) = best else { return nil }
    var match = Match(score: points, positions: fields.map { _ in [] })
    for position in taken {
      match.isGapped = match.isGapped || position.way.isGapped
      match.positions[position.field] += position.way.positions
    }
    for (previous, position) in zip(taken, taken.dropFirst())
    where previous.field == position.field && !previous.way.isGapped && !position.way.isGapped {
      match.score += bonus(fields[position.field], previous.way.positions, position.way.positions)
    }
    match.positions = match.positions.map { Set($0).sorted() }
    return match
  }

  /// Where a word may match, the best first; each field loses 6 points to the one before.
  private func positions(
    _ fields: [[FoldedScalar]], _ ways: (Int, [FoldedScalar]) -> [NaiveWord.Way]
  ) -> [Place] {
    let all = fields.enumerated().flatMap { field, units in ways(field, units).map { (field: field, way: $0) }
    }
    return all.enumerated().sorted {
      let points = (
        $0.element.way.points - 6 * $0.element.field, $1.element.way.points - 6 * $1.element.field
      )
      return points.0 == points.1 ? $0.offset < $1.offset : points.0 > points.1
    }.map(\.element)
  }

  /// 8 points if the second word's match follows the first one's, 4 if the other way round.
  private func bonus(_ units: [FoldedScalar], _ first: [Int], _ second: [Int]) -> Int {
    func follow(_ a: [Int], _ b: [Int]) -> Bool {
      a.last! < b[0] && units[a.last!..<b[0]].dropFirst().allSatisfy(\.isPassedOver)
    }
    return follow(first, second) ? 8 : follow(second, first) ? 4 : 0
  }
}
