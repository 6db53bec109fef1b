import Model
import Report
import System
import Text

/// Where the parts of a timeline lie: the sentence below the list, where there is room for it.
struct TimelineFrames {
  let list: Frame
  let sentence: Frame?

  init(of state: State) {
    let (columns, rows) = (state.size.columns, max(2, state.size.rows - 2))
    let height = state.isPlain || rows < 14 ? 0 : min(8, rows / 3)
    list = Frame(x: 0, y: 1, columns: columns, rows: rows - height)
    sentence = height == 0 ? nil : Frame(x: 0, y: 1 + rows - height, columns: columns, rows: height)
  }
}

extension TimelineView {
  func drawBody(of state: State, _ layout: Layout, in frame: Frame, on grid: inout Grid) {
    let frames = TimelineFrames(of: state)
    var reader = TimelineReader(of: timeline, in: state.corpus, language: state.language)
    let count = UIText.entries(timeline.entries.count)[state.language]
    let title = title(in: state, columns: frames.list.columns - state.width.columns(of: count) - 8)
    grid.drawTitle(title, aside: count, in: frames.list, isFocused: true, lines: state.lines)
    grid.cursor = (frames.list.x, frames.list.y)
    if timeline.entries.isEmpty { drawNothing(of: state, in: frames.list, on: &grid) }
    let maximum = timeline.years.map(\.entries.count).max() ?? 0
    for line in 0..<max(0, min(frames.list.rows - 1, rows.count - scroll.top)) {
      let row = Frame(x: 0, y: frames.list.y + 1 + line, columns: frames.list.columns, rows: 1)
      let place = scroll.top + line
      switch rows[place] {
      case .blank: break
      case .year(let index): draw(timeline.years[index], of: maximum, state, in: row, on: &grid)
      case .entry(let index):
        let entry = timeline.entries[index]
        let isSelected = place == scroll.selected
        draw(entry, reader.words(of: entry), isSelected, state, in: row, on: &grid)
        if isSelected {
          grid.restyle(row, .selected)
          grid.cursor = (row.x, row.y)
        }
      }
    }
    if let frame = frames.sentence { drawSentence(&reader, state, in: frame, on: &grid) }
  }

  private func title(in state: State, columns: Int) -> String {
    let language = state.language
    let name =
      switch subject {
      case .item(let item): state.corpus.name(of: item)
      case .scope: state.view.scopes.last.map { UIText.only(state.name(of: $0))[language] } ?? ""
      case .whole: UIText.whole[language]
      }
    let head = UIText.timelineTitle[language] + " · "
    let event = event.map { " · " + $0.name[language] } ?? ""
    let room = max(4, columns - state.width.columns(of: head + event))
    return head + state.width.cutInMiddle(name, to: room, tail: .third) + event
  }

  private func drawNothing(of state: State, in frame: Frame, on grid: inout Grid) {
    let text = UIText.emptyTimeline(state.keymap)[state.language]
    let lines = TextWrapping(width: state.width).wrap(text, columns: max(4, frame.columns - 4))
    for (row, line) in lines.enumerated() {
      grid.draw(line, x: frame.x + 2, y: frame.y + 1 + row, in: frame, .dim)
    }
  }

  /// A year, and how much there is of it.
  private func draw(
    _ year: Timeline.Year, of maximum: Int, _ state: State, in row: Frame, on grid: inout Grid
  ) {
    let columns = max(4, min(24, row.columns / 5))
    let (count, heading) = (year.entries.count, TimelineExport.heading(of: year.year)[state.language])
    let length = maximum == 0 || state.isPlain ? 0 : (count * columns + maximum - 1) / maximum
    let x = grid.draw(heading, x: row.x + 2, y: row.y, in: row, .heading) + 2
    let end = grid.draw(String(repeating: state.lines.bar, count: length), x: x, y: row.y, in: row, .dim)
    grid.draw("\(count)", x: length == 0 ? x : end + 1, y: row.y, in: row, .dim)
  }

