import Model
import System

/// Lines that stand directly under each other in one column and one size.
struct PageSegment {
  enum Kind { case body, display, subheading, byline, jumpTo, jumpFrom, box, caption, furniture }

  var lines: [TextRun]
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  var em: Double
  var kind = Kind.body
  /// The segments right above its first line.
  var above: [Int] = []
  /// The distance of its last two lines.
  var pitch: Double?

  init(_ run: TextRun) {
    lines = [run]
    left = run.left
    right = run.right
    top = run.top
    bottom = run.bottom
    em = run.em
  }

  /// The top of its characters, whatever room the font leaves over them.
  var inkTop: Double { lines[0].middle - lines[0].em / 2 }

  var text: String { lines.reduce("") { $0 + $1.text } }
  var width: Double { right - left }
  var count: Double { lines.reduce(0) { $0 + $1.ems } }

  /// Characters that stand one under the other.
  var isVertical: Bool { lines.count >= 3 && lines.allSatisfy { $0.width < 1.4 * em && $0.ems < 2.5 } }

  mutating func append(_ run: TextRun) {
    if let last = lines.last { pitch = run.middle - last.middle }
    lines.append(run)
    grow(run)
  }

  mutating func grow(_ run: TextRun) {
    left = min(left, run.left)
    right = max(right, run.right)
    top = min(top, run.top)
    bottom = max(bottom, run.bottom)
  }

  func overlap(_ other: PageSegment) -> Double { min(right, other.right) - max(left, other.left) }
}

/// Makes segments of runs, from the top of the page down.
struct SegmentBuilder {
  private(set) var segments: [PageSegment] = []
  private let body: Double
  /// The usual distance of body lines, in ems.
  let pitch: Double
  /// For each part of the page's width, the segment that was seen last.
  private var skyline: [Int]
  private let cell: Double

  /// Text is larger than body text from this ratio on.
  static let display = 1.12

  init(_ runs: [TextRun], body: Double, width: Double) {
    self.body = body
    cell = max(body * 0.5, width / 2000)
    skyline = Array(repeating: -1, count: Int(width / cell) + 2)
    let runs = runs.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
    pitch = SegmentBuilder.usualPitch(runs, body: body, cell: cell, cells: skyline.count)
    for run in runs { add(run) }
  }

  private static func cells(_ run: TextRun, _ cell: Double, _ count: Int) -> ClosedRange<Int> {
    let first = min(count - 1, max(0, Int((run.left + 0.2 * run.em) / cell)))
    return first...max(first, min(count - 1, Int((run.right - 0.2 * run.em) / cell)))
  }

  /// The median distance of body lines that begin under each other.
  private static func usualPitch(_ runs: [TextRun], body: Double, cell: Double, cells count: Int) -> Double {
    var last = Array(repeating: -1, count: count)
    var distances: [Double] = []
    for (index, run) in runs.enumerated() where abs(run.em - body) < 0.07 * body {
      let cells = cells(run, cell, count)
      if last[cells.lowerBound] >= 0 {
        let other = runs[last[cells.lowerBound]]
        let distance = (run.middle - other.middle) / body
        if abs(other.left - run.left) < 0.3 * body, (0.9...3).contains(distance) {
          distances.append(distance)
        }
      }
      for cell in cells { last[cell] = index }
    }
    distances.sort()
    return distances.isEmpty ? 1.5 : distances[distances.count / 2]
  }

  private mutating func add(_ run: TextRun) {
    let cells = SegmentBuilder.cells(run, cell, skyline.count)
    WorkCount.add(cells.count)
    var near: [Int] = []
    for cell in cells where skyline[cell] >= 0 && near.last != skyline[cell] { near.append(skyline[cell]) }
    if near.count > 8 { near.removeSubrange(8...) }
    let kind = ownKind(run)
    var index = segments.count
    if let same = near.first(where: { continues(line: $0, run) }) {
      index = same
      segments[index].lines[segments[index].lines.count - 1].append(run)
      segments[index].grow(run)
    } else if kind == nil || near.contains(where: { isTight($0, run) }),
      let upper = near.filter({ isFollowed($0, by: run) }).max(by: {
        segments[$0].bottom < segments[$1].bottom
      })
    {
      index = upper
      segments[index].append(run)
    } else {
      var segment = PageSegment(run)
      if let kind {
        segment.kind = kind
      } else if run.em >= SegmentBuilder.display * body {
        segment.kind = .display
      }
      segment.above = near
      segments.append(segment)
    }
    for cell in cells { skyline[cell] = index }
  }

