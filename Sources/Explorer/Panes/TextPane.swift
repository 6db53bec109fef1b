/// Draws rows of text with the selected one marked: the detail pane and the source.
struct TextPane<Rows: RandomAccessCollection<TextRow>> where Rows.Index == Int {
  let rows: Rows
  let scroll: Scroll
  let isFocused: Bool
  /// How much of the selected row is shown as selected: the source keeps the style of its sentences.
  var selectedColumns = Int.max
  /// Labels beside rows, by which their links can be followed.
  var labels: [Int: Unicode.Scalar] = [:]
  /// Numbers before rows, by which they can be chosen.
  var numbers: [Int: Int] = [:]

  func draw(in frame: Frame, on grid: inout Grid) {
    let visible = max(0, min(frame.rows, rows.count - scroll.top))
    for line in 0..<visible {
      let row = rows[scroll.top + line]
      let y = frame.y + line
      var start = frame.x + 2 + row.indent
      if let number = numbers[scroll.top + line] {
        start = max(start, grid.draw("\(number) ", x: frame.x + 2, y: y, in: frame, .plain))
      }
      grid.draw(row.runs, x: start, y: y, in: frame)
      if let label = labels[scroll.top + line] { grid.draw("\(label)", x: frame.x, y: y, in: frame, .key) }
      guard isFocused, scroll.top + line == scroll.selected else { continue }
      if labels.isEmpty { grid.draw(">", x: frame.x, y: y, in: frame, .plain) }
      let columns = min(selectedColumns, frame.columns)
      grid.restyle(Frame(x: frame.x, y: y, columns: columns, rows: 1), .selected)
      grid.cursor = (frame.x, y)
    }
  }
}

extension [TextRow] {
  /// The numbers of the rows that lead somewhere, from 1.
  var numbers: [Int: Int] {
    let rows = indices.filter { self[$0].target != nil }
    return Dictionary(uniqueKeysWithValues: zip(rows, 1...))
  }

  /// The row of a choice, which is counted from 0.
  func row(ofChoice choice: Int) -> Int { indices.filter { self[$0].target != nil }[choice] }
}
