import Text

/// Reads the parts of a date, word after word. Full-width digits, blanks and the numerals of 六月十八日 are read too.
struct DateWords {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var isParted = false
    for scalar in text.unicodeScalars.prefix(64) {
      if scalar.properties.isWhitespace {
        isParted = true
        continue
      }
      let scalar = scalar.halfWidth
      // A blank between digits parts two numbers: 2024-11-20 14:30.
      if isParted, let last = scalars.last, DateWords.isDigit(last), DateWords.isDigit(scalar) {
        scalars.append(" ")
      }
      isParted = false
      scalars.append(scalar)
    }
    self.scalars = scalars
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Whether nothing is left but a weekday, in brackets or not, and a time of day.
  var isAtEnd: Bool {
    var rest = self
    rest.skipWeekday()
    if rest.drop([" ", "T"]), rest.number(1...2) != nil, rest.drop([":"]) {
      return rest.scalars[rest.index...].allSatisfy {
        DateWords.isDigit($0) || "T:.+-Z".unicodeScalars.contains($0)
      }
    }
    return rest.next == nil
  }

  // MARK: Words

  private func stands(_ word: String) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  private mutating func drop(_ words: [String]) -> Bool {
    guard let word = words.first(where: { stands($0) }) else { return false }
    index += word.unicodeScalars.count
    return true
  }

  /// The number of the first of some words that stands here.
  private mutating func take(_ words: [(word: String, number: Int)]) -> Int? {
    guard let found = words.first(where: { stands($0.word) }) else { return nil }
    index += found.word.unicodeScalars.count
    return found.number
  }

  private static let numerals = Array("〇一二三四五六七八九".unicodeScalars)

