import System
import Text

/// Rows under headings, in two columns where there is room: the overview and the help. The cursor stands on rows and on
/// nothing else; a line that is typed filters them.
struct SectionList: Sendable {
  struct Section: Sendable {
    let title: String
    let rows: [[TextRun]]
  }

  /// Where a row stands: in which section and column, and in which line of that.
  private struct Place {
    let section: Int
    let column: Int
    let line: Int
  }

  /// The columns of a screen from which there are two.
  private static let double = 72

  private var sections: [Section] = []
  /// Of each row, section after section.
  private var places: [Place] = []
  private var heads: [Place] = []
  private var columns = 1
  private var lines = 0
  private var scroll = Scroll()
  /// The selected row, counted through all sections.
  private(set) var selected = 0
  private(set) var editor = LineEditor()
  /// Whether keys are typed into the line.
  private(set) var isTyping = false

  /// How many rows there are.
  var count: Int { places.count }

  /// What the rows are to be filtered by.
  var filter: String { editor.string }

  /// The columns that a row has.
  static func room(in state: State) -> Int { state.size.columns / columns(in: state) - 3 }

  private static func columns(in state: State) -> Int {
    state.size.columns >= double && !state.isPlain ? 2 : 1
  }

  private static func height(in state: State) -> Int { Overlay.height(in: state.size) }

  /// Shows other rows, this one of them selected.
  mutating func show(_ sections: [Section], selecting row: Int, in state: State) {
    self.sections = sections
    columns = SectionList.columns(in: state)
    arrange()
    select(row, in: state)
  }

  /// Stands sections under one another, a blank line between two, and parts them where the columns are most alike.
  private mutating func arrange() {
    let heights = sections.map { $0.rows.count + 1 }
    func height(_ part: some Collection<Int>) -> Int { part.reduce(-1) { $0 + $1 + 1 } }
    let parting =
      columns == 1
      ? heights.count
      : heights.indices.min {
        max(height(heights[...$0]), height(heights[($0 + 1)...]))
          < max(height(heights[...$1]), height(heights[($1 + 1)...]))
      }.map { $0 + 1 } ?? 0
    (places, heads, lines) = ([], [], 0)
    var line = 0
    for (section, rows) in heights.enumerated() {
      if section == parting { line = 0 }
      let column = section < parting ? 0 : 1
      heads.append(Place(section: section, column: column, line: line))
      places += (1..<rows).map { Place(section: section, column: column, line: line + $0) }
      line += rows + 1
      lines = max(lines, line - 1)
    }
  }

  // MARK: Keys

  /// What came of a key.
  enum Outcome {
    case moved
    /// The line has changed: the rows are to be made anew.
    case filtered
    /// It is for whoever shows the rows.
    case command(Command?)
  }

  mutating func take(_ key: Key, in state: State) -> Outcome {
    if isTyping, key == .escape {
      lift()
      return .filtered
    }
    if isTyping, editor.handle(key) { return .filtered }
    let height = SectionList.height(in: state)
    switch (isTyping ? .standard : state.keymap).command(for: key) {
    case .down: select(selected + 1, in: state)
    case .up: select(selected - 1, in: state)
    case .halfPageDown, .pageDown: goByLines(height, in: state)
    case .halfPageUp, .pageUp: goByLines(-height, in: state)
    case .first: select(0, in: state)
    case .last: select(count - 1, in: state)
    case .nextPane: key == .tab || columns == 1 ? goToSection(1, in: state) : goToColumn(1, in: state)
    case .previousPane:
      key == .backTab || columns == 1 ? goToSection(-1, in: state) : goToColumn(0, in: state)
    case .search: isTyping = true
    case .close where !filter.isEmpty:
      lift()
      return .filtered
    case let command: return .command(command)
    }
    return .moved
  }

  mutating func insert(_ text: String) { editor.insert(text) }

  private mutating func lift() { (editor, isTyping) = (LineEditor(), false) }

  /// Selects a row, as near to the one asked for as there is one, and brings it into sight, with the heading of the first.
  mutating func select(_ row: Int, in state: State) {
    selected = max(0, min(row, count - 1))
    let height = SectionList.height(in: state)
    guard !places.isEmpty else { return scroll = Scroll() }
    scroll.selected = places[selected].line
    scroll.fit(count: lines, height: height)
    if scroll.selected == 1 { scroll.top = 0 }
  }

  /// Goes to the row of a column whose line is the nearest to one.
  private mutating func select(line: Int, of column: Int, in state: State) {
    let rows = places.indices.filter { places[$0].column == column }
    guard let row = rows.min(by: { abs(places[$0].line - line) < abs(places[$1].line - line) }) else {
      return
    }
    select(row, in: state)
  }

  private mutating func goByLines(_ lines: Int, in state: State) {
    guard !places.isEmpty else { return }
    select(line: places[selected].line + lines, of: places[selected].column, in: state)
  }

  private mutating func goToColumn(_ column: Int, in state: State) {
    guard !places.isEmpty else { return }
    select(line: places[selected].line, of: column, in: state)
  }

  private mutating func goToSection(_ step: Int, in state: State) {
    guard !places.isEmpty else { return }
    let section = (places[selected].section + step + sections.count) % sections.count
    select(places.firstIndex { $0.section == section } ?? selected, in: state)
  }

  // MARK: The mouse

  /// Selects the row under a click, or rolls the window.
  ///
  /// - Returns: whether a row was clicked twice.
  mutating func take(_ mouse: Mouse, in state: State) -> Bool {
    guard mouse.isClick else {
      scroll.roll(
        by: mouse.action == .wheelDown ? 3 : -3, of: lines, height: SectionList.height(in: state))
      return false
    }
    let column = columns == 2 && mouse.x >= state.size.columns / 2 ? 1 : 0
    let line = scroll.top + mouse.y - 2
    guard mouse.y >= 2,
      let row = places.firstIndex(where: { $0.column == column && $0.line == line })
    else { return false }
    select(row, in: state)
    return mouse.action == .doubleClick
  }

  // MARK: The screen

  func draw(in frame: Frame, of state: State, on grid: inout Grid) {
    let room = frame.columns / columns
    grid.cursor = (frame.x, frame.y)
    func cell(of place: Place) -> Frame? {
      let y = place.line - scroll.top
      guard (0..<frame.rows).contains(y) else { return nil }
      return Frame(x: frame.x + place.column * room, y: frame.y + y, columns: room - 1, rows: 1)
    }
    for (section, head) in zip(sections, heads) {
      guard let cell = cell(of: head) else { continue }
      let title = state.width.truncated(section.title, to: cell.columns - 2)
      grid.draw(title, x: cell.x + 2, y: cell.y, in: cell, .label)
    }
    let rows = sections.lazy.flatMap(\.rows)
    for (number, (row, place)) in zip(rows, places).enumerated() {
      guard let cell = cell(of: place) else { continue }
      let row = state.isPlain ? [TextRun("\(number + 1) ")] + row : row
      grid.draw(row.truncated(to: cell.columns - 2, state.width), x: cell.x + 2, y: cell.y, in: cell)
      guard number == selected else { continue }
      grid.draw(">", x: cell.x, y: cell.y, in: cell, .plain)
      grid.restyle(cell, .selected)
      grid.cursor = (cell.x, cell.y)
    }
  }
}
