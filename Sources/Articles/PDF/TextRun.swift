import Model
import System

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
  /// How many characters the em was taken from.
  var measured: Double

  var middle: Double { (top + bottom) / 2 }
  var width: Double { right - left }

  /// Adds what follows in the same line, after a blank or right away.
  mutating func append(_ run: TextRun, blank: Bool = true) {
    if blank, let first = run.text.unicodeScalars.first, !TextShape.isClosing(first) { text += " " }
    let gap = max(0, run.left - right)
    text += run.text
    right = max(right, run.right)
    top = min(top, run.top)
    bottom = max(bottom, run.bottom)
    ems += run.ems + gap / em
    em = (em * measured + run.em * run.measured) / (measured + run.measured)
    measured += run.measured
  }

}

extension TextRun {
  /// Joins words that stand side by side, with blanks where the page has them.
  ///
  /// Justified Chinese is set with a gap after each character. Where some characters stand close, or gaps differ, a wide
  /// gap is a blank.
  init(joining words: [TextRun]) {
    self = words[0]
    func isChinese(_ index: Int) -> Bool {
      guard let last = words[index - 1].text.unicodeScalars.last,
        let first = words[index].text.unicodeScalars.first
      else { return false }
      return TextShape.advance(last) == 1 && TextShape.advance(first) == 1
    }
    func gap(_ index: Int) -> Double { (words[index].left - words[index - 1].right) / words[index].em }
    let gaps = words.indices.dropFirst().filter(isChinese).map(gap)
    let isSpaced = words.allSatisfy { $0.measured < 1.5 || $0.text.unicodeScalars.count == 1 }
    let usual = isSpaced ? max(0.1, gaps.min() ?? 0) : 0
    for index in words.indices.dropFirst() {
      let limit = isChinese(index) ? max(0.2, 2 * usual) + (isSpaced && gaps.count == 1 ? 0.3 : 0) : 0.12
      append(words[index], blank: gap(index) > limit)
    }
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
  private let page: (width: Double, height: Double)

  /// Gaps up to this many ems hold words together.
  private static let gap = 0.9

  init?(_ page: PlacedPage) {
    var words = RunBuilder.measured(page.words)
    guard let body = RunBuilder.bodySize(words) else { return nil }
    // Latin letters may come from a font with a higher box: what is about as wide as body text is body text.
    for index in words.indices where RunBuilder.isBody(words[index], body) { words[index].em = body }
    self.words = words.sorted(by: RunBuilder.isBefore)
    self.body = body
    self.page = (page.width, page.height)
  }

  /// Whether a word that its height makes of another size is as wide as body text.
  private static func isBody(_ word: TextRun, _ body: Double) -> Bool {
    let byWidth = word.width / max(0.5, word.ems)
    if word.measured < 0.5 {
      guard (0.7...1.35).contains(word.em / body), (0.75...1.3).contains(byWidth / body) else { return false }
      // Mostly Chinese, and as wide as its height lets expect.
      let wide = word.text.unicodeScalars.reduce(0.0) { $0 + (TextShape.advance($1) == 1 ? 1 : 0) }
      return wide * 2 <= word.ems || abs(byWidth / word.em - 1) >= (wide == word.ems ? 0.08 : 0.05)
    }
    let isMixed = !word.text.unicodeScalars.allSatisfy(TextShape.isHan)
    return isMixed && word.ems > 4 && word.em > 1.07 * body && word.em < 1.3 * body && byWidth < 1.06 * body
  }

  /// The runs of the page.
  func runs() -> [TextRun] {
    let runs = joined(words, at: nil)
    let near = ColumnEdges(runs, body: body, page: page, zone: 3, least: 2)
    let words = self.words.flatMap(near.split).sorted(by: RunBuilder.isBefore)
    return joined(words, at: ColumnEdges(runs, body: body, page: page))
  }

  private static func isBefore(_ one: TextRun, _ other: TextRun) -> Bool {
    (one.left, one.top, one.right) < (other.left, other.top, other.right)
  }

  /// Words with the em of their font. The height of a font's box says little of it, from 1.0 to 1.5 ems; the width of
  /// Chinese characters does, and serves for other words of the same height.
  private static func measured(_ words: [PlacedWord]) -> [TextRun] {
    func bin(_ height: Double) -> Int { height.scaleBin(48) }
    var samples: [Int: [Double]] = [:]
    var all = (width: 0.0, height: 0.0)
    for word in words {
      let scalars = word.text.unicodeScalars
      guard scalars.allSatisfy(TextShape.isHan) else { continue }
      let (width, height) = (word.right - word.left, word.bottom - word.top)
      guard width > 0.5 * height else { continue }
      samples[bin(height), default: []].append(width / Double(scalars.count))
      all.width += width
      all.height += height * Double(scalars.count)
    }
    // Justified lines are wider than their characters, so those that are set close tell.
    let ems = samples.mapValues { $0.sorted()[$0.count / 5] }
    let ratio = all.height > 0 ? all.width / all.height : 0.85
    return words.map { word in
      let scalars = word.text.unicodeScalars
      let (width, height) = (word.right - word.left, word.bottom - word.top)
      let advance = scalars.reduce(0.0) { $0 + TextShape.advance($1) }
      let isPure = scalars.allSatisfy(TextShape.isHan) && width > 0.5 * height
      let wide = scalars.count { TextShape.advance($0) == 1 }
      let byWidth = width / advance
      var (em, certain) = (height * ratio, 0.0)
      if let known = ems[bin(height)],
        !isPure || (0.95...1.22).contains(width / Double(scalars.count) / known)
      {
        (em, certain) = (known, 1)
      } else if isPure {
        (em, certain) = (width / Double(scalars.count), 1)
      } else if wide >= 3, Double(wide) > 0.8 * advance {
        (em, certain) = (byWidth, 0.3)
      }
      let measured = 0.01 + certain * Double(scalars.count { TextShape.isHan($0) })
      return TextRun(
        text: word.text, left: word.left, top: word.top, right: word.right, bottom: word.bottom, em: em,
        ems: advance, measured: measured)
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
  private func joined(_ words: [TextRun], at edges: ColumnEdges?) -> [TextRun] {
    var runs: [TextRun] = []
    var members: [[Int]] = []
    var newest: [Int: Int] = [:]
    let step = body * 0.25
    for (number, word) in words.enumerated() {
      let row = Int((word.middle / step).rounded())
      let reach = min(12, Int((word.em * 0.35 / step).rounded(.up)))
      var best: Int?
      WorkCount.add(2 * reach + 1)
      for near in row - reach...row + reach {
        guard let index = newest[near], follows(word, runs[index], edges) else { continue }
        if best.map({ runs[$0].right < runs[index].right }) ?? true { best = index }
      }
      if let best {
        runs[best].right = max(runs[best].right, word.right)
        runs[best].em = max(runs[best].em, word.em)
        runs[best].ems += word.ems
        runs[best].text = word.text
        members[best].append(number)
        newest[Int((runs[best].middle / step).rounded())] = best
      } else {
        runs.append(word)
        members.append([number])
        newest[row] = runs.count - 1
      }
    }
    return members.map { TextRun(joining: $0.map { words[$0] }) }
  }

  private func follows(_ word: TextRun, _ run: TextRun, _ edges: ColumnEdges?) -> Bool {
    let gap = word.left - run.right
    guard abs(run.middle - word.middle) <= 0.3 * min(run.em, word.em), run.em < 1.3 * word.em,
      word.em < 1.3 * run.em, gap > -0.8 * word.em
    else { return false }
    if let edges, edges.separate(run, word) { return false }
    return gap <= (edges == nil ? 0.45 : RunBuilder.gap) * min(run.em, word.em)
  }
}
