import Articles
import Glibc
import Model
import System

/// Asks feeds for what is new, several at a time, and adds it as `wentan add` does.
struct Updating {
  /// Feeds that are asked at a time, and whose answers are held at a time.
  static let (atOnce, batch) = (8, 16)
  /// New entries that are taken of a feed in one run; the rest come with the next.
  static let maximumEntries = 200
  /// Entries of a feed that are looked at; those further down are not.
  static let maximumSeen = 2_000
  /// How often an entry whose page cannot be fetched is tried.
  static let maximumTries = 3
  /// Feeds that lists may name.
  static let maximumFeeds = 2_000
  /// Seconds for all of it; feeds whose turn has not come are the first of the next run.
  static let seconds = 900

  /// What became of a feed.
  struct Row {
    enum Outcome {
      case unchanged
      case read(Counts)
      case failed(Phrase)
      /// Its turn has not come.
      case waiting
    }

    let feed: String
    let outcome: Outcome
  }

  struct Counts {
    var added = 0
    var known = 0
    var passedOver = 0
    var refused = 0
    /// Entries that are left for the next run.
    var left = 0
    /// Whether entries further down were not looked at.
    var isCut = false
  }

  private let allowsPrivate: Bool
  private let fetcher: Fetcher
  private let language: Language
  /// Made when there is something to add: it takes the corpus.
  private let makeAdding: () throws(Failure) -> Adding
  private(set) var adding: Adding?
  private(set) var memory: FeedMemory
  private(set) var rows: [Row] = []
  /// The feeds in the order in which they are asked, and how many of them were.
  private var queue: [String] = []
  private var number = 0
  private var asked: Set<String> = []
  /// Why nothing more can be written.
  private(set) var failure: Failure?
  private let end: Int
  /// Told before each batch: how many feeds are done, how many there are, and the next one's name.
  var progress: (Int, Int, String) -> Void = { _, _, _ in }
  /// Asked before each batch and each entry.
  var isStopped: @Sendable () -> Bool = { false }

  /// - Parameter sources: feeds, and OPML files or addresses of such, which list further ones.
  init(
    _ sources: [String], memory: FeedMemory, allowsPrivate: Bool, in language: Language,
    adding: @escaping () throws(Failure) -> Adding
  ) {
    (self.memory, self.allowsPrivate, self.language) = (memory, allowsPrivate, language)
    fetcher = Fetcher(allowsPrivate: allowsPrivate)
    makeAdding = adding
    end = time(nil) + Updating.seconds
    for source in sources { queue += feeds(of: source) }
    // The one that has waited longest is first; of those that never were asked the first that is named.
    let times = queue.map { memory[$0].asked }
    queue = queue.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { queue[$0] }
  }

  /// Asks the next feeds, and adds what they have.
  ///
  /// - Returns: false when all are done, or the time is over.
  mutating func askNext() -> Bool {
    guard number < queue.count else { return false }
    if time(nil) >= end || failure != nil || isStopped() {
      rows += queue[number...].map { Row(feed: $0, outcome: .waiting) }
      number = queue.count
      return false
    }
    let next = Array(queue[number..<min(queue.count, number + Updating.batch)])
    progress(number + 1, queue.count, next[0])
    number += next.count
    let (fetcher, versions) = (fetcher, next.map { memory[$0].version })
    let answers = Workers.map(Array(zip(next, versions)), atOnce: Updating.atOnce) { feed, version in
      Result { () throws(SourceFault) in try fetcher.page(of: feed, unless: version) }
    }
    for (feed, answer) in zip(next, answers) {
      if failure != nil || isStopped() {
        rows.append(Row(feed: feed, outcome: .waiting))
      } else {
        queue += take(answer, of: feed)
      }
    }
    return true
  }

  /// The feeds that a source names, none of which was named before: itself, or those of an OPML file.
  private mutating func feeds(of source: String) -> [String] {
    if Fetcher.isAddress(source) { return new([source]) }
    do {
      let bytes = try ArticleFile(UserPath.ofEnvironment.expanded(source)).bytes(in: language)
      _ = try Source(bytes)
    } catch SourceFault.feeds(let feeds) {
      return new(feeds.map(\.url))
    } catch let failure as Failure {
      let text = failure.message.withoutProgram
      rows.append(Row(feed: source, outcome: .failed(Phrase(text, text))))
      return []
    } catch {}
    rows.append(Row(feed: source, outcome: .failed(Updating.noList)))
    return []
  }

  private mutating func new(_ feeds: [String]) -> [String] {
    feeds.filter { asked.count < Updating.maximumFeeds && asked.insert($0).inserted }
  }

