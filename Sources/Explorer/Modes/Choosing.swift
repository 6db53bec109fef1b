import Model
import System

/// All items that the shown one is linked to, at once, each with a label by which it is followed: so the last of
/// many is as near as the first.
struct Choosing: Mode {
  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    state.leaveMode()
    if case .character(let label) = key.normalised,
      let link = state.linksToChoose.first(where: { $0.label == label })
    {
      state.follow(to: link.item)
    } else {
      state.message = Message(text: UIText.noSuchLink)
    }
    return nil
  }

  func situation(in state: State) -> Situation { .links }

  func landmark(in state: State) -> Phrase? { UIText.linksTitle }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.linksTitle[state.language], in: frame, isFocused: true, lines: state.lines)
    let links = state.linksToChoose
    let rows = max(1, frame.rows - 1)
    let columns = max(1, (links.count + rows - 1) / rows)
    let room = frame.columns / columns
    for (place, link) in links.enumerated() {
      let cell = Frame(
        x: frame.x + place / rows * room, y: frame.y + 1 + place % rows, columns: room - 1, rows: 1)
      let runs = [
        TextRun(" \(link.label) ", .key), TextRun(link.item.kind.name[state.language] + " ", .label),
        TextRun(state.corpus.name(of: link.item), .link),
      ]
      grid.draw(runs.truncated(to: cell.columns, state.width), x: cell.x, y: cell.y, in: cell)
    }
    grid.cursor = (frame.x, frame.y + 1)
  }
}

extension State {
  /// The items that the shown one is linked to, each once, with labels as far as there are any.
  var linksToChoose: [(label: Unicode.Scalar, item: ItemID)] {
    guard let item = view.item else { return [] }
    var seen: Set<ItemID> = []
    let targets = corpus.relations[item].map(\.target).filter { seen.insert($0).inserted }
    return zip(Following.allLabels, targets).map { ($0, $1) }
  }
}