  /// The columns of the dates: those of 约11月20-22日 where there is room.
  private static func dateColumns(in columns: Int) -> Int { columns < 60 ? 10 : 14 }

  private func draw(
    _ entry: Timeline.Entry, _ words: TimelineWords, _ isSelected: Bool, _ state: State, in row: Frame,
    on grid: inout Grid
  ) {
    let (language, width) = (state.language, state.width)
    let sign = (isSelected ? ">" : " ") + (state.marks.contains(entry.item) ? "*" : " ")
    grid.draw(sign, x: row.x, y: row.y, in: row, .plain)
    let dateColumns = TimelineView.dateColumns(in: row.columns)
    // Those of one year without a date stand under one another without an empty column before them.
    var x = row.x + 2
    if entry.date != nil {
      grid.draw(width.truncated(words.date, to: dateColumns), x: x, y: row.y, in: row, .plain)
      x += dateColumns + 1
    }
    if row.columns >= 44 {
      let labelColumns = Timeline.Event.allCases.map { width.columns(of: $0.name[language]) }.max() ?? 0
      grid.draw(entry.event.name[language], x: x, y: row.y, in: row, .label)
      x += labelColumns + 1
    }
    let room = row.columns - x - 1
    let detailColumns = words.detail.isEmpty ? 0 : width.columns(of: words.detail) + 2
    let nameRoom = max(room / 2, room - detailColumns)
    x = grid.draw(
      width.cutInMiddle(words.name, to: nameRoom, tail: .third), x: x, y: row.y, in: row, .link)
    let left = row.columns - x - 3
    if detailColumns > 0, left >= 4 {
      let detail = width.cutInMiddle(words.detail, to: left, tail: .third)
      x = grid.draw(detail, x: x + 2, y: row.y, in: row, .plain)
    }
    let remark = UIText.inferred(words.remark)[language]
    let columns = width.columns(of: remark)
    if !words.remark.isEmpty, x + columns + 4 <= row.columns {
      grid.draw(remark, x: row.columns - columns - 1, y: row.y, in: row, .note)
    }
  }

  /// The sentence that says so; of an article its first one.
  private func drawSentence(
    _ reader: inout TimelineReader, _ state: State, in frame: Frame, on grid: inout Grid
  ) {
    let (language, corpus) = (state.language, state.corpus)
    let entry = selected
    let words = entry.map { reader.words(of: $0) }
    let sentence = words?.evidence.first
    let article = sentence?.article ?? (entry?.event == .article ? entry?.item : nil)
    let aside = article.map { article in
      let lines = sentence.map { Corpus.phrase(for: corpus.lines(of: $0))[language] } ?? ""
      let name = corpus.name(of: article)
      let room = max(6, frame.columns - 16 - state.width.columns(of: lines))
      return "《\(state.width.cutInMiddle(name, to: room, tail: .third))》\(lines)"
    }
    grid.drawTitle(
      UIText.evidence[language], aside: aside ?? "", in: frame, isFocused: false, lines: state.lines)
    guard let words else { return }
    let wrapping = TextWrapping(width: state.width)
    let columns = max(4, min(76, frame.columns - 4))
    var rows: [TextRow] = []
    let printed = words.remark.isEmpty || words.printed.isEmpty ? "" : UIText.printed(words.printed)[language]
    let remark = words.remark.isEmpty ? "" : printed + UIText.inferred(words.remark)[language]
    if !remark.isEmpty {
      rows += wrapping.wrap([TextRun(remark, .note)], columns: columns).map { TextRow(runs: $0) }
    }
    if let quote = sentence.map({ corpus.quote($0) }) ?? article.flatMap({ corpus.firstSentence(of: $0) }) {
      let left = max(1, frame.rows - 1 - rows.count)
      rows += wrapping.wrap([TextRun(quote)], columns: columns, maximum: left).map { TextRow(runs: $0) }
    }
    let text = Frame(x: frame.x, y: frame.y + 1, columns: frame.columns, rows: frame.rows - 1)
    TextPane(rows: rows, scroll: Scroll(), isFocused: false).draw(in: text, on: &grid)
  }
}
