/// Where columns begin: places at which several lines near each other begin.
struct ColumnEdges {
  /// For each part of the page's height and place of its width, how many lines begin there.
  private var counts: [Int32]
  private let columns: Int
  private let rows: Int
  private let body: Double
  /// Lines further apart than this many points do not count for each other.
  private let zone: Double
  private let cell: Double
  /// Lines that make an edge.
  private let least: Int

  init(
    _ runs: [TextRun], body: Double, page: (width: Double, height: Double), zone: Double = 14, least: Int = 3
  ) {
    self.body = body
    self.least = least
    self.zone = max(zone * body, page.height / 500)
    cell = max(0.2 * body, page.width / 4000)
    columns = Int(page.width / cell) + 1
    rows = Int(page.height / self.zone) + 1
    counts = Array(repeating: 0, count: columns * rows)
    for run in runs where run.ems >= 3 && abs(run.em - body) < 0.15 * body {
      let (column, row) = (Int(run.left / cell), Int(run.middle / self.zone))
      if column >= 0, column < columns, row >= 0, row < rows { counts[row * columns + column] += 1 }
    }
  }

  /// Whether a column begins between two neighbours in a line.
  func separate(_ run: TextRun, _ next: TextRun) -> Bool {
    guard next.left - run.left > 3 * body else { return false }
    if abs(next.em - body) < 0.15 * body {
      // Nothing but punctuation comes so near to the next column.
      let hangs = run.text.unicodeScalars.last.map(TextShape.isClosing) ?? false
      return (hangs || next.left - run.right > 0.6 * body) && isEdge(next.left, next.middle)
    }
    // In larger type a blank may be as wide as a gutter, so all of a gutter has to lie in it.
    guard next.left - run.right > 0.9 * body else { return false }
    var x = run.right + 0.8 * body
    while x <= next.left + 0.1 * body {
      if isEdge(x, next.middle + 3 * body) { return true }
      x += 0.2 * body
    }
    return false
  }

  /// A word in two, where punctuation hangs so far over the end of a column that pdftotext took both columns' lines for
  /// one word.
  func split(_ word: TextRun) -> [TextRun] {
    guard word.ems > 12, abs(word.em - body) < 0.15 * body else { return [word] }
    let scalars = Array(word.text.unicodeScalars)
    let scale = word.width / word.ems
    var x = word.left
    for index in scalars.indices.dropLast(3) {
      x += TextShape.advance(scalars[index]) * scale
      guard x - word.left > 5 * body, TextShape.isClosing(scalars[index]),
        !TextShape.isClosing(scalars[index + 1])
      else { continue }
      // The width of quotation marks is not known well.
      var edge = x - 1.5 * body
      while edge < x + 1.5 * body, !isEdge(edge, word.middle) { edge += 0.2 * body }
      guard edge < x + 1.5 * body else { continue }
      var (one, other) = (word, word)
      one.text = String(String.UnicodeScalarView(scalars[...index]))
      other.text = String(String.UnicodeScalarView(scalars[(index + 1)...]))
      one.right = min(x, edge)
      other.left = edge + 0.1 * body
      one.ems = one.text.unicodeScalars.reduce(0) { $0 + TextShape.advance($1) }
      other.ems = word.ems - one.ems
      return [one, other]
    }
    return [word]
  }

  private func isEdge(_ x: Double, _ y: Double) -> Bool {
    let (column, row) = (Int(x / cell), Int(y / zone))
    var count: Int32 = 0
    for row in max(0, row - 1)...max(0, min(rows - 1, row + 1)) where row < rows {
      for column in max(0, column - 1)...max(0, min(columns - 1, column + 1)) where column < columns {
        count += counts[row * columns + column]
      }
    }
    return count >= least
  }
}

extension Double {
  /// Bins of about equal ratio, this many an octave.
  func scaleBin(_ perOctave: Int) -> Int {
    guard isNormal, self > 0 else { return Int.min / 2 }
    return Int(exponent) * perOctave + Int((significand - 1) * Double(perOctave))
  }
}
