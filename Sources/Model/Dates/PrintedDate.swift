import Text

/// What the words of a date say: 2024年11月20日, 2024-11-20, 11月20日至22日, 本月初. What a page leaves out, such as the year, is
/// supplied from the date of the article, where that is given and leaves no doubt.
package struct PrintedDate {
  /// When it is; nil where the words and the article do not tell.
  package let date: NewsDate?
  /// Whether the date of the article was needed to tell.
  package let isInferred: Bool
  /// Whether year, month and day are written, but no such day is in the calendar: 2024年2月30日.
  package let isImpossible: Bool
  /// Whether the words are this date and its weekday, and nothing else.
  private let isAll: Bool

  /// The date that a text begins with.
  ///
  /// - Parameter published: the date of the article that prints it.
  package init(_ text: String, published: NewsDate? = nil) {
    var reader = DateWords(text)
    let begin = reader.parts()
    let end = begin.flatMap { reader.end(of: $0) }
    let issue = published.flatMap { $0.precision == .range ? nil : $0.first }
    isAll = reader.isAtEnd
    isInferred = begin?.isRelative ?? false
    isImpossible = [begin, end].contains { $0?.isImpossible ?? false }
    if isImpossible {
      // Which part is wrong is not known.
      date = begin?.year.flatMap { CalendarDate($0) }.map { NewsDate($0) }
      return
    }
    guard let first = begin?.date(inArticleOf: issue), let end else {
      date = begin?.date(inArticleOf: issue)
      return
    }
    date = end.date(after: first, inArticleOf: issue).flatMap { last in
      first.first.firstDay <= last.last.lastDay ? NewsDate(first: first.first, last: last.last) : nil
    }
  }

  /// The date, where the words are nothing else and need no article.
  var whole: NewsDate? { isAll && !isInferred && !isImpossible ? date : nil }

  /// The day as year-month-day, where the page gives all three and nothing more.
  package var standard: String? { whole.flatMap { $0.precision == .day ? $0.text : nil } }
}
