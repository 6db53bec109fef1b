/// A date as a page prints it, as far as its digits go: 2024年11月20日, 2024-11-20, 2024/11, 2024年.
struct PrintedDate: Comparable {
  let year: Int
  /// 0 where the page gives none.
  let month: Int
  let day: Int
  /// Whether the words are this date and nothing else; 2024年11月20日至22日 is more.
  private let isAll: Bool

  /// The date that a text begins with; nil where it does not begin with a year of four digits.
  init?(_ text: String) {
    var rest = Substring(text)
    func number(_ digits: ClosedRange<Int>, to most: Int) -> Int? {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.contains(run.count), let number = Int(run), (1...most).contains(number) else { return nil }
      rest = rest.dropFirst(run.count)
      return number
    }
    func drop(_ marks: String) -> Bool {
      guard let first = rest.first, marks.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4...4, to: 9999) else { return nil }
    self.year = year
    let month = drop("年-/.") ? number(1...2, to: 12) : nil
    self.month = month ?? 0
    day = month != nil && drop("月-/.") ? number(1...2, to: 31) ?? 0 : 0
    if day > 0 { _ = drop("日") }
    isAll = rest.isEmpty
  }

  /// The date as year-month-day, where the page gives all three and nothing more.
  var standard: String? {
    func padded(_ number: Int, _ digits: Int) -> String {
      String(repeating: "0", count: digits - String(number).count) + String(number)
    }
    return isAll && day > 0 ? "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" : nil
  }

  static func == (left: PrintedDate, right: PrintedDate) -> Bool {
    (left.year, left.month, left.day) == (right.year, right.month, right.day)
  }

  static func < (left: PrintedDate, right: PrintedDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
