/// Words of one line that stand close together, or a whole line of a column.
struct TextRun {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  /// The em of its font, in points.
  var em: Double
  /// The width of its text as its characters usually have it, in ems.
  var ems: Double

  var middle: Double { (top + bottom) / 2 }
  var width: Double { right - left }

  /// Adds what follows in the same line.
  mutating func append(_ run: TextRun) {
    let gap = run.left - right
    if let last = text.unicodeScalars.last, let first = run.text.unicodeScalars.first {
      let isTight = TextShape.isHan(last) && TextShape.isHan(first) ? gap < 0.26 * em : gap < 0.12 * em
      if !isTight, !TextShape.isClosing(first) { text += " " }
    }
    text += run.text
    right = max(right, run.right)
    top = min(top, run.top)
    bottom = max(bottom, run.bottom)
    ems += run.ems + max(0, gap / em)
    em = max(em, run.em)
  }
}

/// Makes runs of a page's words, and finds the size of its body text.
///
/// Two words of a line belong together if the gap between them is small for their size and no column begins there.
/// A column begins where several lines near each other begin: punctuation that hangs over the end of a column's line
/// may reach the next column, so the gap alone does not tell.
struct RunBuilder {
  let words: [TextRun]
  /// The em of the body text.
  let body: Double

  /// Gaps up to this many ems hold words together.
  private static let gap = 0.9

  init?(_ page: PlacedPage) {
    let words = RunBuilder.measured(page.words)
    guard let body = RunBuilder.bodySize(words) else { return nil }
    self.words = words.sorted { ($0.left, $0.top, $0.right) < ($1.left, $1.top, $1.right) }
    self.body = body
  }

  /// The runs of the page.
  func runs() -> [TextRun] {
    joined(at: ColumnEdges(joined(at: nil), body: body))
  }

  /// Words with the em of their font. The height of a font's box says little of it, from 1.0 to 1.5 ems; the width of
  /// Chinese characters does, and serves for other words of the same height.
  private static func measured(_ words: [PlacedWord]) -> [TextRun] {
    func bin(_ height: Double) -> Int { height.scaleBin(48) }
    var sums: [Int: (width: Double, count: Int)] = [:]
    var all = (width: 0.0, height: 0.0)
    for word in words {
      let scalars = word.text.unicodeScalars
      guard scalars.allSatisfy(TextShape.isHan) else { continue }
      let (width, height) = (word.right - word.left, word.bottom - word.top)
      guard width > 0.5 * height else { continue }
      sums[bin(height), default: (0, 0)].width += width
      sums[bin(height), default: (0, 0)].count += scalars.count
      all.width += width
      all.height += height * Double(scalars.count)
    }
    let ratio = all.height > 0 ? all.width / all.height : 0.85
    return words.map { word in
      let scalars = word.text.unicodeScalars
      let (width, height) = (word.right - word.left, word.bottom - word.top)
      let ems = scalars.reduce(0.0) { $0 + TextShape.advance($1) }
      var em = sums[bin(height)].map { $0.width / Double($0.count) } ?? height * ratio
      if scalars.allSatisfy(TextShape.isHan), width > 0.5 * height { em = width / Double(scalars.count) }
      return TextRun(
        text: word.text, left: word.left, top: word.top, right: word.right, bottom: word.bottom, em: em, ems: ems)
    }
  }

  /// The size that most characters have.
  private static func bodySize(_ words: [TextRun]) -> Double? {
    var weights: [Int: Double] = [:]
    for word in words where word.em > 0 { weights[word.em.scaleBin(32), default: 0] += word.ems }
    func weight(_ bin: Int) -> Double {
      (weights[bin - 1] ?? 0) + (weights[bin] ?? 0) + (weights[bin + 1] ?? 0)
    }
    guard let best = weights.keys.max(by: { (weight($0), -$0) < (weight($1), -$1) }) else { return nil }
    var (sum, count) = (0.0, 0.0)
    for word in words where word.em > 0 && abs(word.em.scaleBin(32) - best) <= 1 {
      sum += word.em * word.ems
      count += word.ems
    }
    return count > 0 ? sum / count : nil
  }

  /// Joins words from left to right. The newest run of each height is looked at; older ones end before it begins.
  private func joined(at edges: ColumnEdges?) -> [TextRun] {
    var runs: [TextRun] = []
    var newest: [Int: Int] = [:]
    let step = body * 0.25
    for word in words {
      let row = Int((word.middle / step).rounded())
      let reach = min(12, Int((word.em * 0.35 / step).rounded(.up)))
      var best: Int?
      for near in row - reach...row + reach {
        guard let index = newest[near] else { continue }
        let run = runs[index]
        let gap = word.left - run.right
        let isNear = abs(run.middle - word.middle) <= 0.3 * min(run.em, word.em)
        let isAlike = run.em < 1.3 * word.em && word.em < 1.3 * run.em
        guard isNear, isAlike, gap > -0.8 * word.em else { continue }
        if let edges, edges.separate(run, word) { continue }
        let limit = edges == nil ? 0.45 : RunBuilder.gap
        guard gap <= limit * min(run.em, word.em) else { continue }
        if best.map({ runs[$0].right < run.right }) ?? true { best = index }
      }
      if let best {
        runs[best].append(word)
        newest[Int((runs[best].middle / step).rounded())] = best
      } else {
        runs.append(word)
        newest[row] = runs.count - 1
      }
    }
    return runs
  }
}

/// Where columns begin: places at which several lines near each other begin.
struct ColumnEdges {
  private var counts: [Place: Int] = [:]
  private let body: Double

  private struct Place: Hashable {
    let zone: Int
    let x: Int
  }

  /// Lines further apart than this many ems do not count for each other.
  private static let zone = 14.0
  /// Lines that make an edge.
  private static let least = 3

  init(_ runs: [TextRun], body: Double) {
    self.body = body
    for run in runs where run.ems >= 3 && abs(run.em - body) < 0.15 * body {
      counts[place(run), default: 0] += 1
    }
  }

  private func place(_ run: TextRun) -> Place {
    Place(
      zone: Int((run.middle / (ColumnEdges.zone * body)).rounded(.down)),
      x: Int((run.left / (0.2 * body)).rounded(.down)))
  }

  /// Whether a column begins between two neighbours in a line.
  func separate(_ run: TextRun, _ next: TextRun) -> Bool {
    guard next.left - run.left > 3 * body else { return false }
    if abs(next.em - body) < 0.15 * body { return isEdge(next.left, next.middle) }
    // In larger type a blank may be as wide as a gutter, so all of a gutter has to lie in it.
    guard next.left - run.right > 0.9 * body else { return false }
    var x = run.right + 0.8 * body
    while x <= next.left + 0.1 * body {
      if isEdge(x, next.middle + 3 * body) { return true }
      x += 0.4 * body
    }
    return false
  }

  private func isEdge(_ x: Double, _ y: Double) -> Bool {
    let zone = Int((y / (ColumnEdges.zone * body)).rounded(.down))
    let bin = Int((x / (0.2 * body)).rounded(.down))
    var count = 0
    for zone in zone - 1...zone + 1 {
      for x in bin - 1...bin + 1 { count += counts[Place(zone: zone, x: x)] ?? 0 }
    }
    return count >= ColumnEdges.least
  }
}

extension Double {
  /// Bins of about equal ratio, this many an octave.
  func scaleBin(_ perOctave: Int) -> Int {
    guard isNormal, self > 0 else { return Int.min / 2 }
    return Int(exponent) * perOctave + Int((significand - 1) * Double(perOctave))
  }
}
