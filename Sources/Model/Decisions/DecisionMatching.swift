import System

/// Which decision holds for which fact.
struct DecisionMatching {
  let facts: [WalkedFact]
  /// The decision that holds for each fact, by its number: the last one of those that fit.
  private(set) var decisions: [Int: Decision] = [:]
  /// The decisions that hold and fit no fact, or several of one file.
  private(set) var idle: [Decision] = []
  private let articles: [FoldedArticle]
  /// The items by their names in an article.
  private var items: [ItemName: [ItemID]] = [:]
  private var numbers: [FactKey: [Int]] = [:]
  /// The articles whose facts have been looked up.
  private var indexed: Set<UInt64> = []
  /// The facts that each decision fits, and those of each name that was asked for: an editor goes over a fact again and
  /// again, and folding its names is most of the work.
  private var fittings: [[Int]] = []
  private var known: [FactName: [Int]] = [:]
  private let part: Part

  init(_ part: Part, _ facts: [WalkedFact], _ articles: [FoldedArticle], _ decisions: Decisions) {
    (self.part, self.facts, self.articles) = (part, facts, articles)
    match(decisions)
  }

  // MARK: Names

  private func file(of number: Int) -> UInt32 { facts[number].provenance.position.file }

  /// The sentences of a fact in an article, by its fingerprint.
  private func positions(of number: Int, in article: UInt64) -> [Range<Int>] {
    part[facts[number].provenance.evidence].compactMap { evidence in
      let folded = articles[evidence.article.row]
      return folded.fingerprint == article ? folded.scalars(evidence.range) : nil
    }
  }

  /// What a fact is known by; nil where it has no sentence.
  func name(of number: Int) -> FactName? {
    let fact = facts[number]
    guard let evidence = part[fact.provenance.evidence].first else { return nil }
    let article = articles[evidence.article.row]
    let owner = ItemName(
      article: article.fingerprint, kind: fact.item.kind, name: part.strings[part.head(of: fact.item).name])
    return FactName(
      owner: owner, field: fact.field, value: fact.value, position: article.scalars(evidence.range))
  }

  /// The sessions of the part.
  var sessions: [Session] { part.sessions }

  /// Looks the facts up that stand in articles which were not asked for before.
  private mutating func index(_ wanted: Set<UInt64>) {
    let wanted = wanted.subtracting(indexed)
    if wanted.isEmpty { return }
    indexed.formUnion(wanted)
    for (number, fact) in facts.enumerated() {
      var seen: Set<UInt64> = []
      for evidence in part[fact.provenance.evidence] {
        let article = articles[evidence.article.row].fingerprint
        guard wanted.contains(article), seen.insert(article).inserted else { continue }
        let owner = ItemName(
          article: article, kind: fact.item.kind, name: part.strings[part.head(of: fact.item).name]
        ).folded
        let key = FactKey(owner: owner, field: fact.field, value: fact.value.folded)
        numbers[key, default: []].append(number)
        if fact.field == FactName.item { items[owner, default: []].append(fact.item) }
      }
    }
  }

  // MARK: Matching

  /// Finds the decision that holds for each fact.
  mutating func match(_ decisions: Decisions) {
    index(Set(decisions.all.lazy.compactMap { $0.fact?.owner.article }))
    (self.decisions, idle) = ([:], [])
    for index in decisions.all.indices {
      let decision = decisions.all[index]
      // Decisions are only added, and the facts of a matching stay.
      if index == fittings.count { fittings.append(self.fitting(decision)) }
      if !decisions.hold[index] { continue }
      switch decision.verdict {
      case .undo: continue
      case .same, .notSame: if pair(decision) == nil { idle.append(decision) }
      case .accept, .refuse, .correct, .undecided, .add:
        if fittings[index].isEmpty { idle.append(decision) }
        for number in fittings[index] { self.decisions[number] = decision }
      }
    }
  }

  /// The facts that a decision is about: one a file. What a correction made is the fact, too, once the derivation reads it
  /// right.
  private mutating func fitting(_ decision: Decision) -> [Int] {
    guard let fact = decision.fact else { return [] }
    let fitting = known[fact] ?? self.fitting(fact)
    known[fact] = fitting
    guard fitting.isEmpty, let value = decision.value else { return fitting }
    var corrected = fact
    corrected.value = value
    if fact.field == FactName.item { corrected.owner.name = value.parts.first?.text ?? "" }
    return self.fitting(corrected)
  }

  func fitting(_ fact: FactName) -> [Int] {
    let candidates = (numbers[fact.key] ?? []).filter { number in
      positions(of: number, in: fact.owner.article).contains { $0.overlaps(fact.position) }
    }
    let files = Set(candidates.map(file))
    return files.count == candidates.count ? candidates : []
  }

  /// The items that a decision on two is about; nil where one is missing, or a file has several of the name.
  func pair(_ decision: Decision) -> (ItemID, ItemID)? {
    func item(_ name: ItemName) -> ItemID? {
      guard let items = items[name.folded] else { return nil }
      let files = Set(items.map { part.head(of: $0).provenance.position.file })
      return files.count == items.count ? items[0] : nil
    }
    guard let fact = decision.fact, let other = decision.other, let one = item(fact.owner),
      let two = item(other), one != two
    else { return nil }
    return (one, two)
  }
}
