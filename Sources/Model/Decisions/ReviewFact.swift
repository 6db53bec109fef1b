import System

/// A fact as an editor goes through it: what it says, on what evidence, and what has been decided.
public struct ReviewFact: Sendable {
  public let item: ItemID
  /// The key of the field in the JSON; `name` for the item itself.
  public let field: String
  public let value: FactText
  /// The rule that derived it; empty where an editor wrote it.
  public let rule: String
  public let confidence: Confidence?
  /// The word of the page, where the value is one of a vocabulary.
  public let inferred: String
  public let evidence: [Evidence]
  /// Where it can be edited; nil in the bundled corpus.
  public let file: (path: String, line: Int)?
  /// The fact that it is part of, as an index of the facts of its review.
  public let parent: Int?
  public private(set) var state = State.open
  /// Whether something that it hangs on was refused.
  public private(set) var isHidden = false
  /// What it says now, where it was corrected.
  public private(set) var corrected: FactValue?
  /// Who decided, and when, as ``Timestamp`` writes it.
  public private(set) var decided: (by: String, at: String)?
  let number: Int

  public enum State: String, CaseIterable, Sendable {
    case open, accepted, refused, corrected, undecided, added

    public var name: Phrase {
      switch self {
      case .open: Phrase("待核", "open")
      case .accepted: Phrase("对", "right")
      case .refused: Phrase("错", "wrong")
      case .corrected: Phrase("改", "corrected")
      case .undecided: Phrase("未定", "undecided")
      case .added: Phrase("补", "added")
      }
    }

    public var mark: String {
      switch self {
      case .open: "·"
      case .accepted: "✓"
      case .refused: "✗"
      case .corrected: "~"
      case .undecided: "?"
      case .added: "+"
      }
    }
  }

  /// A value field by field, and as people read it.
  public struct FactText: Sendable {
    public let parts: FactValue
    public let words: Phrase
  }

  init(_ fact: WalkedFact, number: Int, positions: [Int], in corpus: Corpus) {
    (item, field, self.number) = (fact.item, fact.field, number)
    let words = fact.words.isEmpty ? fact.value.parts.map { Phrase($0.text, $0.text) } : fact.words
    value = FactText(
      parts: fact.value,
      words: Phrase(
        words.map(\.chinese).joined(separator: " "), words.map(\.english).joined(separator: " ")))
    (rule, confidence) = (corpus[fact.provenance.rule], fact.provenance.confidence)
    inferred = corpus[fact.provenance.inferred]
    evidence = Array(corpus[fact.provenance.evidence])
    file = corpus.position(of: fact.provenance)
    parent = fact.parent.map { positions[$0] }
  }

  mutating func decide(_ decision: Decision?, isHidden: Bool) {
    state =
      switch decision?.verdict {
      case .accept: .accepted
      case .refuse: .refused
      case .correct: .corrected
      case .undecided: .undecided
      case .add: .added
      case .same, .notSame, .undo, nil: rule.isEmpty && !isSeen ? .accepted : .open
      }
    self.isHidden = isHidden && state != .refused
    corrected = decision?.verdict == .correct ? decision?.value : nil
    decided = decision.map { ($0.editor, Timestamp.text(of: $0.time)) }
  }

  /// Whether it is in the queue without anybody asking for it: a rule derived it or saw it and made nothing of it, or
  /// somebody decided on it.
  public var isQueued: Bool { !rule.isEmpty || isSeen || decided != nil }

  /// Whether it is what rules saw and made nothing of: most faults of a draft are what is missing.
  public var isSeen: Bool { field == "seen" }

  /// Whether its item cannot be without it, so that it can only be corrected.
  public var isRequired: Bool {
    field == SingleField.category.rawValue || field == SingleField.status.rawValue
  }
}

extension Decision {
  /// What was decided, for a list of decisions.
  var summary: Phrase {
    let what =
      fact.map { [$0.owner.name, $0.field, $0.value.parts.map(\.text).joined(separator: " ")] } ?? []
    let words = (what + (other.map { [$0.name] } ?? [])).joined(separator: " · ")
    return Phrase("\(words)：\(verdict.name.chinese)（\(by)）", "\(words): \(verdict.name.english) (\(by))")
  }

  private var by: String { "\(editor) \(Timestamp.text(of: time))" }

  /// One line of the history of a fact.
  func line(holds: Bool) -> Phrase {
    let to = value.map { "  " + $0.parts.map(\.text).joined(separator: " ") } ?? ""
    let note = note.isEmpty ? "" : "  " + note
    return Phrase(
      "\(by)  \(verdict.name.chinese)\(to)\(note)\(holds ? "" : "（已撤销）")",
      "\(by)  \(verdict.name.english)\(to)\(note)\(holds ? "" : " (undone)")")
  }
}

extension Decision.Verdict {
  package var name: Phrase {
    switch self {
    case .accept: Phrase("判为对", "right")
    case .refuse: Phrase("判为错", "wrong")
    case .correct: Phrase("改正", "corrected")
    case .undecided: Phrase("未定", "undecided")
    case .add: Phrase("补上", "added")
    case .same: Phrase("判为同一项", "the same")
    case .notSame: Phrase("判为两项", "not the same")
    case .undo: Phrase("撤销", "undone")
    }
  }
}
