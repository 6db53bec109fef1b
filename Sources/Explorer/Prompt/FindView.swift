import Search

/// The prompt of `f` and what it has found: one ranked list over all kinds.
struct FindView: Sendable {
  var editor = LineEditor()
  var walk = HistoryWalk()
  var isFuzzy = false
  var findings = Findings.none
  var scroll = Scroll()

  /// Hits that are listed, at most; the count names all.
  static let most = 500

  var selected: Finding? {
    findings.hits.indices.contains(scroll.selected) ? findings.hits[scroll.selected] : nil
  }
}

extension State {
  mutating func startFinding(_ text: String = "") {
    var find = FindView(editor: LineEditor(text))
    update(&find)
    mode = .finding(find)
  }

  mutating func handleFinding(_ key: Key, _ find: FindView) {
    var find = find
    let (count, height) = (find.findings.hits.count, Overlay.height(in: size))
    switch key {
    case .enter:
      guard let hit = find.selected else { return message = Message(text: UIText.nothingFound) }
      history.remember(find.editor.string)
      mode = .browsing
      return go(to: hit)
    case .escape:
      mode = .browsing
      return
    case .down where find.scroll.selected == 0 && count < 2, .control("n"):
      if let query = find.walk.newer(history) { find.editor = LineEditor(query) }
      update(&find)
    case .up where find.scroll.selected == 0, .control("p"):
      if let query = find.walk.older(history, from: find.editor.string) { find.editor = LineEditor(query) }
      update(&find)
    case .down: find.scroll.move(by: 1, of: count, height: height)
    case .up: find.scroll.move(by: -1, of: count, height: height)
    case .pageDown: find.scroll.move(by: height, of: count, height: height)
    case .pageUp: find.scroll.move(by: -height, of: count, height: height)
    case .tab:
      find.isFuzzy.toggle()
      update(&find)
    default:
      if find.editor.handle(key) {
        update(&find)
      } else {
        message = Message(text: UIText.unknownKey(keymap), isError: true)
      }
    }
    mode = .finding(find)
  }

  /// Looks for what the prompt holds.
  mutating func update(_ find: inout FindView) {
    prepareSearch()
    let namesAlone = isLarge && search?.isPrepared != true
    let findings = search?.find(
      find.editor.string, fuzzy: find.isFuzzy, limit: FindView.most, namesAlone: namesAlone)
    find.findings = findings ?? .none
    find.scroll = Scroll()
  }

  /// Goes to what was found: to an item, or into the article at the sentence.
  private mutating func go(to hit: Finding) {
    follow(to: hit.item)
    if let evidence = hit.evidence { openSource(at: evidence, alone: true) }
  }

  /// Takes a pasted text as one insertion into the prompt; outside a prompt it is looked for.
  mutating func paste(_ text: String) {
    let text = String(text.prefix(LineEditor.most))
    message = nil
    switch mode {
    case .overlay(var overlay) where overlay.isTyping:
      overlay.editor.insert(text)
      overlay.scroll = Scroll()
      show(overlay)
    case .browsing, .overlay, .following, .choosing, .copying: startFinding(text)
    case .plain: break
    case .exporting(let prompt): paste(text, into: prompt)
    case .piping(var prompt):
      prompt.editor.insert(text)
      mode = .piping(prompt)
    case .searching(var prompt):
      prompt.editor.insert(text)
      search(by: prompt)
      mode = .searching(prompt)
    case .finding(var find):
      find.editor.insert(text)
      update(&find)
      mode = .finding(find)
    }
  }
}
