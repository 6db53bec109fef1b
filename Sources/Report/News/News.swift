import Model
import System

/// What came since a moment, as a user reads it: first what they watch, then what is new, then what more is known of.
public struct News: Sendable {
  /// An item that is new, or of which more is known.
  public struct Entry: Sendable {
    public let item: ItemID
    public let isNew: Bool
    /// The query by which it is watched; empty where it is watched itself, nil where it is not watched.
    public let watch: String?
  }

  /// Entries under a heading.
  public struct Section: Sendable {
    public let title: Phrase
    public let entries: [Entry]
  }

  public let corpus: Corpus
  public let arrivals: Arrivals
  public let sections: [Section]

  /// - Parameters:
  ///   - watched: ids of items, and queries.
  ///   - find: the items that a query finds.
  public init(
    _ arrivals: Arrivals, in corpus: Corpus, watching watched: [String], find: (String) -> [ItemID]
  ) {
    (self.corpus, self.arrivals) = (corpus, arrivals)
    var reasons: [ItemID: String] = [:]
    var first: [ItemID] = []
    if !arrivals.isEmpty {
      for word in watched {
        let item = corpus.item(ref: word)
        // An id that the corpus lacks is no query.
        let items = item.map { [$0] } ?? (Reference.isID(word) ? [] : find(word))
        for found in items where arrivals.contains(found) && Kind.listed.contains(found.kind) {
          if reasons.updateValue(item == nil ? word : "", forKey: found) == nil { first.append(found) }
        }
      }
    }
    func section(_ title: Phrase, _ items: [ItemID]) -> Section {
      Section(
        title: title,
        entries: items.map { Entry(item: $0, isNew: arrivals.newItems.contains($0), watch: reasons[$0]) })
    }
    func others(_ kind: Kind, of items: Set<ItemID>) -> [ItemID] {
      if kind == .article { return arrivals.articles.filter { reasons[$0] == nil } }
      return items.filter { $0.kind == kind && reasons[$0] == nil }.sorted { $0.row < $1.row }
    }
    let kinds = [.article] + Kind.listed.filter { $0 != .article }
    var sections = [section(Phrase("常看的", "Watched"), first)]
    sections += kinds.map { section($0.plural, others($0, of: arrivals.newItems)) }
    let changed = kinds.filter { $0 != .article }.flatMap { others($0, of: arrivals.changedItems) }
    sections.append(section(Phrase("知道得更多的", "More is known of"), changed))
    self.sections = sections.filter { !$0.entries.isEmpty }
  }

  /// All entries, in their order.
  public var entries: [Entry] { sections.flatMap(\.entries) }

  /// How many items are new, of how many more is known, and how many articles say so.
  public var sum: Phrase {
    let (new, changed) = (entries.count(where: \.isNew), entries.count { !$0.isNew })
    let articles = Kind.article.counted(arrivals.articles.count)
    guard let since = arrivals.since else {
      return Phrase("还没有上次来的记录", "no visit is on record yet")
    }
    if entries.isEmpty { return Phrase("自 \(since.day) 起没有新的", "nothing new since \(since.day)") }
    return Phrase(
      "自 \(since.day) 起：新 \(new) 项，更多 \(changed) 项，来自 \(articles.chinese)",
      "since \(since.day): \(new) new, more known of \(changed), from \(articles.english)")
  }

  /// What is new of an item of which more is known: the name of the field, and what it says.
  public func facts(of entry: Entry, in language: Language) -> [(field: Phrase, text: String)] {
    if entry.isNew { return [] }
    return Outline(of: entry.item, in: corpus, language: language).entries.compactMap { fact in
      guard let provenance = fact.provenance, arrivals.isNew(provenance, in: corpus) else { return nil }
      return (fact.field.name, fact.words.filter { !$0.isRemark }.map(\.text).joined())
    }
  }

  /// The first sentences of new articles that back an item; of an article those that it begins with.
  func sentences(of entry: Entry, maximum: Int) -> [String] {
    if entry.item.kind == .article {
      let text = corpus.blocks(of: entry.item).first { ![.headline, .section].contains($0.kind) }
      return text.map { corpus.sentenceRanges(in: $0.range).prefix(maximum).map { corpus.text($0) } } ?? []
    }
    let outline = Outline(of: entry.item, in: corpus, language: .chinese)
    return outline.evidence.filter { arrivals.newItems.contains($0.article) }.prefix(maximum)
      .map { corpus.quote($0) }
  }
}

/// The form of ids.
private enum Reference {
  /// Whether a text is an id of some kind, such as `speaker:mei-tao`, be there such an item or not.
  static func isID(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return Kind.allCases.contains { $0.rawValue == text[..<colon] }
      && text[text.index(after: colon)...].utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x40
          || byte == 0x3A
      }
  }
}
