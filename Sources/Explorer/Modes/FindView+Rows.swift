import Model
import Report
import Search
import Text

// How the hits are set: a row each, and a second one where the match is not to be seen in the name.

extension FindView {
  /// A row of the list of hits, behind the columns of the sign of the selection.
  private struct Row {
    let place: Int
    let runs: [TextRun]
    /// Whether it is the hit's alone, not the article that several sentences stand under.
    let isOwn: Bool
  }

  /// The columns of the sign of the selection.
  private static let sign = 2

  func drawHits(of state: State, in frame: Frame, on grid: inout Grid) {
    let rows = rows(in: state, height: frame.rows - 1, columns: frame.columns - FindView.sign)
    var isSigned = false
    for (number, row) in rows.enumerated() {
      let line = Frame(x: frame.x, y: frame.y + 1 + number, columns: frame.columns, rows: 1)
      let isSelected = row.isOwn && row.place == scroll.selected
      let sign = isSelected && !isSigned ? "> " : "  "
      isSigned = isSigned || isSelected
      grid.draw(
        ([TextRun(sign)] + row.runs).truncated(to: frame.columns, state.width), x: line.x, y: line.y, in: line
      )
      if isSelected { grid.restyle(line, .selected) }
    }
  }

  /// The hit at a row of the list; nil where there is none.
  func place(ofRow row: Int, in state: State) -> Int? {
    let rows = rows(in: state, height: Overlay.height(in: state.size), columns: state.size.columns)
    return rows.indices.contains(row) ? rows[row].place : nil
  }

  /// The first hit that may stand at the top with the selected one still in sight.
  func highestTop(in state: State) -> Int {
    let height = Overlay.height(in: state.size)
    var (top, used) = (scroll.selected, 0)
    while findings.hits.indices.contains(top) {
      used += rows(of: top, hasHead: !standsUnderSameHead(top), in: state, columns: state.size.columns).count
      // At the top a sentence has its article over it.
      if used + (standsUnderSameHead(top) ? 1 : 0) > height { break }
      top -= 1
    }
    return min(top + 1, scroll.selected)
  }

  private func rows(in state: State, height: Int, columns: Int) -> [Row] {
    var rows: [Row] = []
    var place = scroll.top
    while rows.count < height, findings.hits.indices.contains(place) {
      let hasHead = place == scroll.top || !standsUnderSameHead(place)
      rows += self.rows(of: place, hasHead: hasHead, in: state, columns: columns)
      place += 1
    }
    return Array(rows.prefix(max(0, height)))
  }

  /// Whether a hit is a sentence of what the hit before it is a sentence of, too.
  private func standsUnderSameHead(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let (hit, before) = (findings.hits[place], findings.hits[place - 1])
    return hit.item == before.item && hit.evidence != nil && before.evidence != nil
  }

  private func rows(of place: Int, hasHead: Bool, in state: State, columns: Int) -> [Row] {
    let hit = findings.hits[place]
    let (corpus, language, width) = (state.corpus, state.language, state.width)
    let matches = state.search?.matches(of: query, fuzzy: isFuzzy, in: hit) ?? []
    let inName = matches.first { $0.field == .name }
    let others = matches.filter { $0.field != .name }
    let labelColumns = 1 + (Kind.allCases.map { width.columns(of: $0.name[language]) }.max() ?? 0)

    var head = [TextRun(width.padded(hit.item.kind.name[language], to: labelColumns), .label)]
    if state.marks.contains(hit.item) { head.append(TextRun("*")) }
    head += [TextRun(corpus.name(of: hit.item))].marking(inName?.ranges ?? [])
    if let reason = inName?.reason, reason != .literal {
      head.append(TextRun(" " + reason.name[language], .label))
    }
    if others.isEmpty, hit.item.kind == .speaker {
      let aside = corpus.aside(of: hit.item, in: language, within: nil).map(\.text).joined(separator: " ")
      if !aside.isEmpty { head.append(TextRun("  " + aside, .dim)) }
    }
    let isSentence = hit.evidence != nil
    let first = hasHead ? [Row(place: place, runs: head, isOwn: !isSentence || others.isEmpty)] : []
    if others.isEmpty { return first }

    var second = [TextRun(String(repeating: " ", count: labelColumns))]
    for match in others {
      if second.count > 1 { second.append(TextRun("  ")) }
      var label = match.field.name[language]
      if match.field == .text, let evidence = hit.evidence {
        label = "\(corpus.lines(of: evidence).lowerBound)"
      }
      second.append(TextRun(label + " ", .dim))
      if match.reason != .literal { second.append(TextRun(match.reason.name[language] + " ", .label)) }
      second += match.excerpt(columns: max(8, columns - width.columns(of: second)), width)
    }
    return first + [Row(place: place, runs: second, isOwn: true)]
  }
}
