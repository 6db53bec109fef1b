import System

/// Finds the spans that lie outside their source, or take text that another has taken: each character of a source is
/// looked at once, however many spans there are.
struct SpanFaults {
  /// What is wrong with spans of each file, by where they stand in it.
  private(set) var causes: [[Int: Problem.Cause]] = []

  init() {}

  init(in compilation: Compilation) {
    var taken: [Compilation.Target: [Bool]] = [:]
    for (number, file) in compilation.files.enumerated() {
      causes.append([:])
      for article in file.draft.articles {
        guard let source = compilation.lines(of: article, in: number),
          let target = compilation.targets[number][article.source.index]
        else { continue }
        for block in article.blocks {
          for span in block.spans {
            guard source.contains(span) else {
              causes[number][span.offset] = .spanOutside(lines: source.lines.count)
              continue
            }
            let extent = source.extent(of: span)
            if let scalar = SpanFaults.take(
              extent, of: &taken[target, default: Array(repeating: false, count: source.scalarCount)])
            {
              causes[number][span.offset] = .spansOverlap(line: source.line(of: scalar))
            }
          }
        }
      }
    }
  }

  /// Takes what nobody has taken, up to the first character that somebody has, and returns that.
  private static func take(_ extent: Range<Int>, of taken: inout [Bool]) -> Int? {
    for scalar in extent {
      if taken[scalar] {
        WorkCount.add(scalar - extent.lowerBound + 1)
        return scalar
      }
      taken[scalar] = true
    }
    WorkCount.add(extent.count + 1)
    return nil
  }
}
