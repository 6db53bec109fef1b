import Model
import Search
import System

/// The values by which a list can be narrowed, while they are chosen. Of each group any of those chosen is enough, and
/// every group counts. Enter narrows the list by them, Esc leaves it as it was.
struct FacetView: Mode {
  private let kind: Kind
  private var chosen: [Facet]
  /// The values of each field, in the order that they had at first: lines do not change places while one chooses.
  private var groups: [(field: FacetField, values: [Facet])] = []
  private var editor = LineEditor()
  /// Whether keys are typed into the line that values are looked for by.
  private var isTyping = false
  private var scroll = Scroll()
  private(set) var rows: [TextRow] = []
  /// How many items are left.
  private var left = 0

  init(of kind: Kind, in state: State) {
    self.kind = kind
    chosen = state.view.lists[kind].facets
    setGroups(in: state)
    refresh(in: state)
    move(by: 1, in: state)
  }

  /// The columns of a box.
  private static let box = 2..<5

  private var selected: Facet? {
    guard rows.indices.contains(scroll.selected), case .facet(let facet)? = rows[scroll.selected].target
    else {
      return nil
    }
    return facet
  }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if isTyping, type(key, in: state) { return nil }
    let command = (isTyping ? .standard : state.keymap).command(for: key)
    let page = Overlay.height(in: state.size)
    switch command {
    case .pageDown where key == .character(" "): tick(in: &state)
    case .down: move(by: 1, in: state)
    case .up: move(by: -1, in: state)
    case .halfPageDown, .pageDown: move(by: page, in: state)
    case .halfPageUp, .pageUp: move(by: -page, in: state)
    case .first: move(by: -rows.count, in: state)
    case .last: move(by: rows.count, in: state)
    case .nextPane: goToGroup(1, in: state)
    case .previousPane: goToGroup(-1, in: state)
    case .search: isTyping = true
    case .open: apply(in: &state)
    case .follow where !isTyping && state.startNumbering(over: self): break
    case .close, .leave, .facets: state.leaveMode()
    case .quit: return .quit
    case .language, .theme, .redraw:
      let effect = command.flatMap { state.perform($0) }
      refresh(in: state)
      return effect
    case nil where key == .character("c"):
      chosen = []
      refresh(in: state)
    default: state.message = Message(text: UIText.overlayIsOpen(state.keymap))
    }
    return nil
  }

  /// Takes a key of the line that values are looked for by; false for one that means what it means without it.
  private mutating func type(_ key: Key, in state: State) -> Bool {
    switch key {
    case .enter: isTyping = false
    case .escape:
      isTyping = false
      editor = LineEditor()
    default: if !editor.handle(key) { return false }
    }
    scroll = Scroll()
    refresh(in: state)
    move(by: 1, in: state)
    return true
  }

  private mutating func tick(in state: inout State) {
    guard let facet = selected else { return }
    if let place = chosen.firstIndex(of: facet) { chosen.remove(at: place) } else { chosen.append(facet) }
    refresh(in: state)
    state.message = Message(text: UIText.count(left, of: state.corpus.count(of: kind)))
  }

  private func apply(in state: inout State) {
    state.leaveMode()
    state.narrow(kind, by: chosen)
  }

  /// Goes by lines, to one with a value.
  private mutating func move(by lines: Int, in state: State) {
    let values = rows.indices.filter { rows[$0].target != nil }
    guard let first = values.first, let last = values.last else { return }
    let goal = max(first, min(scroll.selected + lines, last))
    let next = lines > 0 ? values.first { $0 >= goal } ?? last : values.last { $0 <= goal } ?? first
    let height = Overlay.height(in: state.size)
    scroll.move(by: next - scroll.selected, of: rows.count, height: height)
    // With the heading of the first value.
    if next == first, next < height { scroll.top = 0 }
  }

  private mutating func goToGroup(_ step: Int, in state: State) {
    let heads = rows.indices.filter { rows[$0].target == nil && !rows[$0].runs.isEmpty }
    let current = heads.last { $0 < scroll.selected }.flatMap { heads.firstIndex(of: $0) } ?? 0
    guard !heads.isEmpty else { return }
    let head = heads[(current + step + heads.count) % heads.count]
    scroll.move(by: head + 1 - scroll.selected, of: rows.count, height: Overlay.height(in: state.size))
  }

  // MARK: Mouse, paste, reload

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    let before = scroll
    mouse.move(&scroll, top: 2, of: rows.count, height: Overlay.height(in: state.size))
    guard mouse.isClick else { return nil }
    if selected == nil { scroll = before }
    if mouse.y >= 2, mouse.action == .doubleClick || FacetView.box ~= mouse.x { tick(in: &state) }
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    guard isTyping else { return state.startFinding(text) }
    editor.insert(text)
    refresh(in: state)
  }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    chosen = chosen.compactMap { transfer.facet($0) }
    setGroups(in: state)
    refresh(in: state)
  }

  mutating func refresh(in state: State) {
    let counts = state.corpus.facetCounts(among: state.candidates(of: kind), narrowedBy: chosen)
    left = counts.left
    let query = SearchQuery(editor.string, gapped: false)
    rows = []
    for (field, values) in groups {
      let shown = values.map { (facet: $0, text: state.corpus.text(of: $0, in: state.language)) }
        .map { (facet: $0.facet, text: $0.text, ranges: query.ranges(in: $0.text, kind: .title)) }
        .filter { query.isEmpty || !$0.ranges.isEmpty }
      if shown.isEmpty { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(TextRow(runs: [TextRun(field.name[state.language], .label)]))
      let maximum = shown.lazy.map { counts.values[$0.facet] ?? 0 }.max() ?? 0
      rows += shown.map { facet, text, ranges in
        let sign = chosen.contains(facet) ? "[x] " : "[ ] "
        let bar = state.bar(counts.values[facet] ?? 0, of: maximum)
        return TextRow(runs: [TextRun(sign)] + bar + [TextRun(text)].marking(ranges), target: .facet(facet))
      }
    }
    if rows.isEmpty { rows = [TextRow(runs: [TextRun(UIText.empty[state.language], .dim)])] }
    scroll.fit(count: rows.count, height: Overlay.height(in: state.size))
  }

  private mutating func setGroups(in state: State) {
    let all = state.corpus.facetCounts(among: state.candidates(of: kind), in: state.language)
    groups = all.map { group in
      // What is chosen can be given up also where nothing has it.
      let gone = chosen.filter { one in one.field == group.field && !group.values.contains { $0.facet == one }
      }
      return (group.field, group.values.map(\.facet) + gone)
    }
    for facet in chosen where !groups.contains(where: { $0.field == facet.field }) {
      groups.append((facet.field, [facet]))
    }
  }

  // MARK: The screen

  private func title(in state: State) -> String {
    let count = UIText.count(left, of: state.corpus.count(of: kind))[state.language]
    return "\(UIText.facetsTitle[state.language]) \(kind.plural[state.language]) \(count)"
  }

  func landmark(in state: State) -> Phrase? { Phrase(title(in: state), title(in: state)) }

  func statusLine(in state: State) -> StatusLine.Content? {
    isTyping ? .prompt("/", editor, aside: state.promptKeys(in: .searchingValue)) : nil
  }

  func situation(in state: State) -> Situation { .facets }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    grid.drawTitle(title(in: state), in: frame, isFocused: true, lines: state.lines)
    TextPane(rows: rows, scroll: scroll, isFocused: true, numbers: state.isPlain ? rows.numbers : [:])
      .draw(in: text, on: &grid)
  }
}

extension FacetView: Numbered {
  func choices(in state: State) -> Int { rows.numbers.count }

  mutating func choose(_ choice: Int, in state: inout State) {
    let row = rows.row(ofChoice: choice)
    scroll.move(by: row - scroll.selected, of: rows.count, height: Overlay.height(in: state.size))
  }
}

extension State {
  mutating func openFacets() {
    guard case .list(let kind) = view.focus else { return message = Message(text: UIText.noSort) }
    enter(FacetView(of: kind, in: self))
  }

  /// Narrows a list by values.
  mutating func narrow(_ kind: Kind, by facets: [Facet]) {
    view.lists[kind].facets = facets
    refreshRows(of: kind)
    showSelected(of: kind)
    if facets.isEmpty { return }
    message = Message(text: UIText.narrowed(to: view.lists[kind].count, of: corpus.count(of: kind), keymap))
  }
}
