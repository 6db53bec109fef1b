import Model
import System
import Text

extension State {
  /// What is wrong with files, as `wentan validate` says it, and what stays for them. Messages are set to the screen;
  /// what quotes a file is not, or its caret would stand wrong.
  var problemRows: [TextRow] {
    let wrapping = TextWrapping(width: width)
    let stays = leftOut.flatMap { UIText.staying($0.lastGood) }?[language] ?? ""
    let lines = ((leftOut?.report(in: language) ?? "") + TextCleaning.clean(stays)).split(separator: "\n")
      .flatMap { line in
        line.hasPrefix(" ") ? [String(line)] : wrapping.wrap(String(line), columns: max(10, size.columns - 2))
      }
    return lines.map { TextRow(runs: [TextRun($0)]) }
  }
}
