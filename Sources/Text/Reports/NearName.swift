import System

/// Finds the name that was probably meant.
public enum NearName {
  /// Suggestions that are looked for in one file or corpus, at most: of so many nobody reads what each may have meant.
  package static let maximum = 100

  /// The candidate nearest to a name by edit distance (a swap of neighbours counts one), if it is near
  /// enough to be worth suggesting: a third of the length, at most three edits.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8.prefix(200))
    let maximum = min(3, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.utf8.prefix(200))
      guard abs(other.count - wanted.count) <= maximum else { continue }
      WorkCount.add(wanted.count * other.count)
      let distance = editDistance(wanted, other)
      if distance <= maximum, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
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
