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
  /// The items that are left.
  private var left: [ItemID] = []

  init(of kind: Kind, in state: State) {
    self.kind = kind
    chosen = state.view.lists[kind].facets
    setGroups(in: state)
    refresh(in: state)
    move(by: 1, in: state)
  }

  /// The columns of a box, and the columns of a screen from which the items that are left stand beside the values.
  private static let (box, double) = (2..<5, 72)

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
    state.message = Message(text: UIText.count(left.count, of: state.corpus.count(of: kind)))
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
    if mouse.x >= FacetView.columns(in: state) { return nil }
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
      let ticked = chosen.count { $0.field == field }
      let head = [TextRun(field.name[state.language], .label)]
      rows.append(
        TextRow(
          runs: ticked == 0 ? head : head + [TextRun(" " + UIText.ticked(ticked)[state.language], .dim)]))
      let maximum = shown.lazy.map { counts.values[$0.facet] ?? 0 }.max() ?? 0
      let columns = FacetView.columns(in: state) - 3
      rows += shown.map { facet, text, ranges in
        let sign = chosen.contains(facet) ? "[x] " : "[ ] "
        let bar = state.bar(counts.values[facet] ?? 0, of: maximum, in: columns)
        let room = columns - sign.count - state.width.columns(of: bar)
        let name = ranges.isEmpty ? state.width.cutInMiddle(text, to: room, tail: .third) : text
        return TextRow(runs: [TextRun(sign)] + bar + [TextRun(name)].marking(ranges), target: .facet(facet))
      }
    }
    if rows.isEmpty { rows = [TextRow(runs: [TextRun(UIText.empty[state.language], .dim)])] }
    scroll.fit(count: rows.count, height: Overlay.height(in: state.size))
  }

  private mutating func setGroups(in state: State) {
    let all = state.corpus.facetCounts(among: state.candidates(of: kind), in: state.language)
    groups = all.map { group in
      // What is chosen stands first, and can be given up also where nothing has it.
      let own = chosen.filter { $0.field == group.field }
      return (group.field, own + group.values.map(\.facet).filter { !own.contains($0) })
    }
    for facet in chosen where !groups.contains(where: { $0.field == facet.field }) {
      groups.append((facet.field, [facet]))
    }
  }

  // MARK: The screen

  /// The columns of the values.
  private static func columns(in state: State) -> Int {
    let columns = state.size.columns
    return columns >= double && !state.isPlain ? columns * 11 / 20 : columns
  }

  private func title(in state: State) -> String {
    "\(UIText.facetsTitle[state.language]) \(kind.plural[state.language])"
  }

  private func count(in state: State) -> String {
    UIText.count(left.count, of: state.corpus.count(of: kind))[state.language]
  }

  func landmark(in state: State) -> Phrase? {
    let text = title(in: state) + " " + count(in: state)
    return Phrase(text, text)
  }

  func leftCount(of kind: Kind) -> Int? { kind == self.kind ? left.count : nil }

  func statusLine(in state: State) -> StatusLine.Content? {
    isTyping ? .prompt("/", editor, aside: state.promptKeys(in: .searchingValue)) : nil
  }

  func situation(in state: State) -> Situation { .facets }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let columns = FacetView.columns(in: state)
    let own = Frame(x: frame.x, y: frame.y, columns: columns, rows: frame.rows)
    let text = Frame(x: own.x, y: own.y + 1, columns: columns, rows: own.rows - 1)
    grid.drawTitle(
      title(in: state), aside: count(in: state), in: own, isFocused: true, lines: state.lines)
    TextPane(rows: rows, scroll: scroll, isFocused: true, numbers: state.isPlain ? rows.numbers : [:])
      .draw(in: text, on: &grid)
    if columns == frame.columns { return }
    grid.drawColumn(
      Frame(x: columns, y: frame.y, columns: 1, rows: frame.rows), lines: state.lines)
    let rest = Frame(x: columns + 1, y: frame.y, columns: frame.columns - columns - 1, rows: frame.rows)
    drawLeft(of: state, in: rest, on: &grid)
  }

  /// The items that are left, and under them what they have in common.
  private func drawLeft(of state: State, in frame: Frame, on grid: inout Grid) {
    let key = state.keymap.key(of: kind).map { $0 + " " } ?? ""
    grid.drawTitle(
      "\(key)\(kind.plural[state.language]) \(count(in: state))", in: frame, isFocused: false,
      lines: state.lines)
    let columns = frame.columns - 3
    let criteria = self.criteria(in: state)
    let room = max(1, frame.rows - 2 - criteria.count)
    let isCut = left.count > room
    var lines = left.prefix(isCut ? room - 1 : room).map { item in
      state.width.cutInMiddle(state.corpus.name(of: item), to: columns, tail: .third)
    }
    if isCut { lines.append(UIText.inAll("\(left.count)")[state.language]) }
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns - 1, rows: frame.rows - 1)
    for (line, words) in (lines + [""] + criteria).enumerated() {
      grid.draw(
        state.width.truncated(words, to: columns), x: text.x + 2, y: text.y + line, in: text,
        line > lines.count ? .dim : .plain)
    }
  }

  /// What was chosen, any of a field, and how it is put together.
  private func criteria(in state: State) -> [String] {
    let language = state.language
    let chosen = groups.flatMap { field, values in
      let names = values.filter { self.chosen.contains($0) }.map { state.corpus.text(of: $0, in: language) }
      let label = field.name[language] + UIText.colon[language]
      let or = state.width.padded("", to: state.width.columns(of: label)) + UIText.or[language]
      return names.enumerated().map { ($0.offset == 0 ? label : or) + $0.element }
    }
    return (chosen.isEmpty ? [] : chosen + [""]) + UIText.facetsLogic.map { $0[language] }
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

extension FacetView: Numbered {
  func choices(in state: State) -> Int { rows.numbers.count }

  mutating func choose(_ choice: Int, in state: inout State) {
    let row = rows.row(ofChoice: choice)
    scroll.move(by: row - scroll.selected, of: rows.count, height: Overlay.height(in: state.size))
  }
}
