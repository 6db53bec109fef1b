import Model
import System

/// Which segment stands where on a page, in cells of half an em.
struct PageMap {
  private var cells: [Int32]
  let columns: Int
  let rows: Int
  private let cell: Double

  /// Nil where the segments would cover the page many times over.
  init?(_ segments: [PageSegment], body: Double, width: Double, height: Double, cover: Double) {
    // Never more than about a million cells, however small the type on however large a page.
    cell = max(body * 0.5, (width * height / 1_000_000).squareRoot())
    columns = Int(width / cell) + 1
    rows = Int(height / cell) + 1
    cells = Array(repeating: -1, count: columns * rows)
    var marked = 0
    let limit = Int(cover * Double(columns * rows))
    for (index, segment) in segments.enumerated() {
      for line in segment.lines {
        let height = line.bottom - line.top
        let across = self.across(line.left, line.right)
        let down = self.down(line.top + 0.2 * height, line.bottom - 0.2 * height)
        marked += across.count * down.count
        WorkCount.add(across.count * down.count)
        guard marked <= limit else { return nil }
        for row in down {
          for column in across { cells[row * columns + column] = Int32(index) }
        }
      }
    }
  }

  private func across(_ left: Double, _ right: Double) -> ClosedRange<Int> {
    let first = min(columns - 1, max(0, Int(left / cell)))
    return first...max(first, min(columns - 1, Int((right - 0.01 * cell) / cell)))
  }

  private func down(_ top: Double, _ bottom: Double) -> ClosedRange<Int> {
    let first = min(rows - 1, max(0, Int(top / cell)))
    return first...max(first, min(rows - 1, Int(bottom / cell)))
  }

  /// The first place that is taken, from `x` to the right (or to the left) between two heights, and by which segment;
  /// segments that `isPassed` names do not count.
  func obstacle(
    from x: Double, toRight: Bool, top: Double, bottom: Double, isPassed: (Int) -> Bool
  ) -> (x: Double, segment: Int)? {
    let down = self.down(top, bottom)
    var column = min(columns - 1, max(0, Int(x / cell)))
    while column >= 0, column < columns {
      WorkCount.add(down.count)
      for row in down {
        let segment = Int(cells[row * columns + column])
        if segment >= 0, !isPassed(segment) {
          return (Double(toRight ? column : column + 1) * cell, segment)
        }
      }
      column += toRight ? 1 : -1
    }
    return nil
  }
}
