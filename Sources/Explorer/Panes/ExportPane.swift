import Model
import Typesetting

/// The choices of an export in three rows, and below them what went wrong, the folders a path can be completed with,
/// or the beginning of what will be written.
struct ExportPane {
  let state: State
  let prompt: ExportPrompt

  private var language: Language { state.language }
  private var width: TextWidth { state.width }

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.exportTitle[language], in: frame, isFocused: true, lines: state.lines)
    let labels = [UIText.exportSubject, UIText.exportFormat, UIText.exportFile].map { $0[language] }
    let room = 3 + (labels.map { width.columns(of: $0) }.max() ?? 0)
    for (field, label) in zip(ExportPrompt.Field.allCases, labels) {
      let y = frame.y + 1 + field.rawValue
      let isFocused = field == prompt.field
      grid.draw(isFocused ? ">" : " ", x: frame.x, y: y, in: frame, .plain)
      grid.draw(label, x: frame.x + 2, y: y, in: frame, .label)
      let line = Frame(x: frame.x + 1 + room, y: y, columns: frame.columns - room - 2, rows: 1)
      if field == .file {
        drawFile(isFocused, in: line, on: &grid)
      } else {
        let end = grid.draw(
          width.truncated(choice(field), to: line.columns), x: line.x, y: y, in: line, .plain)
        if isFocused { grid.restyle(Frame(x: line.x, y: y, columns: end - line.x, rows: 1), .selected) }
        if isFocused { grid.cursor = (frame.x, y) }
      }
    }
    drawBelow(
      in: Frame(x: frame.x, y: frame.y + 4, columns: frame.columns, rows: frame.rows - 4), on: &grid)
  }

  /// The chosen value, with how many there are.
  private func choice(_ field: ExportPrompt.Field) -> String {
    let name: String
    let (place, count): (Int?, Int)
    if field == .subject {
      let item = prompt.subject.items.first.map { state.corpus.name(of: $0) } ?? ""
      name = UIText.subject(prompt.subject, named: item)[language]
      (place, count) = (prompt.subjects.firstIndex(of: prompt.subject), prompt.subjects.count)
    } else {
      name = prompt.format.name[language]
      (place, count) = (ExportFormat.allCases.firstIndex(of: prompt.format), ExportFormat.allCases.count)
    }
    return count > 1 ? "< \(name) > \((place ?? 0) + 1)/\(count)" : name
  }

  private func drawFile(_ isFocused: Bool, in line: Frame, on grid: inout Grid) {
    if isFocused { return grid.draw(prompt.file, in: line) }
    let window = prompt.file.window(columns: line.columns, width)
    grid.draw(window.text, x: line.x, y: line.y, in: line, .plain)
  }

  private func drawBelow(in frame: Frame, on grid: inout Grid) {
    let text: [String]
    let style: Style
    let wrapping = TextWrapping(width: width)
    if let failure = prompt.failure {
      (text, style) = ([""] + wrapping.wrap(failure[language], columns: frame.columns - 4), .error)
    } else if !prompt.folders.isEmpty {
      let names = prompt.folders.map { $0 + "/" }.joined(separator: "  ")
      (text, style) = ([""] + wrapping.wrap(names, columns: frame.columns - 4), .dim)
    } else {
      grid.drawTitle(UIText.preview[language], in: frame, isFocused: false, lines: state.lines)
      let lines = prompt.preview.prefix(max(0, frame.rows - 1))
      (text, style) = ([""] + lines.map { width.truncated(String($0), to: frame.columns - 4) }, .dim)
    }
    for (row, line) in text.enumerated() {
      grid.draw(line, x: frame.x + 2, y: frame.y + row, in: frame, style)
    }
  }
}
