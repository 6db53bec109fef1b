import Model
import Search
import System
import Text

/// The prompt of `f` and what it has found: one ranked list over all kinds, and beside it a preview.
struct FindView: Mode {
  private var editor: LineEditor
  private var walk = HistoryWalk()
  /// Whether what sounds alike is asked for.
  private var isFuzzy = false
  private(set) var findings = Findings.none
  private var scroll = Scroll()

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
    mouse.move(&scroll, top: 2, of: findings.hits.count, height: Overlay.height(in: state.size))
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

  /// Looks for what the prompt holds.
  private mutating func update(in state: inout State) {
    state.prepareSearch()
    let namesAlone = state.isLarge && state.search?.isPrepared != true
    findings =
      state.search?.find(editor.string, fuzzy: isFuzzy, limit: FindView.maximum, namesAlone: namesAlone)
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

  func statusLine(in state: State) -> StatusLine.Content? {
    let news = state.isIndexing ? UIText.indexing : isFuzzy ? UIText.fuzzyOn : nil
    let keys = state.promptKeys(in: situation(in: state))
    return .prompt("f ", editor, aside: news.map { $0[state.language] + "  " + keys } ?? keys)
  }

  func situation(in state: State) -> Situation {
    findings.hits.isEmpty && !editor.string.allSatisfy(\.isWhitespace) ? .foundNothing : .finding
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let hasPreview = frame.columns >= 64 && !state.isPlain
    let list = Frame(
      x: frame.x, y: frame.y, columns: hasPreview ? frame.columns / 2 : frame.columns, rows: frame.rows)
    drawHits(of: state, in: list, on: &grid)
    if hasPreview {
      let separator = Frame(x: list.columns, y: frame.y, columns: 1, rows: frame.rows)
      grid.drawColumn(separator, lines: state.lines)
      let x = list.columns + 1
      drawPreview(
        of: state, in: Frame(x: x, y: frame.y, columns: frame.columns - x, rows: frame.rows), on: &grid)
    }
  }

  private func drawHits(of state: State, in frame: Frame, on grid: inout Grid) {
    let fuzzy = isFuzzy ? UIText.fuzzyOn : nil
    let title =
      "\(UIText.findTitle[state.language]) \(editor.string)" + (fuzzy.map { " " + $0[state.language] } ?? "")
    grid.drawTitle(title, aside: String(findings.total), in: frame, isFocused: true, lines: state.lines)
    let hits = findings.hits
    if hits.isEmpty { drawNothing(of: state, in: frame, on: &grid) }
    let labels = Kind.allCases.map { state.width.columns(of: $0.name[state.language]) }
    let labelColumns = 1 + (labels.max() ?? 0)
    for row in 0..<max(0, min(frame.rows - 1, hits.count - scroll.top)) {
      let place = scroll.top + row
      let line = Frame(x: frame.x, y: frame.y + 1 + row, columns: frame.columns, rows: 1)
      let isSelected = place == scroll.selected
      let label = state.width.padded(hits[place].item.kind.name[state.language], to: labelColumns)
      let runs =
        [TextRun(isSelected ? "> " : "  "), TextRun(label, .label)] + runs(of: hits[place], in: state)
      grid.draw(runs.truncated(to: frame.columns, state.width), x: line.x, y: line.y, in: line)
      if isSelected { grid.restyle(line, .selected) }
    }
  }

  private func drawNothing(of state: State, in frame: Frame, on grid: inout Grid) {
    let isEmpty = editor.string.allSatisfy(\.isWhitespace)
    let text = isEmpty ? UIText.findHint : UIText.nothingFound
    let lines = TextWrapping(width: state.width).wrap(text[state.language], columns: frame.columns - 4)
    for (row, line) in lines.enumerated() {
      grid.draw(line, x: frame.x + 2, y: frame.y + 1 + row, in: frame, .dim)
    }
  }

  /// The name of a hit and what else matched, its matches marked.
  private func runs(of hit: Finding, in state: State) -> [TextRun] {
    let matches = state.search?.matches(of: editor.string, fuzzy: isFuzzy, in: hit) ?? []
    let inName = matches.first { $0.field == .name }?.ranges ?? []
    var runs = [TextRun(state.corpus.name(of: hit.item))].marking(inName)
    if state.marks.contains(hit.item) { runs.insert(TextRun("*"), at: 0) }
    if let reason = matches.first?.reason, reason != .literal {
      runs.append(TextRun(" " + reason.name[state.language], .label))
    }
    for match in matches where match.field != .name {
      runs.append(TextRun("  " + match.field.name[state.language] + " ", .dim))
      runs += excerpt(of: match)
    }
    return runs
  }

  /// A matched text from shortly before its first match on.
  private func excerpt(of match: FoundText) -> [TextRun] {
    let first = match.ranges.first?.lowerBound ?? 0
    let start = first > 6 ? first - 4 : 0
    let text = String(String.UnicodeScalarView(match.text.unicodeScalars.dropFirst(start)))
    let ranges = match.ranges.map { $0.lowerBound - start..<$0.upperBound - start }
    return [TextRun(start > 0 ? "…" : "", .dim)] + [TextRun(text, .dim)].marking(ranges)
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
        query: PaneQuery(text: editor.string), numbers: [0])
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
