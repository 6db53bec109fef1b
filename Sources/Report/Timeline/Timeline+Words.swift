import Model
import System

/// An entry of a timeline as it is read.
public struct TimelineWords: Sendable {
  /// The date beneath the heading of its year, as 11月20日; empty where there is none.
  public let date: String
  /// What it is of: the first thing to be read.
  public let name: String
  /// What was done there: a role, a form, a status, a title.
  public let detail: String
  /// Why it has the date that it has; empty where the page says it.
  public let remark: String
  /// The date as the page prints it; empty where it prints none.
  public let printed: String
  /// The sentences that say so.
  public let evidence: [Evidence]
  /// The item that one goes to from here: the other end where the timeline is one's own.
  public let target: ItemID
}

/// Makes the words of entries of a timeline.
public struct TimelineReader {
  let timeline: Timeline
  let corpus: Corpus
  let language: Language
  private var dates: ItemDates

  public init(of timeline: Timeline, in corpus: Corpus, language: Language) {
    (self.timeline, self.corpus, self.language) = (timeline, corpus, language)
    dates = ItemDates(of: corpus)
  }

  public mutating func words(of entry: Timeline.Entry) -> TimelineWords {
    let remark = remark(on: entry)
    let short = entry.date.map { $0.short[language] } ?? ""
    let isAbout = !remark.isEmpty && entry.date?.precision != .year
    let about = isAbout ? Phrase("约", "c. ")[language] : ""
    let texts = texts(of: entry)
    return TimelineWords(
      date: about + short, name: texts.name, detail: texts.detail, remark: remark,
      printed: printed(entry) ?? "", evidence: evidence(of: entry), target: target(of: entry))
  }

  // MARK: Facts

  func contribution(_ entry: Timeline.Entry) -> Contribution {
    corpus[corpus[entry.item, as: Speaker.self].contributions].element(at: Int(entry.fact))
  }

  func post(_ entry: Timeline.Entry) -> Post {
    corpus[corpus[entry.item, as: Speaker.self].posts].element(at: Int(entry.fact))
  }

  /// Whether the post was held before.
  func isFormer(_ post: Post) -> Bool { FormerPost.isNamed(by: corpus[post.title]) }

  /// The roles that the subject has at a forum.
  func roles(_ entry: Timeline.Entry) -> [RoleHeld] {
    guard let subject = timeline.subject, subject.kind == .organisation else { return [] }
    return corpus[corpus[entry.item, as: Forum.self].roles].filter { $0.organisation == subject }
  }

  private func target(of entry: Timeline.Entry) -> ItemID {
    guard entry.item == timeline.subject else { return entry.item }
    return switch entry.event {
    case .contribution: contribution(entry).forum
    case .post: post(entry).organisation ?? entry.item
    case .forum, .announcement, .article: entry.item
    }
  }

  func evidence(of entry: Timeline.Entry) -> [Evidence] {
    let head = corpus.head(of: entry.item).provenance
    let all: [Provenance] =
      switch entry.event {
      case .forum:
        roles(entry).map(\.provenance)
          + [corpus[entry.item, as: Forum.self].date?.provenance, head].compactMap { $0 }
      case .announcement: shares(in: entry) + [head]
      case .contribution: [contribution(entry).provenance]
      case .post: [post(entry).provenance]
      case .article: [head]
      }
    var seen: Set<Evidence> = []
    return all.flatMap { corpus[$0.evidence] }.filter { seen.insert($0).inserted }
  }

  /// What says that the subject is party to an announcement, or presented it.
  private func shares(in entry: Timeline.Entry) -> [Provenance] {
    let announcement = corpus[entry.item, as: Announcement.self]
    guard let subject = timeline.subject else { return [] }
    return corpus[announcement.parties].filter { $0.organisation == subject }.map(\.provenance)
      + corpus[announcement.presenters].filter { $0.speaker == subject }.map(\.provenance)
  }

  // MARK: Words

