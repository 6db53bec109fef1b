import Model
import System

/// What has rows that can be chosen by a number.
protocol Numbered: Mode {
  /// How many rows can be chosen.
  func choices(in state: State) -> Int
  /// Selects one of them, counted from 0.
  mutating func choose(_ choice: Int, in state: inout State)
}

/// Waiting for the number of a row, on a screen that is read aloud. The row is selected as soon as no longer number could
/// be meant, or by Enter.
struct Numbering: Mode {
  /// What lies below, and has the keys again.
  private let origin: any Numbered
  private var number = 0
  private let count: Int

  init(over origin: any Numbered, in state: State) {
    self.origin = origin
    count = origin.choices(in: state)
  }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch key.normalised {
    case .character(let scalar) where ("0"..."9").contains(scalar):
      number = min(10 * number + Int(scalar.value - 48), count + 1)
      if 10 * number > count { choose(in: &state) }
    case .backspace: number /= 10
    case .enter where number > 0: choose(in: &state)
    default: state.enter(origin)
    }
    return nil
  }

  private func choose(in state: inout State) {
    guard (1...max(1, count)).contains(number) else {
      state.enter(origin)
      return state.message = Message(text: UIText.noSuchNumber(count), isError: true)
    }
    var below = origin
    below.choose(number - 1, in: &state)
    state.enter(below)
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    origin.drawBody(of: state, layout, in: frame, on: &grid)
  }

  func statusLine(in state: State) -> StatusLine.Content? {
    .prompt(UIText.number(count)[state.language] + " ", LineEditor(number > 0 ? "\(number)" : ""), aside: "")
  }
}

extension Browsing: Numbered {
  func choices(in state: State) -> Int { state.view.lists[state.view.kind].count }

  mutating func choose(_ choice: Int, in state: inout State) {
    guard case .list = state.view.focus else { return }
    state.move(by: choice - state.view.lists[state.view.kind].scroll.selected)
  }
}

extension State {
  /// Waits for the number of a row, where rows have numbers and there is one.
  ///
  /// - Returns: false where rows have none.
  mutating func startNumbering(over origin: any Numbered) -> Bool {
    guard isPlain, origin.choices(in: self) > 0 else { return false }
    enter(Numbering(over: origin, in: self))
    return true
  }
}
