import Model

/// Where the panes lie on a screen of a size.
struct Layout: Sendable {
  enum Form: Sendable, Equatable { case wide, normal, narrow, tiny }

  /// The smallest screen that something is shown on.
  static let smallest = Size(columns: 30, rows: 8)

  /// The least columns that the border leaves to a list, and to the detail pane.
  static let (leastList, leastDetail) = (16, 24)

  let form: Form
  private(set) var panes: [(pane: Focus, frame: Frame)] = []
  /// Columns that part the panes.
  private(set) var separators: [Frame] = []

  /// Where a pane lies; nil where it is not on the screen.
  func frame(of pane: Focus) -> Frame? { panes.first { $0.pane == pane }?.frame }

  /// Rows of text or items that a pane shows at a time.
  func height(of pane: Focus) -> Int { max(1, (frame(of: pane)?.rows ?? 1) - 1) }

  init(_ state: State) {
    let size = state.size
    let body = Frame(x: 0, y: 1, columns: size.columns, rows: size.rows - 2)
    if size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows {
      form = .tiny
    } else if size.columns < 64 || size.rows < 12 || state.isPlain {
      form = .narrow
      panes.append((state.view.focus, body))
    } else {
      form = size.columns < 100 ? .normal : .wide
      if state.isMaximised {
        panes.append((state.view.focus, body))
      } else {
        arrange(state, body)
      }
    }
  }

  /// Columns side by side: lists and detail, or lists, detail and source; where it is wide, both shelves.
  private mutating func arrange(_ state: State, _ body: Frame) {
    let shelves = [Array(Kind.listed[..<3]), Array(Kind.listed[3...])]
    let current = shelves.first { $0.contains(state.view.kind) }!
    let usual = form == .wide ? min(40, body.columns * 27 / 100) : body.columns * 2 / 5
    let maximum =
      form == .wide ? (body.columns - 2 - Layout.leastDetail) / 2 : body.columns - 1 - Layout.leastDetail
    let list = max(min(usual, Layout.leastList), min(usual + state.borderOffset[form], max(usual, maximum)))
    let rest = body.columns - list - 1
    switch (form, state.view.source != nil) {
    case (.wide, false):
      let columns = split(body, [list, list, body.columns - 2 * list - 2])
      stack(shelves[0], in: columns[0], state)
      stack(shelves[1], in: columns[1], state)
      panes.append((.detail, columns[2]))
    case (.wide, true):
      let columns = split(body, [list, rest / 2, rest - rest / 2 - 1])
      stack(current, in: columns[0], state)
      panes.append((.detail, columns[1]))
      panes.append((.source, columns[2]))
    default:
      let columns = split(body, [list, rest])
      stack(current, in: columns[0], state)
      panes.append((state.view.focus == .source ? .source : .detail, columns[1]))
    }
  }

  /// Parts a frame into columns of some widths with a separator between two.
  private mutating func split(_ frame: Frame, _ widths: [Int]) -> [Frame] {
    var x = frame.x
    return widths.enumerated().map { index, width in
      if index > 0 {
        separators.append(Frame(x: x, y: frame.y, columns: 1, rows: frame.rows))
        x += 1
      }
      defer { x += width }
      return Frame(x: x, y: frame.y, columns: width, rows: frame.rows)
    }
  }

  /// Puts lists over one another: each gets the rows it fills, as far as they go round.
  private mutating func stack(_ kinds: [Kind], in column: Frame, _ state: State) {
    let heights = Layout.shares(of: column.rows, wanted: kinds.map { state.corpus.count(of: $0) + 1 })
    var y = column.y
    for (kind, rows) in zip(kinds, heights) {
      panes.append((.list(kind), Frame(x: column.x, y: y, columns: column.columns, rows: rows)))
      y += rows
    }
  }

  /// Parts rows so that who wants little gets it, and the others share the rest alike; what nobody wants
  /// goes to the last.
  static func shares(of rows: Int, wanted: [Int]) -> [Int] {
    var shares = wanted.map { _ in 0 }
    var left = rows
    for (rank, index) in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }).enumerated() {
      shares[index] = min(wanted[index], left / (wanted.count - rank))
      left -= shares[index]
    }
    shares[shares.count - 1] += left
    return shares
  }
}
