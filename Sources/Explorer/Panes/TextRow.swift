import Model
import Text

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
  var provenance: Provenance?
  /// Whether the row holds the beginning or a part of the sentence that is looked at.
  var isCurrent = false

  /// Where its text begins in the reading text of the corpus; nil for what is no text of an article.
  var offset: UInt32?

  /// The branch of a tree that the row belongs to.
  var branch: RelationTree.Branch?

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
    var saved: [TextRun] = []
    for (index, run) in enumerated() {
      let rest = self[(index + 1)...].contains { !$0.text.isEmpty }
      let own = width.columns(of: run.text, maximum: room)
      // The last column is kept for the ellipsis where more follows.
      if own > room || rest && own == room {
        let cut = width.truncated(own == room ? run.text + " " : run.text, to: room)
        return saved + [TextRun(cut, run.style)]
      }
      saved.append(run)
      room -= own
    }
    return saved
  }
}

extension [TextRun] {
  /// The pieces cut in their middle to a number of columns.
  func cutInMiddle(to columns: Int, tail share: TailShare, _ width: TextWidth) -> [TextRun] {
    if count == 1 {
      return [TextRun(width.cutInMiddle(self[0].text, to: columns, tail: share), self[0].style)]
    }
    let scalars = flatMap { $0.text.unicodeScalars }
    guard let cut = width.middleCut(of: scalars, to: columns, tail: share) else { return self }
    var reader = RunReader(self)
    let head = reader.take(cut.head)
    _ = reader.take(cut.tail - cut.head)
    return head + [TextRun("…", head.last?.style ?? .plain)] + reader.take(scalars.count - cut.tail)
  }
}

extension TextWidth {
  /// The columns that pieces of text take in one line.
  func columns(of runs: [TextRun]) -> Int { runs.reduce(0) { $0 + columns(of: $1.text) } }
}

extension TextWrapping {
  /// Sets pieces of text in different styles into rows as one running text.
  ///
  /// - Parameters:
  ///   - first: the columns of the first row, where they are others.
  ///   - most: the rows that there may be; the last is cut where the text goes on.
  func wrap(_ runs: [TextRun], columns: Int, first: Int? = nil, maximum: Int = .max) -> [[TextRun]] {
    var scalars: [Unicode.Scalar] = []
    for run in runs { scalars += run.text.unicodeScalars }
    var reader = RunReader(runs)
    var rows: [[TextRun]] = []
    var start = 0
    repeat {
      let columns = rows.isEmpty ? first ?? columns : columns
      let (line, next) = line(of: scalars, from: start, columns: columns)
      if rows.count + 1 == maximum, line.upperBound < scalars.count {
        return rows + [reader.take(scalars.count - start).truncated(to: columns, width)]
      }
      rows.append(reader.take(line.count))
      _ = reader.take(next - line.upperBound)
      start = next
    } while start < scalars.count
    return rows
  }
}

/// Gives pieces of text away from their start on, by numbers of scalars.
private struct RunReader {
  private var runs: ArraySlice<TextRun>
  /// What is left of the first of them.
  private var rest = ""[...].unicodeScalars

  init(_ runs: [TextRun]) {
    self.runs = runs[...]
    rest = self.runs.first?.text[...].unicodeScalars ?? rest
  }

  /// Takes the next scalars, of which there must be so many.
  mutating func take(_ count: Int) -> [TextRun] {
    var pieces: [TextRun] = []
    var left = count
    while left > 0, let run = runs.first {
      var end = rest.startIndex
      while left > 0, end < rest.endIndex {
        rest.formIndex(after: &end)
        left -= 1
      }
      if end > rest.startIndex { pieces.append(TextRun(String(rest[..<end]), run.style)) }
      rest = rest[end...]
      if rest.isEmpty {
        runs.removeFirst()
        rest = runs.first?.text[...].unicodeScalars ?? rest
      }
    }
    return pieces
  }
}
