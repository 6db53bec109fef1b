import Testing

@testable import Model

/// What the words of a date say, alone and in an article of a date.
@Suite struct PrintedDateTests {
  private func date(_ words: String, in issue: String? = nil) -> String? {
    PrintedDate(words, published: issue.flatMap { NewsDate($0) }).date?.text
  }

  @Test(arguments: [
    ("2024年11月20日", "2024-11-20"), ("2024-11-20", "2024-11-20"), ("2024/11", "2024-11"),
    ("2024.3.5", "2024-03-05"),
    ("２０２４年１１月", "2024-11"), ("2024 年 7 月 25 日", "2024-07-25"), ("2024年", "2024"), ("2024", "2024"),
    ("2024年11月20日 星期三", "2024-11-20"), ("2024-11-20 14:30", "2024-11-20"), ("二〇二四年六月十八日", "2024-06-18"),
    ("2024年十月", "2024-10"), ("2024年11月下旬", "2024-11"), ("2024年底", "2024"), ("2024年2月29日", "2024-02-29"),
    ("2024年11月20日至22日", "2024-11-20/2024-11-22"), ("2024年7月25-26日", "2024-07-25/2024-07-26"),
    ("2024年11月30日至12月2日", "2024-11-30/2024-12-02"), ("2024年12月30日—1月2日", "2024-12-30/2025-01-02"),
    ("2024年12月30日至2025年1月2日", "2024-12-30/2025-01-02"), ("2024年7-9月", "2024-07/2024-09"),
    ("2024年7月至9月", "2024-07/2024-09"), ("2024-2026年", "2024/2026"),
    ("2024.11.20-22", "2024-11-20/2024-11-22"),
    ("2024.11.20-11.22", "2024-11-20/2024-11-22"), ("2024年11月20日（周三）下午至21日", "2024-11-20/2024-11-21"),
    ("2024年11月20日、21日", "2024-11-20/2024-11-21"), ("2024-25", "2024"),
  ])
  func aYearThatIsPrintedNeedsNoArticle(words: String, text: String) {
    #expect(date(words) == text)
    #expect(date(words, in: "2019-01-05") == text)
    #expect(!PrintedDate(words).isInferred)
  }

  @Test(arguments: [
    ("11月20日", "2024-11-25", "2024-11-20"), ("11月20日至22日", "2024-11-25", "2024-11-20/2024-11-22"),
    ("六月十八日", "2024-06", "2024-06-18"), ("7月", "2024-11-25", "2024-07"),
    ("12月5日", "2024-11-25", "2024-12-05"),
    ("12月30日", "2024-01-02", "2023-12-30"), ("12月30日至1月2日", "2024-01-05", "2023-12-30/2024-01-02"),
    ("本月初", "2024-07-20", "2024-07"), ("本月20日", "2024-07-25", "2024-07-20"), ("上月", "2024-01-20", "2023-12"),
    ("上个月底", "2024-03", "2024-02"), ("下月", "2024-12-20", "2025-01"), ("今年", "2024", "2024"),
    ("去年12月", "2024-03-01", "2023-12"), ("明年5月1日", "2024-03-01", "2025-05-01"),
    ("昨日", "2024-03-01", "2024-02-29"),
    ("后天", "2024-12-31", "2025-01-02"), ("近日", "2024-11-20", "2024-11"),
    ("日前", "2024-11-03", "2024-10/2024-11"),
    ("近日", "2024-11", "2024-11"), ("16日", "2024-11-20", "2024-11-16"), ("31日", "2024-11-01", "2024-10-31"),
    ("30日", "2024-12-01", "2024-11-30"), ("上周五", "2024-11-20", "2024-11-15"),
    ("本周", "2024-11-20", "2024-11-18/2024-11-24"),
    ("上周末", "2024-11-20", "2024-11-16/2024-11-17"), ("本周日", "2024-02-29", "2024-03-03"),
    ("上月30日至本月2日", "2024-12-05", "2024-11-30/2024-12-02"),
  ])
  func theDateOfTheArticleSuppliesTheRest(words: String, issue: String, text: String) {
    #expect(date(words, in: issue) == text)
    #expect(date(words) == nil)
    #expect(PrintedDate(words, published: NewsDate(issue)).isInferred)
  }

