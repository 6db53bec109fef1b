import Model
import Report
import Search
import System
import Text

/// The list of all items of a kind, one a row: the name, and dim beside it what tells it from others.
struct ListPane {
  let state: State
  let kind: Kind

  func draw(in frame: Frame, on grid: inout Grid) {
    let isFocused = state.view.focus == .list(kind)
    let list = state.view.lists[kind]
    // Without Tab all rows are of the tier that found the first.
    let query = list.query.map { query in
      NameQuery(query.text, readBy: query.isFuzzy ? SearchTier.last : list.tier.map { [$0] } ?? [])
    }
    grid.drawTitle(title(list), in: frame, isFocused: isFocused, lines: state.lines)
    for row in 0..<max(0, min(frame.rows - 1, list.count - list.scroll.top)) {
      let place = list.scroll.top + row
      let line = Frame(x: frame.x, y: frame.y + 1 + row, columns: frame.columns, rows: 1)
      draw(
        list.item(at: place)!, isSelected: place == list.scroll.selected, query: query, in: line,
        on: &grid)
      guard place == list.scroll.selected else { continue }
      grid.restyle(line, isFocused ? .selected : .selectedElsewhere)
      if isFocused { grid.cursor = (line.x, line.y) }
    }
    if list.count == 0 {
      grid.draw("  " + UIText.empty[state.language], x: frame.x, y: frame.y + 1, in: frame, .dim)
      if isFocused { grid.cursor = (frame.x, frame.y + 1) }
    }
  }

  /// The key, the name and the count; of a filtered list how many are left, and the query.
  private func title(_ list: ListView) -> String {
    let key = state.keymap.key(of: kind).map { $0 + " " } ?? ""
    let isNarrowed = list.query != nil || !list.facets.isEmpty
    let count = isNarrowed ? "\(list.count)/\(state.corpus.count(of: kind))" : "\(list.count)"
    let query = list.query.map { " /" + $0.text } ?? ""
    let facets = list.facets.map { " =" + state.corpus.text(of: $0, in: state.language) }.joined()
    let order = list.order == .source ? "" : " " + list.order.sign[state.language]
    return "\(key)\(kind.plural[state.language]) \(count)\(order)\(facets)\(query)"
  }

  private func draw(
    _ item: ItemID, isSelected: Bool, query: NameQuery?, in line: Frame, on grid: inout Grid
  ) {
    let matches = query.flatMap { state.search?.matches(of: $0, in: item) }
    let inName = matches?.first { $0.field == .name }?.ranges ?? []
    let name = state.width.truncated(state.corpus.name(of: item), to: line.columns - 2)
    let nameRuns = [TextRun(name)].marking(inName)
    let sign = (isSelected ? ">" : " ") + (state.marks.contains(item) ? "*" : " ")
    let x = grid.draw([TextRun(sign)] + nameRuns, x: line.x, y: line.y, in: line)
    let room = line.x + line.columns - x - 2
    guard room >= 6 else { return }
    let doubts = state.corpus.doubts(of: item)
    var aside = [TextRun(state.corpus.aside(of: item, in: state.language, within: state.members), .dim)]
    // What matched elsewhere than in the name is shown, for the reader to see why the item is here.
    if let match = matches?.first(where: { $0.field != .name }) {
      aside = [TextRun(match.text, .dim)].marking(match.ranges)
      if match.reason != .literal {
        aside.insert(TextRun(match.reason.name[state.language] + " ", .label), at: 0)
      }
    } else if let reason = matches?.first?.reason, reason.isLoose {
      aside.insert(TextRun(reason.name[state.language] + " ", .label), at: 0)
    }
    if doubts > 0 { aside.insert(TextRun("?\(doubts) ", .doubt), at: 0) }
    grid.draw(aside.truncated(to: room, state.width), x: x + 2, y: line.y, in: line)
  }
}

extension Grid {
  /// Draws pieces of text one after the other; returns the column after the last.
  @discardableResult
  mutating func draw(_ runs: [TextRun], x: Int, y: Int, in frame: Frame) -> Int {
    runs.reduce(x) { draw($1.text, x: $0, y: y, in: frame, $1.style) }
  }
}
