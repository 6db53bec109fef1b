extension DateWords {
  /// One end of a date, its parts as far as the words give them.
  struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    /// 去年, 上月, 昨日 and 上周, by how far they are from the article: -1.
    var yearOffset: Int?
    var monthOffset: Int?
    var dayOffset: Int?
    var weekOffset: Int?
    /// The day of that week, 0 for a Monday.
    var weekday: Int?
    var isWeekend = false
    /// 近日, 日前.
    var isRecent = false
  }
}

extension DateWords.Parts {
  /// Whether the date of the article is needed to tell when it is.
  var isRelative: Bool { year == nil }

  /// Whether it is told by parts of a date, as the end of a range is.
  var isPlain: Bool { dayOffset == nil && weekOffset == nil && !isRecent }

  /// Whether there is no such day or month in any calendar.
  var isImpossible: Bool {
    if let month, !(1...12).contains(month) { return true }
    guard let day else { return false }
    let leapYear = 2_024
    return !(1...(month.map { CalendarDate.days(ofMonth: $0, in: year ?? leapYear) } ?? 31)).contains(day)
  }

  /// When it is; nil where that is not told without doubt.
  ///
  /// - Parameter issue: the date of the article.
  func date(inArticleOf issue: CalendarDate?) -> NewsDate? {
    if let year { return NewsDate(CalendarDate(year, month ?? 0, day ?? 0)) }
    guard let issue else { return nil }
    if let yearOffset { return NewsDate(CalendarDate(issue.year + yearOffset, month ?? 0, day ?? 0)) }
    if issue.month == 0 { return nil }
    if let monthOffset {
      return issue.addingMonths(monthOffset).flatMap { NewsDate(CalendarDate($0.year, $0.month, day ?? 0)) }
    }
    if let month {
      return year(ofMonth: month, in: issue).flatMap { NewsDate(CalendarDate($0, month, day ?? 0)) }
    }
    if isRecent { return recent(to: issue) }
    if issue.day == 0 { return nil }
    if let dayOffset { return NewsDate(issue.addingDays(dayOffset)) }
    if let weekOffset { return week(weekOffset, from: issue) }
    guard let day else { return nil }
    if day <= issue.day { return NewsDate(CalendarDate(issue.year, issue.month, day)) }
    // 31日 in the paper of the first.
    return day >= 28 && issue.day <= 3
      ? issue.addingMonths(-1).flatMap { NewsDate(CalendarDate($0.year, $0.month, day)) } : nil
  }

  /// The end of a range that begins with a date: what is not written is as there.
  func date(after first: NewsDate, inArticleOf issue: CalendarDate?) -> NewsDate? {
    var parts = self
    let start = first.first
    if isRelative, yearOffset == nil, monthOffset == nil {
      parts.month = month ?? (start.month == 0 ? nil : start.month)
      // 12月30日至1月2日.
      parts.year = start.year + (month.map { $0 < start.month } ?? false ? 1 : 0)
    }
    return parts.date(inArticleOf: issue)
  }

  /// The year of a month that is printed without one: that of the article, unless the month lies so far away from it
  /// that the year before or after it may be meant. December in an article of January has passed.
  private func year(ofMonth month: Int, in issue: CalendarDate) -> Int? {
    switch month - issue.month {
    case -8...6: issue.year
    case 10...: issue.year - 1
    default: nil
    }
  }

  /// The month of the article, and the one before where the article is of its first days.
  private func recent(to issue: CalendarDate) -> NewsDate? {
    guard let month = CalendarDate(issue.year, issue.month) else { return nil }
    guard (1...7).contains(issue.day), let before = issue.addingMonths(-1) else { return NewsDate(month) }
    return NewsDate(first: before, last: month)
  }

  private func week(_ offset: Int, from issue: CalendarDate) -> NewsDate? {
    guard let monday = issue.addingDays(7 * offset - issue.weekday) else { return nil }
    if let weekday { return NewsDate(monday.addingDays(weekday)) }
    guard let first = monday.addingDays(isWeekend ? 5 : 0), let last = monday.addingDays(6) else {
      return nil
    }
    return NewsDate(first: first, last: last)
  }
}

extension NewsDate {
  fileprivate init?(_ date: CalendarDate?) {
    guard let date else { return nil }
    self.init(date)
  }
}
