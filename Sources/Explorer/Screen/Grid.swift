import Text

/// One column of one row of the screen.
public struct Cell: Equatable, Sendable {
  /// The character; a NUL stands in the second column of a wide one.
  public var base: Unicode.Scalar = " "
  public var style = Style.plain

  /// A cell with nothing in it.
  public static let blank = Cell()

  /// Whether the cell is the second column of the wide character before it.
  public var isContinuation: Bool { base == "\0" }
}

/// A size or a place on the screen, in columns and rows.
public struct Size: Equatable, Sendable {
  public let columns: Int
  public let rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The largest screen that is drawn. Every cell takes memory, and the other end of a line may claim a window of any
  /// size.
  public static let largest = Size(columns: 1_000, rows: 500)

  /// As much of a window as is used.
  public var usable: Size {
    Size(columns: min(columns, Size.largest.columns), rows: min(rows, Size.largest.rows))
  }
}

/// A rectangle of the screen.
public struct Frame: Equatable, Sendable {
  public let x: Int
  public let y: Int
  public let columns: Int
  public let rows: Int
}

/// The whole screen as a value: what every pane draws into and what ncurses is handed.
public struct Grid: Sendable {
  public let size: Size
  public let width: TextWidth
  public private(set) var cells: [Cell]
  /// Combining marks on characters, by the places of their cells.
  private var marks: [Int: [Unicode.Scalar]] = [:]
  /// Where the hardware cursor stands: on the selected row or in the prompt, for screen readers.
  public var cursor: (x: Int, y: Int) = (0, 0)
  /// What a click does, and where: keys in the last line, tabs.
  private var buttons: [(frame: Frame, command: Command)] = []

  public init(size: Size, width: TextWidth) {
    self.size = size
    self.width = width
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// A row of cells.
  public func row(_ y: Int) -> ArraySlice<Cell> { cells[y * size.columns..<(y + 1) * size.columns] }

  /// The combining marks on the character in a cell, four at most.
  public func marks(x: Int, y: Int) -> [Unicode.Scalar] { marks[y * size.columns + x] ?? [] }

  /// Makes a click on a part of a row do what a command does.
  mutating func addButton(from x: Int, to end: Int, y: Int, _ command: Command) {
    buttons.append((Frame(x: x, y: y, columns: end - x, rows: 1), command))
  }

  /// The command behind a place; nil where there is none.
  func button(x: Int, y: Int) -> Command? { buttons.first { $0.frame.contains(x: x, y: y) }?.command }

  /// The number in brackets, `[12]`, that a place belongs to; nil where there is none.
  func number(x: Int, y: Int) -> Int? {
    guard (0..<size.columns).contains(x), (0..<size.rows).contains(y) else { return nil }
    let row = self.row(y).map(\.base)
    func isDigit(_ place: Int) -> Bool { ("0"..."9").contains(row[place]) }
    var start = row[x] == "]" ? x - 1 : x
    while start > 0, isDigit(start) { start -= 1 }
    guard start >= 0, row[start] == "[" else { return nil }
    let digits = row[(start + 1)...].prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.endIndex < row.endIndex, row[digits.endIndex] == "]" else { return nil }
    return Int(String(String.UnicodeScalarView(digits)))
  }

  /// Draws a text from a place to the right, cut at the right edge of the frame; returns the column after it.
  @discardableResult
  mutating func draw(_ text: some StringProtocol, x: Int, y: Int, in frame: Frame, _ style: Style) -> Int {
    guard y >= frame.y, y < frame.y + frame.rows, y < size.rows else { return x }
    let right = min(frame.x + frame.columns, size.columns)
    var x = x
    for scalar in text.unicodeScalars {
      let known = width.columns(of: scalar)
      let columns = known ?? width.columnsOfUnknown
      if columns == 0 {
        mark(scalar, beforeColumn: x, y: y)
        continue
      }
      guard x + columns <= right else { break }
      let index = y * size.columns + x
      if !marks.isEmpty { (marks[index], marks[index + columns - 1]) = (nil, nil) }
      cells[index] = Cell(base: known == nil ? "\u{FFFD}" : scalar, style: style)
      if columns == 2 { cells[index + 1] = Cell(base: "\0", style: style) }
      x += columns
    }
    return x
  }

  /// Puts a combining mark on the character that ends before a column.
  private mutating func mark(_ scalar: Unicode.Scalar, beforeColumn x: Int, y: Int) {
    guard x > 0 else { return }
    var index = y * size.columns + x - 1
    if cells[index].isContinuation { index -= 1 }
    if marks[index, default: []].count < 4 { marks[index, default: []].append(scalar) }
  }

  /// The screen without the rows of a pane from one on, as long as they are held back; the title above the pane may
  /// tell that there is more.
  public func held(from y: Int, in pane: Frame, tellingSo: Bool) -> Grid {
    var grid = self
    let columns = pane.x..<min(pane.x + pane.columns, size.columns)
    for row in y..<min(pane.y + pane.rows, size.rows) {
      for x in columns {
        grid.cells[row * size.columns + x] = Cell()
        if !grid.marks.isEmpty { grid.marks[row * size.columns + x] = nil }
      }
    }
    if tellingSo {
      let sign = width.columns(of: "↓" as Unicode.Scalar) == 1 ? "↓" : "v"
      let title = Frame(x: pane.x, y: pane.y - 1, columns: pane.columns, rows: 1)
      grid.draw(" \(sign) ", x: columns.upperBound - 4, y: title.y, in: title, .frame)
    }
    return grid
  }

  /// Gives all cells of a frame a style, whatever they hold; matches in a selected row stay to be seen.
  mutating func restyle(_ frame: Frame, _ style: Style) {
    for y in frame.y..<min(frame.y + frame.rows, size.rows) {
      for x in frame.x..<min(frame.x + frame.columns, size.columns) {
        let isMatch = style == .selected && cells[y * size.columns + x].style == .match
        cells[y * size.columns + x].style = isMatch ? .selectedMatch : style
      }
    }
  }
}

extension Grid: Equatable {
  public static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size && one.width == other.width && one.cursor == other.cursor
      && one.marks == other.marks && one.cells == other.cells
  }
}

extension Grid {
  /// The screen as text, rows without the spaces at their ends; selected rows stand in ⟦ ⟧, matches in ⟨ ⟩.
  public var text: String {
    (0..<size.rows).map { y in
      var line = ""
      var (selected, matched) = (false, false)
      for (x, cell) in row(y).enumerated() where !cell.isContinuation {
        let isSelected = cell.style == .selected || cell.style == .selectedMatch
        let isMatched = cell.style == .match || cell.style == .selectedMatch
        if matched, !isMatched { line += "⟩" }
        if isSelected != selected { line += isSelected ? "⟦" : "⟧" }
        if isMatched, !matched { line += "⟨" }
        (selected, matched) = (isSelected, isMatched)
        line.unicodeScalars.append(cell.base)
        if !marks.isEmpty { line.unicodeScalars.append(contentsOf: marks(x: x, y: y)) }
      }
      if matched { line += "⟩" }
      if selected { line += "⟧" }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }
}
