import System
import Text

/// Makes a part say what was decided of its facts, before its items are merged.
struct Deciding {
  private(set) var part: Part
  private(set) var matching: DecisionMatching
  private let decisions: Decisions
  private let starts: [ItemID: Int]
  /// The new row of each old row; nil where no item is gone.
  private(set) var rows: ByKind<[Int]>?

  /// - Parameters:
  ///   - part: the tables of all files.
  ///   - decisions: at least one.
  init(_ part: Part, _ decisions: Decisions) {
    self.decisions = decisions
    let articles = Deciding.folded(part)
    self.part = Deciding.adding(decisions, to: part, articles)
    let walk = FactWalk(self.part)
    starts = walk.starts
    matching = DecisionMatching(self.part, walk.facts, articles, decisions)
    let hidden = HiddenFacts(matching, sessions: self.part.sessions)
    apply(hidden)
    remove(hidden.items)
  }

  /// The tables with the facts that editors have added.
  static func adding(_ decisions: Decisions, to part: Part, _ articles: [FoldedArticle]) -> Part {
    let added = decisions.all.indices.filter { decisions.hold[$0] && decisions.all[$0].verdict == .add }
    if added.isEmpty { return part }
    var adding = FactAdding(part, articles, decisions)
    for index in added { adding.add(decisions.all[index]) }
    return adding.part
  }

  static func folded(_ part: Part) -> [FoldedArticle] {
    let whole = part
    return Workers.map(Array(part.articles.indices)) { FoldedArticle(whole.reading(ofArticle: $0)) }
  }

  /// The pairs of items that are one, and those that are not, by their present rows.
  var pairs: (same: [(ItemID, ItemID)], apart: [(ItemID, ItemID)]) {
    var pairs: (same: [(ItemID, ItemID)], apart: [(ItemID, ItemID)]) = ([], [])
    for decision in decisions.pairs {
      guard let (one, other) = matching.pair(decision), isThere(one), isThere(other) else { continue }
      let pair = (rows?.new(one) ?? one, rows?.new(other) ?? other)
      if decision.verdict == .same { pairs.same.append(pair) } else { pairs.apart.append(pair) }
    }
    return pairs
  }

  private func isThere(_ item: ItemID) -> Bool { rows.map { $0[item.kind][item.row] >= 0 } ?? true }

  // MARK: Facts

  private mutating func apply(_ hidden: HiddenFacts) {
    var outcomes: [Int: DecidedFact] = [:]
    var touched: Set<ItemID> = []
    for (number, decision) in matching.decisions.sorted(by: { $0.key < $1.key }) {
      guard let state = decision.state else { continue }
      let fact = matching.facts[number]
      let former = decision.verdict == .correct ? fact.value.parts.map(\.text).joined(separator: " ") : ""
      let row = part.append([
        Decided(
          state: state, editor: part.strings.intern(decision.editor),
          time: part.strings.intern(Timestamp.text(of: decision.time)),
          former: part.strings.intern(former), note: part.strings.intern(decision.note))
      ])
      outcomes[number] = DecidedFact(row: UInt32(row.indices.lowerBound + 1), value: decision.value)
      touched.insert(fact.item)
    }
    for number in hidden.facts { touched.insert(matching.facts[number].item) }
    if touched.isEmpty { return }
    var changing = FactChanging(part, starts: starts, outcomes, hidden: hidden)
    part = Part()
    for type in Section.items { changing.change(type, touched) }
    part = changing.part
  }

  // MARK: Items

  /// Takes items out of their tables. Nothing that is left names them.
  private mutating func remove(_ hidden: Set<ItemID>) {
    if hidden.isEmpty { return }
    var rows = ByKind<[Int]> { _ in [] }
    for kind in Kind.allCases {
      var next = 0
      for row in 0..<part.count(of: kind) {
        let isHidden = hidden.contains(ItemID(kind, row))
        rows[kind].append(isHidden ? -1 : next)
        if !isHidden { next += 1 }
      }
    }
    let sessions = part.forums.map(\.sessions)
    for (row, former) in sessions.enumerated() {
      let left = former.indices.map { rows[.session][$0] }.filter { $0 >= 0 }
      part.forums[row].sessions = Rows(start: left.first ?? 0, count: left.count)
    }
    for type in Section.items { filter(type, rows) }
    for type in Section.records { type.redirectTable(of: &part, to: rows) }
    self.rows = rows
  }

  private mutating func filter<Element: Item>(_ type: Element.Type, _ rows: ByKind<[Int]>) {
    let old = part[keyPath: Element.table]
    part[keyPath: Element.table] = old.indices.filter { rows[Element.kind][$0] >= 0 }.map { old[$0] }
  }
}

extension Decision {
  /// What it makes of its fact; nil where the fact stays as it is.
  var state: Decided.State? {
    switch verdict {
    case .accept: .accepted
    case .correct: .corrected
    case .add: .added
    case .refuse, .undecided, .same, .notSame, .undo: nil
    }
  }
}

/// What an editor decided of a fact, as the corpus shows it.
package struct Decided: Row {
  @Packed package var state: State
  package let editor: StringID
  /// As ``Timestamp`` writes it.
  package let time: StringID
  /// What stood there before it was corrected.
  package let former: StringID
  package let note: StringID

  package enum State: String, Vocabulary {
    case accepted, corrected, added

    package var name: Phrase {
      switch self {
      case .accepted: Phrase("核对无误", "accepted")
      case .corrected: Phrase("已改正", "corrected")
      case .added: Phrase("编辑补", "added")
      }
    }
  }

  package static var section: Section { .decided }
  package static var table: WritableKeyPath<Part, [Decided]> { \.decided }

  init(state: State, editor: StringID, time: StringID, former: StringID, note: StringID) {
    _state = Packed(wrappedValue: state)
    (self.editor, self.time, self.former, self.note) = (editor, time, former, note)
  }
}