  /// A number of so many digits at most, or as it is written in Chinese: 二〇二四, 十一, 二十一.
  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let start = index
    var (value, count) = (0, 0)
    while let scalar = next, DateWords.isDigit(scalar) {
      if count < 9 { value = 10 * value + Int(scalar.value - 0x30) }
      (count, index) = (count + 1, index + 1)
    }
    if count > 0 {
      if digits.contains(count) { return value }
      index = start
      return nil
    }
    if let value = chineseNumber(), digits.contains(value > 99 ? 4 : value > 9 ? 2 : 1) { return value }
    index = start
    return nil
  }

  private mutating func chineseNumber() -> Int? {
    var parts: [Int] = []
    while let scalar = next {
      if scalar == "十" {
        parts.append(10)
      } else if let digit = DateWords.numerals.firstIndex(of: scalar == "零" || scalar == "○" ? "〇" : scalar) {
        parts.append(digit)
      } else {
        break
      }
      index += 1
      if parts.count > 4 { return nil }
    }
    switch parts.count {
    case 1: return parts[0]
    case 2 where parts[0] == 10 && parts[1] < 10: return 10 + parts[1]
    case 2 where parts[1] == 10 && parts[0] < 10: return 10 * parts[0]
    case 3 where parts[1] == 10 && parts[0] < 10 && parts[2] < 10: return 10 * parts[0] + parts[2]
    case 4 where !parts.contains(10): return parts.reduce(0) { 10 * $0 + $1 }
    default: return nil
    }
  }

  // MARK: Parts of a date

  /// The date that stands here, its parts as far as they are written.
  mutating func parts() -> Parts? {
    let start = index
    var parts = Parts()
    if readDay(to: &parts) { return parts }
    if let offset = take([("今年", 0), ("本年", 0), ("去年", -1), ("明年", 1), ("前年", -2)]) {
      parts.yearOffset = offset
      _ = readMonth(to: &parts)
      return parts
    }
    if let year = number(4...4), year > 0 {
      parts.year = year
      if drop(["年"]) {
        _ = readMonth(to: &parts)
      } else if drop(["-", "/", "."]) {
        readNumericMonth(to: &parts)
      }
      return parts
    }
    index = start
    if readMonth(to: &parts) { return parts }
    if let day = number(1...2), drop(["日", "号"]) {
      parts.day = day
      return parts
    }
    index = start
    return nil
  }

  /// A day or a week that is told by how far it is from the day of the article.
  private mutating func readDay(to parts: inout Parts) -> Bool {
    if let offset = take([
      ("今天", 0), ("今日", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("明天", 1), ("明日", 1), ("后天", 2),
    ]) {
      parts.dayOffset = offset
      return true
    }
    if drop(["近日", "日前", "近期", "前不久", "不久前", "最近"]) {
      parts.isRecent = true
      return true
    }
    guard let offset = take([("本", 0), ("这", 0), ("上", -1), ("下", 1)]) else { return false }
    guard drop(["周", "星期", "礼拜"]) else {
      index -= 1
      return false
    }
    parts.weekOffset = offset
    if drop(["末"]) {
      parts.isWeekend = true
    } else {
      parts.weekday = readWeekday()
    }
    return true
  }

  private mutating func readWeekday() -> Int? {
    take([("一", 0), ("二", 1), ("三", 2), ("四", 3), ("五", 4), ("六", 5), ("日", 6), ("天", 6)])
  }

  /// A month, and a day of it where there is one; the 7 of 7月至9月 and of 7-9月 alike.
  private mutating func readMonth(to parts: inout Parts) -> Bool {
    let start = index
    let offsets = [
      ("本月", 0), ("这个月", 0), ("上月", -1), ("上个月", -1), ("下月", 1), ("下个月", 1),
    ]
    if let offset = take(offsets) {
      parts.monthOffset = offset
    } else if let month = number(1...2), stands("月") || isEnd(before: "月") {
      parts.month = month
      if !drop(["月"]) { return true }
    } else {
      index = start
      return false
    }
    let dayStart = index
    if let day = number(1...2), stands("日") || stands("号") || isEnd(before: "日") || isEnd(before: "号") {
      parts.day = day
      _ = drop(["日", "号"])
    } else {
      index = dayStart
    }
    return true
  }

  /// The rest of 2024-11-20; a month that is none is left.
  private mutating func readNumericMonth(to parts: inout Parts) {
    let start = index
    guard let month = number(1...2) else {
      index = start - 1
      return
    }
    _ = drop(["月"])
    let dayStart = index
    guard drop(["-", "/", "."]) || scalars[dayStart - 1] == "月", let day = number(1...2) else {
      // 2024-25 is no month.
      if (1...12).contains(month) { (parts.month, index) = (month, dayStart) } else { index = start - 1 }
      return
    }
    parts.month = month
    parts.day = day
    _ = drop(["日", "号"])
  }

  // MARK: Ranges

  private static let signs = ["至", "到", "-", "—", "–", "~", "～", "、"]

  /// Whether a range ends here with a number and a mark: the -26日 of 25-26日.
  private func isEnd(before mark: String) -> Bool {
    var rest = self
    guard rest.drop(DateWords.signs), rest.number(1...2) != nil else { return false }
    return rest.stands(mark)
  }

  /// The other end of the range that a date begins, its parts as far as they are written; nil where it is no range.
  mutating func end(of parts: Parts) -> Parts? {
    let start = self
    skipWeekday()
    _ = drop(["上午", "下午", "晚上", "晚", "中午", "凌晨"])
    skipWeekday()
    guard drop(DateWords.signs) else {
      self = start
      return nil
    }
    _ = drop(["-", "—", "–"])
    let afterSign = self
    if let end = self.parts(), end.isPlain { return end }
    self = afterSign
    if parts.day != nil, let end = numericEnd() { return end }
    self = start
    return nil
  }

  /// The other end of 2024.11.20-22 or of 2024.11.20-11.22.
  private mutating func numericEnd() -> Parts? {
    var parts = Parts()
    guard let number = number(1...2) else { return nil }
    let start = index
    if drop([".", "/", "-"]), let day = self.number(1...2) {
      (parts.month, parts.day) = (number, day)
    } else {
      (parts.day, index) = (number, start)
    }
    return parts
  }

  private mutating func skipWeekday() {
    let start = index
    _ = drop(["，", ",", "、"])
    _ = drop(["(", "[", "【"])
    if drop(["星期", "礼拜", "周"]), readWeekday() != nil {
      _ = drop([")", "]", "】"])
      return
    }
    index = start
  }
}
