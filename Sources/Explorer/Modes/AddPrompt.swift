import Model
import System
import Text

/// The prompt of `a`: the source of articles while it is typed, how far adding is, and what came of it.
struct AddPrompt: Mode {
  private var editor = LineEditor()
  private var walk = HistoryWalk()
  /// What the path can be completed with, where there are several.
  private var names: [String] = []
  private var outcome: AddingOutcome?
  /// The first line of the outcome that is seen.
  private var top = 0

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if state.adding != nil { return takeWhileAdding(key, in: &state) }
    switch key {
    case .enter: return add(in: &state)
    case .escape: state.leaveMode()
    case .tab: return .listNames(completion)
    case .up where outcome != nil: top = max(0, top - 1)
    case .down where outcome != nil: top = min(top + 1, max(0, (outcome?.lines.count ?? 0) - 1))
    case .up: walk.older(state.sources, from: editor.string).map { editor = LineEditor($0) }
    case .down: walk.newer(state.sources).map { editor = LineEditor($0) }
    default:
      names = []
      if !editor.handle(key) { state.message = Message(text: UIText.unknownKey(state.keymap), isError: true) }
    }
    return nil
  }

  private mutating func takeWhileAdding(_ key: Key, in state: inout State) -> Effect? {
    guard key == .escape else {
      state.message = Message(text: UIText.isAdding, isError: true)
      return nil
    }
    state.adding = nil
    state.message = Message(text: UIText.addStopped)
    return .stopAdding
  }

  mutating func paste(_ text: String, in state: inout State) {
    guard state.adding == nil else { return }
    names = []
    editor.insert(text)
  }

  private mutating func add(in state: inout State) -> Effect? {
    (names, outcome, top) = ([], nil, 0)
    let source = AddPrompt.source(in: editor.string)
    guard !source.isEmpty else {
      state.message = Message(text: UIText.noAddSource)
      return nil
    }
    state.sources.remember(source)
    state.adding = AddingProgress(number: 1, total: 1, name: source)
    return .add(source, in: state.language)
  }

  /// The source that a line names, without blanks around it, and without the quotation marks that a terminal puts
  /// around a path that is dropped on it.
  private static func source(in line: String) -> String {
    let line = String(line.trimmed)
    let scalars = Array(line.unicodeScalars)
    guard scalars.count >= 2, let mark = scalars.first, mark == "'" || mark == "\"", scalars.last == mark
    else {
      return line
    }
    return String(String.UnicodeScalarView(scalars[1..<(scalars.count - 1)]))
  }

  mutating func take(_ outcome: AddingOutcome, in state: inout State) {
    if outcome.isStopped { return }
    self.outcome = outcome
    top = 0
    if outcome.count > 0 { editor = LineEditor() }
  }

  // MARK: Completing the path

  private var completion: Completion { Completion(ofPathIn: editor) }

  mutating func complete(_ completion: Completion, with names: [String]?, in state: inout State) {
    guard self.completion == completion else { return }
    guard let names else {
      return state.message = Message(text: UIText.unreadable(completion.folder), isError: true)
    }
    if names.isEmpty { state.message = Message(text: UIText.noPath(completion.start)) }
    editor.insert(completion.addition(sharedBy: names))
    self.names = names.count > 1 ? names : []
  }

  // MARK: Drawing

  func landmark(in state: State) -> Phrase? { UIText.addTitle }

  func situation(in state: State) -> Situation {
    state.adding != nil ? .adding : outcome == nil ? .addition : .added
  }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let language = state.language
    grid.drawTitle(UIText.addTitle[language], in: frame, isFocused: true, lines: state.lines)
    let label = UIText.addSource[language]
    let start = frame.x + 4 + state.width.columns(of: label)
    grid.draw(label, x: frame.x + 2, y: frame.y + 1, in: frame, .label)
    let line = Frame(x: start, y: frame.y + 1, columns: max(1, frame.columns - start - 1), rows: 1)
    grid.draw(editor, in: line)
    let below = Frame(x: frame.x + 2, y: frame.y + 3, columns: frame.columns - 4, rows: frame.rows - 3)
    for (row, text) in rows(of: state, columns: max(1, below.columns)).prefix(max(0, below.rows)).enumerated()
    {
      grid.draw(text.text, x: below.x, y: below.y + row, in: frame, text.style)
    }
  }

  /// What stands under the line.
  private func rows(of state: State, columns: Int) -> [(text: String, style: Style)] {
    func wrap(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
      TextWrapping(width: state.width).wrap(text, columns: columns).map { ($0, style) }
    }
    if let progress = state.adding {
      return wrap(UIText.adding(progress)[state.language], .label) + wrap(progress.name, .plain)
    }
    if !names.isEmpty { return wrap(names.joined(separator: "  "), .dim) }
    guard let outcome else { return wrap(UIText.addHint[state.language], .dim) }
    return wrap(outcome.summary, .label) + outcome.lines.dropFirst(top).flatMap { wrap($0, .plain) }
  }
}
