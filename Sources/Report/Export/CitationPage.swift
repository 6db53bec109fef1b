import Text

/// The page of a newspaper as a citation names it: its number, or its name where it has none.
enum CitationPage {
  /// 15 of 第 15 版, 05 of 05版：文化, A05 of Ａ０５版, 1 of 头版, 要闻 of 要闻版.
  static func name(of printed: String) -> String {
    let text = HalfWidth.folded(printed).filter { !$0.isWhitespace }
    if let number = number(in: text) { return number }
    if text.hasPrefix("头版") { return "1" }
    // Of a name of one character the word is part: 末版.
    return text.hasSuffix("版") && text.count > 2 ? String(text.dropLast()) : text
  }

  /// The number before 版, or the one that is all there is: digits as printed, with the letters before them; Chinese
  /// numerals as digits.
  private static func number(in text: String) -> String? {
    let part = text.prefix { $0 != "版" }.drop { $0 == "第" }
    let pages = part.split(omittingEmptySubsequences: false) { "-—–~至、,/".contains($0) }
    if !pages.isEmpty, pages.allSatisfy(isNumber) { return String(part) }
    guard text.hasPrefix("第") || part.count < text.count else { return nil }
    if let value = value(of: part) { return String(value) }
    // 文化·05版, 第3版：要闻.
    let last = part.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.last
    return last.flatMap { isNumber($0) && part.hasSuffix($0) && part.count > $0.count ? String($0) : nil }
  }

  /// Whether it is up to two capitals and up to three digits.
  private static func isNumber(_ text: Substring) -> Bool {
    let letters = text.prefix { ("A"..."Z").contains($0) }
    let digits = text.dropFirst(letters.count)
    return letters.count < 3 && (1...3).contains(digits.count)
      && digits.allSatisfy { ("0"..."9").contains($0) }
  }

  /// The value of a Chinese numeral from 1 to 99.
  private static func value(of numeral: Substring) -> Int? {
    let digits = Array("〇一二三四五六七八九")
    func digit(_ text: Substring, or empty: Int) -> Int? {
      text.isEmpty ? empty : text.count == 1 ? digits.firstIndex(of: text.first!) : nil
    }
    guard !numeral.isEmpty else { return nil }
    let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return digit(parts[0], or: 0).flatMap { $0 > 0 ? $0 : nil }
    case 2:
      guard let tens = digit(parts[0], or: 1), let ones = digit(parts[1], or: 0) else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }
}
