import Model
import Report
import System
import Text

extension ExportPrompt {
  func landmark(in state: State) -> Phrase? { UIText.exportTitle }

  func statusLine(in state: State) -> StatusLine.Content? {
    isAsking ? .sentence(UIText.overwriteKeys, isError: true) : nil
  }

  func situation(in state: State) -> Situation { field == .file ? .exportFile : .exportChoice }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    ExportPane(state: state, prompt: self).draw(in: frame, on: &grid)
  }
}

/// The choices of an export, a row each, and below them where it will be written and the beginning of it; or what went
/// wrong, or the folders that the path can be completed with.
private struct ExportPane {
  let state: State
  let prompt: ExportPrompt

  private var language: Language { state.language }
  private var width: TextWidth { state.width }
  /// The columns of the labels, with the mark before them and a gap after them.
  private var labels: Int {
    let labels = ExportPrompt.Field.allCases.map(\.label) + [UIText.exportPath]
    return 4 + (labels.map { width.columns(of: $0[language]) }.max() ?? 0)
  }

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.exportTitle[language], in: frame, isFocused: true, lines: state.lines)
    for (row, field) in fields(in: frame).enumerated() {
      let y = frame.y + 1 + row
      let isFocused = field == prompt.field
      grid.draw(isFocused ? ">" : " ", x: frame.x, y: y, in: frame, .plain)
      grid.draw(field.label[language], x: frame.x + 2, y: y, in: frame, .label)
      let line = Frame(x: frame.x + labels, y: y, columns: frame.columns - labels - 1, rows: 1)
      if field == .file {
        drawFile(isFocused, in: line, on: &grid)
      } else {
        let end = grid.draw(
          width.truncated(choice(field), to: line.columns), x: line.x, y: y, in: line, .plain)
        if isFocused { grid.restyle(Frame(x: line.x, y: y, columns: end - line.x, rows: 1), .selected) }
        if isFocused { grid.cursor = (frame.x, y) }
      }
    }
    let rows = 1 + fields(in: frame).count
    drawBelow(
      in: Frame(x: frame.x, y: frame.y + rows, columns: frame.columns, rows: frame.rows - rows), on: &grid)
  }

  /// The rows that are shown: where there is no room for what stands below them, the chosen one, the form and the file alone.
  private func fields(in frame: Frame) -> [ExportPrompt.Field] {
    let all = prompt.fields
    if frame.rows >= all.count + 4 { return all }
    return all.filter { $0 == prompt.field || $0 == .file || $0 == .format }
  }

  /// The chosen value, with how many there are.
  private func choice(_ field: ExportPrompt.Field) -> String {
    let name: Phrase
    let (place, count): (Int?, Int)
    switch field {
    case .subject:
      let item = prompt.subject.items.first.map { state.corpus.name(of: $0) } ?? ""
      name = UIText.subject(prompt.subject, named: item)
      (place, count) = (prompt.subjects.firstIndex(of: prompt.subject), prompt.subjects.count)
    case .format:
      name = prompt.format?.name ?? UIText.noFormat
      let all = ExportFormat.allCases
      (place, count) = (prompt.format.flatMap { all.firstIndex(of: $0) }, all.count)
    case .mark:
      name = prompt.byteOrderMark ? UIText.withMark : UIText.withoutMark
      (place, count) = (prompt.byteOrderMark ? 1 : 0, 2)
    case .manner:
      name = prompt.isFull ? UIText.entries : UIText.prose
      (place, count) = (prompt.isFull ? 1 : 0, 2)
    case .file: return prompt.file.string
    }
    guard count > 1 else { return name[language] }
    return "< \(name[language]) >" + (place.map { " \($0 + 1)/\(count)" } ?? "")
  }

  private func drawFile(_ isFocused: Bool, in line: Frame, on grid: inout Grid) {
    if isFocused { return grid.draw(prompt.file, in: line) }
    let window = prompt.file.window(columns: line.columns, width)
    grid.draw(window.text, x: line.x, y: line.y, in: line, .plain)
  }

  private func drawBelow(in frame: Frame, on grid: inout Grid) {
    let wrapping = TextWrapping(width: width)
    func draw(_ lines: [String], _ style: Style) {
      for (row, line) in lines.enumerated() {
        grid.draw(line, x: frame.x + 2, y: frame.y + 1 + row, in: frame, style)
      }
    }
    if let fault = prompt.failure ?? prompt.endingFault {
      draw(wrapping.wrap(fault[language], columns: frame.columns - 4), .error)
    } else if !prompt.names.isEmpty {
      let names = prompt.names.joined(separator: "  ")
      draw(wrapping.wrap(names, columns: frame.columns - 4), .dim)
    } else {
      let rows = drawPath(in: frame, on: &grid)
      drawPreview(
        in: Frame(x: frame.x, y: frame.y + rows, columns: frame.columns, rows: frame.rows - rows), on: &grid)
    }
  }

  /// The whole path, in as many rows as it takes. Returns how many those are.
  private func drawPath(in frame: Frame, on grid: inout Grid) -> Int {
    let path = state.fullPath(of: prompt.file.string)
    let lines = TextWrapping(width: width).wrap(path, columns: max(1, frame.columns - labels - 1))
    grid.draw(UIText.exportPath[language], x: frame.x + 2, y: frame.y, in: frame, .label)
    for (row, line) in lines.enumerated() {
      grid.draw(line, x: frame.x + labels, y: frame.y + row, in: frame, .plain)
    }
    return lines.count
  }

  private func drawPreview(in frame: Frame, on grid: inout Grid) {
    if frame.rows < 1 { return }
    grid.drawTitle(UIText.preview[language], in: frame, isFocused: false, lines: state.lines)
    let lines = prompt.preview.dropFirst(prompt.previewTop).prefix(max(0, frame.rows - 1))
    for (row, line) in lines.enumerated() {
      grid.draw(
        width.truncated(String(line), to: frame.columns - 4), x: frame.x + 2, y: frame.y + 1 + row, in: frame,
        .dim)
    }
  }
}

extension ExportPrompt.Field {
  fileprivate var label: Phrase {
    switch self {
    case .subject: UIText.exportSubject
    case .format: UIText.exportFormat
    case .mark: UIText.exportMark
    case .manner: UIText.exportManner
    case .file: UIText.exportFile
    }
  }
}
