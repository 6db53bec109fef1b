import Model
import System
import Text

extension State {
  /// Items with their kinds, those that are marked with their sign; a line that says so where there are none.
  func markRows(of items: [ItemID]) -> [TextRow] {
    if items.isEmpty { return [TextRow(runs: [TextRun(UIText.noMarks(keymap)[language], .dim)])] }
    let labelColumns = 1 + (Kind.allCases.map { width.columns(of: $0.name[language]) }.max() ?? 0)
    return items.map { item in
      let label = width.padded(item.kind.name[language], to: labelColumns)
      return TextRow(
        runs: [
          TextRun(marks.contains(item) ? "*" : " "), TextRun(label, .label),
          TextRun(corpus.name(of: item), .link),
        ],
        target: .item(item))
    }
  }

  mutating func openMarks() {
    if marks.isEmpty { message = Message(text: UIText.noMarks(keymap)) } else { open(.marks(marks.items)) }
  }

  /// Marks the item that the selected line of an overlay leads to, or takes its mark away.
  mutating func toggleMark(ofRow row: TextRow?) {
    guard case .item(let item)? = row?.target else { return message = Message(text: UIText.nothingToMark) }
    toggleMark(of: item)
  }
}
