import Model
import System
import Text

extension State {
  /// The marked items with their kinds; a line that says so where there are none.
  var markRows: [TextRow] {
    if marks.isEmpty { return [TextRow(runs: [TextRun(UIText.noMarks(keymap)[language], .dim)])] }
    let labelColumns = 1 + (Kind.allCases.map { width.columns(of: $0.name[language]) }.max() ?? 0)
    return marks.items.map { item in
      let label = width.padded(item.kind.name[language], to: labelColumns)
      return TextRow(
        runs: [TextRun(label, .label), TextRun(corpus.name(of: item), .link)], target: .item(item))
    }
  }

  mutating func openMarks() {
    if marks.isEmpty { message = Message(text: UIText.noMarks(keymap)) } else { open(.marks) }
  }

  /// Marks the item that the selected line of an overlay leads to, or takes its mark away.
  mutating func toggleMark(ofRow row: TextRow?) {
    guard case .item(let item)? = row?.target else { return message = Message(text: UIText.nothingToMark) }
    toggleMark(of: item)
  }
}
