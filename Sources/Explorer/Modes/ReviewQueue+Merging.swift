import Model
import Search
import System
import Text

extension ReviewQueue {
  /// Two items, while it is decided whether they are one.
  struct ItemPair: Sendable {
    let item: ItemID
    /// The items that may be the same, the likeliest first.
    let candidates: [ItemID]
    /// The candidates that fit what is typed.
    var shown: [ItemID]
    var editor = LineEditor()
    var scroll = Scroll()
    /// The other one, once it is chosen.
    var other: ItemID?
    /// Whether the other stands at the left: what is kept.
    var isSwapped = false

    var selected: ItemID? { shown.indices.contains(scroll.selected) ? shown[scroll.selected] : nil }

    /// The item at the left and the one at the right.
    var sides: (left: ItemID, right: ItemID)? {
      other.map { isSwapped ? ($0, item) : (item, $0) }
    }
  }

  mutating func startMerging(in state: inout State) {
    guard let selected else { return }
    let item = review.facts[selected].item
    let candidates = item.kind == .article || item.kind == .session ? [] : review.candidates(for: item)
    if candidates.isEmpty { return state.message = Message(text: UIText.noCandidates) }
    stage = .pair(ItemPair(item: item, candidates: candidates, shown: candidates))
  }

  mutating func take(_ key: Key, matching pair: ItemPair, in state: inout State) -> Effect? {
    var pair = pair
    if let (left, right) = pair.sides {
      switch key.normalised {
      case .escape, .character("q"): pair.other = nil
      case .character(">"), .character("<"): pair.isSwapped.toggle()
      case .character(" "):
        stage = .queue
        return ask(.same(left, right), insisting: false)
      case .character("x"):
        stage = .queue
        return ask(.notSame(left, right), insisting: false)
      case .character("u"):
        stage = .queue
        return nil
      default: return nil
      }
      stage = .pair(pair)
      return nil
    }
    let height = ReviewFrames(of: state).list.rows - 1
    switch key {
    case .escape:
      stage = .queue
      return nil
    case .enter: pair.other = pair.selected
    case .down: pair.scroll.move(by: 1, of: pair.shown.count, height: height)
    case .up: pair.scroll.move(by: -1, of: pair.shown.count, height: height)
    case .pageDown: pair.scroll.move(by: height, of: pair.shown.count, height: height)
    case .pageUp: pair.scroll.move(by: -height, of: pair.shown.count, height: height)
    default:
      guard pair.editor.handle(key) else { return nil }
      filter(&pair)
    }
    stage = .pair(pair)
    return nil
  }

  mutating func paste(_ text: String, matching pair: ItemPair) {
    var pair = pair
    guard pair.other == nil else { return }
    pair.editor.insert(text)
    filter(&pair)
    stage = .pair(pair)
  }

  private func filter(_ pair: inout ItemPair) {
    let query = SearchQuery(pair.editor.string, gapped: false)
    let kind = FieldKind(pair.item.kind)
    pair.shown =
      query.isEmpty
      ? pair.candidates
      : pair.candidates.filter { !query.ranges(in: review.corpus.name(of: $0), kind: kind).isEmpty }
    pair.scroll = Scroll()
  }

  // MARK: Drawing

  /// The items that may be the same, to be chosen from.
  func drawCandidates(_ pair: ItemPair, _ state: State, in frame: Frame, on grid: inout Grid) {
    let (language, corpus) = (state.language, review.corpus)
    let title = UIText.sameAsWhat(corpus.name(of: pair.item))[language]
    let count = "\(pair.shown.count)"
    grid.drawTitle(title, aside: count, in: frame, isFocused: true, lines: state.lines)
    for (y, place) in (pair.scroll.top..<pair.shown.count).prefix(frame.rows - 1).enumerated() {
      let (item, isSelected) = (pair.shown[place], place == pair.scroll.selected)
      let row = Frame(x: frame.x, y: frame.y + 1 + y, columns: frame.columns, rows: 1)
      let verdict = review.verdict(on: pair.item, item)?[language] ?? ""
      var x = grid.draw(isSelected ? "> " : "  ", x: row.x, y: row.y, in: row, .plain)
      let name = state.width.cutInMiddle(corpus.name(of: item), to: row.columns / 2, tail: .third)
      x = grid.draw(name, x: x, y: row.y, in: row, .plain)
      let gist = gist(of: item, language)
      let right = row.x + row.columns - state.width.columns(of: verdict) - 1
      grid.draw(
        state.width.truncated("  " + gist, to: max(0, right - x - 1)), x: x, y: row.y, in: row, .dim)
      grid.draw(verdict, x: right, y: row.y, in: row, .label)
      if isSelected { grid.restyle(row, .selected) }
    }
  }

