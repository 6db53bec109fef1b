/// Plain text whose columns stand side by side, as `pdftotext -layout` writes them: finds the gutters and puts the
/// columns one after the other.
///
/// A gutter is where, in several lines under each other, text begins at the same place after two blanks or more. Lines
/// that run across it are headlines, or the end of the columns. Where the columns meet a check is made: a sentence that
/// goes on has to go on at the top of the next column. If it does not, the result is not certain.
public struct ColumnText: Sendable {
  /// A part of a line of the source.
  public struct Piece: Sendable, Equatable {
    /// The line's index in the source, from 0.
    public var line: Int
    /// The piece's scalars in that line.
    public var range: Range<Int>
    /// The column, from 0; nil for a line across all of them.
    public var column: Int?
  }

  /// The pieces in reading order. Blank lines are pieces with an empty range.
  public private(set) var pieces: [Piece] = []
  /// Whether lines hold columns side by side.
  public private(set) var hasColumns = false
  /// Whether columns seem to be mixed up, or their order is not sure. No fact may be `high` then.
  public private(set) var certain = true

  /// Blanks that make a gap.
  private static let gap = 2
  /// Lines with a gap at the same place that make a gutter.
  private static let support = 3
  /// What a column has at least, in half-width cells.
  private static let width = 12

  /// How wide a character is: a program may have counted characters, or cells of a terminal.
  private enum Measure: CaseIterable { case cells, characters }

  public init(_ lines: [String]) {
    let rows = lines.map { Array($0.unicodeScalars) }
    let layouts = Measure.allCases.map { measure in
      Layout(rows.map { Row($0, isCells: measure == .cells) })
    }
    guard let layout = layouts.max(by: { $0.support < $1.support }), layout.support >= ColumnText.support
    else {
      pieces = rows.indices.map { Piece(line: $0, range: 0..<rows[$0].count, column: nil) }
      certain = !ColumnText.isInterleaved(lines)
      return
    }
    hasColumns = true
    for region in layout.regions { add(region, layout.rows, rows) }
  }

  private mutating func add(_ region: Layout.Region, _ measured: [Row], _ rows: [[Unicode.Scalar]]) {
    guard !region.gutters.isEmpty else {
      for line in region.lines { pieces.append(Piece(line: line, range: 0..<rows[line].count, column: nil)) }
      return
    }
    var last: [Unicode.Scalar]?
    for column in 0...region.gutters.count {
      var isFirst = true
      for line in region.lines {
        let range = measured[line].range(of: column, gutters: region.gutters)
        guard !range.isEmpty else { continue }
        let text = Array(rows[line][range])
        if isFirst, let last { certain = certain && ColumnText.goesOn(last, text) }
        isFirst = false
        // Blanks left of a further column are the program's, not the page's.
        let start = column == 0 ? 0 : text.firstIndex { $0 != " " } ?? 0
        pieces.append(Piece(line: line, range: range.lowerBound + start..<range.upperBound, column: column))
        last = text
      }
    }
    if !region.isExact { certain = false }
  }

  /// Whether a column's first line may follow another column's last one: a line that ends no sentence is not followed by
  /// an indent, which begins a paragraph.
  private static func goesOn(_ last: [Unicode.Scalar], _ first: [Unicode.Scalar]) -> Bool {
    let isIndented = first.first.map { $0 == " " || $0 == "　" } ?? false
    let text = String(String.UnicodeScalarView(last.filter { $0 != " " && $0 != "　" }))
    return !isIndented || TextShape.endsSentence(text)
  }

  /// Whether lines of two columns alternate, as `pdftotext` without options writes them: single lines between blank ones
  /// that end in the middle of a sentence, beside paragraphs whose lines stand together. Where most of the single lines
  /// are taken up by such a paragraph, they are the first lines of paragraphs, which some programs set apart.
  private static func isInterleaved(_ lines: [String]) -> Bool {
    let isBlank = lines.map { $0.unicodeScalars.allSatisfy { $0 == " " || $0 == "　" || $0 == "\u{C}" } }
    var (broken, takenUp, together) = (0, 0, 0)
    var isOpen = false
    for index in lines.indices where !isBlank[index] {
      let isFirst = index == 0 || isBlank[index - 1]
      let isAlone = isFirst && (index + 1 == lines.count || isBlank[index + 1])
      let long = lines[index].unicodeScalars.count >= 10
      if isFirst, !isAlone, isOpen { takenUp += 1 }
      isOpen = isAlone && long && !TextShape.endsSentence(lines[index])
      if isOpen { broken += 1 }
      if !isAlone, long { together += 1 }
    }
    return broken >= 3 && together >= 2 && takenUp * 2 < broken
  }
}

extension ColumnText {
  /// A line, and where its characters stand.
  private struct Row {
    /// The position of each character, and of the end.
    let positions: [Int]
    /// Where text begins after a gap, as indices.
    let starts: [Int]
    /// Whether a character is a blank.
    let blanks: [Bool]

    init(_ scalars: [Unicode.Scalar], isCells: Bool) {
      var positions: [Int] = []
      var starts: [Int] = []
      var (position, gap) = (0, 0)
      let blanks = scalars.map { $0 == " " || $0 == "　" }
      var hasText = false
      for (index, scalar) in scalars.enumerated() {
        positions.append(position)
        let width = isCells && TextShape.advance(scalar) >= 1 ? 2 : 1
        if blanks[index] {
          gap += width
        } else {
          if hasText, gap >= ColumnText.gap { starts.append(index) }
          (gap, hasText) = (0, true)
        }
        position += width
      }
      positions.append(position)
      (self.positions, self.starts, self.blanks) = (positions, starts, blanks)
    }

