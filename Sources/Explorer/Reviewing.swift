import Model
import System

/// What the explorer asks of the review, which is kept outside of it.
public enum ReviewRequest: Equatable, Sendable {
  /// Read the files and the decisions on them.
  case open
  /// Keep a decision; where another has decided meanwhile only if insisted on.
  case decide(ReviewSession.Choice, insisting: Bool)
  case undo, redo
}

/// What came of it.
public enum ReviewAnswer: Sendable {
  /// The review, and why no decision can be kept, where that is so.
  case opened(DraftReview, unwritable: Phrase? = nil)
  /// The files cannot be reviewed.
  case failed(Phrase)
  /// What came of a decision, the facts that it is about, and the review as it is now.
  case answered(ReviewSession.Outcome, facts: [Int], DraftReview)
}

extension State {
  mutating func startReview() -> Effect { .review(.open) }

  /// Takes what came of a request.
  mutating func take(_ answer: ReviewAnswer) -> Effect? {
    switch answer {
    case .opened(let review, let unwritable):
      if let unwritable { message = Message(text: unwritable, isError: true) }
      if var open = mode as? ReviewQueue {
        open.takeAnew(review, in: self)
        keep(open)
        return nil
      }
      let queue = ReviewQueue(review)
      if queue.isEmpty {
        message = Message(text: UIText.nothingToReview)
      } else {
        enter(queue)
        act { mode, state in mode.refresh(in: state) }
      }
    case .failed(let reason): message = Message(text: reason, isError: true)
    case .answered(let outcome, let facts, let review):
      return act { mode, state in
        guard var queue = mode as? ReviewQueue else { return nil }
        defer { mode = queue }
        return queue.take(outcome, facts, review, in: &state)
      }
    }
    return nil
  }
}