  private func texts(of entry: Timeline.Entry) -> (name: String, detail: String) {
    let name = corpus.name(of: entry.item)
    switch entry.event {
    case .forum: return (name, joined(roles(entry).map { $0.role.name[language] }))
    case .announcement:
      let announcement = corpus[entry.item, as: Announcement.self]
      return (name, announcement.status.word.name[language])
    case .contribution:
      let contribution = contribution(entry)
      let (form, forum) = (contribution.form.name[language], corpus.name(of: contribution.forum))
      return entry.item == timeline.subject ? (forum, form) : (name, "\(form) · \(forum)")
    case .post:
      let post = post(entry)
      let organisation = post.organisation.map { corpus.name(of: $0) } ?? ""
      let former = isFormer(post) ? Phrase("（曾任）", " (former)")[language] : ""
      let title = corpus[post.title] + former
      if entry.item == timeline.subject { return organisation.isEmpty ? (title, "") : (organisation, title) }
      if post.organisation == timeline.subject || organisation.isEmpty { return (name, title) }
      return (name, organisation + " " + title)
    case .article:
      return ("《\(name)》", corpus[entry.item, as: Article.self].newspaper.map { corpus[$0.value] } ?? "")
    }
  }

  private func joined(_ words: [String]) -> String { words.joined(separator: Phrase("、", ", ")[language]) }

  // MARK: Dates

  /// From what the date of an entry is known.
  mutating func itemDate(of entry: Timeline.Entry) -> ItemDate? {
    switch entry.event {
    case .post: entry.date.map { ItemDate(date: $0, origin: .report, bearer: entry.item) }
    case .contribution: dates.date(of: contribution(entry).forum)
    case .forum, .announcement, .article: dates.date(of: entry.item)
    }
  }

  /// The forum or article that the date is of.
  mutating func bearer(of entry: Timeline.Entry) -> ItemID? {
    switch entry.event {
    case .post: nil
    case .contribution: itemDate(of: entry)?.bearer ?? contribution(entry).forum
    case .forum, .announcement, .article: itemDate(of: entry)?.bearer ?? entry.item
    }
  }

  /// The date as it is printed.
  mutating func printed(_ entry: Timeline.Entry) -> String? {
    bearer(of: entry).flatMap { corpus.printedDate(of: $0) }.map { corpus[$0.value] }
  }

  /// Why an entry has its date; empty where a page says it, and where it has none.
  mutating func remark(on entry: Timeline.Entry) -> String {
    guard let date = itemDate(of: entry) else { return "" }
    if entry.event == .post {
      return Phrase("按说到它的文章的日期", "by the dates of the articles that say so")[language]
    }
    return corpus.reason(for: date, in: language)
  }
}

extension Corpus {
  /// Why an item has its date; empty where a page says it.
  func reason(for date: ItemDate, in language: Language) -> String {
    let statement = printedDate(of: date.bearer)
    switch date.origin {
    case .page:
      // An editor may have inferred what stands there.
      return statement.map { self[$0.provenance.inferred] } ?? ""
    case .article(let issue):
      let words = statement.map { self[$0.value] } ?? ""
      return Phrase(
        "文中说“\(words)”，文章日期为 \(issue.text)", "the article of \(issue.text) says “\(words)”")[language]
    case .name:
      let year = date.date.text
      return Phrase("“\(year)”只见于名称", "“\(year)” stands in the name alone")[language]
    case .report:
      return Phrase("页上没有日期，按最早的报道", "no page says when; by the first article on it")[language]
    }
  }
}

extension NewsDate {
  /// The date beneath the heading of its year.
  var short: Phrase {
    let (start, end) = (first.short, last.short)
    if first == last { return start }
    if first.year != last.year {
      return first.month == 0
        ? Phrase("(至\(last.year)年)", "(to \(last.year))")
        : Phrase(start.chinese + "起", "from " + start.english)
    }
    if first.day > 0, last.day > 0, first.month == last.month {
      return Phrase("\(first.month)月\(first.day)-\(last.day)日", "\(first.day)-\(end.english)")
    }
    return first.day == 0 && last.day == 0 && first.month > 0
      ? Phrase("\(first.month)-\(last.month)月", start.english + "-" + end.english)
      : Phrase(start.chinese + "起", "from " + start.english)
  }
}

extension CalendarDate {
  fileprivate var short: Phrase {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    if month == 0 { return Phrase("(年)", "(year)") }
    let name = names[month - 1]
    return day == 0 ? Phrase("\(month)月", name) : Phrase("\(month)月\(day)日", "\(day) \(name)")
  }
}
