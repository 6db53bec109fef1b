import Explorer

/// How the detail pane comes over a line that does not keep up, while a list is leafed through: as much of it as is
/// cheap with the key, the rest in pieces when the keys rest. On other lines it comes whole.
///
/// An account keeps the average within what a key may cost, however slowly somebody walks: each step pays in, each
/// drawing draws out, and the rest comes only as far as there is something left.
struct PaneFilling {
  typealias Instant = ContinuousClock.Instant

  /// Bytes that a step may cost on average, that may have been saved, and that are sent at a time.
  static let (step, maximum, piece) = (900, 9_000, 600)
  /// How long no key comes where keys rest.
  static let rest = Duration.milliseconds(200)

  private var account = PaneFilling.maximum
  private var wanted: Grid?
  /// The first row of the pane that is still to come; nil where none is.
  private var next: Int?
  private var stepped: Instant?
  /// Whether the account does not suffice for what is still to come.
  private var isSpent = false
  /// About how many bytes the last drawing takes.
  private(set) var cost = 0

  /// When the next piece is due, if no key comes; nil where nothing is to come.
  var due: Instant? { next == nil || isSpent ? nil : stepped.map { $0 + PaneFilling.rest } }

  /// What is to be drawn now.
  ///
  /// - Parameters:
  ///   - grid: what is to be seen in the end.
  ///   - shown: what is on the screen; nil where that is unknown.
  ///   - pane: the rows that may come later; nil where all is to come at once.
  ///   - isIdle: whether what was sent has arrived.
  mutating func part(of grid: Grid, over shown: Grid?, in pane: Frame?, isIdle: Bool, at now: Instant) -> Grid
  {
    guard let shown, shown.size == grid.size, let pane else {
      (wanted, next) = (grid, nil)
      cost = grid.bytes(over: shown)
      return grid
    }
    if grid != wanted {
      (wanted, stepped, isSpent) = (grid, now, false)
      account = min(PaneFilling.maximum, account + PaneFilling.step)
      next = end(of: grid, over: shown, in: pane, from: pane.y, room: PaneFilling.piece)
    } else if let start = next, let due, isIdle, now >= due {
      let room = min(PaneFilling.piece, account)
      next = end(of: grid, over: shown, in: pane, from: start, room: room)
      isSpent = next == start
    }
    guard let next else { return pay(for: grid, over: shown) }
    return pay(for: grid.held(from: next, in: pane, tellingSo: isSpent), over: shown)
  }

  private mutating func pay(for grid: Grid, over shown: Grid?) -> Grid {
    cost = grid.bytes(over: shown)
    account -= cost
    return grid
  }

  /// The first row of a pane that is more than there is room for; nil where all of it goes.
  private func end(of grid: Grid, over shown: Grid, in pane: Frame, from start: Int, room: Int) -> Int? {
    var left = room
    for y in start..<pane.y + pane.rows {
      left -= grid.bytes(ofRow: y, from: pane.x, to: pane.x + pane.columns, over: shown)
      if left < 0 { return y }
    }
    return nil
  }
}

extension Grid {
  /// About how many bytes it takes to draw it over another one, or over an empty screen.
  fileprivate func bytes(over shown: Grid?) -> Int {
    (0..<size.rows).reduce(0) { $0 + bytes(ofRow: $1, from: 0, to: size.columns, over: shown) }
  }

  /// About how many bytes it takes to draw columns of a row: to go there, its text, and the changes of style.
  fileprivate func bytes(ofRow y: Int, from start: Int, to end: Int, over shown: Grid?) -> Int {
    let new = row(y)
    let old = shown.flatMap { $0.size == size ? $0.row(y) : nil }
    let (low, high) = (new.startIndex + start, new.startIndex + min(end, size.columns))
    func differs(_ place: Int) -> Bool {
      guard let old else { return new[place] != Cell.blank }
      return new[place] != old[old.startIndex + place - new.startIndex]
    }
    guard let first = (low..<high).first(where: differs), let last = (low..<high).last(where: differs) else {
      return 0
    }
    // Blank ends of rows are erased.
    let lastWritten = (first...last).last { new[$0] != Cell.blank } ?? first
    var bytes = lastWritten < last ? 13 : 10
    var style = Style.plain
    for cell in new[first...lastWritten] where !cell.isContinuation {
      bytes += UTF8.width(cell.base) + (cell.style == style ? 0 : 6)
      style = cell.style
    }
    return bytes
  }
}
