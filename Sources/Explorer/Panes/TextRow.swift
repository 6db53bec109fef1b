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
  /// What the fact rests on that the row states.
  var backing: Backing?
  /// Whether the row holds the beginning or a part of the sentence that is looked at.
  var isCurrent = false

  /// The branch of a tree that the row belongs to.
  var branch: Int?

  enum Target: Sendable, Equatable {
    case item(ItemID)
    case sentence(Evidence)
    case kind(Kind)
    case facet(Facet)
    case command(Command)
  }

  static let blank = TextRow(runs: [])

  /// Whether characters in the row match what is looked for.
  var startsMatch: Bool { runs.contains { $0.style == .match } }
}

extension [TextRun] {
  /// The pieces cut to a number of columns, with an ellipsis where something was cut.
  func truncated(to columns: Int, _ width: TextWidth) -> [TextRun] {
    var room = columns
    var kept: [TextRun] = []
    for (index, run) in enumerated() {
      let rest = self[(index + 1)...].contains { !$0.text.isEmpty }
      let own = width.columns(of: run.text)
      // The last column is kept for the ellipsis where more follows.
      if own > room || rest && own == room {
        let cut = width.truncated(own == room ? run.text + " " : run.text, to: room)
        return kept + [TextRun(cut, run.style)]
      }
      kept.append(run)
      room -= own
    }
    return kept
  }
}

extension TextWrapping {
  /// Sets pieces of text in different styles into rows as one running text.
  ///
  /// - Parameter most: the rows that there may be; the last is cut where the text goes on.
  func wrap(_ runs: [TextRun], columns: Int, most: Int = .max) -> [[TextRun]] {
    var scalars: [Unicode.Scalar] = []
    // The text in UTF-8, where each scalar starts in it, and which scalar is the first after each run.
    var (bytes, starts, ends): ([UInt8], [Int], [Int]) = ([], [0], [])
    for run in runs {
      bytes += run.text.utf8
      for scalar in run.text.unicodeScalars {
        scalars.append(scalar)
        starts.append(starts.last! + UTF8.width(scalar))
      }
      ends.append(scalars.count)
    }
    func pieces(_ line: Range<Int>) -> [TextRun] {
      var start = line.lowerBound
      var pieces: [TextRun] = []
      for (run, end) in zip(runs, ends) where end > start && start < line.upperBound {
        let stop = min(end, line.upperBound)
        let text = bytes[starts[start]..<starts[stop]].withUnsafeBufferPointer {
          String(decoding: $0, as: UTF8.self)
        }
        pieces.append(TextRun(text, run.style))
        start = stop
      }
      return pieces
    }
    let lines = lines(of: scalars, columns: columns, most: most)
    return lines.enumerated().map { place, line in
      if place + 1 < most || line.upperBound == scalars.count { return pieces(line) }
      return pieces(line.lowerBound..<scalars.count).truncated(to: columns, width)
    }
  }
}
