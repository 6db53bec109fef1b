import Model
import System
import Text

/// A list of lines that lies over the panes: keys move in it, Enter follows a line, Esc closes it.
struct Overlay: Mode {
  enum Content: Sendable {
    /// Every command with its keys: the palette.
    case commands
    case problems
    case relations(RelationTree)
    /// What came since the last visit.
    case news
    /// The items that were marked when it was opened, and since.
    case marks([ItemID])
    case notes
  }

  private var content: Content
  private var scroll: Scroll
  /// What the lines are filtered by.
  private var editor: LineEditor
  /// Whether keys are typed into the filter.
  private var isTyping: Bool
  /// The lines, made when what they say changes and not for every key.
  private(set) var rows: [TextRow] = []

  init(_ content: Content, typing line: String? = nil, in state: State) {
    (self.content, scroll) = (content, Scroll())
    (editor, isTyping) = (LineEditor(line ?? ""), line != nil)
    refresh(in: state)
    // Headings lead nowhere.
    scroll.selected = rows.firstIndex { $0.target != nil } ?? 0
  }

  /// The command that opens the overlay.
  private var command: Command {
    switch content {
    case .commands: .palette
    case .problems: .problems
    case .relations: .relations
    case .marks: .marks
    case .notes: .notes
    case .news: .new
    }
  }

  var isAboutMarks: Bool { if case .marks = content { true } else { false } }

  /// The line that is selected; nil where there is none.
  private var selected: TextRow? { rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil }

  /// Rows of lines that are seen at a time.
  static func height(in size: Size) -> Int { max(1, size.rows - 3) }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if isTyping, key == .tab || key == .right, let completion = state.completion(ofCommand: editor) {
      editor = LineEditor(completion.line)
      update(in: &state)
      return nil
    }
    if isTyping, editor.handle(key) {
      update(in: &state)
      return nil
    }
    if case .relations = content, key == .character(" ") {
      fold(in: state)
      return nil
    }
    // While a line is typed, Enter, Esc and the arrows do what they do in every prompt.
    guard let command = (isTyping ? .standard : state.keymap).command(for: key) else {
      state.message = Message(text: UIText.overlayIsOpen(state.keymap))
      return nil
    }
    return perform(command, in: &state)
  }

  /// Looks for what the line holds.
  private mutating func update(in state: inout State) {
    if needsIndex { state.prepareSearch() }
    scroll = Scroll()
    refresh(in: state)
  }

  /// Items are looked for after `goto`, and queries that are watched are asked of the index.
  var needsIndex: Bool {
    if case .news = content { true } else { isTyping && editor.string.hasPrefix("goto ") }
  }

  mutating func takeIndex(in state: inout State) { refresh(in: state) }

  private mutating func perform(_ command: Command, in state: inout State) -> Effect? {
    let (count, height) = (rows.count, Overlay.height(in: state.size))
    switch command {
    case .down: scroll.move(by: 1, of: count, height: height)
    case .up: scroll.move(by: -1, of: count, height: height)
    case .halfPageDown, .pageDown: scroll.move(by: height, of: count, height: height)
    case .halfPageUp, .pageUp: scroll.move(by: -height, of: count, height: height)
    case .first: scroll.move(by: -count, of: count, height: height)
    case .last: scroll.move(by: count, of: count, height: height)
    case .open: return follow(in: &state)
    case .follow where !isTyping && state.startNumbering(over: self): break
    case .nextPane, .previousPane: fold(isOpen: command == .nextPane, in: state)
    case .relations where isRootElsewhere: root(in: state)
    case .mark:
      state.toggleMark(ofRow: selected)
      refresh(in: state)
    case .scope where isAboutMarks:
      state.leaveMode()
      state.narrowScopeToMarks()
    case .export where isAboutMarks: return state.perform(command)
    default:
      let effect = state.perform(command, over: self.command)
      if [.language, .theme, .reload].contains(command) { refresh(in: state) }
      return effect
    }
    return nil
  }

  /// Does what the selected line leads to.
  private mutating func follow(in state: inout State) -> Effect? {
    switch selected?.target {
    case nil:
      let absence = isTyping ? state.absence(ofCommand: editor.string) : nil
      state.message = Message(text: absence ?? UIText.nothingToFollow, isError: absence != nil)
    case .item, .sentence, .kind:
      let target = selected?.target
      state.leaveMode()
      if let target { state.follow(target) }
    case .command(let command):
      state.leaveMode()
      return state.perform(command)
    case .facet: break
    }
    return nil
  }

  // MARK: Relations

  /// Opens or folds the branch of a tree that the selected line belongs to; by default whatever it is not.
  private mutating func fold(isOpen: Bool? = nil, in state: State) {
    guard case .relations(var tree) = content, let branch = selected?.branch else { return }
    tree.set(branch.id, isOpen: isOpen ?? !branch.isOpen)
    content = .relations(tree)
    refresh(in: state)
    // To the line that the branch starts with.
    if let head = rows.firstIndex(where: { $0.branch?.id == branch.id }) { scroll.selected = head }
    scroll.fit(count: rows.count, height: Overlay.height(in: state.size))
  }

  /// Whether the selected line is an item of a tree that is not its root.
  private var isRootElsewhere: Bool {
    guard case .relations(let tree) = content, case .item(let item)? = selected?.target else { return false }
    return item != tree.root
  }

  /// Makes the selected item the root of the tree.
  private mutating func root(in state: State) {
    guard case .item(let item)? = selected?.target else { return }
    (content, scroll) = (.relations(RelationTree(root: item)), Scroll())
    refresh(in: state)
  }

  // MARK: Mouse, paste, reload

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    mouse.move(&scroll, top: 2, of: rows.count, height: Overlay.height(in: state.size))
    return mouse.action == .doubleClick ? take(.enter, in: &state) : nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    guard isTyping else { return state.startFinding(text) }
    editor.insert(text)
    update(in: &state)
  }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    let before = rows
    if case .relations(let tree) = content {
      guard let tree = tree.migrated(by: transfer) else { return state.leaveMode() }
      content = .relations(tree)
    }
    if case .marks(let items) = content { content = .marks(items.compactMap { transfer.item($0) }) }
    refresh(in: state)
    scroll.follow(before, to: rows)
  }

  mutating func refresh(in state: State) {
    if case .marks(let items) = content {
      let known = Set(items)
      content = .marks(items + state.marks.items.filter { !known.contains($0) })
    }
    rows = makeRows(in: state)
    scroll.fit(count: rows.count, height: Overlay.height(in: state.size))
  }

  private func makeRows(in state: State) -> [TextRow] {
    switch content {
    case .commands: state.commandRows(filter: editor.string)
    case .problems: state.problemRows
    case .relations(let tree): state.relationRows(of: tree)
    case .marks(let items): state.markRows(of: items)
    case .notes: state.noteRows
    case .news: state.newsRows
    }
  }

  // MARK: The screen

  private func title(in state: State) -> String {
    let language = state.language
    return switch content {
    case .commands: UIText.paletteTitle[language]
    case .problems: UIText.problemsTitle[language]
    case .relations(let tree): UIText.relationsTitle[language] + " " + state.corpus.name(of: tree.root)
    case .marks: UIText.marksTitle[language] + " \(state.marks.items.count)"
    case .notes: UIText.notesTitle[language] + " \(state.notes.all.count)"
    case .news: UIText.newsTitle[language] + (state.since.map { " · \($0.day)" } ?? "")
    }
  }

  func landmark(in state: State) -> Phrase? { Phrase(title(in: state), title(in: state)) }

  func situation(in state: State) -> Situation {
    switch content {
    case .commands: .palette
    case .problems: .problems
    case .relations: .relations
    case .marks: .marks
    case .notes: .news
    case .news: .news
    }
  }

  func statusLine(in state: State) -> StatusLine.Content? {
    isTyping
      ? .prompt(
        ":", editor, completion: state.completion(ofCommand: editor), aside: state.promptKeys(in: .palette))
      : nil
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    grid.drawTitle(title(in: state), in: frame, isFocused: true, lines: state.lines)
    TextPane(rows: rows, scroll: scroll, isFocused: true, numbers: state.isPlain ? rows.numbers : [:])
      .draw(in: text, on: &grid)
    guard rows.isEmpty, isTyping, let absence = state.absence(ofCommand: editor.string) else { return }
    let lines = TextWrapping(width: state.width).wrap(
      absence[state.language], columns: max(4, frame.columns - 4))
    for (row, line) in lines.enumerated() { grid.draw(line, x: text.x + 2, y: text.y + row, in: text, .dim) }
  }
}

extension Overlay: Numbered {
  func choices(in state: State) -> Int { rows.numbers.count }

  mutating func choose(_ choice: Int, in state: inout State) {
    let row = rows.row(ofChoice: choice)
    scroll.move(by: row - scroll.selected, of: rows.count, height: Overlay.height(in: state.size))
  }
}

extension State {
  /// Opens an overlay.
  ///
  /// - Parameter line: what its line begins with, where one is typed.
  mutating func open(_ content: Overlay.Content, typing line: String? = nil) {
    enter(Overlay(content, typing: line, in: self))
  }

  /// Does a command while something lies over the panes that does not know it.
  ///
  /// - Parameter own: the command that opens what lies there, and closes it again.
  mutating func perform(_ command: Command?, over own: Command) -> Effect? {
    switch command {
    case .close, .leave: leaveMode()
    case .quit: return .quit
    case .help where own != .help: openHelp()
    case .help, .palette, .overview, .facets, .relations, .problems, .marks, .notes, .new:
      leaveMode()
      return command.flatMap { $0 == own ? nil : perform($0) }
    case .language, .theme, .reload, .redraw: return command.flatMap { perform($0) }
    default: message = Message(text: UIText.overlayIsOpen(keymap))
    }
    return nil
  }
}