  /// Takes what a feed has answered; the feeds that it lists, if it is a list.
  private mutating func take(_ answer: Result<Fetcher.Page?, SourceFault>, of feed: String) -> [String] {
    memory[feed].asked = time(nil)
    do {
      guard let page = try answer.get() else {
        rows.append(Row(feed: feed, outcome: .unchanged))
        return []
      }
      let digest = FeedMemory.key(of: page.bytes)
      if digest == memory[feed].digest {
        memory[feed].version = page.version
        rows.append(Row(feed: feed, outcome: .unchanged))
        return []
      }
      let source = try Source(page.bytes, url: page.address)
      guard [.feed, .jsonFeed].contains(source.form) else {
        throw SourceFault.broken(Updating.noFeed(source.form))
      }
      let counts = try add(source, of: feed, from: page, digest)
      rows.append(Row(feed: feed, outcome: .read(counts)))
    } catch SourceFault.feeds(let feeds) {
      return new(feeds.map(\.url))
    } catch let fault as SourceFault {
      rows.append(Row(feed: feed, outcome: .failed(fault.message)))
    } catch {
      failure = error as? Failure
      rows.append(Row(feed: feed, outcome: .waiting))
    }
    return []
  }

  /// Adds the entries of a feed that were not taken before.
  private mutating func add(
    _ source: Source, of feed: String, from page: Fetcher.Page, _ digest: String
  ) throws(Failure) -> Counts {
    var counts = Counts()
    counts.isCut = source.articles.count > Updating.maximumSeen
    let entries = source.articles.prefix(Updating.maximumSeen).map { ($0, Updating.key(of: $0)) }
    var now = memory[feed]
    let fresh = entries.filter { !now.seen.contains($0.1) }
    let taken = fresh.prefix(Updating.maximumEntries)
    counts.left = fresh.count - taken.count
    var source = source
    source.articles = taken.map(\.0)
    var again: Set<String> = []
    if !taken.isEmpty {
      var adding = try addingNow()
      adding.isStopped = isStopped
      let before = adding.rows.count
      let file = SourceFile(name: feed, allowsPrivate: allowsPrivate)
      var links: [SourceFile] = []
      do throws(Failure) {
        links = try adding.add(SourceFile.Content(source: source, url: page.address), from: file)
      } catch {
        // None of the entries can be read.
        adding.refuse(file, error)
        counts.refused = max(0, taken.count - 1)
      }
      for link in links {
        let key = FeedMemory.key(of: link.name.utf8)
        if adding.knows(link.name) {
          counts.known += 1
          continue
        }
        let start = adding.rows.count
        if time(nil) < end, !isStopped() { adding.add([link]) }
        let isRead = adding.rows.count > start && adding.rows[start...].allSatisfy { !$0.outcome.isRefusal }
        if isRead { continue }
        now.tries[key, default: 0] += 1
        if now.tries[key]! < Updating.maximumTries { again.insert(key) }
      }
      for row in adding.rows[before...] {
        switch row.outcome {
        case .added: counts.added += 1
        case .known, .changed: counts.known += 1
        case .passedOver: counts.passedOver += 1
        case .refused(let status):
          counts.refused += 1
          // A disk that is full is no fault of the feed.
          if status == .outputImpossible || status == .inputOutput {
            failure = Failure(status: status, message: "wentan: " + row.text)
          }
        }
      }
      self.adding = adding
    }
    if failure != nil || isStopped() { return counts }
    let done = Set(taken.map(\.1)).subtracting(again)
    let present = Set(entries.map(\.1))
    now.seen = now.seen.intersection(present).union(done)
    now.tries = now.tries.filter {
      again.contains($0.key) || present.contains($0.key) && !done.contains($0.key)
    }
    // What is left is asked for again, whatever the server says of versions.
    let isWhole = counts.left == 0 && again.isEmpty
    now.version = isWhole ? page.version : Fetcher.Version()
    now.digest = isWhole ? digest : ""
    memory[feed] = now
    return counts
  }

  /// What entries are added with.
  private func addingNow() throws(Failure) -> Adding {
    if let adding { return adding }
    return try makeAdding()
  }

  /// What an entry is known by: its address, else its text.
  private static func key(of entry: SourceArticle) -> String {
    FeedMemory.key(of: (entry.about.url ?? entry.lines.joined(separator: "\n")).utf8)
  }

  private static let noList = Phrase(
    "不是 OPML 订阅列表；要写订阅源的网址或 OPML 文件", "no OPML list; write the address of a feed, or an OPML file")

  private static func noFeed(_ form: SourceForm) -> Phrase {
    Phrase(
      "不是订阅源，是\(form.name.chinese)；要收一篇文章用 wentan add",
      "no feed but \(form.name.english); wentan add takes a single article")
  }

  // MARK: How it ended

  /// 0 where all was read; what is to be said where something was not, or nothing.
  var failureStatus: Failure.Status? {
    if let failure { return failure.status }
    let failed = rows.count { if case .failed = $0.outcome { true } else { false } }
    let refused = rows.contains {
      if case .read(let counts) = $0.outcome { counts.refused > 0 } else { false }
    }
    if failed > 0, failed == rows.count { return .inputMissing }
    return failed > 0 || refused ? .dataInvalid : nil
  }
}