    var isBlank: Bool { blanks.allSatisfy { $0 } }

    /// How a line stands to a gutter: text begins at it after a gap, or keeps to one side of it, or runs across it.
    enum Stand { case parted(exact: Bool), left, right, across }

    func stand(at gutter: Int) -> Stand {
      // An indent may move the beginning to the right.
      for start in starts where (gutter - 1...gutter + 4).contains(positions[start]) {
        return .parted(exact: positions[start] >= gutter)
      }
      guard let first = blanks.firstIndex(of: false), let last = blanks.lastIndex(of: false) else {
        return .left
      }
      if positions[first] >= gutter - 1 { return .right }
      return positions[last + 1] <= gutter - 1 ? .left : .across
    }

    /// The characters of a column, without the blanks that follow.
    func range(of column: Int, gutters: [Int]) -> Range<Int> {
      func index(_ gutter: Int) -> Int {
        if let start = starts.first(where: { (gutter - 1...gutter + 4).contains(positions[$0]) }) {
          // Blanks right of the gutter are the column's indent.
          var index = start
          while index > 0, blanks[index - 1], positions[index - 1] >= gutter { index -= 1 }
          return index
        }
        return positions.dropLast().firstIndex { $0 >= gutter - 1 } ?? blanks.count
      }
      let first = column == 0 ? 0 : index(gutters[column - 1])
      var end = column == gutters.count ? blanks.count : index(gutters[column])
      while end > first, blanks[end - 1] { end -= 1 }
      return blanks[first..<max(first, end)].allSatisfy { $0 } ? first..<first : first..<end
    }
  }

  /// Where the gutters are.
  private struct Layout {
    struct Region {
      var lines: Range<Int>
      var gutters: [Int]
      var isExact = true
    }

    let rows: [Row]
    private(set) var regions: [Region] = []
    /// Lines that have text on both sides of a gutter.
    private(set) var support = 0

    init(_ rows: [Row]) {
      self.rows = rows
      var counts: [Int: Int] = [:]
      for row in rows { for start in row.starts { counts[row.positions[start], default: 0] += 1 } }
      // Paragraphs begin up to two characters further right.
      func near(_ place: Int) -> Int { (place...place + 4).reduce(0) { $0 + counts[$1, default: 0] } }
      let places = counts.filter { $0.value >= 2 && near($0.key) >= ColumnText.support }
        .map { (place: $0.key, count: near($0.key)) }.sorted { ($0.count, $1.place) > ($1.count, $0.place) }
      // A page has few columns; the best supported places are tried.
      var gutters: [Int] = []
      for (place, _) in places.prefix(24) where gutters.count < 8 {
        guard place >= ColumnText.width, gutters.allSatisfy({ abs($0 - place) >= ColumnText.width }) else {
          continue
        }
        gutters.append(leftmost(place, counts))
      }
      divide(gutters.sorted())
    }

    /// The column's edge where most lines begin at its indent.
    private func leftmost(_ place: Int, _ counts: [Int: Int]) -> Int {
      (place - 4..<place).first { counts[$0, default: 0] * 4 >= counts[place, default: 0] } ?? place
    }

    private mutating func divide(_ gutters: [Int]) {
      var start = 0
      while start < rows.count {
        let own = gutters.filter { !isAcross(start, $0) && hasGap(near: start, $0) }
        var end = start + 1
        while end < rows.count,
          rows[end].isBlank || gutters.filter({ !isAcross(end, $0) && hasGap(near: end, $0) }) == own
        {
          end += 1
        }
        close(start..<end, own)
        start = end
      }
    }

    private func isAcross(_ line: Int, _ gutter: Int) -> Bool {
      if case .across = rows[line].stand(at: gutter) { return true }
      return false
    }

    /// Whether this line, or one of the next ones up to a line across, has text on both sides.
    private func hasGap(near line: Int, _ gutter: Int) -> Bool {
      [0, 1, 2, -1, -2].contains { rows.indices.contains(line + $0) && isParted(line + $0, gutter) }
    }

    private mutating func close(_ lines: Range<Int>, _ gutters: [Int]) {
      var region = Region(lines: lines, gutters: gutters)
      for gutter in gutters {
        var (parted, odd) = (0, 0)
        for line in lines {
          guard case .parted(let exact) = rows[line].stand(at: gutter) else { continue }
          parted += 1
          odd += exact ? 0 : 1
        }
        if parted < ColumnText.support {
          region.gutters.removeAll { $0 == gutter }
        } else {
          support += parted
          if odd > 0 { region.isExact = false }
        }
      }
      // Lines over the columns are none of them.
      let first = lines.first { line in region.gutters.contains { isParted(line, $0) } } ?? lines.lowerBound
      if first > lines.lowerBound {
        regions.append(Region(lines: lines.lowerBound..<first, gutters: []))
        region.lines = first..<lines.upperBound
      }
      regions.append(region)
    }

    private func isParted(_ line: Int, _ gutter: Int) -> Bool {
      if case .parted = rows[line].stand(at: gutter) { return true }
      return false
    }
  }
}
