import Model
import System
import Text

/// The first row: the program, where one is, and where the pane in focus stands in its list. On a narrow
/// screen it holds the tabs of the panes.
struct TitleLine {
  let state: State
  let form: Layout.Form

  func draw(in frame: Frame, on grid: inout Grid) {
    grid.restyle(frame, .title)
    if form == .narrow, !state.isPlain { return drawTabs(in: frame, on: &grid) }
    let x = grid.draw(" 文探 wentan", x: frame.x, y: frame.y, in: frame, .title)
    let place = place
    let room = frame.columns - x - state.width.columns(of: place) - 3
    grid.draw(state.width.truncated(trail, to: room), x: x, y: frame.y, in: frame, .title)
    let start = max(frame.x, frame.columns - state.width.columns(of: place) - 1)
    grid.draw(place, x: start, y: frame.y, in: frame, .title)
  }

  /// Where one is: the kind and the item, and the article where the source is open.
  private var trail: String {
    var steps: [String] = []
    if let item = state.view.item {
      steps = [item.kind.name[state.language], state.corpus.name(of: item)]
    }
    if state.view.focus == .source, let source = state.view.source {
      steps = [Kind.article.name[state.language], state.corpus.name(of: source.article)]
    }
    let scopes = state.view.scopes.map { " [\(state.name(of: $0))]" }.joined()
    return scopes + steps.map { " > " + $0 }.joined()
  }

  /// The place in the pane in focus, and before it how far adding and loading are, how many files are not read or faulty, and how
  /// many items are marked.
  private var place: String {
    let loading = state.loading.map { UIText.progress($0)[state.language] }
    let unread = state.unread > 0 ? UIText.unread(state.unread)[state.language] : nil
    let leftOut = state.leftOut.map { "!\($0.fileCount)" }
    let marks = state.marks.isEmpty ? nil : "*\(state.marks.items.count)"
    let adding = state.adding.map { UIText.adding($0)[state.language] }
    return [adding, loading, unread, leftOut, marks, position].compactMap { $0 }.joined(separator: "  ")
  }

  private var position: String {
    switch state.view.focus {
    case .list(let kind):
      let list = state.view.lists[kind]
      return list.count == 0 ? "0" : "\(list.scroll.selected + 1)/\(list.count)"
    case .detail: return percent(state.view.detail, of: state.detailRows.count)
    case .source: return percent(state.view.source?.scroll ?? Scroll(), of: state.sourceRows.count)
    }
  }

  private func percent(_ scroll: Scroll, of count: Int) -> String {
    "\(count < 2 ? 100 : scroll.selected * 100 / (count - 1))%"
  }

  private func drawTabs(in frame: Frame, on grid: inout Grid) {
    let place = place
    let start = max(frame.x, frame.columns - state.width.columns(of: place) - 1)
    let room = Frame(x: frame.x, y: frame.y, columns: max(0, start - frame.x - 1), rows: frame.rows)
    var x = frame.x + 1
    for kind in Kind.listed {
      let isOpen = state.view.kind == kind
      let key = state.keymap.key(of: kind)
      let tab = isOpen ? (key ?? "") + kind.name[state.language] : key ?? "·"
      let end = grid.draw(tab, x: x, y: frame.y, in: room, isOpen ? .focusedTitle : .title)
      grid.addButton(from: x, to: end, y: frame.y, Command(kind.plural.english))
      x = end + 1
    }
    grid.draw(place, x: start, y: frame.y, in: frame, .title)
  }
}
