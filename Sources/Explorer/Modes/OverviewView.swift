import Model
import Report
import Search
import System
import Text

/// What the corpus, or the scope, holds: counts and bars, each a way to what it counts.
struct OverviewView: Mode {
  /// Where a row leads: to what is new, or to what the overview counts.
  private enum Target: Equatable {
    case news
    case entry(Overview.Target)
  }

  private var list = SectionList()
  private var sections: [Overview.Section] = []
  private var targets: [Target] = []

  init(in state: State) { refresh(in: state) }

  private var target: Target? {
    targets.indices.contains(list.selected) ? targets[list.selected] : nil
  }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch list.take(key, in: state) {
    case .moved: return nil
    case .filtered:
      filter(in: state)
      return nil
    case .command(.follow) where state.startNumbering(over: self): return nil
    case .command(let command):
      let effect = perform(command, in: &state)
      refresh(in: state)
      return effect
    }
  }

  private mutating func perform(_ command: Command?, in state: inout State) -> Effect? {
    switch command {
    case .open:
      guard let target else { return nil }
      state.leaveMode()
      guard case .entry(let entry) = target else { return state.perform(.new) }
      state.follow(entry)
    case .scope:
      guard case .entry(.item(let item))? = target else {
        state.message = Message(text: UIText.nothingSelected)
        return nil
      }
      state.narrowScope(to: .item(item))
    case .liftScope: state.liftScope()
    case .mark:
      guard case .entry(.item(let item))? = target else {
        state.message = Message(text: UIText.nothingToMark)
        return nil
      }
      state.toggleMark(of: item)
    default: return state.perform(command, over: .overview)
    }
    return nil
  }

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    list.take(mouse, in: state) ? perform(.open, in: &state) : nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    guard list.isTyping else { return state.startFinding(text) }
    list.insert(text)
    filter(in: state)
  }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    targets = targets.map { target in
      guard case .entry(.item(let item)) = target else { return target }
      return .entry(transfer.item(item).map { .item($0) } ?? .kind(item.kind))
    }
    refresh(in: state)
  }

  // MARK: The screen

  mutating func refresh(in state: State) {
    // As many rows of a section as let most sections be seen at once.
    let most = max(5, min(8, (state.size.rows - 12) / 2))
    sections = Overview(of: state.corpus, within: state.members, maximum: most).sections
    filter(in: state)
  }

  /// Shows what the line lets through.
  private mutating func filter(in state: State) {
    let before = target
    let query = SearchQuery(list.filter, gapped: false)
    targets = []
    var shown: [SectionList.Section] = []
    if query.isEmpty, let line = state.newsLine {
      targets.append(.news)
      shown.append(SectionList.Section(title: UIText.newsTitle[state.language], rows: [line.runs]))
    }
    for section in sections {
      let rows = section.rows.compactMap { row in
        let ranges = query.ranges(in: row.name[state.language], kind: .title)
        return query.isEmpty || !ranges.isEmpty ? (row: row, ranges: ranges) : nil
      }
      if rows.isEmpty { continue }
      targets += rows.map { .entry($0.row.target) }
      shown.append(
        SectionList.Section(
          title: section.title[state.language],
          rows: state.overviewRows(rows, of: Overview.maximum(in: section))))
    }
    if shown.isEmpty { shown = [SectionList.Section(title: UIText.empty[state.language], rows: [])] }
    list.show(shown, selecting: targets.firstIndex { $0 == before } ?? 0, in: state)
  }

  func landmark(in state: State) -> Phrase? { UIText.overviewTitle }

  func statusLine(in state: State) -> StatusLine.Content? {
    list.isTyping ? .prompt("/", list.editor, aside: state.promptKeys(in: .searchingRows)) : nil
  }

  func situation(in state: State) -> Situation { .overview }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    // Where rows are numbered, the number is said with the row.
    let aside = state.isPlain ? "" : "\(list.count == 0 ? 0 : list.selected + 1)/\(list.count)"
    let scope = state.view.scopes.last.map { " · " + UIText.only(state.name(of: $0))[state.language] } ?? ""
    let title = state.width.cutInMiddle(
      UIText.overviewTitle[state.language] + scope, to: max(8, frame.columns - 6 - aside.count), tail: .third)
    grid.drawTitle(title, aside: aside, in: frame, isFocused: true, lines: state.lines)
    list.draw(in: text, of: state, on: &grid)
  }
}

extension OverviewView: Numbered {
  func choices(in state: State) -> Int { list.count }

  mutating func choose(_ choice: Int, in state: inout State) { list.select(choice, in: state) }
}

extension State {
  /// The rows of a section: of a kind or a value its name, count and bar; of an item its count, bar and name.
  fileprivate func overviewRows(
    _ rows: [(row: Overview.Row, ranges: [Range<Int>])], of maximum: Int
  ) -> [[TextRun]] {
    let room = SectionList.room(in: self)
    let names = rows.map { $0.row.name[language] }
    let counts = rows.map { row, _ in
      row.count.map { count in row.total.map { "\(count)/\($0)" } ?? "\(count)" } ?? ""
    }
    let nameColumns = min(room / 2, names.map { width.columns(of: $0) }.max() ?? 0)
    let countColumns = counts.map(\.count).max() ?? 0
    let bars = isPlain ? 0 : min(16, max(4, room / 4))
    return rows.indices.map { place in
      let (row, ranges) = rows[place]
      let number = TextRun(
        String(repeating: " ", count: countColumns - counts[place].count) + counts[place] + " ")
      let bar = isPlain ? "" : self.bar(row.count ?? 0, of: maximum, columns: bars)
      if case .item = row.target {
        let lead = row.count == nil ? [] : [number, TextRun(bar + " ", .dim)]
        let rest = room - width.columns(of: lead)
        let name = ranges.isEmpty ? width.cutInMiddle(names[place], to: rest, tail: .third) : names[place]
        return lead + [TextRun(name, .link)].marking(ranges)
      }
      let name = width.padded(width.truncated(names[place], to: nameColumns), to: nameColumns)
      return [TextRun(name, .link)].marking(ranges) + [TextRun("  "), number, TextRun(" " + bar, .dim)]
    }
  }

  /// A bar of some columns at most, measured by the highest count, and blanks behind it.
  private func bar(_ count: Int, of maximum: Int, columns: Int) -> String {
    let length = maximum == 0 ? 0 : (count * columns + maximum - 1) / maximum
    return String(repeating: lines.bar, count: length) + String(repeating: " ", count: columns - length)
  }

  /// A count and its bar in a row of some columns, measured by the highest; the number alone where the screen is read
  /// aloud.
  func bar(_ count: Int, of maximum: Int, in columns: Int) -> [TextRun] {
    if isPlain { return [TextRun("\(count)  ")] }
    let blank = String(repeating: " ", count: String(maximum).count - String(count).count)
    let bar = self.bar(count, of: maximum, columns: max(4, min(16, columns / 6)))
    return [TextRun(" " + blank + "\(count) "), TextRun(bar + " ", .dim)]
  }

  mutating func openOverview() { enter(OverviewView(in: self)) }

  /// Goes where a row of the overview leads.
  mutating func follow(_ target: Overview.Target) {
    switch target {
    case .kind(let kind): focus(.list(kind))
    case .item(let item): follow(to: item)
    case .facet(let kind, let facet):
      view.lists[kind].query = nil
      focus(.list(kind))
      narrow(kind, by: [facet])
    }
  }
}
