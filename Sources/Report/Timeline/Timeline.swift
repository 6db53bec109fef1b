import Model
import System

/// What happened when: forums, announcements, contributions, posts and articles in the order of their dates.
///
/// It holds numbers alone, so that a timeline of a whole archive is made at once; words, sentences and JSON of an entry
/// are made when they are asked for.
public struct Timeline: Sendable {
  public enum Event: String, CaseIterable, Sendable {
    case forum, announcement, contribution, post, article

    public var name: Phrase {
      switch self {
      case .forum: Kind.forum.name
      case .announcement: Kind.announcement.name
      case .contribution: OutlineField.contribution.name
      case .post: Phrase("职务", "post")
      case .article: Kind.article.name
      }
    }
  }

  /// One thing that happened.
  public struct Entry: Sendable, Equatable {
    public let event: Event
    /// The forum, the announcement or the article; of a contribution and of a post the speaker.
    public let item: ItemID
    /// Which of the speaker's contributions or posts it is.
    let fact: UInt32
    public let date: NewsDate?
  }

  /// The entries of one year.
  public struct Year: Sendable, Equatable {
    /// Nil for those without a date.
    public let year: Int?
    public let entries: Range<Int>
  }

  /// The item that all of it is about; nil for that of a scope, of several items, or of the whole corpus.
  public let subject: ItemID?
  /// The earliest first, those without a date at the end.
  public let entries: [Entry]
  /// The same by years: there are only those that have entries.
  public let years: [Year]

  /// Puts entries in order: those of one date stay in the order given. The work is linear in them.
  init(_ unsorted: [Entry], of subject: ItemID?) {
    self.subject = subject
    var numbers: [NewsDate: Int] = [:]
    var counts: [Int] = []
    for case let date? in unsorted.lazy.map(\.date) {
      let number = numbers[date, default: counts.count]
      if number == counts.count {
        numbers[date] = number
        counts.append(0)
      }
      counts[number] += 1
    }
    WorkCount.add(unsorted.count + counts.count)
    let dates = numbers.keys.sorted()
    var starts = counts
    var (years, end): ([Year], Int) = ([], 0)
    for date in dates {
      let number = numbers[date]!
      starts[number] = end
      if years.last?.year == date.first.year {
        years[years.count - 1] = Year(
          year: date.first.year, entries: years.last!.entries.lowerBound..<end + counts[number])
      } else {
        years.append(Year(year: date.first.year, entries: end..<end + counts[number]))
      }
      end += counts[number]
    }
    if end < unsorted.count { years.append(Year(year: nil, entries: end..<unsorted.count)) }
    var order = [Int](repeating: 0, count: unsorted.count)
    for (index, entry) in unsorted.enumerated() {
      if let date = entry.date {
        order[starts[numbers[date]!]] = index
        starts[numbers[date]!] += 1
      } else {
        order[end] = index
        end += 1
      }
    }
    entries = order.map { unsorted[$0] }
    self.years = years
  }

  /// The entries that a condition lets through.
  public func filtered(_ isIncluded: (Entry) -> Bool) -> Timeline {
    Timeline(entries.filter(isIncluded), of: subject)
  }

  /// The entries of a stretch of time; those without a date are in none.
  public func between(_ start: NewsDate?, _ end: NewsDate?) -> Timeline {
    filtered { $0.date?.overlaps(from: start, to: end) ?? false }
  }
}
