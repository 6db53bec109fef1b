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

  private func match(_ fields: [[FoldedScalar]], gapped: Bool) -> Match? {
    if words.isEmpty { return nil }
    var match = Match(positions: fields.map { _ in [] })
    var previous: (field: Int, way: NaiveWord.Way)?
    for word in words {
      guard let found = best(fields, word.contiguous) ?? (gapped ? best(fields, word.gapped) : nil) else {
        return nil
      }
      match.score += found.way.points - 6 * found.field
      match.isGapped = match.isGapped || found.way.isGapped
      match.positions[found.field] += found.way.positions
      if let previous, previous.field == found.field, !previous.way.isGapped, !found.way.isGapped {
        match.score += bonus(fields[found.field], previous.way.positions, found.way.positions)
      }
      previous = found
    }
    match.positions = match.positions.map { Set($0).sorted() }
    return match
  }

  /// The best way to match a word in one of the fields, each of which loses 6 points to the one before.
  private func best(
    _ fields: [[FoldedScalar]], _ way: ([FoldedScalar]) -> NaiveWord.Way?
  ) -> (field: Int, way: NaiveWord.Way)? {
    let ways = fields.enumerated().compactMap { field, units in way(units).map { (field: field, way: $0) } }
    let highest = ways.map { $0.way.points - 6 * $0.field }.max()
    return ways.first { $0.way.points - 6 * $0.field == highest }
  }

  /// 8 points if the second word's match follows the first one's, 4 if the other way round.
  private func bonus(_ units: [FoldedScalar], _ first: [Int], _ second: [Int]) -> Int {
    func follow(_ a: [Int], _ b: [Int]) -> Bool {
      a.last! < b[0] && units[a.last!..<b[0]].dropFirst().allSatisfy(\.isPassedOver)
    }
    return follow(first, second) ? 8 : follow(second, first) ? 4 : 0
  }
}
