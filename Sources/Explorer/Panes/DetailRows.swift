import Model
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
  private let pane: DetailPane
  /// The first row after each link; nil where every link has one row.
  private var ends: [Int32]?

  init(_ links: OutlineLinks, pane: DetailPane) {
    (self.links, self.pane) = (links, pane)
    let room = pane.columns - pane.inset - (pane.isPlain ? 2 + pane.labelColumns(of: links.field) : 0)
    var end: Int32 = 0
    // The first has a label, and behind it how many they are; roles have labels of their own.
    let ends = links.indices.map { place in
      let isShort = place > 0 && !links.haveFields && links.columnsAtMost(at: place) <= room
      end += isShort ? 1 : Int32(rows(of: place).count)
      return end
    }
    if Int(end) > links.count { self.ends = ends }
  }

  /// The rows of the link at a place, set now.
  func rows(of link: Int) -> [TextRow] {
    let entry = links[link]
    let isSame = link > 0 && (!links.haveFields || links[link - 1].field == entry.field)
    var fact = DetailFact(entry.field, pane.runs(of: entry), target: entry.link.map { .item($0) })
    fact.provenance = entry.provenance
    return pane.rows(
      of: fact, label: isSame && !pane.isPlain ? "" : entry.field.name[pane.language], in: nil,
      aside: link == 0 ? pane.count(of: links) : "")
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

extension DetailPane {
  /// The columns that the label of a field takes before a text that is read aloud.
  fileprivate func labelColumns(of field: OutlineField) -> Int {
    width.columns(of: padded(field.name[language]))
  }

  /// How many links there are, where there are several; where not all of them are in the scope, of how many, too.
  fileprivate func count(of links: OutlineLinks) -> String {
    if links.count < 2 { return "" }
    if let members, case let count = links.count(within: members), count < links.count {
      return "\(count)/\(links.count)"
    }
    return UIText.allOf(links.count)[language]
  }
}
