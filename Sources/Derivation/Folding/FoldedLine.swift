import Text

/// Writes a line as the rules read it: simplified characters, Chinese punctuation, one dot in names, one bar, plain
/// letters and digits. Each scalar becomes one scalar, so that an offset means the same in what is printed.
struct FoldedLine {
  private let printed: Scalars
  private let habits: PunctuationHabits
  private let quotesPair: Bool

  init(_ printed: Scalars, habits: PunctuationHabits) {
    self.printed = printed
    self.habits = habits
    quotesPair = printed.count { $0 == "\"" || $0 == "＂" }.isMultiple(of: 2)
  }

  var scalars: Scalars {
    var folded: Scalars = []
    folded.reserveCapacity(printed.count)
    var isQuoting = false
    for index in printed.indices {
      switch printed[index] {
      case "\"", "＂":
        guard quotesPair else { folded.append(printed[index]); continue }
        folded.append(isQuoting ? "”" : "“")
        isQuoting.toggle()
      case ",", ";", ":", "?", "!": folded.append(chineseMark(at: index))
      case ".", "．": folded.append(dot(at: index))
      case "•", "‧", "∙", "⋅", "・", "･": folded.append(followsWord(index) ? "·" : printed[index])
      case let scalar: folded.append(FoldedLine.marks(scalar) ?? FoldedLine.letter(scalar))
      }
    }
    return folded
  }

  /// A comma or colon of ASCII beside a Chinese character is a Chinese one; in 1,000 and 12:30 it is not.
  private func chineseMark(at index: Int) -> Unicode.Scalar {
    let isChinese =
      preceding(index).map { $0.isHan || $0.isClosing } ?? false || following(index)?.isHan ?? false
    guard isChinese else { return printed[index] }
    return printed[index].fullWidth
  }

  /// A dot between Chinese characters parts the names of a foreigner, or ends a sentence where the text has no other
  /// full stop; one after the last of them ends it.
  private func dot(at index: Int) -> Unicode.Scalar {
    guard let preceding = preceding(index), preceding.isHan || preceding.isClosing || preceding.isDigit else {
      return isBetweenLetters(index) && printed[index] == "．" ? "·" : printed[index]
    }
    guard let following = following(index) else { return preceding.isDigit ? "." : "。" }
    if following.isHan || following.isLatin, preceding.isHan {
      return habits.hasFullStops && !endsSentence(index) ? "·" : "。"
    }
    if following.isSpace || following.isOpening || following.isClosing, preceding.isHan || preceding.isClosing
    {
      return "。"
    }
    return preceding.isDigit || following == "." ? "." : printed[index]
  }

  /// Whether the characters on both sides of a dot are none that write foreign names: 要创新.东湖大学.
  private func endsSentence(_ index: Int) -> Bool {
    let around = printed[max(0, index - 2)..<index] + printed[index + 1..<min(printed.count, index + 3)]
    var sum: Int32 = 0
    for scalar in around where scalar.isHan {
      guard let cost = WordTable.bundled.cost(of: scalar.simplified, as: .transliteration) else {
        return true
      }
      sum += cost
    }
    return around.count == 4 && around.allSatisfy(\.isHan) && sum > FoldedLine.foreign
  }

  /// What four characters of foreign names cost together, at most.
  private static let foreign: Int32 = 248

  private func followsWord(_ index: Int) -> Bool { preceding(index).map { $0.isHan || $0.isLatin } ?? false }

  private func isBetweenLetters(_ index: Int) -> Bool {
    followsWord(index) && following(index).map { $0.isHan || $0.isLatin } ?? false
  }

  private func preceding(_ index: Int) -> Unicode.Scalar? { index > 0 ? printed[index - 1] : nil }
  private func following(_ index: Int) -> Unicode.Scalar? {
    index + 1 < printed.count ? printed[index + 1] : nil
  }

  /// Marks that are another form of a Chinese one, whatever stands beside them.
  private static func marks(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "「", "『", "｢", "﹁", "﹃", "〝": "“"
    case "」", "』", "｣", "﹂", "﹄", "〞": "”"
    case "〈": "《"
    case "〉": "》"
    case "(", "﹙": "（"
    case ")", "﹚": "）"
    case "﹐": "，"
    case "﹑", "､": "、"
    case "｡", "﹒": "。"
    case "﹔": "；"
    case "﹕", "︰", "∶": "："
    case "﹖": "？"
    case "﹗": "！"
    case "|", "丨", "│", "┃": "｜"
    default: nil
    }
  }

  /// The plain form of a letter or a digit of full width, the simplified form of a Chinese character.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: scalar.halfWidth
    case 0x2E80...0x2FDF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: scalar.simplified
    default: scalar
    }
  }
}

/// What a text uses marks for that can mean several things.
struct PunctuationHabits {
  /// Whether sentences end with 。, so that a dot between characters is none.
  let hasFullStops: Bool

  /// Those of a list of names.
  static let list = PunctuationHabits("。")

  init(_ text: String) {
    hasFullStops = text.unicodeScalars.contains { $0 == "。" || $0 == "｡" }
  }
}

extension Scalars {
  /// The words of a list as the rules read them.
  var folded: Scalars { FoldedLine(self, habits: .list).scalars }
}

extension String {
  /// A name as the rules read it, under which it is looked up whatever script and marks it is printed in.
  var folded: String {
    let scalars = Scalars(self).folded
    return scalars.string(scalars.indices)
  }
}
