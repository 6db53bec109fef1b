import Text

/// Sets paragraphs into lines of so many columns, each behind a label that its later lines are indented by.
struct LineSetter {
  /// 0 leaves every paragraph in one line.
  let columns: Int
  let width = TextWidth()

  func lines(of text: String, after label: String = "", hanging: Int? = nil) -> [String] {
    let inset = width.columns(of: label)
    let room = columns == 0 ? 0 : max(10, columns - max(inset, hanging ?? 0))
    let lines = TextWrapping(width: width).wrap(text, columns: room)
    let indent = String(repeating: " ", count: hanging ?? inset)
    return lines.enumerated().map { index, line in (index == 0 ? label : indent) + line }
  }
}
