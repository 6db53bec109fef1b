import System
import Text

/// The facts of a corpus before anything is decided, with what has been decided of them: what an editor goes through.
///
/// Nothing of it is merged, and nothing is left out, so that each fact is that of one file.
public struct DraftReview: Sendable {
  /// The files as they are, with the facts that editors have added.
  public private(set) var corpus: Corpus
  /// The facts, article by article in the order of the text, those of one item side by side.
  public private(set) var facts: [ReviewFact] = []
  /// The decisions that hold and fit nothing.
  package private(set) var idle: [Decision] = []
  package private(set) var decisions: Decisions
  /// Where what is decided of each file's facts is kept: the paths of the files, nil for the bundled corpus.
  let paths: [String?]
  private let source: Part
  private let articles: [FoldedArticle]
  /// The place in `facts` of each numbered fact.
  private var positions: [Int] = []
  private var matching: DecisionMatching

  /// Reads the files of a corpus and the decisions on them; an error where the files are not valid.
  public init(of paths: CorpusPaths, bundled: Bool = true) throws(LoadingFailure) {
    let listing = CorpusListing(of: paths)
    let drafts = (bundled ? [DraftFile(reading: .bundled)] : []) + listing.drafts()
    try self.init(DraftFile.arranged(drafts), decisions: listing.decisions())
  }

  init(_ files: [DraftFile], decisions: Decisions) throws(LoadingFailure) {
    let compilation = Compilation(files)
    let problems = Validation.problems(in: compilation).filter { !$0.isWarning }
    if !problems.isEmpty { throw LoadingFailure(problems: problems) }
    let parts = Assembler.parts(of: compilation)
    source = parts.count == 1 ? parts[0] : Part(joining: parts)
    paths = files.map { $0.file.isBundled ? nil : $0.file.name }
    articles = Deciding.folded(source)
    self.decisions = decisions
    corpus = .empty
    matching = DecisionMatching(Part(), [], [], Decisions())
    rebuild()
  }

  /// Puts together what is reviewed, with what was added.
  private mutating func rebuild() {
    let part = Deciding.adding(decisions, to: source, articles)
    let walked = FactWalk(part).facts
    matching = DecisionMatching(part, walked, articles, decisions)
    corpus = Corpus(Tables(part))
    let order = DraftReview.order(walked, in: part)
    positions = Array(repeating: 0, count: walked.count)
    for (position, number) in order.enumerated() { positions[number] = position }
    facts = order.map { number in
      ReviewFact(walked[number], number: number, positions: positions, in: corpus)
    }
    judge()
  }

  /// The numbers of facts in the order in which they are gone through.
  private static func order(_ facts: [WalkedFact], in part: Part) -> [Int] {
    struct Key { var article, offset, item: Int; let number: Int }
    func start(_ provenance: Provenance) -> (article: Int, offset: Int) {
      part[provenance.evidence].first.map { ($0.article.row, Int($0.range.lowerBound)) } ?? (Int.max, 0)
    }
    var items: [ItemID: Key] = [:]
    var keys: [Key] = []
    for (number, fact) in facts.enumerated() {
      let (article, offset) = start(fact.provenance)
      if items[fact.item] == nil {
        items[fact.item] = Key(article: article, offset: offset, item: number, number: 0)
      }
      let item = items[fact.item]!
      // A fact with a sentence in a later article of the item's is still the item's.
      keys.append(Key(article: item.article, offset: item.offset, item: item.item, number: number))
    }
    keys.sort { ($0.article, $0.offset, $0.item, $0.number) < ($1.article, $1.offset, $1.item, $1.number) }
    return keys.filter { !part[facts[$0.number].provenance.evidence].isEmpty }.map(\.number)
      + keys.filter { part[facts[$0.number].provenance.evidence].isEmpty }.map(\.number)
  }

