/// Reads dates as they are printed: 2024 年 7 月 25 日至 26 日, 本月初.
struct DateReader {
  let scalars: Scalars

  private static let words = WordList(.relativeDate)
  private static let parts = WordList(.partOfDay)

  /// The first date in a stretch of text.
  func date(in range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      if let end = DateReader.words.end(in: scalars, from: at, before: range.upperBound) { return at..<end }
      if isDigit(at), at == range.lowerBound || !isDigit(at - 1),
        let end = day(from: at, before: range.upperBound)
      {
        return at..<end
      }
      at += 1
    }
    return nil
  }

  /// The end of a date with a day, or of the whole stretch of days, that begins at a place.
  private func day(from start: Int, before limit: Int) -> Int? {
    var (at, end, sawMonth) = (start, Int?.none, false)
    while at < limit {
      guard let number = digits(from: at, before: limit), number < limit else { break }
      switch scalars[number] {
      case "年" where number - at <= 5: at = number + 1
      case "月": (at, sawMonth) = (number + 1, true)
      case "日", "号":
        guard sawMonth || isLoneDay(number, before: limit) else { return nil }
        end = number + 1
        at = number + 1
        if let part = DateReader.parts.end(in: scalars, from: at, before: limit) { (end, at) = (part, part) }
        var next = at
        while next < limit, scalars[next].isSpace { next += 1 }
        guard next < limit, ["至", "-", "—", "–", "~", "～", "到", "、"].contains(scalars[next]) else {
          return end
        }
        at = next + 1
      case let mark where sawMonth && ["-", "—", "–", "至", "~", "～"].contains(mark): at = number + 1
      default: return end
      }
    }
    return end
  }

  private static let loneDays = WordList(.afterLoneDay)

  /// Whether a day without its month is one, by what stands behind: 16日在, 8日下午.
  private func isLoneDay(_ position: Int, before limit: Int) -> Bool {
    scalars[position] == "日" && DateReader.loneDays.end(in: scalars, from: position + 1, before: limit) != nil
  }

  private static let numerals: Set<Unicode.Scalar> = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Digits, and the numerals of 六月十八日.
  private func isDigit(_ position: Int) -> Bool {
    scalars[position].isDigit || DateReader.numerals.contains(scalars[position])
  }

  private func digits(from start: Int, before limit: Int) -> Int? {
    var at = start
    while at < limit, scalars[at].isSpace { at += 1 }
    let first = at
    while at < limit, isDigit(at) { at += 1 }
    guard at > first else { return nil }
    while at < limit, scalars[at].isSpace { at += 1 }
    return at
  }
}
