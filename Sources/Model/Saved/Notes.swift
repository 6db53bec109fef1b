import System

/// The notes of a user on a corpus: which item or sentence each is on now. What is not found stays, as an orphan.
public struct Notes: Sendable {
  /// What a note is on.
  public enum Place: Sendable, Hashable {
    case item(ItemID)
    case sentence(Evidence)
  }

  /// All notes, the earliest first, and what each is on; nil for an orphan.
  public private(set) var all: [(note: Note, place: Place?)] = []
  private var ofItems: [ItemID: [Int]] = [:]
  /// The notes in each article, orphans among them.
  private var ofArticles: [ItemID: [Int]] = [:]
  private var tagged: [String: [Int]] = [:]

  public init() {}

  public init(_ notes: [Note], in corpus: Corpus) {
    var articles: [ItemID: NotedArticle?] = [:]
    for note in notes { add(note, in: corpus, &articles) }
  }

  public var isEmpty: Bool { all.isEmpty }

  private mutating func add(_ note: Note, in corpus: Corpus, _ articles: inout [ItemID: NotedArticle?]) {
    var place: Place?
    let number = all.count
    switch note.anchor {
    case .item(let ref):
      if let item = corpus.item(ref: ref) {
        place = .item(item)
        ofItems[item, default: []].append(number)
      }
    case .sentence(let anchor):
      if let article = corpus.item(ref: anchor.article), article.kind == .article {
        if articles[article] == nil { articles[article] = .some(NotedArticle(article, in: corpus)) }
        place = (articles[article] ?? nil)?.sentence(of: anchor).map { .sentence($0) }
        ofArticles[article, default: []].append(number)
      }
    }
    all.append((note, place))
    for tag in note.tags { tagged[NameKeys.folded(tag), default: []].append(number) }
  }

  /// The anchor of a sentence; nil for one without words.
  public static func anchor(of sentence: Evidence, in corpus: Corpus) -> Note.Anchor? {
    NotedArticle(sentence.article, in: corpus)?.anchor(of: sentence, quote: corpus.quote(sentence)).map {
      .sentence($0)
    }
  }

  // MARK: Asking

  /// The note on an item or a sentence.
  public func note(on place: Place) -> Note? {
    let numbers =
      switch place {
      case .item(let item): ofItems[item] ?? []
      case .sentence(let sentence): ofArticles[sentence.article] ?? []
      }
    return numbers.last { all[$0].place == place }.map { all[$0].note }
  }

  /// The notes that are shown with an item: those on it, and those on sentences of its own. An article has all on its
  /// sentences, those among them whose sentence is gone.
  public func notes(with item: ItemID, _ sentences: [Evidence]) -> [(note: Note, place: Place?)] {
    var numbers = ofItems[item] ?? []
    if item.kind == .article { numbers += ofArticles[item] ?? [] }
    for article in sentences.lazy.map(\.article).uniqued where article != item {
      for number in ofArticles[article] ?? [] {
        guard case .sentence(let noted)? = all[number].place else { continue }
        let isOwn = sentences.contains { $0.article == article && $0.range.overlaps(noted.range) }
        if isOwn { numbers.append(number) }
      }
    }
    return numbers.map { all[$0] }
  }

  /// The items whose notes have a tag, and the articles with such notes on their sentences; each once. Case and width of
  /// the letters are free.
  public func items(tagged tag: String) -> [ItemID] {
    (tagged[NameKeys.folded(tag)] ?? []).compactMap { number in
      switch all[number].place {
      case .item(let item): item
      case .sentence(let sentence): sentence.article
      case nil: nil
      }
    }.uniqued
  }

  /// All tags, each once, in the order of their first use.
  public var tags: [String] { all.flatMap(\.note.tags).uniqued }
}
