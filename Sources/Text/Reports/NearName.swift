import System

/// Finds the name that was probably meant.
public enum NearName {
  /// Suggestions that are looked for in one file or corpus, at most: of so many nobody reads what each may have meant.
  package static let maximum = 100
  /// How many bytes of a name are compared.
  private static let longest = 200

  /// The candidates that a name may have been meant as, the nearest first: those that it begins or that are near
  /// enough by edit distance, as ``nearest(to:among:)`` has it.
  package static func near(to name: String, among candidates: some Sequence<String>, limit: Int = 3)
    -> [String]
  {
    let wanted = Array(name.utf8.prefix(longest))
    let near = candidates.compactMap { candidate -> (name: String, distance: Int)? in
      if let distance = distance(of: wanted, from: candidate) { return (candidate, distance) }
      return name.utf8.count > 1 && candidate.utf8.starts(with: name.utf8) ? (candidate, 3) : nil
    }
    return near.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(limit).map(\.element.name)
  }

  /// The candidate nearest to a name by edit distance (a swap of neighbours counts one), if it is near
  /// enough to be worth suggesting: a third of the length, at most three edits.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8.prefix(longest))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      if let distance = distance(of: wanted, from: candidate), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// How far a candidate is from a name; nil where it is too far to be meant.
  private static func distance(of wanted: [UInt8], from candidate: String) -> Int? {
    let other = Array(candidate.utf8.prefix(longest))
    let maximum = min(3, max(1, wanted.count / 3))
    guard abs(other.count - wanted.count) <= maximum else { return nil }
    WorkCount.add(wanted.count * other.count)
    let distance = editDistance(wanted, other)
    return distance <= maximum ? distance : nil
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
