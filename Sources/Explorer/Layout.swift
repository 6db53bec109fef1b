import Model

/// Where the panes lie on a screen of a size: from the size and from what the lists hold alone, so that no step moves a
/// border.
struct Layout: Sendable {
  enum Form: Sendable, Equatable { case wide, normal, narrow, tiny }

  struct Pane: Sendable {
    let pane: Focus
    let frame: Frame
    /// Whether its first row is its title.
    var isTitled = true

    /// Where its rows of text or items lie.
    var content: Frame {
      let top = isTitled ? 1 : 0
      return Frame(x: frame.x, y: frame.y + top, columns: frame.columns, rows: max(0, frame.rows - top))
    }
  }

  /// The smallest screen that something is shown on.
  static let smallest = Size(columns: 30, rows: 8)
  /// The columns from which panes stand side by side, and from which both shelves do.
  private static let (normal, wide) = (71, 100)
  /// The columns that the detail pane has at least, and from which it parts into facts and evidence.
  private static let (detail, split) = (44, 96)
  /// The columns that a source needs to be read.
  private static let source = 34
  /// The shelves of lists, one over the other.
  static let shelves = [Array(Kind.listed[..<3]), Array(Kind.listed[3...])]

  /// The least columns that the border leaves to a list, and to the detail pane.
  static let (leastList, leastDetail) = (16, 24)

  let form: Form
  private(set) var panes: [Pane] = []
  /// Where the sentences of the item stand beside its facts, while no source takes their place; nil where they stand
  /// among the facts.
  private(set) var evidence: Frame?
  /// Whether the detail pane shows facts alone, for the sentences have a column of their own.
  private(set) var isSplit = false
  /// Columns that part the panes.
  private(set) var separators: [Frame] = []

  /// Where a pane lies; nil where it is not on the screen.
  func frame(of pane: Focus) -> Frame? { panes.first { $0.pane == pane }?.frame }

  /// Where the rows of a pane lie; nil where it is not on the screen.
  func content(of pane: Focus) -> Frame? { panes.first { $0.pane == pane }?.content }

  /// Rows of text or items that a pane shows at a time.
  func height(of pane: Focus) -> Int { max(1, content(of: pane)?.rows ?? 1) }

  init(_ state: State) {
    let size = state.size
    let body = Frame(x: 0, y: 1, columns: size.columns, rows: size.rows - 2)
    if size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows {
      form = .tiny
    } else if size.columns < Layout.normal || size.rows < 12 || state.isPlain {
      form = .narrow
      stand(alone: state, body)
    } else {
      form = size.columns < Layout.wide ? .normal : .wide
      if state.isMaximised {
        switch state.view.focus {
        case .list: panes.append(Pane(pane: state.view.focus, frame: body))
        case .detail: placeDetail(in: body, state)
        case .source: panes.append(Pane(pane: .source, frame: body))
        }
      } else {
        arrange(state, body)
      }
    }
  }

  /// One pane. The tabs are the title of a list; under a short one the free rows show what it selects.
  private mutating func stand(alone state: State, _ body: Frame) {
    guard case .list(let kind) = state.view.focus else {
      return panes.append(Pane(pane: state.view.focus, frame: body, isTitled: !state.isPlain))
    }
    let list = state.corpus.count(of: kind) + 1
    if state.isPlain || state.size.rows < 16 || list + 5 > body.rows {
      return panes.append(Pane(pane: state.view.focus, frame: body, isTitled: state.isPlain))
    }
    let top = Frame(x: body.x, y: body.y, columns: body.columns, rows: list)
    panes.append(Pane(pane: state.view.focus, frame: top, isTitled: false))
    let rest = Frame(x: body.x, y: body.y + list, columns: body.columns, rows: body.rows - list)
    panes.append(Pane(pane: .detail, frame: rest))
  }

