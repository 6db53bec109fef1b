import Model
import Report
import System
import Text

extension State {
  /// Draws the whole screen.
  public func render() -> Grid {
    var grid = Grid(size: size, width: width)
    let layout = Layout(self)
    if layout.form == .tiny { drawTooSmall(on: &grid) } else { mode.draw(self, layout, on: &grid) }
    return grid
  }

  /// The rows of the detail pane while a list is leafed through: they may come after what is in the list, or not at
  /// all. Nil where all that is drawn was asked for.
  public var leafed: Frame? {
    let layout = Layout(self)
    guard mode is Browsing, case .list = view.focus, isDetailPreview,
      let frame = layout.content(of: .detail)
    else { return nil }
    // The sentences beside the facts change with them.
    let end = layout.evidence.map { $0.x + $0.columns } ?? frame.x + frame.columns
    return Frame(x: frame.x, y: frame.y, columns: end - frame.x, rows: frame.rows)
  }

  /// Draws the panes side by side.
  func drawPanes(of layout: Layout, on grid: inout Grid) {
    for separator in layout.separators { grid.drawColumn(separator, lines: lines) }
    for pane in layout.panes { draw(pane, on: &grid) }
    if let frame = layout.evidence { drawEvidence(of: layout, in: frame, on: &grid) }
  }

  private func draw(_ pane: Layout.Pane, on grid: inout Grid) {
    let (isFocused, frame) = (view.focus == pane.pane, pane.frame)
    // Where the selected row is out of sight.
    if isFocused { grid.cursor = (frame.x, frame.y) }
    switch pane.pane {
    case .list(let kind): ListPane(state: self, kind: kind).draw(pane, on: &grid)
    case .detail:
      let rows = detailRows
      if pane.isTitled {
        let (name, aside) = detailTitle(of: rows, in: pane)
        grid.drawTitle(name, aside: aside, in: frame, isFocused: isFocused, lines: lines)
      }
      let labels = mode.labelsLinks ? linksInSight : [:]
      TextPane(rows: rows, scroll: view.detail, isFocused: isFocused, labels: labels).draw(
        in: pane.content, on: &grid)
    case .source:
      guard let source = view.source else { return }
      if pane.isTitled {
        let number = source.current.map { source.numbers[$0] } ?? 0
        let sentence = number > 0 ? "[\(number)]/\(source.sentences.count)" : ""
        let aside = sentence.isEmpty ? "" : UIText.evidence[language] + " " + sentence
        let room = frame.columns - 10 - width.columns(of: aside)
        let name = width.cutInMiddle(corpus.name(of: source.article), to: max(6, room), tail: .third)
        grid.drawTitle("《\(name)》", aside: aside, in: frame, isFocused: isFocused, lines: lines)
      }
      TextPane(
        rows: sourceRows, scroll: source.scroll, isFocused: isFocused,
        selectedColumns: 1 + SourcePane.gutter
      ).draw(in: pane.content, on: &grid)
    }
  }

  /// The name of the item, and at the right its kind: with the place in it where the pane has the keys, and while one
  /// leafs through a list with how much of it is in sight where that is not all.
  func detailTitle(of rows: DetailRows, in pane: Layout.Pane) -> (name: String, aside: String) {
    guard let item = view.item else { return ("", view.kind.name[language]) }
    let name = corpus.name(of: item)
    let kind = item.kind.name[language]
    let mark = marks.contains(item) ? "*" : ""
    let end = pane.content.rows + view.detail.top
    var aside = rows.count > end ? "\(kind) \(end)/\(rows.count) \(lines.more)" : kind
    if view.focus == .detail { aside = "\(kind) \(view.detail.selected + 1)/\(rows.count)" }
    if DetailPane.isTooWide(name, for: pane.frame.columns, width) { return (mark, aside) }
    let room = pane.frame.columns - 6 - width.columns(of: mark + aside)
    return (mark + width.cutInMiddle(name, to: room, tail: .third), aside)
  }

  /// The sentences beside the facts.
  private func drawEvidence(of layout: Layout, in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    let evidence = evidenceRows(in: layout, frame)
    let more = evidence.rows.count > text.rows ? " " + lines.more : ""
    let aside = view.item == nil ? "" : "\(evidence.count)" + more
    grid.drawTitle(UIText.evidence[language], aside: aside, in: frame, isFocused: false, lines: lines)
    TextPane(rows: evidence.rows, scroll: Scroll(), isFocused: false).draw(in: text, on: &grid)
  }

  /// A screen too small for panes says what it needs; nothing is acted on unseen.
  private func drawTooSmall(on grid: inout Grid) {
    let frame = Frame(x: 0, y: 0, columns: size.columns, rows: size.rows)
    let text = UIText.tooSmall(size, keymap)[language].split(separator: "\n")
    let lines = text.flatMap { TextWrapping(width: width).wrap(String($0), columns: max(1, size.columns)) }
    for (y, line) in lines.enumerated() { grid.draw(line, x: 0, y: y, in: frame, .plain) }
  }
}

extension Grid {
  /// The first row of a pane: its name on the frame, and at the right what else holds of it.
  mutating func drawTitle(
    _ title: String, aside: String = "", in frame: Frame, isFocused: Bool, lines: FrameLines
  ) {
    let style: Style = isFocused ? .focusedTitle : .title
    var x = draw(lines.horizontal, x: frame.x, y: frame.y, in: frame, .frame)
    let own = aside.isEmpty ? 0 : width.columns(of: aside) + 3
    if !title.isEmpty {
      let text = " " + width.truncated(title, to: max(0, frame.columns - 3 - own)) + " "
      x = draw(text, x: x, y: frame.y, in: frame, style)
    }
    let end = frame.x + frame.columns
    while x < end - own { x = draw(lines.horizontal, x: x, y: frame.y, in: frame, .frame) }
    if own > 0 { x = draw(" " + aside + " ", x: x, y: frame.y, in: frame, style) }
    while x < end { x = draw(lines.horizontal, x: x, y: frame.y, in: frame, .frame) }
  }

  mutating func drawColumn(_ frame: Frame, lines: FrameLines) {
    for y in frame.y..<frame.y + frame.rows { draw(lines.vertical, x: frame.x, y: y, in: frame, .frame) }
  }
}
