import Model
import System

extension ReviewQueue {
  // MARK: Answers

  /// Takes what came of a decision: goes on where it is taken, and back to what an undoing is about.
  mutating func take(
    _ outcome: ReviewSession.Outcome, _ facts: [Int], _ review: DraftReview, in state: inout State
  ) -> Effect? {
    let choice = asked
    (asked, isAwaiting) = (nil, false)
    let added = replace(by: review)
    let height = ReviewFrames(of: state).list.rows - 1
    switch outcome {
    case .taken:
      hasDecided = true
      ticked = []
      if let place = added.flatMap({ queue.firstIndex(of: $0) }) {
        scroll.selected = place
        scroll.fit(count: queue.count, height: height)
      } else if choice == nil, let place = facts.first.flatMap({ queue.firstIndex(of: $0) }) {
        scroll.selected = place
        scroll.fit(count: queue.count, height: height)
      } else if case .same(let one, let other)? = choice {
        state.message = Message(text: UIText.judged(review.corpus, one, other, isSame: true))
      } else if case .notSame(let one, let other)? = choice {
        state.message = Message(text: UIText.judged(review.corpus, one, other, isSame: false))
      } else if choice != nil {
        goOn(height: height, in: &state)
      }
    case .decidedMeanwhile(let editor, let verdict, let time):
      pending = choice
      state.message = Message(text: UIText.decidedMeanwhile(by: editor, verdict, at: time), isError: true)
    case .refused(let reason), .failed(let reason): state.message = Message(text: reason, isError: true)
    case .nothing: state.message = Message(text: UIText.nothingToUndo)
    }
    while !isAwaiting, !waiting.isEmpty {
      state.message = nil
      // What asks for something is the last key until that is answered.
      if let effect = take(waiting.removeFirst(), in: &state) { return effect }
    }
    return nil
  }

  /// Goes on with the review as it is now. Facts that were added come and go; what is in sight stays there, with what
  /// was added.
  ///
  /// - Returns: a fact that was added.
  @discardableResult
  mutating func replace(by review: DraftReview) -> Int? {
    let old = self.review
    self.review = review
    if old.facts.count == review.facts.count, old.corpus === review.corpus { return nil }
    let before = selected.map { FactSign(old.facts[$0], in: old.corpus) }
    let known = Set(old.facts.map { FactSign($0, in: old.corpus) })
    let inSight = Set(queue.map { FactSign(old.facts[$0], in: old.corpus) })
    let place = scroll.selected
    let signs = review.facts.map { FactSign($0, in: review.corpus) }
    let added = signs.indices.first { !known.contains(signs[$0]) && review.facts[$0].state == .added }
    queue = signs.indices.filter {
      filter.takes(review.facts[$0]) || inSight.contains(signs[$0]) || $0 == added
    }
    ticked = []
    scroll.selected = before.flatMap { sign in queue.firstIndex { signs[$0] == sign } } ?? place
    return added
  }

  /// What tells a fact from others while the review is put together anew.
  private struct FactSign: Hashable {
    let kind: Kind
    let name, field: String
    let value: FactValue
    let evidence: Evidence?

    init(_ fact: ReviewFact, in corpus: Corpus) {
      (kind, name, field) = (fact.item.kind, corpus.name(of: fact.item), fact.field)
      (value, evidence) = (fact.value.parts, fact.evidence.first)
    }
  }

  /// Goes to the next fact that is open, else to the next one.
  private mutating func goOn(height: Int, in state: inout State) {
    let later = queue.indices.dropFirst(scroll.selected + 1)
    let next = later.first { review.facts[queue[$0]].state == .open && !review.facts[queue[$0]].isHidden }
    if next == nil, !queue.contains(where: { review.facts[$0].state == .open }) {
      state.message = Message(text: UIText.reviewDone)
    }
    scroll.selected = next ?? min(scroll.selected + 1, queue.count - 1)
    scroll.fit(count: queue.count, height: height)
  }

  /// Goes on after the files were read anew.
  mutating func takeAnew(_ review: DraftReview, in state: State) {
    (asked, isAwaiting, pending, stage) = (nil, false, nil, .queue)
    hasDecided = true
    replace(by: review)
    refresh(in: state)
  }
}
