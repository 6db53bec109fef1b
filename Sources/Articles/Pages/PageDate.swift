/// Days as pages print them.
enum PageDate {
  /// The first day in a text, as 2026-11-26, and the offset of its first character.
  static func first(in text: [Unicode.Scalar], from start: Int = 0) -> (day: String, offset: Int)? {
    var at = start
    while at + 6 <= text.count {
      if at == 0 || !text[at - 1].isWord, let (year, next) = number(text, at, digits: 4...4),
        (1990...2099).contains(year),
        let day = rest(of: year, text, next)
      {
        return (day, at)
      }
      at += 1
    }
    return nil
  }

  static func first(in text: String) -> String? { first(in: Array(text.unicodeScalars))?.day }

  /// Month and day after a year: -09-07, 年9月7日, /9/7, .09.07.
  private static func rest(of year: Int, _ text: [Unicode.Scalar], _ start: Int) -> String? {
    var at = start
    skipBlanks(text, &at)
    guard at < text.count, "-/.年－".unicodeScalars.contains(text[at]) else { return nil }
    let mark = text[at]
    at += 1
    skipBlanks(text, &at)
    guard let (month, afterMonth) = number(text, at, digits: 1...2), (1...12).contains(month) else {
      return nil
    }
    at = afterMonth
    skipBlanks(text, &at)
    guard at < text.count, mark == "年" ? text[at] == "月" : text[at] == mark else { return nil }
    at += 1
    skipBlanks(text, &at)
    guard let (day, end) = number(text, at, digits: 1...2), (1...31).contains(day) else { return nil }
    if end < text.count, text[end].isDigit { return nil }
    return day2(year, month, day)
  }

  private static func skipBlanks(_ text: [Unicode.Scalar], _ at: inout Int) {
    while at < text.count, text[at].isBlank { at += 1 }
  }

  private static func number(_ text: [Unicode.Scalar], _ start: Int, digits: ClosedRange<Int>) -> (Int, Int)?
  {
    var (value, at) = (0, start)
    while at < text.count, at - start < digits.upperBound, text[at].isDigit {
      value = value * 10 + Int(text[at].value - 0x30)
      at += 1
    }
    return digits.contains(at - start) ? (value, at) : nil
  }

  static func day2(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day in an address: /2019-09/07/, /2019/0907/, /20190907/, /2019/09/07/.
  static func inAddress(_ url: String) -> String? {
    var digits: [(value: String, start: Int, end: Int)] = []
    let bytes = Array(url.utf8)
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
      if at > start {
        digits.append((String(decoding: bytes[start..<at], as: UTF8.self), start, at))
      } else {
        at += 1
      }
    }
    for index in digits.indices {
      var joined = digits[index].value
      var next = index + 1
      while joined.utf8.count < 8, next < digits.count, digits[next].start == digits[next - 1].end + 1,
        [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(bytes[digits[next].start - 1])
      {
        joined += digits[next].value
        next += 1
      }
      guard joined.utf8.count >= 8, next > index + 1 || joined.utf8.count == 8 || joined.utf8.count == 14,
        let number = Int(joined.prefix(8))
      else { continue }
      let (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
      if (1995...2099).contains(year), (1...12).contains(month), (1...31).contains(day) {
        return day2(year, month, day)
      }
    }
    return nil
  }

  /// The day in China of a number of seconds since 1970.
  static func ofUnixTime(_ seconds: Int) -> String? {
    guard (631_152_000..<4_102_444_800).contains(seconds) else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms": civil_from_days.
    let days = (seconds + 8 * 3600) / 86400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return day2(year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
