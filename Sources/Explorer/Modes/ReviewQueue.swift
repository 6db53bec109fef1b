import Model
import System
import Text

/// The facts of drafts, one after the other with their sentences: one key decides and goes on.
struct ReviewQueue: Mode {
  var review: DraftReview
  /// The facts in sight, as indices of those of the review. What is decided stays until another filter is chosen.
  var queue: [Int] = []
  var scroll = Scroll()
  private(set) var filter = Filter.open
  var ticked: Set<Int> = []
  /// What the keys are for.
  var stage = Stage.queue
  /// What another key must confirm: all of a rule, or a decision that another has taken meanwhile.
  var pending: ReviewSession.Choice?
  /// What was asked for last.
  var asked: ReviewSession.Choice?
  /// Whether the answer to it has not come yet, and the keys that wait for it: each is for what the one before left.
  var isAwaiting = false
  var waiting: [Key] = []
  var hasDecided = false

  enum Stage: Sendable {
    case queue
    /// A value is typed.
    case typing(Typing)
    /// A sentence of the article is chosen, and what it says.
    case sentence(SentencePicker)
    /// Two items are compared.
    case pair(ItemPair)
  }

  enum Filter: CaseIterable {
    case open, queued, undecided, doubtful, all

    var name: Phrase {
      switch self {
      case .open: Phrase("待核", "open")
      case .queued: Phrase("草稿全部", "all of the drafts")
      case .undecided: Phrase("未定", "undecided")
      case .doubtful: Phrase("存疑", "doubtful")
      case .all: Phrase("全部事实", "all facts")
      }
    }

    func takes(_ fact: ReviewFact) -> Bool {
      switch self {
      case .open: fact.isQueued && fact.state == .open && !fact.isHidden
      case .queued: fact.isQueued
      case .undecided: fact.state == .undecided
      case .doubtful: fact.isQueued && fact.confidence == .low
      case .all: true
      }
    }
  }

  init(_ review: DraftReview) {
    self.review = review
    choose(.open)
    if queue.isEmpty { choose(.queued) }
  }

  var isEmpty: Bool { queue.isEmpty }

  /// The selected fact, as an index of those of the review.
  var selected: Int? { queue.indices.contains(scroll.selected) ? queue[scroll.selected] : nil }

