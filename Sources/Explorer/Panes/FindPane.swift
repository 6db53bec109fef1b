import Model
import Search
import System
import Text

/// What `f` has found: kind, name and why, the best first, and beside it a preview of the selected one.
struct FindPane {
  let state: State
  let find: FindView

  func draw(in frame: Frame, on grid: inout Grid) {
    let hasPreview = frame.columns >= 64 && !state.isPlain
    let list = Frame(
      x: frame.x, y: frame.y, columns: hasPreview ? frame.columns / 2 : frame.columns, rows: frame.rows)
    drawHits(in: list, on: &grid)
    if hasPreview {
      let separator = Frame(x: list.columns, y: frame.y, columns: 1, rows: frame.rows)
      grid.drawColumn(separator, lines: state.lines)
      let x = list.columns + 1
      drawPreview(in: Frame(x: x, y: frame.y, columns: frame.columns - x, rows: frame.rows), on: &grid)
    }
  }

  private func drawHits(in frame: Frame, on grid: inout Grid) {
    let fuzzy = find.isFuzzy ? " " + UIText.fuzzyOn[state.language] : ""
    let title = "\(UIText.findTitle[state.language]) \(find.findings.total)\(fuzzy)"
    grid.drawTitle(title, in: frame, isFocused: true, lines: state.lines)
    let hits = find.findings.hits
    if hits.isEmpty { drawNothing(in: frame, on: &grid) }
    let labels = Kind.allCases.map { state.width.columns(of: $0.name[state.language]) }
    let labelColumns = 1 + (labels.max() ?? 0)
    for row in 0..<max(0, min(frame.rows - 1, hits.count - find.scroll.top)) {
      let place = find.scroll.top + row
      let line = Frame(x: frame.x, y: frame.y + 1 + row, columns: frame.columns, rows: 1)
      let isSelected = place == find.scroll.selected
      let label = state.width.padded(hits[place].item.kind.name[state.language], to: labelColumns)
      let runs = [TextRun(isSelected ? "> " : "  "), TextRun(label, .label)] + runs(of: hits[place])
      grid.draw(runs.truncated(to: frame.columns, state.width), x: line.x, y: line.y, in: line)
      if isSelected { grid.restyle(line, .selected) }
    }
  }

  private func drawNothing(in frame: Frame, on grid: inout Grid) {
    let isEmpty = find.editor.string.allSatisfy(\.isWhitespace)
    let text = isEmpty ? UIText.findHint : find.isFuzzy ? UIText.nothingEvenFuzzy : UIText.tryFuzzy
    let lines = TextWrapping(width: state.width).wrap(text[state.language], columns: frame.columns - 4)
    for (row, line) in lines.enumerated() {
      grid.draw(line, x: frame.x + 2, y: frame.y + 1 + row, in: frame, .dim)
    }
  }

  /// The name of a hit and what else matched, its matches marked.
  private func runs(of hit: Finding) -> [TextRun] {
    let matches = state.search?.matches(of: find.editor.string, fuzzy: find.isFuzzy, in: hit) ?? []
    let inName = matches.first { $0.field == .name }?.ranges ?? []
    var runs = [TextRun(state.corpus.name(of: hit.item))].marking(inName)
    if state.marks.contains(hit.item) { runs.insert(TextRun("*"), at: 0) }
    for match in matches where match.field != .name {
      runs.append(TextRun("  " + match.field.name[state.language] + " ", .dim))
      runs += excerpt(of: match)
    }
    return runs
  }

  /// A matched text from shortly before its first match on.
  private func excerpt(of match: FoundText) -> [TextRun] {
    let first = match.ranges.first?.lowerBound ?? 0
    let start = first > 6 ? first - 4 : 0
    let text = String(String.UnicodeScalarView(match.text.unicodeScalars.dropFirst(start)))
    let ranges = match.ranges.map { $0.lowerBound - start..<$0.upperBound - start }
    return [TextRun(start > 0 ? "…" : "", .dim)] + [TextRun(text, .dim)].marking(ranges)
  }

  private func drawPreview(in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.preview[state.language], in: frame, isFocused: false, lines: state.lines)
    guard let hit = find.selected else { return }
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    var scroll = Scroll()
    let rows: [TextRow]
    if let evidence = hit.evidence {
      let source = SourceView(
        article: evidence.article, sentences: [evidence], current: 0, origin: .detail,
        query: PaneQuery(text: find.editor.string))
      rows = SourcePane(state: state, source: source, columns: frame.columns - 2).rows
      scroll.top = max(0, (rows.firstIndex { $0.isCurrent } ?? 0) - text.rows / 3)
    } else {
      rows = DetailPreview(of: hit.item, in: DetailPane(state, columns: frame.columns - 2)).rows
    }
    TextPane(rows: rows, scroll: scroll, isFocused: false).draw(in: text, on: &grid)
  }
}
