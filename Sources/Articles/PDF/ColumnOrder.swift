import Model
import System

/// Puts rectangles in reading order: column by column, each from the top; where something reaches over several columns,
/// what is above it comes before it, and what is below it after it.
///
/// This is the recursive XY-cut, over whole segments and not over words, and with gutters before bands.
struct ColumnOrder {
  struct Item {
    let index: Int
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  /// The indices in order, each with its column.
  private(set) var order: [(index: Int, column: Int)] = []
  /// Whether some items could only be put in order by their places.
  private(set) var isSure = true
  private var column = 0
  private let slack: Double

  /// Cuts within cuts; deeper nesting is no column layout.
  private static let depth = 12

  /// `slack` is how far items may reach into each other.
  init(_ items: [Item], slack: Double) {
    self.slack = slack
    cut(items, depth: 0)
  }

  private mutating func cut(_ items: [Item], depth: Int) {
    guard items.count > 1 else {
      if let item = items.first { order.append((item.index, column)) }
      return
    }
    WorkCount.add(items.count)
    if depth < ColumnOrder.depth {
      let columns = parts(items.sorted { ($0.left, $0.top) < ($1.left, $1.top) }, { $0.left }, { $0.right })
      if columns.count > 1 {
        for (number, part) in columns.enumerated() {
          if number > 0 { column += 1 }
          cut(part, depth: depth + 1)
        }
        return
      }
      let bands = parts(items.sorted { ($0.top, $0.left) < ($1.top, $1.left) }, { $0.top }, { $0.bottom })
      if bands.count > 1 {
        for (number, part) in bands.enumerated() {
          // A band of one column goes on in its column.
          if number > 0, part.count > 1 || bands[number - 1].count > 1 { column += isStacked(bands) ? 0 : 1 }
          cut(part, depth: depth + 1)
        }
        return
      }
    }
    isSure = false
    for item in items.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      order.append((item.index, column))
    }
  }

  private func isStacked(_ bands: [[Item]]) -> Bool { bands.allSatisfy { $0.count == 1 } }

  private func parts(_ sorted: [Item], _ start: (Item) -> Double, _ end: (Item) -> Double) -> [[Item]] {
    var parts: [[Item]] = []
    var reach = -Double.infinity
    for item in sorted {
      if start(item) >= reach - slack || parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(item)
      reach = max(reach, end(item))
    }
    return parts
  }
}
