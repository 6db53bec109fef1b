import Model
import System
import Testing

@testable import Explorer
@testable import TUI

/// The detail pane on a line that does not keep up.
@Suite struct PaneFillingTests {
  private let start = ContinuousClock.now
  private func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }
  private static let corpus = try! Corpus.load([.bundled])
  private let pane = Frame(x: 36, y: 2, columns: 44, rows: 21)

  private func state() -> State {
    var state = State(PaneFillingTests.corpus, language: .chinese)
    _ = state.handle([.resized(Size(columns: 80, rows: 24)), .key(.character("2"))])
    return state
  }

  /// Rows of the pane that show something.
  private func rows(_ grid: Grid, _ pane: Frame) -> [Int] {
    (pane.y..<pane.y + pane.rows).filter { y in
      grid.row(y).dropFirst(pane.x).contains { $0.base != " " }
    }
  }

  @Test func aFastLineGetsThePaneWithTheKey() {
    var (filling, state) = (PaneFilling(), state())
    let before = state.render()
    _ = state.handle([.key(.character("j"))])
    let part = filling.part(of: state.render(), over: before, in: nil, isIdle: false, at: at(0))
    #expect(part == state.render())
    #expect(filling.due == nil)
  }

  @Test func aHeldKeySendsTheListAndTheTopOfThePaneAlone() throws {
    var (filling, state) = (PaneFilling(), state())
    var shown = filling.part(of: state.render(), over: nil, in: nil, isIdle: true, at: at(0))
    var costs: [Int] = []
    for step in 1...7 {
      _ = state.handle([.key(.character("j"))])
      let wanted = state.render()
      let pane = try #require(state.leafed)
      shown = filling.part(of: wanted, over: shown, in: pane, isIdle: false, at: at(Double(step) / 30))
      costs.append(filling.cost)
      // From the top on, and nothing of another item beneath.
      for y in pane.y..<pane.y + pane.rows {
        let (row, whole) = (shown.row(y).dropFirst(pane.x), wanted.row(y).dropFirst(pane.x))
        #expect(row == whole || row.allSatisfy { $0 == Cell() })
      }
      #expect(shown.row(pane.y).elementsEqual(wanted.row(pane.y)))
      #expect(shown.row(5).prefix(pane.x - 1) == wanted.row(5).prefix(pane.x - 1))
    }
    #expect(costs.dropFirst().reduce(0, +) / 6 <= PaneFilling.step, "\(costs)")
  }

  @Test func theRestComesInPiecesWhenTheKeysRest() throws {
    var (filling, state) = (PaneFilling(), state())
    var shown = filling.part(of: state.render(), over: nil, in: nil, isIdle: true, at: at(0))
    // What is asked for whole needs no piece.
    #expect(filling.due == nil)
    _ = state.handle([.key(.character("j")), .key(.character("j"))])
    let (wanted, pane) = (state.render(), try #require(state.leafed))
    shown = filling.part(of: wanted, over: shown, in: pane, isIdle: true, at: at(1))
    let first = rows(shown, pane).count
    #expect(first < rows(wanted, pane).count)
    #expect(filling.due == at(1) + PaneFilling.rest)
    // Not before, and not while something is on its way.
    #expect(filling.part(of: wanted, over: shown, in: pane, isIdle: true, at: at(1.1)) == shown)
    #expect(filling.part(of: wanted, over: shown, in: pane, isIdle: false, at: at(1.3)) == shown)
    var pieces = 0
    while shown != wanted, pieces < 20 {
      shown = filling.part(of: wanted, over: shown, in: pane, isIdle: true, at: at(1.3))
      #expect(filling.cost <= PaneFilling.piece)
      pieces += 1
    }
    #expect((1...3).contains(pieces))
    #expect(filling.due == nil)
  }

  @Test func anyKeyDropsWhatIsNotSent() throws {
    var (filling, state) = (PaneFilling(), state())
    var shown = state.render()
    for second in 1...2 {
      _ = state.handle([.key(.character("j"))])
      shown = filling.part(
        of: state.render(), over: shown, in: try #require(state.leafed), isIdle: true, at: at(Double(second)))
    }
    #expect(filling.due == at(2) + PaneFilling.rest)
  }

  /// However long somebody walks, with a rest after every step.
  @Test func aSlowWalkCostsOnAverageWhatAStepMay() throws {
    var (filling, state) = (PaneFilling(), state())
    var shown = filling.part(of: state.render(), over: nil, in: nil, isIdle: true, at: at(0))
    var (costs, cut, time) = ([Int](), 0, 1.0)
    for step in 0..<200 {
      _ = state.handle([.key(.character(step % 14 < 7 ? "j" : "k"))])
      let (wanted, pane) = (state.render(), try #require(state.leafed))
      time += 5
      shown = filling.part(of: wanted, over: shown, in: pane, isIdle: true, at: at(time))
      var cost = filling.cost
      while let due = filling.due {
        shown = filling.part(of: wanted, over: shown, in: pane, isIdle: true, at: due)
        cost += filling.cost
      }
      costs.append(cost)
      if shown != wanted {
        cut += 1
        // And the title tells so.
        #expect(shown.row(pane.y - 1).contains { $0.base == "↓" })
      }
    }
    #expect(costs.reduce(0, +) <= PaneFilling.step * 200 + PaneFilling.maximum)
    #expect(cut < 200)
  }
}
