import Model
import Typesetting

/// A piece of a row in one style.
struct TextRun: Sendable, Equatable {
  let text: String
  let style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One row of a pane of text: the detail pane or the source.
struct TextRow: Sendable {
  var runs: [TextRun]
  /// Columns that the row is indented by.
  var indent = 0
  /// Where Enter leads from the row.
  var target: Target?
  /// The sentences that back what the row says.
  var evidence: [Evidence] = []
  /// Whether the row holds the beginning or a part of the sentence that is looked at.
  var isCurrent = false

  enum Target: Sendable, Equatable {
    case item(ItemID)
    case sentence(Evidence)
  }

  static let blank = TextRow(runs: [])
}

extension TextWrapping {
  /// Sets pieces of text in different styles into rows as one running text.
  func wrap(_ runs: [TextRun], columns: Int) -> [[TextRun]] {
    let scalars = runs.flatMap { Array($0.text.unicodeScalars) }
    var ends: [Int] = []
    for run in runs { ends.append((ends.last ?? 0) + run.text.unicodeScalars.count) }
    return lines(of: scalars, columns: columns).map { line in
      var start = line.lowerBound
      var pieces: [TextRun] = []
      for (run, end) in zip(runs, ends) where end > start && start < line.upperBound {
        let stop = min(end, line.upperBound)
        pieces.append(TextRun(String(String.UnicodeScalarView(scalars[start..<stop])), run.style))
        start = stop
      }
      return pieces
    }
  }
}
