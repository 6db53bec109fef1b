/// What a line of a list begins with: 1. , 一、, （3）, ④, ◆, 【观点】.
enum LineMarker {
  /// The end of the marker that a line begins with; nil where there is none.
  static func end(_ text: Scalars, _ range: Range<Int>) -> Int? {
    guard let first = range.first, range.count > 2 else { return nil }
    if isBullet(text[first]) {
      var end = first + 1
      // A line may begin with the dot of a name that the column broke.
      if ["•", "·", "∙"].contains(text[first]), !text[end].isSpace { return nil }
      while end < range.upperBound, isBullet(text[end]) || text[end].isSpace || text[end].value == 0xFE0F {
        end += 1
      }
      return end < range.upperBound ? end : nil
    }
    if isBracket(text[first]) { return bracketed(text, range) }
    return numbered(text, range)
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { "（【[".unicodeScalars.contains(scalar) }

  /// Signs that are neither letters, digits nor marks of sentences.
  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x2043, 0x2190...0x21FF, 0x2460...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: true
    case 0xB7, 0x2219: true
    default: false
    }
  }

  /// （3）, 【嘉宾观点】, （嘉宾）
  private static func bracketed(_ text: Scalars, _ range: Range<Int>) -> Int? {
    let first = range.lowerBound
    guard let closing = text.closing(of: first, before: min(range.upperBound, first + 9)),
      closing > first + 1,
      closing + 2 < range.upperBound, text[closing + 1].isHan || text[closing + 1].isSpace
    else { return nil }
    let inner = first + 1..<closing
    let isNumber = text[inner].allSatisfy { $0.isDigit || numbers.contains($0) }
    let isLabel =
      text[inner].allSatisfy(\.isHan) && inner.count <= 6 && (text[first] != "（" || inner.count <= 3)
    return isNumber || isLabel ? closing + 1 : nil
  }

  private static let numbers: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// 1. , 12、, 一、
  private static func numbered(_ text: Scalars, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound, text[at].isDigit { at += 1 }
    let digits = at - range.lowerBound
    if digits == 0 { while at < range.upperBound, numbers.contains(text[at]) { at += 1 } }
    guard at > range.lowerBound, at - range.lowerBound <= 2, at + 2 < range.upperBound,
      text[at] == "、" || digits > 0 && [".", "·", "。", "．", "）", ")"].contains(text[at])
    else { return nil }
    let next = text[at + 1]
    guard next.isHan || next.isSpace || next.isOpening || next.isLatin else { return nil }
    return at + 1
  }
}
