import Model
import Report
import System
import Text

/// What happened when: years with their entries, of the item at hand, of the scope, or of the whole corpus. Enter goes to
/// an item, the source opens at the sentence that says so.
///
/// The timeline is made once, when it is opened; a key moves a number, and only what is seen is set.
struct TimelineView: Mode {
  /// What the timeline is of.
  enum Subject: Equatable {
    case item(ItemID)
    case scope, whole
  }

  /// A line of the list.
  enum Row: Equatable {
    case blank
    /// The heading of a year, by its place among those of the timeline.
    case year(Int)
    /// An entry, by its place in the timeline.
    case entry(Int)
  }

  private(set) var subject: Subject
  private var all: Timeline
  /// What is in sight of it.
  private(set) var timeline: Timeline
  /// The only events in sight; nil for all.
  private(set) var event: Timeline.Event?
  private(set) var isNewestFirst = true
  private(set) var rows: [Row] = []
  private(set) var scroll = Scroll()

  init(_ subject: Subject, in state: State) {
    self.subject = subject
    all = TimelineView.timeline(of: subject, in: state)
    timeline = all
    setRows()
    scroll.selected = firstEntry ?? 0
  }

  private static func timeline(of subject: Subject, in state: State) -> Timeline {
    switch subject {
    case .item(let item): Timeline(of: [item], in: state.corpus)
    case .scope: Timeline(of: state.corpus, within: state.members)
    case .whole: Timeline(of: state.corpus)
    }
  }

  /// The entry that is selected.
  var selected: Timeline.Entry? {
    guard rows.indices.contains(scroll.selected), case .entry(let index) = rows[scroll.selected] else {
      return nil
    }
    return timeline.entries[index]
  }

  // MARK: Lines

