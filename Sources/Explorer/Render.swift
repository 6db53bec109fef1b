import Model
import System
import Text

extension State {
  /// Draws the whole screen.
  public func render() -> Grid {
    var grid = Grid(size: size, width: width)
    let layout = Layout(self)
    if layout.form == .tiny {
      drawTooSmall(on: &grid)
      return grid
    }
    mode.draw(self, layout, on: &grid)
    return grid
  }

  /// The rows of the detail pane while a list is leafed through: they may come after what is in the list, or not at
  /// all. Nil where all that is drawn was asked for.
  public var leafed: Frame? {
    guard mode is Browsing, case .list = view.focus, isDetailPreview,
      let frame = Layout(self).frame(of: .detail)
    else { return nil }
    return Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
  }

  /// Draws the panes side by side.
  func drawPanes(of layout: Layout, on grid: inout Grid) {
    for separator in layout.separators { grid.drawColumn(separator, lines: lines) }
    for (focus, frame) in layout.panes { draw(focus, in: frame, on: &grid) }
  }

  private func draw(_ focus: Focus, in frame: Frame, on grid: inout Grid) {
    let isFocused = view.focus == focus
    // Where the selected row is out of sight.
    if isFocused { grid.cursor = (frame.x, frame.y) }
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    switch focus {
    case .list(let kind): ListPane(state: self, kind: kind).draw(in: frame, on: &grid)
    case .detail:
      let name = view.item.flatMap { marks.contains($0) ? " *" + corpus.name(of: $0) : nil } ?? ""
      let title = (view.item?.kind.name[language] ?? "") + name
      grid.drawTitle(title, in: frame, isFocused: isFocused, lines: lines)
      let labels = mode.labelsLinks ? linksInSight : [:]
      TextPane(rows: detailRows, scroll: view.detail, isFocused: isFocused, labels: labels).draw(
        in: text, on: &grid)
    case .source:
      guard let source = view.source else { return }
      grid.drawTitle(sourceTitle(source), in: frame, isFocused: isFocused, lines: lines)
      TextPane(
        rows: sourceRows, scroll: source.scroll, isFocused: isFocused,
        selectedColumns: 1 + SourcePane.gutter
      ).draw(in: text, on: &grid)
    }
  }

  private func sourceTitle(_ source: SourceView) -> String {
    let sentence = source.current.map { " \($0 + 1)/\(source.sentences.count)" } ?? ""
    return (Command.source.row.hint ?? Kind.article.name)[language] + sentence + " "
      + corpus.file(of: source.article)
  }

  /// A screen too small for panes says what it needs; nothing is acted on unseen.
  private func drawTooSmall(on grid: inout Grid) {
    let frame = Frame(x: 0, y: 0, columns: size.columns, rows: size.rows)
    let text = UIText.tooSmall(size)[language]
    let lines = TextWrapping(width: width).wrap(text, columns: max(1, size.columns))
    for (y, line) in lines.enumerated() { grid.draw(line, x: 0, y: y, in: frame, .plain) }
  }
}

extension Grid {
  /// The first row of a pane: its name on the frame; the frame alone where it has none.
  mutating func drawTitle(_ title: String, in frame: Frame, isFocused: Bool, lines: FrameLines) {
    var x = draw(lines.horizontal, x: frame.x, y: frame.y, in: frame, .frame)
    if !title.isEmpty {
      let text = " " + width.truncated(title, to: frame.columns - 4) + " "
      x = draw(text, x: x, y: frame.y, in: frame, isFocused ? .focusedTitle : .title)
    }
    while x < frame.x + frame.columns { x = draw(lines.horizontal, x: x, y: frame.y, in: frame, .frame) }
  }

  mutating func drawColumn(_ frame: Frame, lines: FrameLines) {
    for y in frame.y..<frame.y + frame.rows { draw(lines.vertical, x: frame.x, y: y, in: frame, .frame) }
  }
}
