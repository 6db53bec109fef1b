import Model
import Search

/// The prompt of `/`: the query for the pane in focus, while it is typed.
struct SearchPrompt: Mode {
  private var editor = LineEditor()
  private var walk = HistoryWalk()
  private var isFuzzy = false
  /// Where the user was: an empty query leads back there.
  private let origin: Scroll

  init(from origin: Scroll) { self.origin = origin }

  var needsIndex: Bool { true }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch key {
    case .enter:
      state.history.remember(editor.string)
      state.leaveMode()
      if !findsAnything(in: state) {
        state.setQuery(nil)
        state.startFinding(editor.string)
      }
      return nil
    case .escape:
      state.setQuery(nil)
      state.leaveMode()
      return nil
    case .down:
      state.move(by: 1)
      return nil
    case .up:
      state.move(by: -1)
      return nil
    case .tab: isFuzzy.toggle()
    case .right where !isText(in: state) && state.completion(of: editor) != nil:
      state.completion(of: editor).map { editor = LineEditor($0.line) }
    case .control("p"): walk.older(state.history, from: editor.string).map { editor = LineEditor($0) }
    case .control("n"): walk.newer(state.history).map { editor = LineEditor($0) }
    default:
      if !editor.handle(key) { state.message = Message(text: UIText.unknownKey(state.keymap), isError: true) }
    }
    search(in: &state)
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    editor.insert(text)
    search(in: &state)
  }

  /// Searches the pane in focus by what the prompt holds.
  private func search(in state: inout State) {
    let text = state.searches.expanding(editor.string)
    let isEmpty = text.allSatisfy(\.isWhitespace)
    state.setQuery(isEmpty ? nil : PaneQuery(text: text, isFuzzy: isFuzzy))
    switch state.view.focus {
    case .list: break
    case .detail:
      state.view.detail = origin
      state.walkMatches(by: 0)
    case .source:
      state.view.source?.scroll = origin
      state.walkMatches(by: 0)
    }
  }

  /// Whether the pane has what is looked for, or nothing is.
  private func findsAnything(in state: State) -> Bool {
    guard state.query != nil else { return true }
    return switch state.view.focus {
    case .list(let kind): state.view.lists[kind].count > 0
    case .detail: !state.detailRows.matches.isEmpty
    case .source: state.sourceRows.contains { $0.startsMatch }
    }
  }

  func statusLine(in state: State) -> StatusLine.Content? {
    .prompt(
      "/", editor, completion: isText(in: state) ? nil : state.completion(of: editor),
      aside: outcome(in: state))
  }

  /// Whether a text is searched, which has no fields.
  private func isText(in state: State) -> Bool { if case .list = state.view.focus { false } else { true } }

  /// What the search has come to.
  private func outcome(in state: State) -> String {
    if state.isIndexing, state.search == nil { return UIText.indexing[state.language] }
    if let query = list(in: state)?.query, let remark = state.remark(on: query.text) { return remark }
    let fuzzy = isFuzzy ? UIText.fuzzyOn : nil
    let tier = list(in: state)?.tier.flatMap { MatchReason($0) }?.name ?? fuzzy
    return state.promptKeys(in: situation(in: state), after: tier)
  }

  /// The list that is searched; nil where it is a text.
  private func list(in state: State) -> ListView? {
    guard case .list(let kind) = state.view.focus, state.view.lists[kind].query != nil else { return nil }
    return state.view.lists[kind]
  }

  func situation(in state: State) -> Situation {
    guard let list = list(in: state), case .list(let kind) = state.view.focus else { return .searchingText }
    return .searching(hits: list.count, of: state.corpus.count(of: kind))
  }
}

extension State {
  mutating func startSearching() {
    let origin: Scroll =
      switch view.focus {
      case .list(let kind): view.lists[kind].scroll
      case .detail: view.detail
      case .source: view.source?.scroll ?? Scroll()
      }
    enter(SearchPrompt(from: origin))
  }
}
