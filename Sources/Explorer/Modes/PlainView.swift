import Model
import System
import Text

/// An item as bare text over the whole screen, without a frame: for the mouse of the terminal to select.
struct PlainView: Mode {
  /// The item, or the article whose source is open.
  private var item: ItemID
  private let isSource: Bool
  private var lines: [String] = []
  private var top = 0

  init(of item: ItemID, isSource: Bool, in state: State) {
    (self.item, self.isSource) = (item, isSource)
    refresh(in: state)
  }

  var takesMouse: Bool { false }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    let height = state.size.rows - 1
    switch state.keymap.command(for: key) {
    case .down: scroll(by: 1, height: height)
    case .up: scroll(by: -1, height: height)
    case .halfPageDown: scroll(by: height / 2, height: height)
    case .halfPageUp: scroll(by: -height / 2, height: height)
    case .pageDown: scroll(by: height, height: height)
    case .pageUp: scroll(by: -height, height: height)
    case .first: top = 0
    case .last: scroll(by: lines.count, height: height)
    case .close, .leave, .plain: state.leaveMode()
    case .quit: return .quit
    case .redraw: return .redraw
    default: break
    }
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) {}

  /// Sets the text anew.
  mutating func refresh(in state: State) {
    lines = isSource ? state.sourceLines(of: item) : state.itemLines(of: item)
    scroll(by: 0, height: state.size.rows - 1)
  }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    guard let item = transfer.item(item) else { return state.leaveMode() }
    self.item = item
    refresh(in: state)
  }

  /// Brings the first line to be seen to where a window of a height is full.
  private mutating func scroll(by rows: Int, height: Int) {
    top = max(0, min(top + rows, lines.count - height))
  }

  func draw(_ state: State, _ layout: Layout, on grid: inout Grid) {
    let screen = Frame(x: 0, y: 0, columns: state.size.columns, rows: state.size.rows)
    let height = screen.rows - 1
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      grid.draw(line, x: 0, y: row, in: screen, .plain)
    }
    let last = min(top + height, lines.count)
    let hint = "\(last)/\(lines.count)  " + UIText.plainHint(state.keymap)[state.language]
    let x = grid.draw(hint, x: 0, y: height, in: screen, .dim)
    grid.cursor = (min(x, screen.columns - 1), height)
  }
}

extension State {
  mutating func openPlain() {
    let article = view.focus == .source ? view.source?.article : nil
    guard let item = article ?? itemAtHand else { return message = Message(text: UIText.nothingSelected) }
    enter(PlainView(of: item, isSource: article != nil, in: self))
  }

  fileprivate func itemLines(of item: ItemID) -> [String] {
    let text = corpus.export([item], as: .text, in: language, columns: size.columns)
    return CharacterSequence.parted(text).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// The article as it is to be read, block by block.
  fileprivate func sourceLines(of item: ItemID) -> [String] {
    let wrapping = TextWrapping(width: width)
    return Array(
      corpus.blocks(of: item).map { wrapping.wrap(corpus.text($0.range), columns: size.columns) }.joined(
        separator: [""]))
  }
}
