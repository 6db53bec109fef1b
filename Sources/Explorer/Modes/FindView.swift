import Model
import Search
import System
import Text

/// The prompt of `f` and what it has found: one ranked list over all kinds, and beside it a preview.
struct FindView: Mode {
  private var editor: LineEditor
  private var walk = HistoryWalk()
  /// Whether what sounds alike is asked for.
  private(set) var isFuzzy = false
  /// Whether running text is searched by pinyin.
  private var isSpelled = false
  private(set) var findings = Findings.none
  private(set) var scroll = Scroll()

  /// What is looked for: what the prompt holds, with saved searches in the place of their names.
  private(set) var query = ""

  /// Hits that are listed, at most; the count names all.
  private static let maximum = 500

  init(for text: String, in state: inout State) {
    editor = LineEditor(text)
    update(in: &state)
  }

  private var selected: Finding? {
    findings.hits.indices.contains(scroll.selected) ? findings.hits[scroll.selected] : nil
  }

  var needsIndex: Bool { true }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    defer { fit(in: state) }
    let (count, height) = (findings.hits.count, Overlay.height(in: state.size))
    switch key {
    case .enter: open(in: &state)
    case .escape: state.leaveMode()
    case .control("n"):
      if let query = walk.newer(state.history) { editor = LineEditor(query) }
      update(in: &state)
    case .control("p"):
      if let query = walk.older(state.history, from: editor.string) { editor = LineEditor(query) }
      update(in: &state)
    case .down: scroll.move(by: 1, of: count, height: height)
    case .up: scroll.move(by: -1, of: count, height: height)
    case .pageDown: scroll.move(by: height, of: count, height: height)
    case .pageUp: scroll.move(by: -height, of: count, height: height)
    case .tab: mark(in: &state)
    case .backTab:
      isFuzzy.toggle()
      update(in: &state)
    case .control("t"):
      isSpelled.toggle()
      update(in: &state)
    case .right where state.completion(of: editor) != nil:
      state.completion(of: editor).map { editor = LineEditor($0.line) }
      update(in: &state)
    default:
      if editor.handle(key) {
        update(in: &state)
      } else {
        state.message = Message(text: UIText.unknownKey(state.keymap), isError: true)
      }
    }
    return nil
  }

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    if mouse.isClick {
      if let place = place(ofRow: mouse.y - 2, in: state) { scroll.selected = place }
    } else {
      mouse.move(&scroll, top: 2, of: findings.hits.count, height: Overlay.height(in: state.size))
    }
    if mouse.action == .doubleClick { open(in: &state) }
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    editor.insert(text)
    update(in: &state)
  }

  mutating func takeIndex(in state: inout State) {
    let before = scroll
    update(in: &state)
    scroll = before
    scroll.fit(count: findings.hits.count, height: Overlay.height(in: state.size))
  }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    let before = selected
    update(in: &state)
    scroll.selected = findings.hits.firstIndex { $0.isSame(as: before, by: transfer) } ?? 0
  }

  mutating func refresh(in state: State) { fit(in: state) }

  /// Brings the selected hit into sight: some take two rows.
  private mutating func fit(in state: State) {
    if !scroll.isFree { scroll.top = max(scroll.top, highestTop(in: state)) }
  }

  /// Looks for what the prompt holds.
  private mutating func update(in state: inout State) {
    state.prepareSearch()
    query = state.searches.expanding(editor.string)
    let namesAlone = state.isLarge && state.search?.isPrepared != true
    findings =
      state.search?.find(
        query, fuzzy: isFuzzy, spelled: isSpelled, limit: FindView.maximum, namesAlone: namesAlone)
      ?? .none
    scroll = Scroll()
  }

  /// Marks the item of what is selected, or takes its mark away, and goes to the next.
  private mutating func mark(in state: inout State) {
    guard let hit = selected else { return state.message = Message(text: UIText.nothingToMark) }
    state.toggleMark(of: hit.item)
    scroll.move(by: 1, of: findings.hits.count, height: Overlay.height(in: state.size))
  }

  /// Goes to what is selected: to an item, or into the article at the sentence.
  private func open(in state: inout State) {
    guard let hit = selected else { return state.message = Message(text: UIText.nothingFound) }
    state.history.remember(editor.string)
    state.leaveMode()
    state.follow(to: hit.item)
    if let evidence = hit.evidence { state.openSource(at: evidence, alone: true) }
  }

  /// Letters are typed into the prompt; Tab has gone on to the next line.
  func key(of command: Command, in state: State) -> String {
    command == .mark ? "↑ Tab" : state.keymap.key(of: command)
  }

  // MARK: The screen

  func landmark(in state: State) -> Phrase? { UIText.findTitle }

  /// How it is searched beyond the usual.
  private var modes: [Phrase] {
    [isFuzzy ? UIText.fuzzyOn : nil, isSpelled ? UIText.spelledOn : nil].compactMap { $0 }
  }

  func statusLine(in state: State) -> StatusLine.Content? {
    let news = state.isIndexing ? UIText.indexing : modes.last
    let completion = state.completion(of: editor)
    if let remark = state.remark(on: query) {
      return .prompt("f ", editor, completion: completion, aside: remark)
    }
    return .prompt(
      "f ", editor, completion: completion, aside: state.promptKeys(in: situation(in: state), after: news))
  }

  func situation(in state: State) -> Situation {
    findings.hits.isEmpty && !editor.string.allSatisfy(\.isWhitespace) ? .foundNothing : .finding
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let hasPreview = frame.columns >= 71 && !state.isPlain
    let list = Frame(
      x: frame.x, y: frame.y, columns: hasPreview ? frame.columns * 44 / 80 : frame.columns, rows: frame.rows)
    drawList(of: state, in: list, on: &grid)
    if hasPreview {
      let separator = Frame(x: list.columns, y: frame.y, columns: 1, rows: frame.rows)
      grid.drawColumn(separator, lines: state.lines)
      let x = list.columns + 1
      drawPreview(
        of: state, in: Frame(x: x, y: frame.y, columns: frame.columns - x, rows: frame.rows), on: &grid)
    }
  }

  private func drawList(of state: State, in frame: Frame, on grid: inout Grid) {
    let title =
      "\(UIText.findTitle[state.language]) \(editor.string)" + modes.map { " " + $0[state.language] }.joined()
    grid.drawTitle(title, aside: String(findings.total), in: frame, isFocused: true, lines: state.lines)
    findings.hits.isEmpty
      ? drawNothing(of: state, in: frame, on: &grid) : drawHits(of: state, in: frame, on: &grid)
  }

  private func drawNothing(of state: State, in frame: Frame, on grid: inout Grid) {
    let isEmpty = editor.string.allSatisfy(\.isWhitespace)
    let text = isEmpty ? UIText.findHint : UIText.nothingFound
    let lines = TextWrapping(width: state.width).wrap(text[state.language], columns: frame.columns - 4)
    for (row, line) in lines.enumerated() {
      grid.draw(line, x: frame.x + 2, y: frame.y + 1 + row, in: frame, .dim)
    }
  }

  private func drawPreview(of state: State, in frame: Frame, on grid: inout Grid) {
    grid.drawTitle(UIText.preview[state.language], in: frame, isFocused: false, lines: state.lines)
    guard let hit = selected else { return }
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    var scroll = Scroll()
    let rows: [TextRow]
    if let evidence = hit.evidence {
      let source = SourceView(
        article: evidence.article, sentences: [evidence], current: 0, origin: .detail,
        query: PaneQuery(text: query), numbers: [0])
      rows = SourcePane(state: state, source: source, columns: frame.columns - 2).rows
      scroll.top = max(0, (rows.firstIndex { $0.isCurrent } ?? 0) - text.rows / 3)
    } else {
      let pane = DetailPane(state, frame: frame.columns)
      rows = DetailPreview(of: hit.item, in: pane, height: text.rows).rows
    }
    TextPane(rows: rows, scroll: scroll, isFocused: false).draw(in: text, on: &grid)
  }
}

extension Finding {
  fileprivate func isSame(as other: Finding?, by transfer: Transfer) -> Bool {
    guard let other else { return false }
    return transfer.item(other.item) == item && other.evidence.flatMap { transfer.sentence($0) } == evidence
  }
}

extension State {
  mutating func startFinding(_ text: String = "") {
    let find = FindView(for: text, in: &self)
    enter(find)
  }
}