  private mutating func choose(_ filter: Filter) {
    let before = selected
    self.filter = filter
    queue = review.facts.indices.filter { filter.takes(review.facts[$0]) }
    scroll = Scroll(selected: before.flatMap { queue.firstIndex(of: $0) } ?? 0)
  }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if isAwaiting {
      waiting.append(key)
      return nil
    }
    let effect = act(on: key, in: &state)
    if case .review = effect { isAwaiting = true }
    return effect
  }

  private mutating func act(on key: Key, in state: inout State) -> Effect? {
    switch stage {
    case .queue: break
    case .typing(let typing): return take(key, typing: typing, in: &state)
    case .sentence(let picker): return take(key, choosing: picker, in: &state)
    case .pair(let pair): return take(key, matching: pair, in: &state)
    }
    let confirmed = pending
    pending = nil
    let height = ReviewFrames(of: state).list.rows - 1
    switch key.normalised {
    case .character(" "): return decide({ .accept($0) }, confirmed, in: &state)
    case .character("x"): return decide({ .refuse($0) }, confirmed, in: &state)
    case .character("u"): return decide({ .undecided($0) }, confirmed, in: &state)
    case .character("c"): startCorrecting(in: &state)
    case .character("a"), .character("o"): startAdding(in: &state)
    case .character("m"): startMerging(in: &state)
    case .character("E"): return edit(in: &state)
    case .character("U"): return .review(.undo)
    case .control("r"): return .review(.redo)
    case .character("+"):
      guard let fact = selected else { return nil }
      if ticked.remove(fact) == nil { ticked.insert(fact) }
      scroll.move(by: 1, of: queue.count, height: height)
    case .character("A"): return decideRule(confirmed, in: &state)
    case .character("F"):
      let all = Filter.allCases
      choose(all[(all.firstIndex(of: filter)! + 1) % all.count])
      state.message = Message(text: filter.name)
    case .character("i"):
      let history = selected.map { review.history(of: $0) } ?? []
      let text = Phrase(
        history.map(\.chinese).joined(separator: "；"), history.map(\.english).joined(separator: "; "))
      state.message = Message(text: history.isEmpty ? UIText.noHistory : text)
    default: return move(state.keymap.command(for: key), height: height, in: &state)
    }
    return nil
  }

  private mutating func move(_ command: Command?, height: Int, in state: inout State) -> Effect? {
    switch command {
    case .down: scroll.move(by: 1, of: queue.count, height: height)
    case .up: scroll.move(by: -1, of: queue.count, height: height)
    case .halfPageDown, .pageDown: scroll.move(by: height, of: queue.count, height: height)
    case .halfPageUp, .pageUp: scroll.move(by: -height, of: queue.count, height: height)
    case .first: scroll.move(by: -queue.count, of: queue.count, height: height)
    case .last: scroll.move(by: queue.count, of: queue.count, height: height)
    case .redraw: return .redraw
    case .language: state.language = state.language.other
    case .close, .leave:
      state.leaveMode()
      // What was decided is so everywhere from now on.
      return hasDecided ? state.reload() : nil
    case .quit: return .quit
    // Without a message the last line names the keys.
    default: break
    }
    return nil
  }

  /// Decides on what is ticked, else on the selected fact.
  private mutating func decide(
    _ choice: ([Int]) -> ReviewSession.Choice, _ confirmed: ReviewSession.Choice?, in state: inout State
  ) -> Effect? {
    let facts = ticked.isEmpty ? selected.map { [$0] } ?? [] : ticked.sorted()
    guard !facts.isEmpty else { return nil }
    return ask(choice(facts), insisting: confirmed == choice(facts))
  }

  mutating func ask(_ choice: ReviewSession.Choice, insisting: Bool) -> Effect {
    asked = choice
    return .review(.decide(choice, insisting: insisting))
  }

  /// Finds all that a rule derived in the article right, after asking.
  private mutating func decideRule(_ confirmed: ReviewSession.Choice?, in state: inout State) -> Effect? {
    guard let selected, let article = review.facts[selected].evidence.first?.article else { return nil }
    let rule = review.facts[selected].rule
    let facts = review.facts.indices.filter { index in
      let fact = review.facts[index]
      return fact.rule == rule && fact.state == .open && !fact.isHidden
        && fact.evidence.first?.article == article
    }
    guard !rule.isEmpty, !facts.isEmpty else { return nil }
    let choice = ReviewSession.Choice.accept(facts)
    if confirmed == choice { return ask(choice, insisting: false) }
    pending = choice
    state.message = Message(text: UIText.allOfRule(facts.count, rule))
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) {
    switch stage {
    case .typing(let typing): paste(text, typing: typing, in: state)
    case .pair(let pair): paste(text, matching: pair)
    case .queue, .sentence: break
    }
  }

  private func edit(in state: inout State) -> Effect? {
    guard let selected, let (path, line) = review.facts[selected].file else {
      state.message = Message(text: UIText.nothingToEdit, isError: true)
      return nil
    }
    return state.edit([EditedPlace(path: path, line: line)])
  }

  mutating func refresh(in state: State) {
    scroll.fit(count: queue.count, height: ReviewFrames(of: state).list.rows - 1)
  }

  func statusLine(in state: State) -> StatusLine.Content? {
    switch stage {
    case .typing(let typing):
      let sign = typing.name[state.language] + UIText.colon[state.language]
      return .prompt(sign, typing.line.editor, aside: state.promptKeys(in: .correction))
    case .pair(let pair) where pair.other == nil:
      return .prompt("/", pair.editor, aside: state.promptKeys(in: .choosingSame))
    case .queue, .sentence, .pair: return nil
    }
  }

  func situation(in state: State) -> Situation {
    switch stage {
    case .queue: .review
    case .typing: .correction
    case .sentence: .choosingSentence
    case .pair(let pair): pair.other == nil ? .choosingSame : .comparison
    }
  }

  func landmark(in state: State) -> Phrase? { Phrase("核对", "review") }
}