  /// What tells an item from others of its name: its first facts.
  private func gist(of item: ItemID, _ language: Language) -> String {
    let facts = review.facts.lazy.filter { $0.item == item && $0.field != "name" }
    return facts.prefix(2).map { $0.words[language] }.joined(separator: Phrase("；", "; ")[language])
  }

  /// Two items side by side, what speaks for their being one and against it beneath.
  func drawPair(_ left: ItemID, _ right: ItemID, _ state: State, in frame: Frame, on grid: inout Grid) {
    let comparison = review.comparison(of: left, with: right)
    let beneath = min(frame.rows / 2, 4 + comparison.pros.count + comparison.cons.count)
    let above = frame.rows - beneath
    let half = frame.columns / 2
    draw(
      left, UIText.keptSide, state, in: Frame(x: frame.x, y: frame.y, columns: half, rows: above), on: &grid)
    draw(
      right, UIText.otherSide, state,
      in: Frame(x: frame.x + half + 1, y: frame.y, columns: frame.columns - half - 1, rows: above), on: &grid)
    grid.drawColumn(Frame(x: frame.x + half, y: frame.y, columns: 1, rows: above), lines: state.lines)
    let below = Frame(x: frame.x, y: frame.y + above, columns: frame.columns, rows: beneath)
    let aside = review.verdict(on: left, right)?[state.language] ?? ""
    grid.drawTitle(
      UIText.comparison[state.language], aside: aside, in: below, isFocused: false, lines: state.lines)
    var lines =
      comparison.pros.map { (UIText.speaksFor, $0) } + comparison.cons.map { (UIText.speaksAgainst, $0) }
    lines = Array(lines.prefix(max(0, beneath - 3)))
    lines.append((UIText.ifSame, UIText.moved(comparison.moved, review.corpus.ref(of: right))))
    lines.append((UIText.ifNotSame, UIText.bothStay))
    for (y, (label, words)) in lines.prefix(beneath - 1).enumerated() {
      let x = grid.draw(
        "  " + label[state.language] + "  ", x: below.x, y: below.y + 1 + y, in: below, .label)
      let text = state.width.truncated(words[state.language], to: below.columns - (x - below.x) - 1)
      grid.draw(text, x: x, y: below.y + 1 + y, in: below, .plain)
    }
  }

  private func draw(_ item: ItemID, _ side: Phrase, _ state: State, in frame: Frame, on grid: inout Grid) {
    let (language, corpus) = (state.language, review.corpus)
    grid.drawTitle(side[language], in: frame, isFocused: true, lines: state.lines)
    let wrapping = TextWrapping(width: state.width)
    var rows: [(String, Style)] = [(corpus.name(of: item), .title)]
    let sentences = corpus.sentences(naming: item)
    if let article = sentences.first?.article { rows.append(("《\(corpus.name(of: article))》", .dim)) }
    for fact in review.facts where fact.item == item && fact.field != "name" && fact.state != .refused {
      rows.append(("\(fact.fieldName[language])  \(fact.words[language])", .plain))
    }
    for sentence in sentences.prefix(2) { rows.append((corpus.quote(sentence), .dim)) }
    let lines = rows.flatMap { row in
      wrapping.wrap(row.0, columns: max(4, frame.columns - 3)).map { ($0, row.1) }
    }
    for (y, (text, style)) in lines.prefix(frame.rows - 1).enumerated() {
      grid.draw(text, x: frame.x + 2, y: frame.y + 1 + y, in: frame, style)
    }
  }
}
