import Model
import System
import Text

extension Timeline {
  /// The timeline of a whole corpus, or of what belongs to a scope.
  public init(of corpus: Corpus, within members: Members? = nil) {
    var builder = TimelineBuilder(corpus)
    builder.addAll(within: members)
    self.init(builder.entries, of: nil)
  }

  /// The timeline of items: what they did, what was done at them, and what was said of them. That of an article is of
  /// what it reports, that of a forum has the others of its series beside it.
  public init(of items: [ItemID], in corpus: Corpus) {
    var builder = TimelineBuilder(corpus)
    for item in items { builder.add(item) }
    self.init(builder.entries, of: items.count == 1 ? items[0] : nil)
  }
}

/// Gathers the entries of a timeline, each once.
private struct TimelineBuilder {
  private let corpus: Corpus
  private var dates: ItemDates
  private(set) var entries: [Timeline.Entry] = []
  /// What has been added, where items of several kinds may lead to the same.
  private var added: Set<Key> = []

  private struct Key: Hashable {
    let event: Timeline.Event
    let item: ItemID
    let fact: UInt32
  }

  init(_ corpus: Corpus) {
    self.corpus = corpus
    dates = ItemDates(of: corpus)
  }

  // MARK: All

  mutating func addAll(within members: Members?) {
    func items(_ kind: Kind) -> [ItemID] { members?.items(of: kind) ?? corpus.items(of: kind) }
    func isMember(_ item: ItemID) -> Bool { members?.contains(item) ?? true }
    for kind in [Kind.forum, .announcement] { for item in items(kind) { append(item) } }
    for speaker in items(.speaker) {
      let row = corpus[speaker, as: Speaker.self]
      for (index, contribution) in corpus[row.contributions].enumerated() where isMember(contribution.forum) {
        append(contribution, of: speaker, index)
      }
      for (index, post) in corpus[row.posts].enumerated() where post.organisation.map(isMember) ?? true {
        append(post, of: speaker, index)
      }
    }
    for item in items(.article) { append(item) }
  }

  // MARK: Of an item

  mutating func add(_ item: ItemID) {
    let corpus = corpus
    let related = corpus.relations[item].map(\.target)
    switch item.kind {
    case .forum:
      addOnce(item)
      for other in series(of: item) { addOnce(other) }
      addContributions(of: related) { $0.forum == item }
      addItems(related, [.announcement, .article])
    case .session:
      addContributions(of: related) { $0.session == item }
      addItems(related, [.announcement, .article])
    case .speaker:
      addContributions(of: [item]) { _ in true }
      addPosts(of: [item]) { _ in true }
      addItems(related, [.announcement, .article])
    case .organisation:
      addItems(related, [.forum, .announcement])
      addPosts(of: related) { $0.organisation == item }
      addItems(related, [.article])
    case .topic:
      addItems(related, [.forum, .announcement])
      addContributions(of: related, orAll: true) { contribution in
        corpus[contribution.topics].contains { $0.topic == item }
      }
      addItems(related, [.article])
    case .announcement:
      addOnce(item)
      addItems(related, [.forum, .article])
    case .article:
      addOnce(item)
      addItems(related, [.forum, .announcement])
      addContributions(of: related) { contribution in
        corpus[contribution.provenance.evidence].contains { $0.article == item }
      }
      addPosts(of: related) { post in corpus[post.provenance.evidence].contains { $0.article == item } }
    }
  }
  private mutating func addItems(_ items: [ItemID], _ kinds: [Kind]) {
    for kind in kinds { for item in items where item.kind == kind { addOnce(item) } }
  }

  /// Adds the contributions of the speakers among items that a condition lets through.
  ///
  /// - Parameter orAll: where it lets none of a speaker's through, all of them.
  private mutating func addContributions(
    of items: [ItemID], orAll: Bool = false, where isIncluded: (Contribution) -> Bool
  ) {
    for speaker in items where speaker.kind == .speaker {
      let all = Array(corpus[corpus[speaker, as: Speaker.self].contributions].enumerated())
      let some = all.filter { isIncluded($0.element) }
      for (index, contribution) in some.isEmpty && orAll ? all : some {
        let key = Key(event: .contribution, item: speaker, fact: UInt32(index))
        if added.insert(key).inserted { append(contribution, of: speaker, index) }
      }
    }
  }

  private mutating func addPosts(of items: [ItemID], where isIncluded: (Post) -> Bool) {
    for speaker in items where speaker.kind == .speaker {
      for (index, post) in corpus[corpus[speaker, as: Speaker.self].posts].enumerated() where isIncluded(post)
      {
        let key = Key(event: .post, item: speaker, fact: UInt32(index))
        if added.insert(key).inserted { append(post, of: speaker, index) }
      }
    }
  }

  private mutating func addOnce(_ item: ItemID) {
    if added.insert(Key(event: .article, item: item, fact: 0)).inserted { append(item) }
  }

  /// The other forums whose names differ in the year, or in which time it is: 第三届, 2024.
  private func series(of forum: ItemID) -> [ItemID] {
    let key = TimelineBuilder.seriesKey(of: corpus.name(of: forum))
    guard key.count >= 4 else { return [] }
    return corpus.items(of: .forum).filter { other in
      WorkCount.add(1)
      return other != forum && TimelineBuilder.seriesKey(of: corpus.name(of: other)) == key
    }
  }

  private static let numerals = Set("0123456789〇零一二三四五六七八九十百首".unicodeScalars)

  /// A name without its years, and without 第三届, 首届.
  private static func seriesKey(of name: String) -> [Unicode.Scalar] {
    var key: [Unicode.Scalar] = []
    for scalar in NameKeys.folded(name).unicodeScalars {
      let scalar = scalar.halfWidth
      switch scalar {
      case "届", "年":
        while let last = key.last, numerals.contains(last) { key.removeLast() }
        if key.last == "第" { key.removeLast() }
      case _ where scalar.properties.isWhitespace: break
      default: key.append(scalar)
      }
    }
    // 2024长三角… and …论坛2024.
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let start = key.prefix(while: isDigit).count == 4 ? 4 : 0
    let end = key.count - (key.reversed().prefix(while: isDigit).count == 4 ? 4 : 0)
    return start < end ? Array(key[start..<end]) : []
  }

  // MARK: Entries

  private mutating func append(_ item: ItemID) {
    let event: Timeline.Event =
      switch item.kind {
      case .forum: .forum
      case .announcement: .announcement
      default: .article
      }
    WorkCount.add(1)
    entries.append(Timeline.Entry(event: event, item: item, fact: 0, date: dates.date(of: item)?.date))
  }

  private mutating func append(_ contribution: Contribution, of speaker: ItemID, _ index: Int) {
    WorkCount.add(1)
    entries.append(
      Timeline.Entry(
        event: .contribution, item: speaker, fact: UInt32(index),
        date: dates.date(of: contribution.forum)?.date))
  }

  /// A post is there from the first article that tells of it to the last.
  private mutating func append(_ post: Post, of speaker: ItemID, _ index: Int) {
    let told = corpus[post.provenance.evidence].compactMap { dates.date(of: $0.article)?.date }
    WorkCount.add(1 + told.count)
    var date: NewsDate?
    if let first = told.min(), let last = told.max(by: { $0.last < $1.last }) {
      date = NewsDate(first: first.first, last: last.last)
    }
    entries.append(Timeline.Entry(event: .post, item: speaker, fact: UInt32(index), date: date))
  }
}
