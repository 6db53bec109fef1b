import Model
import System
import Text

/// Where the parts of a review lie: the article beside the queue where there is room, else above it.
struct ReviewFrames {
  let source: Frame
  let list: Frame
  let separator: Frame?

  init(of state: State) {
    let (columns, rows) = (state.size.columns, max(4, state.size.rows - 2))
    if columns >= 100, !state.isPlain {
      let left = columns / 2
      list = Frame(x: 0, y: 1, columns: left, rows: rows)
      separator = Frame(x: left, y: 1, columns: 1, rows: rows)
      source = Frame(x: left + 1, y: 1, columns: columns - left - 1, rows: rows)
    } else {
      let height = rows * 2 / 5
      source = Frame(x: 0, y: 1, columns: columns, rows: height)
      list = Frame(x: 0, y: 1 + height, columns: columns, rows: rows - height)
      separator = nil
    }
  }
}

extension ReviewQueue {
  func draw(_ state: State, _ layout: Layout, on grid: inout Grid) {
    let (columns, frames) = (state.size.columns, ReviewFrames(of: state))
    let top = Frame(x: 0, y: 0, columns: columns, rows: 1)
    grid.restyle(top, .title)
    let facts = review.facts.filter { $0.isQueued && !$0.isHidden }
    let undecided = facts.count { $0.state == .undecided }
    let progress = UIText.progress(
      ofReview: facts.count { $0.state != .open }, facts.count, undecided: undecided, ticked: ticked.count)
    let place = progress[state.language]
    grid.draw(
      " " + Phrase("核对", "review")[state.language] + "  " + filter.name[state.language], x: 0, y: 0, in: top,
      .title)
    grid.draw(place, x: columns - state.width.columns(of: place) - 1, y: 0, in: top, .title)
    if case .pair(let pair) = stage, let (left, right) = pair.sides {
      let body = Frame(x: 0, y: 1, columns: columns, rows: max(4, state.size.rows - 2))
      drawPair(left, right, state, in: body, on: &grid)
    } else {
      if let separator = frames.separator { grid.drawColumn(separator, lines: state.lines) }
      drawSource(state, in: frames.source, on: &grid)
      switch stage {
      case .queue: drawList(state, in: frames.list, on: &grid)
      case .typing(let typing): drawOffers(typing, state, in: frames.list, on: &grid)
      case .sentence: drawAddable(state, in: frames.list, on: &grid)
      case .pair(let pair): drawCandidates(pair, state, in: frames.list, on: &grid)
      }
    }
    let bottom = Frame(x: 0, y: state.size.rows - 1, columns: columns, rows: 1)
    StatusLine(state: state).draw(in: bottom, on: &grid)
  }

  private func drawSource(_ state: State, in frame: Frame, on grid: inout Grid) {
    let marked = sentencesInSight
    guard let sentence = marked.first else { return }
    var beside = state
    beside.corpus = review.corpus
    let sentences = marked.filter { $0.article == sentence.article }
    let source = SourceView(
      article: sentence.article, sentences: sentences, current: 0, origin: .detail,
      numbers: sentences.map { _ in 0 })
    let rows = SourcePane(state: beside, source: source, columns: frame.columns - 2).rows
    let height = frame.rows - 1
    let first = rows.firstIndex(where: \.isCurrent) ?? 0
    let start = max(0, min(first - height / 4, rows.count - height))
    let title = review.corpus.name(of: sentence.article)
    grid.draw(
      state.width.truncated(" 《\(title)》", to: frame.columns), x: frame.x, y: frame.y, in: frame, .title)
    for (y, row) in rows.dropFirst(start).prefix(height).enumerated() {
      var x = frame.x + 1
      for run in row.runs { x = grid.draw(run.text, x: x, y: frame.y + 1 + y, in: frame, run.style) }
    }
  }

  /// The sentences that are marked in the article.
  private var sentencesInSight: [Evidence] {
    switch stage {
    case .sentence(let picker): return picker.sentence.map { [$0] } ?? []
    case .typing(let typing):
      if case .addition(_, let sentence) = typing.purpose { return [sentence] }
    case .pair(let pair):
      if let item = pair.selected { return Array(review.corpus.sentences(naming: item)) }
    case .queue: break
    }
    return selected.map { review.facts[$0].evidence } ?? []
  }

  private func drawList(_ state: State, in frame: Frame, on grid: inout Grid) {
    let said = selected.map { aside(of: review.facts[$0], state) } ?? ""
    let name = selected.map { review.corpus.name(of: review.facts[$0].item) } ?? ""
    let title = state.width.truncated(" \(name)  \(said)", to: frame.columns)
    grid.draw(title, x: frame.x, y: frame.y, in: frame, .focusedTitle)
    let height = frame.rows - 1
    var item: ItemID?
    for (line, place) in (scroll.top..<min(queue.count, scroll.top + height)).enumerated() {
      let fact = review.facts[queue[place]]
      let y = frame.y + 1 + line
      let isSelected = place == scroll.selected
      let row = Frame(x: frame.x, y: y, columns: frame.columns, rows: 1)
      draw(fact, isFirst: fact.item != item, index: queue[place], isSelected, state, in: row, on: &grid)
      item = fact.item
      if isSelected { grid.cursor = (frame.x, y) }
    }
  }

  private func draw(
    _ fact: ReviewFact, isFirst: Bool, index: Int, _ isSelected: Bool, _ state: State, in row: Frame,
    on grid: inout Grid
  ) {
    let (language, width) = (state.language, state.width)
    let isGone = fact.state == .refused || fact.isHidden
    let (confidence, room) = (fact.confidence?.name[language] ?? "", row.columns)
    let tick = ticked.contains(index) ? "+" : " "
    var x = grid.draw(
      (isSelected ? ">" : " ") + tick + fact.state.mark + " ", x: row.x, y: row.y, in: row,
      fact.confidence == .low ? .doubt : .plain)
    let item = fact.item.kind.name[language] + " " + review.corpus.name(of: fact.item)
    let words: [(String, Int, Style)] = [
      (isFirst || isSelected ? item : "", language == .chinese ? 14 : 22, .label),
      (fact.fieldName[language], language == .chinese ? 7 : 13, .label),
    ]
    for (text, columns, style) in words {
      grid.draw(width.truncated(text, to: columns - 1), x: x, y: row.y, in: row, isGone ? .dim : style)
      x += columns
    }
    let right = row.x + room - width.columns(of: confidence) - 1
    let value = (isGone ? "—— " : "") + fact.words[language]
    grid.draw(
      width.truncated(value, to: max(4, right - x - 1)), x: x, y: row.y, in: row, isGone ? .dim : .plain)
    grid.draw(confidence, x: right, y: row.y, in: row, fact.confidence == .low ? .doubt : .dim)
    if isSelected { grid.restyle(row, .selected) }
  }

  /// What the title of the queue says of a fact; the id of the rule, too, where there is room.
  private func aside(of fact: ReviewFact, _ state: State) -> String {
    let language = state.language
    let words = RuleName.of(fact.rule)[language]
    let rule = state.size.columns >= 100 && words != fact.rule ? "\(words) (\(fact.rule))" : words
    let decided = fact.decided.map { "\(fact.state.name[language]) \($0.by) \($0.at.prefix(10))" }
    return [fact.fieldName[language], fact.confidence?.name[language], rule, fact.inferred, decided]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
