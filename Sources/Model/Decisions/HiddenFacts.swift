/// What is hidden where facts are refused: they, and what hangs on them.
struct HiddenFacts {
  /// The numbers of the facts that are not to be seen.
  private(set) var facts: Set<Int> = []
  private(set) var items: Set<ItemID> = []

  /// - Parameter sessions: the table of sessions.
  init(_ matching: DecisionMatching, sessions: [Session]) {
    let refused = matching.decisions.filter { $0.value.verdict == .refuse }.map(\.key)
    if refused.isEmpty { return }
    let all = matching.facts
    for number in refused {
      // What an item must have cannot be taken from it: it can be corrected.
      if all[number].isRequired { continue }
      facts.insert(number)
      if all[number].field == FactName.item { items.insert(all[number].item) }
    }
    for (row, session) in sessions.enumerated() where items.contains(session.forum) {
      items.insert(ItemID(.session, row))
    }
    spread(all)
    for kind in [Kind.organisation, .topic] {
      let unborne = unborne(kind, matching)
      if unborne.isEmpty { continue }
      items.formUnion(unborne)
      spread(all)
    }
  }

  /// Hides the facts of hidden items, those that name them, and those within hidden facts.
  private mutating func spread(_ all: [WalkedFact]) {
    for (number, fact) in all.enumerated() {
      let isHidden =
        items.contains(fact.item) || fact.parent.map(facts.contains) ?? false
        || fact.targets.contains { $0.kind != .session && items.contains($0) }
      // An item that another is merely named beside stays: only its own refusal hides it.
      if isHidden { facts.insert(number) }
    }
  }

  /// The derived items of a kind that facts named and only hidden facts name.
  private func unborne(_ kind: Kind, _ matching: DecisionMatching) -> Set<ItemID> {
    var named: Set<ItemID> = []
    var borne: Set<ItemID> = []
    for (number, fact) in matching.facts.enumerated() {
      for target in fact.targets where target.kind == kind {
        if facts.contains(number) { named.insert(target) } else { borne.insert(target) }
      }
      if fact.field == FactName.item, fact.item.kind == kind,
        fact.provenance.rule.isEmpty || matching.decisions[number].map({ $0.state != nil }) ?? false
      {
        borne.insert(fact.item)
      }
    }
    return named.subtracting(borne)
  }
}

extension WalkedFact {
  /// Whether its item cannot be without it.
  package var isRequired: Bool {
    field == SingleField.category.rawValue || field == SingleField.status.rawValue
  }
}
