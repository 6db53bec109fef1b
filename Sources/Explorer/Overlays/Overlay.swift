import Model
import System

/// A list of lines that lies over the panes: keys move in it, Enter follows a line, Esc closes it.
struct Overlay: Sendable {
  enum Content: Sendable {
    /// Every command with its keys: the help, and the palette while its line is typed.
    case commands
    case problems
    case overview
    case facets(Kind)
    case relations(RelationTree)
    case marks
  }

  var content: Content
  var scroll = Scroll()
  /// What the lines are filtered by.
  var editor = LineEditor()
  /// Whether keys are typed into the filter.
  var isTyping = false
  /// The lines, made when what they say changes and not for every key.
  fileprivate(set) var rows: [TextRow] = []

  /// The command that opens the overlay.
  var command: Command {
    switch content {
    case .commands: isTyping ? .palette : .help
    case .problems: .problems
    case .overview: .overview
    case .facets: .facets
    case .relations: .relations
    case .marks: .marks
    }
  }

  /// Rows of lines that are seen at a time.
  static func height(in size: Size) -> Int { max(1, size.rows - 3) }
}

extension State {
  func title(of overlay: Overlay) -> String {
    switch overlay.content {
    case .commands: (overlay.isTyping ? UIText.paletteTitle : UIText.helpTitle)[language]
    case .problems: UIText.problemsTitle[language]
    case .overview: UIText.overviewTitle[language]
    case .facets(let kind): UIText.facetsTitle[language] + " " + kind.plural[language]
    case .relations(let tree): UIText.relationsTitle[language] + " " + corpus.name(of: tree.root)
    case .marks: UIText.marksTitle[language] + " \(marks.items.count)"
    }
  }

  /// Opens an overlay.
  mutating func open(_ content: Overlay.Content, selected: Int = 0, isTyping: Bool = false) {
    show(Overlay(content: content, scroll: Scroll(selected: selected), isTyping: isTyping))
  }

  /// Shows an overlay with its lines made anew.
  mutating func show(_ overlay: Overlay) {
    var overlay = overlay
    overlay.rows = makeRows(of: overlay)
    overlay.scroll.fit(count: overlay.rows.count, height: Overlay.height(in: size))
    mode = .overlay(overlay)
  }

  /// Makes the lines of the overlay anew, where one is open: the screen or the language has changed.
  mutating func refreshOverlay() {
    if case .overlay(let overlay) = mode { show(overlay) }
  }

  private func makeRows(of overlay: Overlay) -> [TextRow] {
    switch overlay.content {
    case .commands: commandRows(filter: overlay.editor.string)
    case .problems: problemRows
    case .overview: overviewRows
    case .facets(let kind): facetRows(of: kind)
    case .relations(let tree): relationRows(of: tree)
    case .marks: markRows
    }
  }

  mutating func handleOverlay(_ key: Key, _ overlay: Overlay) -> Effect? {
    var overlay = overlay
    let (rows, height) = (overlay.rows, Overlay.height(in: size))
    func move(by step: Int) { overlay.scroll.move(by: step, of: rows.count, height: height) }
    if overlay.isTyping, overlay.editor.handle(key) {
      overlay.scroll = Scroll()
      show(overlay)
      return nil
    }
    // While a line is typed, Enter, Esc and the arrows do what they do in every prompt.
    let command = (overlay.isTyping ? .standard : keymap).command(for: key)
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .halfPageDown, .pageDown: move(by: height)
    case .halfPageUp, .pageUp: move(by: -height)
    case .first: move(by: -rows.count)
    case .last: move(by: rows.count)
    case .open:
      guard rows.indices.contains(overlay.scroll.selected), let target = rows[overlay.scroll.selected].target
      else {
        message = Message(text: UIText.nothingToFollow)
        return nil
      }
      return act(on: target, from: overlay)
    case .search:
      if case .commands = overlay.content { overlay.isTyping = true }
    case .nextPane, .previousPane:
      guard case .relations(var tree) = overlay.content else { break }
      let line = rows.indices.contains(overlay.scroll.selected) ? rows[overlay.scroll.selected].branch : nil
      if let line { tree.set(line, isOpen: command == .nextPane) }
      overlay.content = .relations(tree)
      show(overlay)
      return nil
    case .mark:
      toggleMark(ofRowIn: overlay)
      show(overlay)
      return nil
    case .scope:
      guard case .marks = overlay.content else {
        message = Message(text: UIText.overlayIsOpen(keymap))
        return nil
      }
      mode = .browsing
      narrowScopeToMarks()
      return nil
    case .export:
      guard case .marks = overlay.content else {
        message = Message(text: UIText.overlayIsOpen(keymap))
        return nil
      }
      return perform(.export)
    case .close, .quit:
      mode = .browsing
      return nil
    case .language, .theme, .reload, .redraw:
      return perform(command!)
    case .help, .palette, .overview, .facets, .relations, .problems, .marks:
      // The key that opened an overlay closes it; another one opens in its place.
      mode = .browsing
      return command == overlay.command ? nil : perform(command!)
    case .back, .forward, .forums, .speakers, .announcements, .organisations, .topics, .articles, .follow,
      .nextMatch, .previousMatch, .find, .sort, .source, .liftScope, .doubtful, .maximise, .copy, .plain,
      .pipe, nil:
      message = Message(text: UIText.overlayIsOpen(keymap))
    }
    mode = .overlay(overlay)
    return nil
  }

  /// Does what a line of an overlay leads to.
  private mutating func act(on target: TextRow.Target, from overlay: Overlay) -> Effect? {
    mode = .browsing
    switch target {
    case .item, .sentence, .kind: follow(target)
    case .command(let command): return perform(command)
    case .facet(let facet):
      toggle(facet)
      // What can still be chosen has changed; the selection stays on what was.
      var overlay = overlay
      overlay.scroll.selected = makeRows(of: overlay).firstIndex { $0.target == target } ?? 0
      show(overlay)
    }
    return nil
  }
}

/// Draws an overlay.
struct OverlayPane {
  let state: State
  let overlay: Overlay

  func draw(in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    grid.drawTitle(state.title(of: overlay), in: frame, isFocused: true, lines: state.lines)
    TextPane(rows: overlay.rows, scroll: overlay.scroll, isFocused: true).draw(in: text, on: &grid)
  }
}
