/// What a page says of itself at its top, or at its foot: newspaper, date, page.
struct Masthead {
  var newspaper: String?
  var date: String?
  var pageNumber: String?
  var section: String?
  /// The runs that it is made of, and what stands at the foot.
  var runs: [TextRun] = []

  /// How much of the page's height the masthead and the foot may take.
  private static let head = 0.15
  private static let foot = 0.92

  init() {}

  /// Takes the runs of the masthead and of the foot out of a page's runs.
  init(takingFrom runs: inout [TextRun], body: Double, width: Double, height: Double) {
    let head = runs.indices.filter { runs[$0].middle < Masthead.head * height }
    let band = Masthead.band(head.map { runs[$0] }, body: body)
    let foot = Masthead.footTop(runs, body: body, height: height)
    var top: [TextRun] = []
    var bottom: [TextRun] = []
    runs.removeAll { run in
      if let band, band.contains(run.middle), run.middle < Masthead.head * height {
        top.append(run)
      } else if let foot, run.middle >= foot {
        bottom.append(run)
      } else {
        return false
      }
      return true
    }
    read(top, width: width, body: body, isFoot: false)
    read(bottom, width: width, body: body, isFoot: true)
    self.runs = top + bottom
  }

  /// The heights between which the masthead stands: its date, or else its page number, and what stands beside that.
  private static func band(_ runs: [TextRun], body: Double) -> ClosedRange<Double>? {
    let dated = runs.filter { MastheadText.date(in: $0.text) != nil && $0.ems < 30 }
    let labelled = runs.filter { MastheadText.isLabel($0.text) }
    guard let first = (dated.isEmpty ? labelled : dated).min(by: { $0.top < $1.top }) else { return nil }
    // Nothing but the masthead stands above its date.
    let (top, own) = (0.0, first.bottom - first.top)
    var bottom = first.bottom
    // Twice: a large name reaches over several small lines, which may reach further.
    for _ in 0..<3 {
      for run in runs where run.ems < 40 {
        let overlap = bottom - run.top
        let isBeside = overlap > 0.4 * min(run.bottom - run.top, own)
        let isNear = overlap > -1.2 * body && MastheadText.isPart(run.text)
        if isBeside || isNear { bottom = max(bottom, run.bottom) }
      }
    }
    return top...bottom
  }

  /// The top of what stands by itself at the foot of the page.
  private static func footTop(_ runs: [TextRun], body: Double, height: Double) -> Double? {
    let low = runs.filter { $0.middle > 0.85 * height }.sorted { $0.bottom > $1.bottom }
    guard let last = low.first, last.middle > foot * height else { return nil }
    var top = last.top
    var count = 0
    for run in low {
      if run.bottom < top - 0.9 * body { return count <= 8 && top > foot * height ? top : nil }
      let isText = run.ems > 8 && run.text.unicodeScalars.contains { $0 == "，" || $0 == "。" }
      guard run.em < 1.5 * body, !isText else { return nil }
      top = min(top, run.top)
      count += 1
    }
    return count <= 8 && top > foot * height ? top : nil
  }

  private mutating func read(_ runs: [TextRun], width: Double, body: Double, isFoot: Bool) {
    let pieces = runs.flatMap { run in
      run.text.unicodeScalars.split { " 　|｜·•—-/".unicodeScalars.contains($0) }
        .map { (text: String(String.UnicodeScalarView($0)), run: run) }
    }
    if date == nil { date = runs.lazy.compactMap { MastheadText.date(in: $0.text) }.first }
    let rest = pieces.filter {
      (MastheadText.date(in: $0.run.text) == nil || !MastheadText.isDatePart($0.text))
        && !MastheadText.isCredit($0.run.text)
    }
    if pageNumber == nil {
      let labels = rest.compactMap { piece in MastheadText.label(piece.text).map { (label: $0, piece: piece) }
      }
      let best = labels.max { ($0.label.certainty, $0.piece.run.em) < ($1.label.certainty, $1.piece.run.em) }
      pageNumber = best?.label.number
      if section == nil { section = best?.label.section }
    }
    guard newspaper == nil else { return }
    let labelX = rest.first { MastheadText.isLabel($0.text) }.map { ($0.run.left + $0.run.right) / 2 }
    func score(_ piece: (text: String, run: TextRun)) -> Double? {
      guard var score = MastheadText.newspaperScore(piece.text) else { return nil }
      if isFoot, score < 2 { return nil }
      let middle = (piece.run.left + piece.run.right) / 2
      score += 2 * min(3, piece.run.em / body)
      if abs(middle - width / 2) < 0.04 * width { score += 1 }
      if let labelX, abs(labelX - middle) < 0.12 * width { score -= 1 }
      return score
    }
    let names = rest.compactMap { piece in score(piece).map { (text: piece.text, score: $0) } }
    newspaper = names.max { $0.score < $1.score }?.text
    if section == nil {
      section = rest.first { MastheadText.isSection($0.text) && $0.text != newspaper }?.text
    }
  }
}
