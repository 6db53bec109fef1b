import Model
import Report
import Search
import System
import Text

/// The list of all items of a kind, one a row: the name, and beside it what tells it from others.
struct ListPane {
  let state: State
  let kind: Kind

  /// The columns of the marks before a name, and of the gap behind it.
  private static let (marks, gap) = (2, 2)
  /// The columns of an organisation before a title, at least.
  private static let least = 6

  func draw(_ pane: Layout.Pane, on grid: inout Grid) {
    let (frame, content) = (pane.frame, pane.content)
    let isFocused = state.view.focus == .list(kind)
    let list = state.view.lists[kind]
    // Without Tab all rows are of the tier that found the first.
    let query = list.query.map { query in
      NameQuery(query.text, readBy: query.isFuzzy ? SearchTier.last : list.tier.map { [$0] } ?? [])
    }
    if pane.isTitled {
      grid.drawTitle(title(list), in: frame, isFocused: isFocused, lines: state.lines)
    }
    for row in 0..<max(0, min(content.rows, list.count - list.scroll.top)) {
      let place = list.scroll.top + row
      let line = Frame(x: content.x, y: content.y + row, columns: content.columns, rows: 1)
      draw(
        list.item(at: place)!, number: place + 1, isSelected: place == list.scroll.selected, query: query,
        in: line, on: &grid)
      guard place == list.scroll.selected, isFocused else { continue }
      grid.restyle(line, .selected)
      grid.cursor = (line.x, line.y)
    }
    if list.count == 0 { drawAbsence(in: content, isFocused, on: &grid) }
  }

  /// Why the list is empty.
  private func drawAbsence(in frame: Frame, _ isFocused: Bool, on grid: inout Grid) {
    let absence = Absence(in: kind, of: state)
    let text = [absence?.short ?? UIText.empty, absence?.elsewhere].compactMap { $0?[state.language] }
    var y = frame.y + (frame.rows > 4 ? 1 : 0)
    for sentence in text {
      for line in TextWrapping(width: state.width).wrap(sentence, columns: max(4, frame.columns - 3)) {
        grid.draw(line, x: frame.x + 2, y: y, in: frame, .dim)
        y += 1
      }
      y += 1
    }
    if isFocused { grid.cursor = (frame.x, frame.y + (frame.rows > 4 ? 1 : 0)) }
  }

  /// The key, the name and the count; of a filtered list how many are left, and the query.
  private func title(_ list: ListView) -> String {
    if state.isPlain { return TitleLine.plainTabs(of: state) }
    let key = state.keymap.key(of: kind).map { $0 + " " } ?? ""
    let total = state.corpus.count(of: kind)
    let count = list.count < total || list.query != nil ? "\(list.count)/\(total)" : "\(list.count)"
    let query = list.query.map { " /" + $0.text } ?? ""
    let facets = FacetField.allCases.map { field in
      let own = list.facets.filter { $0.field == field }
      guard let one = own.first else { return "" }
      let words =
        own.count == 1
        ? state.corpus.text(of: one, in: state.language) : UIText.ticked(own.count)[state.language]
      return " · \(field.name[state.language]) \(words)"
    }.joined()
    let order = list.order == .source ? "" : " " + list.order.sign[state.language]
    return "\(key)\(kind.plural[state.language]) \(count)\(order)\(facets)\(query)"
  }

  // MARK: Rows

