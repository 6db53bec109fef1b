import Text

extension LineEditor {
  /// As much of the line as fits into columns, from where the cursor is in sight, and the column of the cursor in it.
  func window(columns: Int, _ width: TextWidth) -> (text: String, cursor: Int) {
    var hidden = 0
    var used = width.columns(of: beforeCursor)
    for scalar in beforeCursor.unicodeScalars {
      if used < columns { break }
      used -= width.shownColumns(of: scalar)
      hidden += 1
    }
    return (String(String.UnicodeScalarView(text[hidden...])), used)
  }
}

extension Grid {
  /// Draws a line that is being edited, with the hardware cursor in it.
  mutating func draw(_ editor: LineEditor, in frame: Frame) {
    let window = editor.window(columns: frame.columns, width)
    draw(window.text, x: frame.x, y: frame.y, in: frame, .plain)
    cursor = (min(frame.x + window.cursor, size.columns - 1), frame.y)
  }
}