  @Test(arguments: [
    ("12月5日", "2024"), ("1月5日", "2024-12-20"), ("8月", "2024-01-20"), ("25日", "2024-11-20"), ("昨日", "2024-11"),
    ("近日", "2024"), ("周末", "2024-11-20"), ("会期三天", "2024-11-20"), ("", "2024-11-20"), ("31日", "2024-12-01"),
    ("25日至20日", "2024-11-28"), ("20241-1-1", "2024-11-20"), ("0000年", "2024-11-20"),
    ("本月初", "2024-11-01/2024-11-07"),
  ])
  func whatIsInDoubtIsNotTold(words: String, issue: String) { #expect(date(words, in: issue) == nil) }

  @Test(arguments: [
    "2024年2月30日", "2023-02-29", "2024年13月1日", "2024年4月31日至5月2日", "2月30日", "2024-1-0", "2024年13月",
  ])
  func aDayThatIsInNoCalendarIsTold(words: String) {
    let printed = PrintedDate(words)
    #expect(printed.isImpossible)
    #expect(printed.standard == nil)
    // Which part is wrong is not known.
    #expect(printed.date?.precision ?? .year == .year)
  }

  @Test(arguments: ["2024年2月29日", "2024年12月31日", "2月29日", "2024-25", "31日"])
  func otherDaysAreNot(words: String) { #expect(!PrintedDate(words).isImpossible) }

  @Test(arguments: [
    ("2024-11-20", NewsDate.Precision.day), ("2024-11", .month), ("2024", .year),
    ("2024-11-20/2024-11-22", .range),
    ("2024/2026", .range), ("2024年11月20日至22日", .range),
  ])
  func theTextOfADateIsRead(text: String, precision: NewsDate.Precision) throws {
    let date = try #require(NewsDate(text))
    #expect(date.precision == precision)
    #expect(NewsDate(date.text) == date)
  }

  @Test(arguments: [
    "", "x", "11-20", "2024-11-20x", "2024-02-30", "2024-11-22/2024-11-20", "本月", "2024-11-20/", "2024-",
  ])
  func whatIsNoDateIsRefused(text: String) { #expect(NewsDate(text) == nil) }

  @Test func aYearComesBeforeItsMonthsAndTheyBeforeTheirDays() {
    let sorted = [
      "2023-12-31", "2024", "2024/2025", "2024-01", "2024-01-01", "2024-01-01/2024-01-03", "2024-02",
    ]
    #expect(sorted.reversed().compactMap { NewsDate($0) }.sorted().map(\.text) == sorted)
  }

  @Test(
    arguments: [
      ("2024-11", "2024-11-20", nil, true), ("2024-11", "2024-12", nil, false),
      ("2024", nil, "2024-01-01", true),
      ("2024", nil, "2023", false), ("2024-11-20/2024-11-22", "2024-11-22", "2024-11-22", true),
      ("2024-11-20/2024-11-22", "2024-11-23", nil, false),
    ] as [(String, String?, String?, Bool)])
  func aStretchTakesWhatMayLieInIt(date: String, from: String?, to: String?, isIn: Bool) throws {
    let (start, end) = (from.flatMap { NewsDate($0) }, to.flatMap { NewsDate($0) })
    #expect(try #require(NewsDate(date)).overlaps(from: start, to: end) == isIn)
  }

  @Test func daysAreCountedThroughTheCalendar() throws {
    // A Thursday.
    var day = try #require(CalendarDate(2023, 12, 28))
    for number in 0..<800 {
      #expect(day.weekday == (3 + number) % 7)
      let next = try #require(day.addingDays(1))
      #expect(next.addingDays(-1) == day && next > day)
      day = next
    }
    #expect(day.text == "2026-03-07")
  }
}
