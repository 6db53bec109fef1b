/// A day of the calendar, a month or a year.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year above nine bits, of which four are the month and five the day.
  private let bits: UInt32

  public var year: Int { Int(bits >> 9) }
  /// 1 to 12; 0 for a year.
  public var month: Int { Int(bits >> 5 & 15) }
  /// 1 to 31; 0 for a month or a year.
  public var day: Int { Int(bits & 31) }

  /// Nil where there is no such day, month or year in the calendar. A day needs its month.
  public init?(_ year: Int, _ month: Int = 0, _ day: Int = 0) {
    guard (1...9_999).contains(year), (0...12).contains(month), day >= 0,
      day <= CalendarDate.days(ofMonth: month, in: year)
    else { return nil }
    bits = UInt32(year << 9 | month << 5 | day)
  }

  /// The days of a month; 0 where there is no such month.
  static func days(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// The month that it is in; nil for a year.
  var monthOfYear: CalendarDate? { month == 0 ? nil : CalendarDate(year, month) }

  /// The first day of it.
  var firstDay: CalendarDate { CalendarDate(year, max(1, month), max(1, day))! }

  /// The last day of it.
  var lastDay: CalendarDate {
    let month = month == 0 ? 12 : month
    return CalendarDate(year, month, day == 0 ? CalendarDate.days(ofMonth: month, in: year) : day)!
  }

  /// The month so many months later, or earlier; nil beyond the calendar.
  func addingMonths(_ count: Int) -> CalendarDate? {
    let months = year * 12 + max(1, month) - 1 + count
    return CalendarDate(months / 12, months % 12 + 1)
  }

  /// The day so many days later, or earlier, at most a few hundred; nil beyond the calendar.
  func addingDays(_ count: Int) -> CalendarDate? {
    var (year, month, day) = (year, max(1, month), max(1, day) + count)
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += CalendarDate.days(ofMonth: month, in: year)
    }
    while day > CalendarDate.days(ofMonth: month, in: year) {
      day -= CalendarDate.days(ofMonth: month, in: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return CalendarDate(year, month, day)
  }

  /// 0 for a Monday to 6 for a Sunday, by Zeller's congruence.
  var weekday: Int {
    let (year, month, day) = (firstDay.year, firstDay.month, firstDay.day)
    let (shifted, ofYear) = month < 3 ? (year - 1, month + 12) : (year, month)
    let century = shifted / 100
    return (day + 13 * (ofYear + 1) / 5 + shifted % 100 + shifted % 100 / 4 + century / 4 + 5 * century + 5)
      % 7
  }

  /// Year, month and day with hyphens, as far as they are known: `2024-11-20`, `2024-11`, `2024`.
  public var text: String {
    func padded(_ number: Int, _ digits: Int) -> String {
      String(repeating: "0", count: digits - String(number).count) + String(number)
    }
    let (month, day) = (month, day)
    return padded(year, 4) + (month == 0 ? "" : "-" + padded(month, 2))
      + (day == 0 ? "" : "-" + padded(day, 2))
  }

  /// A year comes before its months, a month before its days.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.bits < right.bits
  }
}
