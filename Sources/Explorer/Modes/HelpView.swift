import Model
import System
import Text

/// What one can do: first in the place that it was opened from, then by purpose. What is typed filters all commands,
/// each with all its words.
struct HelpView: Mode {
  /// Where it was opened from, and how that is called.
  private let origin: Situation
  private let place: Phrase
  private var list = SectionList()
  /// The commands of each row; none for a key that is no command.
  private var commands: [[Command]] = []
  /// The commands of a row that are looked at one by one; nil for all.
  private var parted: [Command]?

  init(of origin: Situation, _ place: Phrase, in state: State) {
    (self.origin, self.place) = (origin, place)
    refresh(in: state)
  }

  /// The keys of a place that are shown, at most: the most usual ones.
  private static let maximum = 8

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch list.take(key, in: state) {
    case .moved: return nil
    case .filtered:
      refresh(in: state)
      return nil
    case .command(.open): return follow(in: &state)
    case .command(.close) where parted != nil:
      let row = parted
      parted = nil
      refresh(in: state, selecting: row)
      return nil
    case .command(.follow) where state.startNumbering(over: self): return nil
    case .command(let command):
      let effect = state.perform(command, over: .help)
      refresh(in: state)
      return effect
    }
  }

  /// Does what the selected row says; of one that says several things it shows each.
  private mutating func follow(in state: inout State) -> Effect? {
    let chosen = commands.indices.contains(list.selected) ? commands[list.selected] : []
    guard let command = chosen.first else {
      state.message = Message(text: UIText.nothingToFollow)
      return nil
    }
    if chosen.count > 1 {
      parted = chosen
      refresh(in: state)
      return nil
    }
    state.leaveMode()
    return state.perform(command)
  }

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    list.take(mouse, in: state) ? follow(in: &state) : nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    guard list.isTyping else { return state.startFinding(text) }
    list.insert(text)
    refresh(in: state)
  }

  // MARK: The screen

  mutating func refresh(in state: State) { refresh(in: state, selecting: nil) }

  private mutating func refresh(in state: State, selecting row: [Command]?) {
    let before = row ?? (commands.indices.contains(list.selected) ? commands[list.selected] : nil)
    let sections = list.filter.isEmpty && parted == nil ? setPurposes(in: state) : setEach(in: state)
    let row = list.filter.isEmpty ? commands.firstIndex { $0 == before } : nil
    list.show(sections, selecting: row ?? 0, in: state)
  }

  /// Takes the commands by their purposes; returns their rows.
  private mutating func setPurposes(in state: State) -> [SectionList.Section] {
    let language = state.language
    let usual = origin.line(in: state).hints.filter { hint in
      hint.rank.rawValue <= Hint.Rank.usual.rawValue && !hint.isAboutMoving
        && hint.command(in: state) != .help
    }
    let here = usual.prefix(HelpView.maximum).compactMap { hint in
      hint.keys(in: state).map {
        (keys: $0, words: hint.words[language], commands: [hint.command(in: state)].compactMap { $0 })
      }
    }
    var all = [(title: UIText.here(place)[language], rows: here)]
    all += HelpTable.sections(permitted: state.isPermitted).map { section in
      (
        section.title[language],
        section.entries.map { (state.keymap.keys(of: $0.commands), $0.words(in: language), $0.commands) }
      )
    }
    let width = state.width
    let keyColumns = 2 + min(12, all.flatMap(\.rows).map { width.columns(of: $0.keys) }.max() ?? 0)
    commands = all.flatMap(\.rows).map(\.commands)
    return all.map { section in
      SectionList.Section(
        title: section.title,
        rows: section.rows.map { row in
          [TextRun(width.padded(row.keys, to: keyColumns), .key), TextRun(row.words)]
        })
    }
  }

  /// Takes each command by itself; returns its row with all that is to be said of it.
  private mutating func setEach(in state: State) -> [SectionList.Section] {
    var shown: [[Command]] = []
    let rows = state.commandRows(filter: list.filter).compactMap { row -> [TextRun]? in
      guard case .command(let command)? = row.target, parted?.contains(command) ?? true else { return nil }
      shown.append([command])
      return row.runs
    }
    commands = shown
    return [SectionList.Section(title: rows.isEmpty ? UIText.none[state.language] : "", rows: rows)]
  }

  func landmark(in state: State) -> Phrase? { UIText.helpTitle }

  func statusLine(in state: State) -> StatusLine.Content? {
    list.isTyping ? .prompt("/", list.editor, aside: state.promptKeys(in: .searchingHelp)) : nil
  }

  func situation(in state: State) -> Situation { .help }

  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    let count = Command.allCases.count { state.isPermitted($0) }
    grid.drawTitle(
      UIText.helpTitle[state.language], aside: UIText.commands(count)[state.language], in: frame,
      isFocused: true, lines: state.lines)
    list.draw(in: text, of: state, on: &grid)
  }
}

extension HelpView: Numbered {
  func choices(in state: State) -> Int { list.count }

  mutating func choose(_ choice: Int, in state: inout State) { list.select(choice, in: state) }
}

extension State {
  /// Opens the help on the place where the user is.
  mutating func openHelp() {
    let place =
      switch view.focus {
      case .list(let kind): kind.plural
      case .detail: UIText.detail
      case .source: UIText.source
      }
    enter(HelpView(of: mode.situation(in: self), mode.landmark(in: self) ?? place, in: self))
  }
}

extension Keymap {
  /// The keys of several commands in few columns: first one of each, then further ones; a row of digits by its ends.
  fileprivate func keys(of commands: [Command]) -> String {
    let names = commands.map { keys(of: $0).map(\.name) }
    let first = commands.compactMap { shortName(of: $0) }
    if first.count > 4 { return first[0] + "…" + first[first.count - 1] }
    var shown = first
    let most = names.map(\.count).max() ?? 0
    for place in 0..<most {
      for own in names where place < own.count && !shown.contains(own[place]) {
        if (shown + [own[place]]).joined(separator: " ").count <= 9 { shown.append(own[place]) }
      }
    }
    return shown.joined(separator: " ")
  }
}
