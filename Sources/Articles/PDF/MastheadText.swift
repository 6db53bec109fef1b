/// The forms of what stands in a masthead.
enum MastheadText {
  private static let weekdays = ["星期", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "礼拜", "农历"]
  private static let credits = [
    "责任编辑", "责编", "美术编辑", "美编", "版式", "编辑", "校对", "主编", "值班", "组版", "制图", "总第", "国内统一", "邮发代号", "新闻热线", "电话",
    "邮箱",
    "网址", "本版", "出版", "今日", "www", "http", "E-mail", "email",
  ]
  private static let sections = [
    "要闻", "文化", "产业", "国际", "国内", "本地", "社会", "经济", "体育", "科技", "视野", "副刊", "周刊", "特刊", "专题", "评论", "教育",
    "人工智能", "时政", "专版",
    "综合", "头版", "视点", "深度", "读书", "艺术", "财经", "创新",
  ]
  private static let endings = [
    "日报", "晚报", "晨报", "早报", "商报", "时报", "导报", "快报", "都市报", "周报", "画报", "文汇报", "青年报", "报",
  ]

  private static func contains(_ text: String, anyOf words: [String]) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return words.contains { word in
      let word = Array(word.unicodeScalars)
      guard word.count <= scalars.count else { return false }
      return (0...scalars.count - word.count).contains { scalars[$0...].starts(with: word) }
    }
  }

  /// The first date in a text, as printed: 2025年2月16日, 2025.02.16, 2025-02-16, 二〇二五年二月十六日.
  static func date(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    let numerals = Set("〇○零一二三四五六七八九十廿".unicodeScalars)
    func number(_ index: inout Int, _ counts: ClosedRange<Int>, isDigits: Bool) -> Bool {
      let start = index
      while index < scalars.count,
        isDigits ? TextShape.isDigit(scalars[index]) : numerals.contains(scalars[index])
      {
        index += 1
      }
      return counts.contains(index - start)
    }
    func blanks(_ index: inout Int) { while index < scalars.count, scalars[index] == " " { index += 1 } }
    for start in scalars.indices where start == 0 || !TextShape.isDigit(scalars[start - 1]) {
      let isDigits = TextShape.isDigit(scalars[start])
      var index = start
      guard number(&index, 4...4, isDigits: isDigits) else { continue }
      blanks(&index)
      guard index < scalars.count else { continue }
      let separator = scalars[index]
      guard isDigits ? "年.-/．".unicodeScalars.contains(separator) : separator == "年" else { continue }
      index += 1
      blanks(&index)
      guard number(&index, 1...(isDigits ? 2 : 3), isDigits: isDigits) else { continue }
      blanks(&index)
      guard index < scalars.count, scalars[index] == (separator == "年" ? "月" : separator) else { continue }
      index += 1
      blanks(&index)
      guard number(&index, 1...(isDigits ? 2 : 3), isDigits: isDigits) else { continue }
      if separator == "年" {
        blanks(&index)
        guard index < scalars.count, scalars[index] == "日" else { continue }
        index += 1
      }
      return String(String.UnicodeScalarView(scalars[start..<index]))
    }
    return nil
  }

  /// Whether a piece belongs to a date and names nothing.
  static func isDatePart(_ text: String) -> Bool {
    date(in: text) != nil || weekdays.contains { text.hasPrefix($0) }
      || text.unicodeScalars.allSatisfy { TextShape.isDigit($0) || "年月日.".unicodeScalars.contains($0) }
  }

  struct Label {
    let number: String
    let certainty: Int
    var section: String?
  }

  /// The page's number in 第A04版, A04版, 04版：文化, A04, 04, 第四版.
  static func label(_ text: String) -> Label? {
    var rest = Array(text.unicodeScalars)[...]
    guard rest.count <= 16 else { return nil }
    let hasOrdinal = rest.first == "第"
    if hasOrdinal { rest.removeFirst() }
    let letters = rest.prefix { ("A"..."Z").contains($0) || ("Ａ"..."Ｚ").contains($0) }.prefix(2)
    var number = String(String.UnicodeScalarView(letters))
    rest = rest.dropFirst(letters.count)
    let digits = rest.prefix { TextShape.isDigit($0) }
    if digits.isEmpty, letters.isEmpty {
      let numerals = rest.prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
      guard (1...3).contains(numerals.count), rest.dropFirst(numerals.count).first == "版" else { return nil }
      number = String(String.UnicodeScalarView(numerals))
      rest = rest.dropFirst(numerals.count)
    } else {
      guard (1...3).contains(digits.count) else { return nil }
      number += String(String.UnicodeScalarView(digits))
      rest = rest.dropFirst(digits.count)
    }
    let hasUnit = rest.first == "版" || rest.first == "页"
    if hasUnit { rest.removeFirst() }
    if rest.first == "：" || rest.first == ":" { rest.removeFirst() }
    let section = rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
    if !rest.isEmpty, !rest.allSatisfy(TextShape.isHan) || rest.count > 6 { return nil }
    if !rest.isEmpty, !hasUnit, letters.isEmpty { return nil }
    return Label(
      number: number, certainty: (hasUnit ? 2 : 0) + (letters.isEmpty ? 0 : 1) + (hasOrdinal ? 1 : 0),
      section: section)
  }

  static func isLabel(_ text: String) -> Bool { (label(text)?.certainty ?? 0) > 0 }

  /// Whether a line can only be part of a masthead.
  static func isPart(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 60 else { return false }
    return date(in: text) != nil || isLabel(text) || weekdays.contains { text.hasPrefix($0) }
      || credits.contains { text.hasPrefix($0) }
  }

  /// Whether a line names those who made the page, or how to reach them.
  static func isCredit(_ text: String) -> Bool { credits.contains { text.hasPrefix($0) } }

  static func isSection(_ text: String) -> Bool {
    text.unicodeScalars.count <= 8 && contains(text, anyOf: sections)
  }

  /// How much a text looks like a newspaper's name; nil where it cannot be one.
  static func newspaperScore(_ text: String) -> Double? {
    let scalars = Array(text.unicodeScalars)
    guard (2...14).contains(scalars.count), scalars.contains(where: TextShape.isHan), !isDatePart(text),
      label(text) == nil, !credits.contains(where: { text.hasPrefix($0) })
    else { return nil }
    if endings.contains(where: { text.hasSuffix($0) }) { return 5 }
    if text.hasSuffix("周刊") || text.hasSuffix("月刊") || text.hasSuffix("新闻") {
      return scalars.count > 4 ? 2.5 : 0.5
    }
    return isSection(text) ? 0 : 0.5
  }
}