  /// Columns side by side: one shelf or both, then the detail pane.
  private mutating func arrange(_ state: State, _ body: Frame) {
    let current = Layout.shelves.firstIndex { $0.contains(state.view.kind) }!
    let hasSource = state.view.source != nil
    let wants = Layout.shelves.map { state.metrics.want(of: $0) }
    if form == .normal {
      let lists = Layout.lists(of: body.columns, wanting: [wants.max()!], moved: state.borderOffset[form])
      let columns = part(body, lists)
      stack(Layout.shelves[current], in: columns[0], state)
      if hasSource, state.view.focus == .source {
        panes.append(Pane(pane: .source, frame: columns[1]))
      } else {
        placeDetail(in: columns[1], state)
      }
      return
    }
    let lists = Layout.lists(of: body.columns, wanting: wants, moved: state.borderOffset[form])
    let columns = part(body, lists)
    let splits = columns[2].columns >= Layout.split
    let other = 1 - current
    let isBeside = hasSource && !splits && columns[other].columns >= Layout.source
    for (place, kinds) in Layout.shelves.enumerated() {
      if isBeside, place == other {
        panes.append(Pane(pane: .source, frame: columns[place]))
      } else {
        stack(kinds, in: columns[place], state)
      }
    }
    if hasSource, !splits, !isBeside, state.view.focus == .source {
      panes.append(Pane(pane: .source, frame: columns[2]))
    } else {
      placeDetail(in: columns[2], state)
    }
  }

  /// The columns of the shelves: the detail pane gets its part first, the shelves share what is left, and what they do
  /// not want is for the detail pane. Then each is wider by the columns that the user has moved the border by, as far
  /// as lists and detail pane keep their least.
  private static func lists(of columns: Int, wanting wants: [Int], moved offset: Int) -> [Int] {
    let own = max(detail, columns * 2 / 5)
    var shares = shares(of: columns - wants.count - own, wanted: wants)
    // What nobody wants is not for the last here.
    for place in shares.indices {
      shares[place] = max(ListMetrics.shelf.lowerBound, min(shares[place], wants[place]))
    }
    let free = columns - wants.count - leastDetail - shares.reduce(0, +)
    let moved = max(min(0, leastList - shares.min()!), min(offset, max(0, free / wants.count)))
    return shares.map { $0 + moved }
  }

  /// The detail pane, which parts into facts and evidence where it has room for both.
  private mutating func placeDetail(in frame: Frame, _ state: State) {
    guard frame.columns >= Layout.split, !state.isPlain else {
      return panes.append(Pane(pane: .detail, frame: frame))
    }
    isSplit = true
    let columns = part(frame, [((frame.columns - 1) * 51 + 99) / 100])
    panes.append(Pane(pane: .detail, frame: columns[0]))
    if state.view.source != nil {
      panes.append(Pane(pane: .source, frame: columns[1]))
    } else {
      evidence = columns[1]
    }
  }

  /// Parts a frame into columns of some widths and one of what is left, with a separator between two.
  private mutating func part(_ frame: Frame, _ widths: [Int]) -> [Frame] {
    let rest = frame.columns - widths.reduce(0) { $0 + $1 + 1 }
    var x = frame.x
    return (widths + [rest]).enumerated().map { index, width in
      if index > 0 {
        separators.append(Frame(x: x, y: frame.y, columns: 1, rows: frame.rows))
        x += 1
      }
      defer { x += width }
      return Frame(x: x, y: frame.y, columns: width, rows: frame.rows)
    }
  }

  /// Puts lists over one another: each gets the rows it fills, as far as they go round; what is left stays blank at the
  /// foot of the last.
  private mutating func stack(_ kinds: [Kind], in column: Frame, _ state: State) {
    let heights = Layout.shares(of: column.rows, wanted: kinds.map { state.corpus.count(of: $0) + 1 })
    var y = column.y
    for (kind, rows) in zip(kinds, heights) {
      panes.append(
        Pane(pane: .list(kind), frame: Frame(x: column.x, y: y, columns: column.columns, rows: rows)))
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
