import Model
import Report
import System
import Text

/// An item as bare text over the whole screen, without a frame: for the mouse of the terminal to select.
struct PlainView: Sendable {
  /// The item, or the article whose source is open.
  private(set) var item: ItemID
  let isSource: Bool
  var lines: [String] = []
  var top = 0

  /// The same text in another corpus; nil where that lacks it.
  func carried(by transfer: Transfer) -> PlainView? {
    var plain = self
    guard let item = transfer.item(item) else { return nil }
    plain.item = item
    return plain
  }

  /// Brings the first line to be seen to where a window of a height is full.
  mutating func scroll(by rows: Int, height: Int) { top = max(0, min(top + rows, lines.count - height)) }

  func draw(in state: State, on grid: inout Grid) {
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
  /// Whether the mouse is the program's; in the plain view the terminal has it.
  public var takesMouse: Bool { if case .plain = mode { false } else { true } }

  mutating func openPlain() {
    let article = view.focus == .source ? view.source?.article : nil
    guard let item = article ?? itemAtHand else { return message = Message(text: UIText.nothingSelected) }
    show(PlainView(item: item, isSource: article != nil))
  }

  /// Sets the text of the plain view anew, where it is open: the screen has changed.
  mutating func refreshPlain() { if case .plain(let plain) = mode { show(plain) } }

  mutating func show(_ plain: PlainView) {
    var plain = plain
    plain.lines = plain.isSource ? sourceLines(of: plain.item) : itemLines(of: plain.item)
    plain.scroll(by: 0, height: size.rows - 1)
    mode = .plain(plain)
  }

  private func itemLines(of item: ItemID) -> [String] {
    let text = corpus.export([item], as: .text, in: language, columns: size.columns)
    return CharacterSequence.parted(text).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// The article as it is to be read, block by block.
  private func sourceLines(of item: ItemID) -> [String] {
    let wrapping = TextWrapping(width: width)
    return Array(
      corpus.blocks(of: item).map { wrapping.wrap(corpus.text($0.range), columns: size.columns) }.joined(
        separator: [""]))
  }

  mutating func handlePlain(_ key: Key, _ plain: PlainView) -> Effect? {
    var plain = plain
    let height = size.rows - 1
    switch keymap.command(for: key) {
    case .down: plain.scroll(by: 1, height: height)
    case .up: plain.scroll(by: -1, height: height)
    case .halfPageDown: plain.scroll(by: height / 2, height: height)
    case .halfPageUp: plain.scroll(by: -height / 2, height: height)
    case .pageDown: plain.scroll(by: height, height: height)
    case .pageUp: plain.scroll(by: -height, height: height)
    case .first: plain.top = 0
    case .last: plain.scroll(by: plain.lines.count, height: height)
    case .close, .quit, .plain:
      mode = .browsing
      return nil
    case .redraw: return .redraw
    default: break
    }
    mode = .plain(plain)
    return nil
  }
}
