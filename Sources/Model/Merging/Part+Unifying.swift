import System

/// What an editor remarks on a fact.
private struct Remark: Hashable {
  /// The number of the fact's identity.
  let identity: Int
  let note: StringID
}

extension Part {
  /// The facts of several files in one list: what says the same is one fact with the sentences of all, unless two
  /// editors remark different things on it.
  mutating func unify<Element: Fact>(_ lists: [Rows<Element>]) -> Rows<Element> {
    let filled = lists.filter { !$0.isEmpty }
    guard filled.count > 1 else { return filled.first ?? .none }
    var identities = Distinct<FactIdentity>()
    // The facts of each identity that are kept: one, where no two remarks keep them apart.
    var firsts: [Int] = []
    var others: [Remark: Int] = [:]
    var kept: [[Element]] = []
    var notes: [StringID] = []
    for fact in filled.flatMap({ self[$0] }) {
      let note = fact.provenance.note
      let identity = identities.number(of: FactIdentity(of: fact))
      let remark = Remark(identity: identity, note: note)
      WorkCount.add(1)
      if identity == firsts.count {
        firsts.append(kept.count)
      } else if note.isEmpty || notes[firsts[identity]].isEmpty || notes[firsts[identity]] == note {
        kept[firsts[identity]].append(fact)
        if notes[firsts[identity]].isEmpty { notes[firsts[identity]] = note }
        continue
      } else if let position = others[remark] {
        kept[position].append(fact)
        continue
      } else {
        others[remark] = kept.count
      }
      kept.append([fact])
      notes.append(note)
    }
    var facts: [Element] = []
    for alike in kept { facts.append(Element.unified(alike, in: &self).record) }
    return append(facts)
  }

  /// What several files say for one and the same fact. It is as sure as the surest of them; one file that says it
  /// outright makes it no inference; and it stands where a user can edit it.
  mutating func unify(_ provenances: [Provenance]) -> Provenance {
    guard provenances.count > 1 else { return provenances[0] }
    var evidence = Distinct<Evidence>()
    for provenance in provenances {
      for sentence in self[provenance.evidence] { evidence.number(of: sentence) }
    }
    let surest = provenances.min { Part.doubt($0) < Part.doubt($1) }!
    let editable = provenances.first { !isBundled($0.position.file) }
    let isSaid = provenances.contains { $0.inferred.isEmpty }
    return Provenance(
      evidence: append(evidence.keys), note: provenances.lazy.map(\.note).first { !$0.isEmpty } ?? .none,
      inferred: isSaid ? .none : provenances[0].inferred, rule: surest.rule, confidence: surest.confidence,
      position: (editable ?? provenances[0]).position,
      decided: provenances.lazy.map(\.decided).first { $0 > 0 } ?? 0)
  }

  private static func doubt(_ provenance: Provenance) -> Int {
    switch provenance.confidence {
    case nil: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    }
  }
}