  private func draw(
    _ item: ItemID, number: Int, isSelected: Bool, query: NameQuery?, in line: Frame, on grid: inout Grid
  ) {
    let isFocused = state.view.focus == .list(kind)
    let matches = query.flatMap { state.search?.matches(of: $0, in: item) } ?? []
    let named = [TextRun(state.corpus.name(of: item))].marking(
      matches.first { $0.field == .name }?.ranges ?? [])
    let name = state.isPlain ? [TextRun("\(number) ")] + named : named
    let sign = isSelected ? (isFocused ? ">" : state.lines.rest) : " "
    let mark = state.marks.contains(item) ? "*" : nil
    let x = grid.draw(sign, x: line.x, y: line.y, in: line, .plain)
    grid.draw(
      mark ?? state.sign(ofNew: item) ?? " ", x: x, y: line.y, in: line, mark == nil ? .label : .plain)
    let row = Frame(
      x: line.x + ListPane.marks, y: line.y, columns: max(0, line.columns - ListPane.marks - 1), rows: 1)
    let doubts = state.corpus.doubts(of: item)
    let doubt = doubts > 0 ? [TextRun("?\(doubts) ", .doubt)] : []
    // What matched elsewhere than in the name is shown, for the user to see why the item is here.
    let reason = matches.first { $0.field != .name } ?? matches.first
    let isTold = reason.map { $0.field == .name ? $0.reason.isLoose : $0.reason != .literal } ?? false
    let why = isTold ? [TextRun(reason!.reason.name[state.language] + " ", .label)] : []
    if let match = matches.first(where: { $0.field != .name }) {
      draw(
        name, why + match.excerpt(columns: row.columns / 2, state.width), doubt: doubt, in: row, on: &grid)
      return
    }
    let aside = state.corpus.aside(of: item, in: state.language, within: state.members)
    if state.isPlain { return drawPlain(name, aside, doubt: why + doubt, in: row, on: &grid) }
    switch kind {
    case .speaker: drawSpeaker(name, aside, doubt: why + doubt, in: row, on: &grid)
    case .forum: draw(name, aside.map { TextRun($0.text) }, doubt: why + doubt, in: row, on: &grid)
    default: drawAligned(name, aside, doubt: why + doubt, in: row, on: &grid)
    }
  }

  /// A name, and what stands beside it where the name leaves room for it.
  private func draw(
    _ name: [TextRun], _ aside: [TextRun], doubt: [TextRun], in row: Frame, on grid: inout Grid
  ) {
    let second = doubt + aside
    let (own, beside) = (state.width.columns(of: name), state.width.columns(of: second))
    let isTight = own + ListPane.gap + beside > row.columns
    let isNeeded = second.contains { $0.style != .plain }
    let room = isTight && isNeeded ? max(row.columns / 2, row.columns - ListPane.gap - beside) : row.columns
    let shown = name.cutInMiddle(to: room, tail: .third, state.width)
    let x = grid.draw(shown, x: row.x, y: row.y, in: row)
    let left = row.x + row.columns - x - ListPane.gap
    if second.isEmpty || left < min(beside, ListPane.least) || isTight && !isNeeded { return }
    let start = isNeeded ? x + ListPane.gap : row.x + row.columns - beside
    grid.draw(second.truncated(to: left, state.width), x: start, y: row.y, in: row)
  }

  /// A person: posts stand under one another; an organisation loses its middle before a title loses anything.
  private func drawSpeaker(
    _ name: [TextRun], _ aside: [AsidePart], doubt: [TextRun], in row: Frame, on grid: inout Grid
  ) {
    let names = min(
      state.metrics.names[kind], max(ListPane.least, row.columns - ListPane.gap - ListPane.least))
    grid.draw(name.cutInMiddle(to: names, tail: .half, state.width), x: row.x, y: row.y, in: row)
    var x = row.x + names + ListPane.gap
    x = grid.draw(doubt, x: x, y: row.y, in: row)
    let room = row.x + row.columns - x
    guard room >= ListPane.least, let title = aside.last?.text else { return }
    let titleColumns = state.width.columns(of: title)
    let left = room - titleColumns - 1
    if aside.count > 1, case let organisation = aside[0].text,
      left >= min(ListPane.least, state.width.columns(of: organisation))
    {
      x = grid.draw(state.width.cut(organisation: organisation, to: left), x: x, y: row.y, in: row, .dim) + 1
    }
    let shown = state.width.cutInMiddle(title, to: row.x + row.columns - x, tail: .half)
    grid.draw(shown, x: x, y: row.y, in: row, .plain)
  }

