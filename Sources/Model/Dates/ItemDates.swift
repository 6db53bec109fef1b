import System
import Text

/// The date of an item, and from what it is known.
public struct ItemDate: Hashable, Sendable {
  /// From what a date is known.
  public enum Origin: Hashable, Sendable {
    /// The page prints it.
    case page
    /// The page prints words that the date of the article makes a date of: 上月.
    case article(NewsDate)
    /// A year that stands in the name alone.
    case name
    /// No page prints when it was: it is the date of the first article on it.
    case report
  }

  public let date: NewsDate
  public let origin: Origin
  /// The forum or the article whose date it is.
  public let bearer: ItemID

  package init(date: NewsDate, origin: Origin, bearer: ItemID) {
    (self.date, self.origin, self.bearer) = (date, origin, bearer)
  }

  /// Whether no page says it outright.
  public var isInferred: Bool { origin != .page }
}

/// When items were in the news. Each printed date is read once, when it is first asked for.
public struct ItemDates {
  private let corpus: Corpus
  private var known: [ItemID: ItemDate?] = [:]

  public init(of corpus: Corpus) { self.corpus = corpus }

  /// The date of an item: its own; else that of its earliest forum; else that of the first article on it. Nil where no
  /// page tells.
  public mutating func date(of item: ItemID) -> ItemDate? {
    switch item.kind {
    case .forum, .article:
      if let known = known[item] { return known }
      WorkCount.add(1)
      let date = item.kind == .forum ? dateOfForum(item) : dateOfArticle(item)
      known[item] = .some(date)
      return date
    case .session: return date(of: corpus[item, as: Session.self].forum)
    case .speaker, .announcement, .organisation, .topic: return earliest(.forum, of: item) ?? report(on: item)
    }
  }

  /// The earliest of the dates of articles and forums.
  package mutating func earliest(of items: some Sequence<ItemID>) -> ItemDate? {
    var earliest: ItemDate?
    for item in items {
      WorkCount.add(1)
      guard let date = date(of: item) else { continue }
      if earliest.map({ date.date < $0.date }) ?? true { earliest = date }
    }
    return earliest
  }

  private mutating func earliest(_ kind: Kind, of item: ItemID) -> ItemDate? {
    earliest(of: corpus.relations[item].lazy.map(\.target).filter { $0.kind == kind })
  }

  /// The date of the first article on an item.
  private mutating func report(on item: ItemID) -> ItemDate? {
    earliest(.article, of: item).map { ItemDate(date: $0.date, origin: .report, bearer: $0.bearer) }
  }

  private func dateOfArticle(_ article: ItemID) -> ItemDate? {
    guard let statement = corpus[article, as: Article.self].published,
      let date = PrintedDate(corpus[statement.value]).date
    else { return nil }
    return ItemDate(date: date, origin: .page, bearer: article)
  }

  private mutating func dateOfForum(_ forum: ItemID) -> ItemDate? {
    if let date = printedDate(of: forum) { return date }
    let year = corpus.yearInName(of: forum)
    let report = report(on: forum)
    // An article of that year tells more than the year; one of another year tells of it later, or before.
    guard let year, report?.date.first.year != year.year else { return report }
    return ItemDate(date: NewsDate(year), origin: .name, bearer: forum)
  }

  private mutating func printedDate(of forum: ItemID) -> ItemDate? {
    guard let statement = corpus[forum, as: Forum.self].date else { return nil }
    let words = corpus[statement.value]
    let printed = PrintedDate(words)
    if let date = printed.date { return ItemDate(date: date, origin: .page, bearer: forum) }
    let articles = corpus[statement.provenance.evidence].lazy.map(\.article)
    guard let issue = earliest(of: articles)?.date, let date = PrintedDate(words, published: issue).date
    else {
      return nil
    }
    return ItemDate(date: date, origin: .article(issue), bearer: forum)
  }
}

extension Corpus {
  /// The words of a page for the date of a forum or an article; nil where it prints none.
  package func printedDate(of item: ItemID) -> Statement? {
    switch item.kind {
    case .forum: self[item, as: Forum.self].date
    case .article: self[item, as: Article.self].published
    case .session, .speaker, .announcement, .organisation, .topic: nil
    }
  }

  /// The year that stands in the name of an item, as in 2024长三角动漫产业高峰论坛; nil where none or several do.
  fileprivate func yearInName(of item: ItemID) -> CalendarDate? {
    var (years, digits): ([Int], [Int]) = ([], [])
    for scalar in name(of: item).unicodeScalars.map(\.halfWidth) + ["\n"] {
      if ("0"..."9").contains(scalar) {
        digits.append(Int(scalar.value - 0x30))
        continue
      }
      let number = digits.reduce(0) { $0 > 9_999 ? $0 : 10 * $0 + $1 }
      if digits.count == 4, (1_900...2_099).contains(number) { years.append(number) }
      digits = []
    }
    return years.count == 1 ? CalendarDate(years[0]) : nil
  }
}
