import Model
import System
import Text

/// The first row: all kinds with their counts as tabs, and at the right where the pane in focus stands and what else
/// holds of the whole screen.
struct TitleLine {
  let state: State
  let form: Layout.Form
  /// The kinds whose lists are on the screen.
  private let kinds: [Kind]

  init(state: State, layout: Layout) {
    (self.state, form) = (state, layout.form)
    kinds = Kind.listed.filter { layout.frame(of: .list($0)) != nil }
  }

  /// A tab as it is drawn.
  struct Tab {
    let kind: Kind
    let text: String
    /// Its first column.
    let x: Int
  }

  func draw(in frame: Frame, on grid: inout Grid) {
    if state.isPlain { return drawPlain(in: frame, on: &grid) }
    let (tabs, aside) = arranged(in: frame.columns)
    for tab in tabs {
      let end = grid.draw(tab.text, x: tab.x, y: frame.y, in: frame, style(of: tab.kind))
      grid.addButton(from: tab.x, to: end, y: frame.y, Command(tab.kind.plural.english))
    }
    let start = frame.columns - 1 - state.width.columns(of: aside)
    grid.draw(aside, x: max(frame.x, start), y: frame.y, in: frame, .title)
  }

  private func style(of kind: Kind) -> Style {
    if state.view.focus == .list(kind) { return .focusedTitle }
    if state.view.kind == kind { return .title }
    return kinds.contains(kind) ? .plain : .dim
  }

  // MARK: Tabs

  /// How tabs are written, from the widest on.
  private struct Spelling {
    var gap = 2
    var hasKeys = true
    var hasBlanks = true
    /// Characters of a name, at most.
    var letters = Int.max
    var margin = 1
  }

  /// The tabs and what stands at the right, as wide as the screen allows.
  private func arranged(in columns: Int) -> (tabs: [Tab], aside: String) {
    var spellings = [Spelling()]
    if columns >= 100 { spellings.insert(Spelling(gap: columns >= 160 ? 4 : 3), at: 0) }
    spellings += [
      Spelling(gap: 1), Spelling(gap: 1, hasKeys: false), Spelling(gap: 1, hasKeys: false, hasBlanks: false),
    ]
    if columns < 40 {
      spellings.append(Spelling(gap: 1, hasKeys: false, hasBlanks: false, letters: 1))
    }
    if columns < 40 || state.language == .english {
      spellings.append(Spelling(gap: 1, hasKeys: false, hasBlanks: false, letters: 1, margin: 0))
    }
    let program = columns >= 100 ? "文探" : ""
    let news = pieces(scope: columns / 5)
    let asides = [[program] + news, news, pieces(scope: 8), [position], []].map { pieces in
      pieces.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    var last: [Tab] = []
    for (place, aside) in asides.enumerated() {
      let room = columns - state.width.columns(of: aside) - (aside.isEmpty ? 0 : 3)
      // Before what stands at the right loses anything but the program's name, the tabs do.
      for spelling in place == 0 ? Array(spellings.prefix(1)) : spellings {
        let tabs = tabs(spelling, isShort: columns < 100)
        last = tabs
        let end = tabs.last.map { $0.x + state.width.columns(of: $0.text) } ?? 0
        if end <= room { return (tabs, aside) }
      }
    }
    return (last, "")
  }

  private func tabs(_ spelling: Spelling, isShort: Bool) -> [Tab] {
    var x = spelling.margin
    return Kind.listed.map { kind in
      let key = spelling.hasKeys ? state.keymap.key(of: kind) ?? "" : ""
      let name = (isShort ? kind.tab : kind.plural)[state.language].prefix(spelling.letters)
      let text = key + name + (spelling.hasBlanks ? " " : "") + count(of: kind)
      defer { x += state.width.columns(of: text) + spelling.gap }
      return Tab(kind: kind, text: text, x: x)
    }
  }

  /// How many items of a kind are in the scope; of a list that is narrowed how many are left, and of how many.
  private func count(of kind: Kind) -> String {
    let list = state.view.lists[kind]
    if let left = state.mode.leftCount(of: kind) { return "\(left)/\(state.corpus.count(of: kind))" }
    let isNarrowed = list.query != nil || !list.facets.isEmpty
    return isNarrowed ? "\(list.count)/\(state.corpus.count(of: kind))" : "\(list.count)"
  }

  // MARK: What stands at the right

  /// How far adding and loading are, how many files are not read or faulty, how many items are marked and new, what alone is in
  /// sight, and the place in the list.
  private func pieces(scope columns: Int) -> [String] {
    let loading = state.loading.map { UIText.progress($0)[state.language] }
    let unread = state.unread > 0 ? UIText.unread(state.unread)[state.language] : nil
    let leftOut = state.leftOut.map { "!\($0.fileCount)" }
    let marks = state.marks.isEmpty ? nil : "*\(state.marks.items.count)"
    let new = state.newCount > 0 ? UIText.new(state.newCount)[state.language] : nil
    let adding = state.adding.map { UIText.adding($0)[state.language] }
    let scope = state.view.scopes.last.map { scope in
      UIText.only(state.width.cutInMiddle(state.name(of: scope), to: max(8, columns), tail: .third))[
        state.language]
    }
    return [adding, loading, unread, leftOut, marks, new, scope, position].compactMap { $0 }
  }

  private var position: String {
    let list = state.view.lists[state.view.kind]
    if state.mode.leftCount(of: list.kind) != nil { return count(of: list.kind) }
    return list.count == 0 ? "0/0" : "\(list.scroll.selected + 1)/\(list.count)"
  }

  // MARK: Read aloud

  /// The pane, and what it shows; nothing that each move would change.
  private func drawPlain(in frame: Frame, on grid: inout Grid) {
    let language = state.language
    let text: String
    switch state.view.focus {
    case .list(let kind):
      text = [UIText.program[language], kind.plural[language], count(of: kind)].joined(separator: " ")
    case .detail:
      let row = UIText.rows(state.detailRows.count)
      let item = state.view.item.map { $0.kind.name[language] + " " + state.corpus.name(of: $0) } ?? ""
      text = [UIText.detail[language], item, row[language]].joined(separator: " ")
    case .source:
      let source = state.view.source
      let name = source.map { state.corpus.name(of: $0.article) } ?? ""
      let row = UIText.rows(state.sourceRows.count)
      text = [UIText.source[language], name, row[language]].joined(separator: " ")
    }
    let news = pieces(scope: 24).dropLast()
    let line = ([text] + news).joined(separator: UIText.comma[language])
    grid.draw(state.width.truncated(line, to: frame.columns), x: frame.x, y: frame.y, in: frame, .title)
  }

  /// The kinds with their counts, as they are read aloud.
  static func plainTabs(of state: State) -> String {
    let line = TitleLine(state: state, layout: Layout(state))
    return Kind.listed.map { $0.plural[state.language] + line.count(of: $0) }.joined(separator: " ")
  }
}

extension Kind {
  /// The word of its tab where there is little room.
  fileprivate var tab: Phrase {
    switch self {
    case .announcement: Phrase(name.chinese, "announced")
    case .organisation: Phrase(name.chinese, "orgs")
    default: plural
    }
  }
}