  private func ownKind(_ run: TextRun) -> PageSegment.Kind? {
    guard run.em < 1.4 * body, run.ems < 42 else { return nil }
    switch PageNotes.jump(run.text) {
    case .to: return .jumpTo
    case .from: return .jumpFrom
    case nil: return PageNotes.isByline(run.text) ? .byline : nil
    }
  }

  /// Whether a run belongs to the last line of a segment, after a blank.
  private func continues(line index: Int, _ run: TextRun) -> Bool {
    let segment = segments[index]
    guard let last = segment.lines.last else { return false }
    return abs(last.middle - run.middle) < 0.3 * run.em && run.left >= last.right - 0.3 * run.em
      && (run.left - last.right < 2.5 * run.em || run.right <= segment.right + 0.3 * run.em)
      && segment.lines.count > 1
      && run.right < segment.right + 1.5 * run.em && abs(run.em - segment.em) < 0.3 * run.em
  }

  /// Whether a run follows body text so closely that it is part of it, whatever it looks like.
  private func isTight(_ index: Int, _ run: TextRun) -> Bool {
    let segment = segments[index]
    guard segment.kind == .body, segment.lines.count > 1, let last = segment.lines.last else { return false }
    return run.middle - last.middle < 1.15 * pitch * body && abs(run.left - segment.left) < 0.35 * run.em
      && PageNotes.jump(run.text) == nil && last.right > segment.right - 1.5 * run.em
      && !TextShape.endsSentence(last.text)
  }

  /// Whether a run is the next line of a segment.
  private func isFollowed(_ index: Int, by run: TextRun) -> Bool {
    let segment = segments[index]
    guard let last = segment.lines.last else { return false }
    // The size of a display line may be known by its width alone.
    let isRough =
      segment.kind == .display && run.em > SegmentBuilder.display * body
      && min(run.measured / run.ems, last.measured / last.ems) < 0.5
    guard abs(run.em - segment.em) <= (isRough ? 0.18 : 0.07) * segment.em else { return false }
    let distance = run.middle - last.middle
    guard distance > 0.3 * run.em else { return false }
    if segment.kind == .display {
      let overlap = min(segment.right, run.right) - max(segment.left, run.left)
      return distance <= 1.8 * run.em && overlap >= 0.5 * min(segment.width, run.width)
    }
    guard segment.kind == .body, run.em < SegmentBuilder.display * body else { return false }
    let usual = pitch * segment.em
    guard distance <= 1.55 * max(segment.pitch ?? 0, usual) else { return false }
    if distance > 1.1 * usual, CaptionText.isCaption(segment) { return false }
    let shift = (run.left - segment.left) / run.em
    // Paragraphs are indented by two ems; other lines that are set in and stand off are a box.
    let isIndent = distance < 1.06 * usual ? shift > 0.7 && shift < 2.7 : abs(shift - 2) < 0.4
    // The first line of a paragraph is indented, so that the column begins left of it.
    let isOutdent =
      (distance < 1.06 * usual ? shift < -0.7 && shift > -2.7 : abs(shift + 2) < 0.4)
      && segment.lines.count <= 3
      && segment.lines.allSatisfy { $0.left - segment.left < 0.3 * run.em }
    // An opening bracket at the start of a line may hang out of the column.
    let opens = run.text.unicodeScalars.first.map { "（(《“‘【「『".unicodeScalars.contains($0) } ?? false
    guard abs(shift) < (opens ? 0.75 : 0.45) || isIndent || isOutdent else { return false }
    return segment.lines.count < 2 || run.right <= segment.right + 2.6 * run.em
  }
}
