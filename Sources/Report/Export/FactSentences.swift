import Model

/// Which sentences back what an outline says of other items.
struct FactSentences {
  /// The sentences of each item that a fact leads to; those of a fact that belongs to another are that one's.
  let byTarget: [ItemID: Set<Evidence>]

  init(of outline: Outline) {
    var sentences: [ItemID: Set<Evidence>] = [:]
    for case .facts(let entries) in outline.parts {
      var outer: [Int] = []
      for entry in entries {
        if entry.depth == 0 { outer = entry.evidence }
        guard let target = entry.link else { continue }
        let numbers = entry.evidence.isEmpty ? outer : entry.evidence
        sentences[target, default: []].formUnion(numbers.map { outline.evidence[$0] })
      }
    }
    byTarget = sentences
  }
}
