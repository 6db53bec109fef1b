import System

/// All decisions of a corpus in the order of their lines, and which of them hold.
package struct Decisions: Sendable {
  package private(set) var all: [Decision] = []
  package private(set) var faults: [DecisionFault] = []
  /// Whether each decision holds: an undone one does not, until the undoing is undone.
  package private(set) var hold: [Bool] = []
  /// How many bytes of each log have been read.
  package var sizes: [String: Int] = [:]
  /// The decisions that an id means: its own, and those of the batch that it leads.
  private var positions: [String: [Int]] = [:]

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  /// Takes further decisions, those of a later line or log. What is there already is passed over: a log may lie in two
  /// places.
  package mutating func add(_ decisions: [Decision], faults: [DecisionFault] = []) {
    self.faults += faults
    for decision in decisions {
      if positions[decision.id]?.contains(where: { all[$0].id == decision.id }) == true { continue }
      positions[decision.id, default: []].append(all.count)
      if !decision.batch.isEmpty, decision.batch != decision.id {
        positions[decision.batch, default: []].append(all.count)
      }
      all.append(decision)
    }
    findHolding()
  }

  private mutating func findHolding() {
    hold = Array(repeating: true, count: all.count)
    for index in all.indices.reversed() where hold[index] && all[index].verdict == .undo {
      for target in positions[all[index].undone] ?? [] {
        // Nobody takes back what another has decided.
        if target < index, all[target].editor == all[index].editor { hold[target] = false }
      }
    }
  }

  package subscript(id: String) -> Decision? {
    positions[id]?.first { all[$0].id == id }.map { all[$0] }
  }

  /// Whether a decision, by its index, takes back a decision and not an undoing.
  private func undoesDecision(_ index: Int) -> Bool {
    all[index].verdict == .undo && self[all[index].undone].map { $0.verdict != .undo } ?? false
  }

  // MARK: Undoing

  /// The last decision of an editor that holds and that no other editor has decided over since.
  package func undoable(by editor: String) -> Decision? {
    var decidedByOthers: Set<FactKey> = []
    for index in all.indices.reversed() where hold[index] && all[index].verdict != .undo {
      let decision = all[index]
      guard let key = decision.fact?.key else { continue }
      if decision.editor != editor {
        decidedByOthers.insert(key)
      } else if !decidedByOthers.contains(key) {
        return decision
      }
    }
    return nil
  }

  /// The last undoing of an editor that can be taken back: a new decision ends that.
  package func redoable(by editor: String) -> Decision? {
    for index in all.indices.reversed() where all[index].editor == editor {
      if all[index].verdict != .undo { return nil }
      if hold[index], undoesDecision(index) { return all[index] }
    }
    return nil
  }

  /// The line that takes a decision back, with all of its batch; taking an undoing back does again what was undone.
  package static func undoing(_ decision: Decision, at time: Int, id: String) -> Decision {
    var undo = Decision(.undo, of: nil, by: decision.editor, at: time, id: id)
    undo.undone = decision.batch.isEmpty ? decision.id : decision.batch
    return undo
  }

  // MARK: Same and not the same

  /// The decisions that hold on which items are one.
  package var sameAsStatements: [Decision] {
    all.indices.filter { hold[$0] && (all[$0].verdict == .same || all[$0].verdict == .notSame) }.map {
      all[$0]
    }
  }

  /// The last word on each pair of items, in the order of the lines.
  var pairs: [Decision] {
    var last: [Set<ItemName>: Int] = [:]
    let sameAsStatements = sameAsStatements
    for (index, decision) in sameAsStatements.enumerated() {
      if let pair = decision.pair { last[pair] = index }
    }
    return last.values.sorted().map { sameAsStatements[$0] }
  }

  /// The decision that a new one on two items contradicts, directly or by a chain of others; nil for none.
  package func contradiction(of new: Decision) -> Decision? {
    guard let fact = new.fact, let other = new.other, let pair = new.pair else { return nil }
    let known = pairs.filter { $0.pair != pair }
    var parents: [ItemName: ItemName] = [:]
    func root(_ item: ItemName) -> ItemName {
      var item = item
      while let parent = parents[item] { item = parent }
      return item
    }
    for decision in known where decision.verdict == .same {
      let (one, other) = (root(decision.fact!.owner.folded), root(decision.other!.folded))
      if one != other { parents[one] = other }
    }
    let (one, two) = (root(fact.owner.folded), root(other.folded))
    if new.verdict == .notSame {
      if one != two { return nil }
      return known.last { $0.verdict == .same && root($0.other!.folded) == one }
    }
    return known.last { decision in
      decision.verdict == .notSame
        && Set([root(decision.fact!.owner.folded), root(decision.other!.folded)]) == [one, two]
    }
  }
}

extension Decision {
  /// The two items that it is about.
  var pair: Set<ItemName>? {
    guard let fact, let other else { return nil }
    return [fact.owner.folded, other.folded]
  }
}
