import Model
import Typesetting

/// What is wrong with the files that were left out, as `wentan validate` says it.
struct ProblemsPane {
  let state: State
  let scroll: Scroll

  func draw(in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    grid.drawTitle(UIText.problemsTitle[state.language], in: frame, isFocused: true, lines: state.lines)
    let rows = state.problemLines.map { TextRow(runs: [TextRun($0)]) }
    TextPane(rows: rows, scroll: scroll, isFocused: true, selectedColumns: 1).draw(in: text, on: &grid)
  }
}

extension State {
  /// The lines of the report on the files that were left out. Messages are set to the screen; what quotes a
  /// file is not, or its caret would stand wrong.
  var problemLines: [String] {
    let wrapping = TextWrapping(width: width)
    return (leftOut?.report(in: language) ?? "").split(separator: "\n").flatMap { line in
      line.hasPrefix(" ") ? [String(line)] : wrapping.wrap(String(line), columns: max(10, size.columns - 2))
    }
  }
}
