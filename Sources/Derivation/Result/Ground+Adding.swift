import Model

extension FoundProvenance {
  /// Adds sentences, in order, each once.
  mutating func add(_ more: [Int]) {
    for sentence in more where sentences.last != sentence {
      if sentences.last.map({ $0 < sentence }) ?? true {
        sentences.append(sentence)
        continue
      }
      let position = sentences.firstPlace { $0 >= sentence }
      if sentences[position] != sentence { sentences.insert(sentence, at: position) }
    }
  }

  func with(_ more: [Int]) -> FoundProvenance {
    var provenance = self
    provenance.add(more)
    return provenance
  }
}

extension Confidence: Comparable {
  public static func < (one: Confidence, other: Confidence) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