  /// A name, and at the right a column of what stands beside it.
  private func drawAligned(
    _ name: [TextRun], _ aside: [AsidePart], doubt: [TextRun], in row: Frame, on grid: inout Grid
  ) {
    let isWide = row.columns + ListPane.marks + 1 >= ListMetrics.wide
    let wanted = isWide ? state.metrics.asides[kind] : state.metrics.shortAsides[kind]
    let columns = min(wanted, row.columns / 2)
    let text = isWide ? aside.text : aside.last?.text ?? ""
    let cut = state.width.columns(of: text) > columns ? aside.last?.text ?? "" : text
    let shown = state.width.truncated(cut, to: columns)
    let doubtColumns = state.width.columns(of: doubt)
    let room = row.columns - columns - (columns > 0 ? ListPane.gap : 0) - doubtColumns
    let x = grid.draw(name.cutInMiddle(to: room, tail: .third, state.width), x: row.x, y: row.y, in: row)
    grid.draw(doubt, x: min(x + 1, row.x + row.columns - columns - doubtColumns), y: row.y, in: row)
    let isCount = aside.last?.field == .count
    let start = row.x + row.columns - (isCount ? state.width.columns(of: shown) : columns)
    grid.draw(shown, x: start, y: row.y, in: row, .plain)
  }

  /// A row that is read aloud: no columns to jump across.
  private func drawPlain(
    _ name: [TextRun], _ aside: [AsidePart], doubt: [TextRun], in row: Frame, on grid: inout Grid
  ) {
    let beside = aside.isEmpty ? [] : [TextRun(UIText.comma[state.language] + aside.text)]
    let doubts = doubt.isEmpty ? [] : [TextRun(UIText.comma[state.language])] + doubt
    grid.draw((name + beside + doubts).truncated(to: row.columns, state.width), x: row.x, y: row.y, in: row)
  }
}

extension FoundText {
  /// The matched text, or of one that is too long a window with the first match in its middle.
  func excerpt(columns: Int, _ width: TextWidth) -> [TextRun] {
    let runs = [TextRun(text, .dim)].marking(ranges)
    if width.columns(of: text, maximum: columns) <= columns { return runs }
    let scalars = Array(text.unicodeScalars)
    let first = ranges.first?.lowerBound ?? 0
    var (start, used) = (min(first, scalars.count), 0)
    while start > 0, used < columns / 2 - 2 {
      start -= 1
      used += width.shownColumns(of: scalars[start])
    }
    if start < 2 { return runs }
    let rest = String(String.UnicodeScalarView(scalars[start...]))
    let moved = ranges.filter { $0.lowerBound >= start }.map { $0.lowerBound - start..<$0.upperBound - start }
    return [TextRun("…", .dim)] + [TextRun(rest, .dim)].marking(moved)
  }
}

extension TextWidth {
  /// The endings that say in what form of law an organisation is, the longest first.
  private static let legalForms = ["股份有限公司", "有限责任公司", "有限公司"]

  /// The name of an organisation cut before a title: the legal form goes first, then the middle.
  fileprivate func cut(organisation name: String, to columns: Int) -> String {
    if self.columns(of: name, maximum: columns) <= columns { return name }
    if let form = TextWidth.legalForms.first(where: { name.hasSuffix($0) }),
      self.columns(of: name) - self.columns(of: form) + shownColumns(of: "…") <= columns
    {
      return truncated(name, to: columns)
    }
    return cutInMiddle(name, to: columns, tail: .half)
  }
}

extension Grid {
  /// Draws pieces of text one after the other; returns the column after the last.
  @discardableResult
  mutating func draw(_ runs: [TextRun], x: Int, y: Int, in frame: Frame) -> Int {
    runs.reduce(x) { draw($1.text, x: $0, y: y, in: frame, $1.style) }
  }
}
