/// What came since a moment: the articles that were added then or later, and what they alone say.
///
/// Newness hangs on articles. An item is new where every article that reports it came since, and a known item has
/// news where one of its facts rests on such articles alone. What a new derivation, a merge or a compiled form finds in an
/// article that was there is not new, since the article is not.
///
///     let arrivals = Arrivals(in: corpus, since: Moment("2026-11-20T00:00:00Z")!)
///     arrivals.newItems  // what nothing was known of before
public struct Arrivals: Sendable {
  /// The moment; nil where nothing counts as new, as at a first visit.
  public let since: Moment?
  /// The articles that came since, the latest first.
  public private(set) var articles: [ItemID] = []
  /// What was not known before, the articles among it.
  public private(set) var newItems: Set<ItemID> = []
  /// What was known before and has a fact that was not.
  public private(set) var changedItems: Set<ItemID> = []

  /// Costs a look at every article, and at what the new ones report.
  public init(in corpus: Corpus, since moment: Moment?) {
    since = moment
    guard let moment else { return }
    var came: [(article: ItemID, moment: Moment)] = []
    for item in corpus.items(of: .article) {
      if let added = corpus.added(item), added >= moment { came.append((item, added)) }
    }
    guard !came.isEmpty else { return }
    articles = came.enumerated().sorted {
      $0.element.moment == $1.element.moment ? $0.offset < $1.offset : $0.element.moment > $1.element.moment
    }.map(\.element.article)
    newItems = Set(articles)
    var seen: Set<ItemID> = []
    for article in articles {
      for link in corpus.relations.links(.reports, of: article) where link.target.kind != .article {
        if seen.insert(link.target).inserted { look(at: link.target, in: corpus) }
      }
    }
  }

  private mutating func look(at item: ItemID, in corpus: Corpus) {
    let isNew = corpus.relations.links(.reportedIn, of: item).allSatisfy { newItems.contains($0.target) }
    if isNew {
      newItems.insert(item)
    } else if NewFactFinder(in: corpus, articles: newItems).finds(in: item) {
      changedItems.insert(item)
    }
  }

  public var isEmpty: Bool { articles.isEmpty }

  /// Whether an item is new or has something new.
  public func contains(_ item: ItemID) -> Bool { newItems.contains(item) || changedItems.contains(item) }

  /// Whether a fact rests on new articles alone.
  public func isNew(_ provenance: Provenance, in corpus: Corpus) -> Bool {
    let evidence = corpus[provenance.evidence]
    return !evidence.isEmpty && evidence.allSatisfy { newItems.contains($0.article) }
  }

  /// The new articles that report an item, in the order of the source; of an article itself.
  public func articles(of item: ItemID, in corpus: Corpus) -> [ItemID] {
    if item.kind == .article { return newItems.contains(item) ? [item] : [] }
    return corpus.relations.items(.reportedIn, of: item).filter(newItems.contains)
  }

  /// When the latest of the new articles that report an item came.
  public func moment(of item: ItemID, in corpus: Corpus) -> Moment? {
    articles(of: item, in: corpus).compactMap { corpus.added($0) }.max()
  }
}

extension Corpus {
  /// When an article came into the corpus: what its file says, else when the file was last changed; nil where neither is known.
  public func added(_ article: ItemID) -> Moment? { self[article, as: Article.self].added }
}

/// Looks for a fact of an item that rests on some articles alone.
private struct NewFactFinder: FieldVisitor {
  private let corpus: Corpus
  private let articles: Set<ItemID>
  private var isFound = false

  init(in corpus: Corpus, articles: Set<ItemID>) { (self.corpus, self.articles) = (corpus, articles) }

  func finds(in item: ItemID) -> Bool {
    var finder = self
    for var variant in corpus[corpus.head(of: item).variants] { finder.provenance(&variant.provenance) }
    if !finder.isFound { corpus.show(item, to: &finder) }
    return finder.isFound
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    for fact in corpus[rows] {
      if isFound { return }
      fact.show(to: &self)
    }
  }

  mutating func provenance(_ provenance: inout Provenance) {
    let evidence = corpus[provenance.evidence]
    if !evidence.isEmpty, evidence.allSatisfy({ articles.contains($0.article) }) { isFound = true }
  }

  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {
    for session in corpus.sessions(rows) where !isFound { corpus.show(session, to: &self) }
  }
}
