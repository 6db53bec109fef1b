import Text

/// A date as a page prints it, as far as its digits go: 2024年11月20日, 2024-11-20, 2024/11, 2024年. Full-width digits
/// and blanks inside it are read too.
package struct PrintedDate: Comparable {
  let year: Int
  /// 0 where the page gives none.
  let month: Int
  let day: Int
  /// Whether year, month and day are written, but no such day is in the calendar: 2024年2月30日.
  package let isImpossible: Bool
  /// Whether the words are this date and its weekday, and nothing else; 2024年11月20日至22日 is more.
  private let isAll: Bool

  /// The date that a text begins with; nil where it does not begin with a year of four digits.
  package init?(_ text: String) {
    var rest = Substring(HalfWidth.folded(text).filter { !$0.isWhitespace })
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.contains(run.count), let number = Int(run) else { return nil }
      rest = rest.dropFirst(run.count)
      return number
    }
    func drop(_ marks: String) -> Bool {
      guard let first = rest.first, marks.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4...4), year > 0 else { return nil }
    let month = drop("年-/.") ? number(1...2) : nil
    let day = month != nil && drop("月-/.") ? number(1...2) : nil
    if day != nil { _ = drop("日号") }
    let days = PrintedDate.days(ofMonth: month ?? 0, in: year)
    self.year = year
    self.month = days > 0 ? month! : 0
    self.day = day.flatMap { (1...max(1, days)).contains($0) && days > 0 ? $0 : nil } ?? 0
    isImpossible = day != nil && self.day == 0
    isAll = PrintedDate.isWeekday(rest)
  }

  /// The date as year-month-day, where the page gives all three and nothing more.
  package var standard: String? {
    func padded(_ number: Int, _ digits: Int) -> String {
      String(repeating: "0", count: digits - String(number).count) + String(number)
    }
    return isAll && day > 0 ? "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" : nil
  }

  /// The days of a month; 0 where there is no such month.
  private static func days(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// Whether what stands after a date is its weekday, in brackets or not, or nothing.
  private static func isWeekday(_ text: Substring) -> Bool {
    let words = text.filter { !"()[]【】,，、".contains($0) }
    if words.isEmpty { return true }
    guard let name = ["星期", "礼拜", "周"].first(where: { words.hasPrefix($0) }) else { return false }
    let day = words.dropFirst(name.count)
    return day.count == 1 && day.allSatisfy { "一二三四五六日天".contains($0) }
  }

  package static func == (left: PrintedDate, right: PrintedDate) -> Bool {
    (left.year, left.month, left.day) == (right.year, right.month, right.day)
  }

  package static func < (left: PrintedDate, right: PrintedDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
