/// When something was, as exactly as is known: a day, a month, a year, or a range of them.
///
/// ```swift
/// NewsDate(first: CalendarDate(2024, 11, 20)!, last: CalendarDate(2024, 11, 22)!).text  // 2024-11-20/2024-11-22
/// ```
public struct NewsDate: Hashable, Comparable, Sendable {
  /// How exactly a date is known.
  public enum Precision: String, Sendable { case day, month, year, range }

  public let first: CalendarDate
  /// The same as the first, but for a range.
  public let last: CalendarDate

  public init(_ date: CalendarDate) { (first, last) = (date, date) }

  /// A range; the single date where both are one.
  public init(first: CalendarDate, last: CalendarDate) { (self.first, self.last) = (first, last) }

  public var precision: Precision {
    if first != last { return .range }
    return first.month == 0 ? .year : first.day == 0 ? .month : .day
  }

  /// The date after ISO 8601: `2024-11-20`, `2024-11`, `2024`; a range with a slash between its ends.
  public var text: String { first == last ? first.text : first.text + "/" + last.text }

  /// Reads ``text``, or a date as Chinese pages print it; nil where it is none or has no year.
  public init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    // 2024/11/20 is a date; a range has two ends that begin with a year.
    if ends.count == 2, ends[1].utf8.count >= 4 {
      guard let first = PrintedDate(String(ends[0])).whole, let last = PrintedDate(String(ends[1])).whole,
        first.precision != .range, last.precision != .range, first.first.firstDay <= last.last.lastDay
      else { return nil }
      self.init(first: first.first, last: last.last)
    } else {
      guard let date = PrintedDate(text).whole else { return nil }
      self = date
    }
  }

  /// Whether some day of it may be one of a stretch; an end that is not given lies open.
  public func overlaps(from start: NewsDate?, to end: NewsDate?) -> Bool {
    (start.map { $0.first.firstDay <= last.lastDay } ?? true)
      && (end.map { first.firstDay <= $0.last.lastDay } ?? true)
  }

  /// Whether it begins after the whole of another has ended.
  public func isAfter(_ other: NewsDate) -> Bool { first.firstDay > other.last.lastDay }

  /// By the beginning, then by the end.
  public static func < (left: NewsDate, right: NewsDate) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}
