import Model
import Typesetting

extension State {
  /// What is wrong with the files that were left out, as `wentan validate` says it. Messages are set to the
  /// screen; what quotes a file is not, or its caret would stand wrong.
  var problemRows: [TextRow] {
    let wrapping = TextWrapping(width: width)
    let lines = (leftOut?.report(in: language) ?? "").split(separator: "\n").flatMap { line in
      line.hasPrefix(" ") ? [String(line)] : wrapping.wrap(String(line), columns: max(10, size.columns - 2))
    }
    return lines.map { TextRow(runs: [TextRun($0)]) }
  }
}
