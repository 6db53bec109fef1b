import System

extension ReviewSession {
  /// What came of a decision.
  public enum Outcome: Sendable {
    /// It is on the disk.
    case taken
    /// Somebody else has decided meanwhile: to be asked for once more.
    case decidedMeanwhile(by: String, verdict: Phrase, at: String)
    /// It cannot be, and why.
    case refused(Phrase)
    /// There is nothing to undo or to do again.
    case nothing
    /// The log cannot be written; nothing is decided.
    case failed(Phrase)
  }

  /// What an editor decides.
  public enum Choice: Sendable, Equatable {
    /// Facts, as indices of those of the review: right, wrong, or undecided.
    case accept([Int])
    case refuse([Int])
    case undecided([Int])
    case correct(Int, to: FactValue, note: String)
    /// A fact that the draft lacks: of an item, or a new item where the field is `name`.
    case add(owner: String, kind: Kind, field: String, value: FactValue, sentence: Evidence)
    case same(ItemID, ItemID)
    case notSame(ItemID, ItemID)
  }
}