  /// Says of each fact what has been decided.
  private mutating func judge() {
    let hidden = HiddenFacts(matching, sessions: matching.sessions)
    for index in facts.indices {
      let number = facts[index].number
      let decision = matching.decisions[number]
      facts[index].decide(decision, isHidden: hidden.facts.contains(number))
    }
    idle = matching.idle.filter { decision in
      // What lies in the folder of the state may be about files that are not open.
      guard let article = decision.fact?.owner.article else { return false }
      return articles.contains { $0.fingerprint == article } || decision.log.isEmpty
        || paths.contains { $0.map { DecisionLogs.path(beside: $0) } == decision.log }
    }
  }

  /// Takes lines of a log that were written meanwhile, by this editor or another.
  mutating func add(_ new: Decisions, faults: [DecisionFault] = []) {
    decisions.add(new.all, faults: new.faults + faults)
    // Facts that were added come and go; all others stay where they are.
    let hasAdditions = decisions.all.contains { $0.verdict == .add }
    if hasAdditions, new.all.contains(where: { $0.verdict == .add || $0.verdict == .undo }) {
      rebuild()
    } else {
      matching.match(decisions)
      judge()
    }
  }

  /// What is wrong with the lines of the logs.
  public var faults: [DecisionFault] { decisions.faults }

  /// The decisions that fit no fact any more, for people.
  public var idleDecisions: [Phrase] { idle.map(\.summary) }

  // MARK: What is decided

  /// What a fact is known by; nil where it has no sentence.
  func name(of fact: Int) -> FactName? { matching.name(of: facts[fact].number) }

  /// The decision that holds for a fact.
  package func decision(on fact: Int) -> Decision? { matching.decisions[facts[fact].number] }

  /// The facts that a decision is about, as indices of `facts`.
  package func facts(of decision: Decision) -> [Int] {
    decision.fact.map { matching.fitting($0).map { positions[$0] } } ?? []
  }

  /// All decisions on a fact, the earliest first, those that were taken back among them.
  public func history(of fact: Int) -> [Phrase] {
    guard let name = name(of: fact) else { return [] }
    let key = name.key
    return decisions.all.indices.compactMap { index in
      let decision = decisions.all[index]
      guard let other = decision.fact, other.key == key, other.position.overlaps(name.position) else {
        return nil
      }
      return decision.line(holds: decisions.hold[index])
    }
  }

  /// An item as decisions name it.
  func name(of item: ItemID) -> ItemName? {
    guard let evidence = corpus[corpus.head(of: item).provenance.evidence].first else { return nil }
    return ItemName(
      article: articles[evidence.article.row].fingerprint, kind: item.kind, name: corpus.name(of: item))
  }

  /// Whether an article has an item of a name.
  func has(_ name: ItemName) -> Bool {
    let name = name.folded
    return facts.contains { fact in
      fact.field == FactName.item && fact.item.kind == name.kind
        && NameKeys.folded(corpus.name(of: fact.item)) == name.name
        && fact.evidence.contains { articles[$0.article.row].fingerprint == name.article }
    }
  }

  /// Whether a fact is there already, whoever stated it.
  func has(_ fact: FactName) -> Bool {
    if fact.field == FactName.item { return has(fact.owner) }
    let (owner, value) = (fact.owner.folded, fact.value.folded)
    return facts.contains { other in
      other.field == fact.field && other.item.kind == owner.kind && other.value.parts.folded == value
        && NameKeys.folded(corpus.name(of: other.item)) == owner.name
        && other.evidence.contains { evidence in
          let (article, range) = position(of: evidence)
          return article == owner.article && range.overlaps(fact.position)
        }
    }
  }

  /// The sentences of an article in the order of its text.
  public func sentences(of article: ItemID) -> [Evidence] {
    corpus.blocks(of: article).flatMap { corpus.sentenceRanges(in: $0.range) }.map {
      Evidence(article: article, range: $0)
    }
  }

  /// Where a sentence stands in the folded text of its article.
  func position(of evidence: Evidence) -> (article: UInt64, position: Range<Int>) {
    let article = articles[evidence.article.row]
    return (article.fingerprint, article.scalars(evidence.range))
  }

  /// The path of the file that an article or item stands in; nil for the bundled corpus.
  func path(of item: ItemID) -> String? { paths[Int(corpus.head(of: item).provenance.position.file)] }
}
