import Search
import Text

extension [TextRun] {
  /// The same text with what matches a query in the style of matches.
  ///
  /// A running text is searched clause by clause, so that one that says a name twice shows it twice.
  func marking(_ query: SearchQuery?) -> [TextRun] {
    guard let query else { return self }
    let text = map(\.text).joined()
    var ranges: [Range<Int>] = []
    var start = 0
    for clause in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isEnd) {
      let found = query.ranges(in: String(Substring(clause)), kind: .title)
      ranges += found.map { $0.lowerBound + start..<$0.upperBound + start }
      start += clause.count + 1
    }
    return marking(ranges)
  }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool { "，。；：？！、《》“”".unicodeScalars.contains(scalar) }

  /// The same text with some of its Unicode scalars in the style of matches.
  func marking(_ ranges: [Range<Int>]) -> [TextRun] {
    if ranges.isEmpty { return self }
    var marked: [TextRun] = []
    var offset = 0
    for run in self {
      let scalars = Array<Unicode.Scalar>(run.text.unicodeScalars)
      var cuts: Set = [0, scalars.count]
      for range in ranges {
        for place in [range.lowerBound, range.upperBound]
        where (offset...offset + scalars.count).contains(place) {
          cuts.insert(place - offset)
        }
      }
      let places = cuts.sorted()
      for (from, to) in zip(places, places.dropFirst()) {
        let isMatch = ranges.contains { $0.contains(offset + from) }
        let text = String(String.UnicodeScalarView(scalars[from..<to]))
        marked.append(TextRun(text, isMatch ? .match : run.style))
      }
      offset += scalars.count
    }
    return marked
  }
}