  /// Sets the lines: years with their entries, those without a date at the end.
  private mutating func setRows() {
    timeline = event.map { event in all.filtered { $0.event == event } } ?? all
    rows = []
    rows.reserveCapacity(timeline.entries.count + 2 * timeline.years.count)
    let dated = timeline.years.indices.filter { timeline.years[$0].year != nil }
    let undated = timeline.years.indices.filter { timeline.years[$0].year == nil }
    for year in (isNewestFirst ? dated.reversed() : dated) + undated {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.year(year))
      appendEntries(of: timeline.years[year])
    }
    WorkCount.add(rows.count)
  }

  /// Those of one date stay in their order, whichever date comes first.
  private mutating func appendEntries(of year: Timeline.Year) {
    guard isNewestFirst, year.year != nil else { return rows += year.entries.map { .entry($0) } }
    var end = year.entries.upperBound
    while end > year.entries.lowerBound {
      var start = end - 1
      while start > year.entries.lowerBound, timeline.entries[start - 1].date == timeline.entries[start].date
      {
        start -= 1
      }
      rows += (start..<end).map { .entry($0) }
      end = start
    }
  }

  private func isEntry(_ row: Int) -> Bool { if case .entry = rows[row] { true } else { false } }

  private var firstEntry: Int? { rows.indices.first(where: isEntry) }

  /// Selects an entry that is as another was, else the first.
  private mutating func select(_ isSame: (Timeline.Entry) -> Bool, in state: State) {
    scroll = Scroll()
    scroll.selected =
      rows.indices.first { row in
        if case .entry(let index) = rows[row] { isSame(timeline.entries[index]) } else { false }
      } ?? firstEntry ?? 0
    fit(in: state)
  }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    let page = TimelineFrames(of: state).list.rows - 1
    let command = state.keymap.command(for: key)
    switch command {
    case .down: move(by: 1, in: state)
    case .up: move(by: -1, in: state)
    case .halfPageDown, .pageDown: move(by: page, in: state)
    case .halfPageUp, .pageUp: move(by: -page, in: state)
    case .first: move(by: -rows.count, in: state)
    case .last: move(by: rows.count, in: state)
    case .open: open(in: &state)
    case .source: openSource(in: &state)
    case .sort: turn(in: &state)
    case .facets: takeNextEvent(in: &state)
    case .nextPane: takeNextSubject(1, in: &state)
    case .previousPane: takeNextSubject(-1, in: &state)
    case .mark:
      guard let entry = selected else {
        state.message = Message(text: UIText.nothingToMark)
        return nil
      }
      state.toggleMark(of: entry.item)
    case .close, .leave, .timeline: state.leaveMode()
    case .quit: return .quit
    case .language, .theme, .reload, .redraw: return command.flatMap { state.perform($0) }
    case .help, .palette, .overview, .marks, .problems:
      state.leaveMode()
      return command.flatMap { state.perform($0) }
    default: state.message = Message(text: UIText.overlayIsOpen(state.keymap))
    }
    return nil
  }

  /// Goes by lines, to an entry.
  private mutating func move(by lines: Int, in state: State) {
    guard let first = firstEntry, let last = rows.indices.last(where: isEntry) else { return }
    let goal = max(first, min(scroll.selected + lines, last))
    let next =
      lines > 0
      ? (goal...last).first(where: isEntry) ?? last : (first...goal).last(where: isEntry) ?? first
    let height = TimelineFrames(of: state).list.rows - 1
    scroll.move(by: next - scroll.selected, of: rows.count, height: height)
    fit(in: state)
  }

  private mutating func fit(in state: State) {
    let height = max(1, TimelineFrames(of: state).list.rows - 1)
    scroll.fit(count: rows.count, height: height)
    // With the heading of its year.
    if scroll.selected == firstEntry, scroll.selected < height { scroll.top = 0 }
  }

  private func open(in state: inout State) {
    guard let entry = selected else { return state.message = Message(text: UIText.nothingToFollow) }
    var reader = TimelineReader(of: timeline, in: state.corpus, language: state.language)
    let target = reader.words(of: entry).target
    state.leaveMode()
    state.follow(to: target)
  }

  /// Opens the article at the sentence that says so; an article opens for itself.
  private func openSource(in state: inout State) {
    guard let entry = selected else { return state.message = Message(text: UIText.noSource) }
    var reader = TimelineReader(of: timeline, in: state.corpus, language: state.language)
    let sentence = reader.words(of: entry).evidence.first
    state.leaveMode()
    state.follow(to: entry.item)
    if let sentence { state.openSource(at: sentence, alone: true) } else { state.toggleSource() }
  }

  /// The other end of time first; the same entry stays selected.
  private mutating func turn(in state: inout State) {
    let before = selected
    isNewestFirst.toggle()
    setRows()
    select({ $0 == before }, in: state)
    state.message = Message(text: isNewestFirst ? UIText.newestFirst : UIText.earliestFirst)
  }

  /// All events, then one sort after the other of those that there are.
  private mutating func takeNextEvent(in state: inout State) {
    let before = selected
    let present = Timeline.Event.allCases.filter { event in all.entries.contains { $0.event == event } }
    let events: [Timeline.Event?] = [nil] + present
    event = events[((events.firstIndex(of: event) ?? 0) + 1) % events.count]
    setRows()
    select({ $0 == before }, in: state)
    state.message = Message(text: event.map(\.name) ?? UIText.allEvents)
  }

  /// Of the item, of the scope where there is one, of the whole.
  private mutating func takeNextSubject(_ step: Int, in state: inout State) {
    var subjects = state.itemAtHand.map { [Subject.item($0)] } ?? []
    if state.members != nil { subjects.append(.scope) }
    subjects.append(.whole)
    let place = subjects.firstIndex(of: subject) ?? 0
    let next = subjects[(place + step + subjects.count) % subjects.count]
    let before = selected
    var view = TimelineView(next, in: state)
    view.isNewestFirst = isNewestFirst
    view.setRows()
    view.select({ $0 == before }, in: state)
    self = view
  }

  // MARK: Mouse, reload

  mutating func take(_ mouse: Mouse, in state: inout State) -> Effect? {
    let list = TimelineFrames(of: state).list
    let before = scroll.selected
    if mouse.isClick, !list.contains(x: mouse.x, y: mouse.y) { return nil }
    mouse.move(&scroll, top: list.y + 1, of: rows.count, height: list.rows - 1)
    if rows.indices.contains(scroll.selected), !isEntry(scroll.selected) { scroll.selected = before }
    if mouse.action == .doubleClick { open(in: &state) }
    return nil
  }

  mutating func refresh(in state: State) { fit(in: state) }

  mutating func carry(by transfer: Transfer, in state: inout State) {
    if case .item(let item) = subject {
      guard let item = transfer.item(item) else { return state.leaveMode() }
      subject = .item(item)
    }
    if subject == .scope, state.members == nil { subject = .whole }
    let before = selected
    let item = before.flatMap { transfer.item($0.item) }
    all = TimelineView.timeline(of: subject, in: state)
    setRows()
    select({ $0.item == item && $0.event == before?.event && $0.date == before?.date }, in: state)
  }

  func landmark(in state: State) -> Phrase? { UIText.timelineTitle }

  func situation(in state: State) -> Situation { .timeline }
}

extension State {
  /// Opens the timeline of the item at hand, or of the whole corpus where none is.
  mutating func openTimeline() {
    enter(TimelineView(itemAtHand.map { .item($0) } ?? (members == nil ? .whole : .scope), in: self))
  }
}
