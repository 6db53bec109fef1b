import Text

/// Where a problem stands in its file.
struct ProblemPosition {
  /// One-based.
  fileprivate(set) var line = 1
  /// One-based, counted in characters.
  fileprivate(set) var column = 1
  /// The place in the JSON, such as `$.speakers[2].posts[0].organisation`.
  fileprivate(set) var path = "$"
}

extension CorpusFile {
  /// The places of some offsets, in their order; the file is gone through once for all of them.
  func places(of offsets: [Int]) -> [ProblemPosition] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    let sorted = order.map { min(offsets[$0], bytes.count) }
    let paths = bytes.withUnsafeBufferPointer { JSONPaths.paths(to: sorted, in: $0) }
    var places = Array(repeating: ProblemPosition(), count: offsets.count)
    for (number, position) in zip(order, zip(reported.positions(of: sorted), paths)) {
      places[number] = ProblemPosition(line: position.0.line, column: position.0.column, path: position.1)
    }
    return places
  }
}
