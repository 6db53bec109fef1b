import Report
import System

/// The rows of an item: those of facts are set, those of links, which may be thousands, when they are looked at.
struct DetailRows: RandomAccessCollection, Sendable {
  private enum Part {
    case set([TextRow])
    case links(LinkRows)

    var count: Int {
      switch self {
      case .set(let rows): rows.count
      case .links(let links): links.count
      }
    }
  }

  private var parts: [Part] = []
  /// The first row after each part.
  private var ends: [Int] = []

  init() {}

  /// Rows that are all set.
  init(_ rows: [TextRow]) { append(rows) }

  mutating func append(_ rows: [TextRow]) {
    if case .set(let before) = parts.last {
      parts[parts.count - 1] = .set(before + rows)
      ends[ends.count - 1] += rows.count
    } else {
      append(.set(rows))
    }
  }

  mutating func append(_ links: LinkRows) { append(.links(links)) }

  private mutating func append(_ part: Part) {
    ends.append(endIndex + part.count)
    parts.append(part)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ends.last ?? 0 }

  subscript(row: Int) -> TextRow {
    let part = ends.firstIndex { row < $0 }!
    let line = row - (part > 0 ? ends[part - 1] : 0)
    return switch parts[part] {
    case .set(let rows): rows[line]
    case .links(let links): links[line]
    }
  }

  /// The rows that what is looked for starts in.
  var matches: [Int] {
    var matches: [Int] = []
    for (part, end) in zip(parts, ends) {
      let start = end - part.count
      switch part {
      case .set(let rows): matches += rows.indices.filter { rows[$0].startsMatch }.map { start + $0 }
      case .links(let links): matches += links.matches.map { start + $0 }
      }
    }
    return matches
  }
}

/// The rows of the links of one relation: known are their number and which link each belongs to.
struct LinkRows: RandomAccessCollection, Sendable {
  private let links: OutlineLinks
  private let label: String
  private let labelColumns: Int
  private let pane: DetailPane
  /// The first row after each link; nil where every link has one row.
  private var ends: [Int32]?

  /// - Parameter label: stands before the first.
  init(_ links: OutlineLinks, label: String, labelColumns: Int, pane: DetailPane) {
    (self.links, self.label, self.labelColumns, self.pane) = (links, label, labelColumns, pane)
    let room = pane.columns - labelColumns - (pane.isPlain ? 2 : 0)
    var end: Int32 = 0
    let ends = links.indices.map { place in
      end += links.columnsAtMost(at: place) <= room ? 1 : Int32(rows(of: place).count)
      return end
    }
    if Int(end) > links.count { self.ends = ends }
  }

  private func rows(of link: Int) -> [TextRow] {
    pane.fact(links[link], label: link == 0 ? label : "", labelColumns: labelColumns)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ends.map { Int($0.last!) } ?? links.count }

  /// The rows that a link has.
  private func places(of link: Int) -> Range<Int> {
    guard let ends else { return link..<link + 1 }
    return (link == 0 ? 0 : Int(ends[link - 1]))..<Int(ends[link])
  }

  subscript(row: Int) -> TextRow {
    let link = ends?.partitioningIndex { $0 > row } ?? row
    return rows(of: link)[row - places(of: link).lowerBound]
  }

  /// The rows that what is looked for starts in.
  var matches: [Int] {
    links.indices.flatMap { link in
      let places = places(of: link)
      if places.count > 1 { return zip(places, rows(of: link)).filter { $1.startsMatch }.map(\.0) }
      let isMatch = TextRow(runs: pane.runs(of: links[link]).marking(pane.query)).startsMatch
      return isMatch ? Array(places) : []
    }
  }
}
