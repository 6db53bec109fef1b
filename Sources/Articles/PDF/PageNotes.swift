/// Lines that say what they are: bylines, notes that an article goes on elsewhere, parts of a masthead.
enum PageNotes {
  /// What may begin a byline, the longest first.
  private static let bylineWords = [
    "本报首席记者", "本报特约记者", "本报见习记者", "本报通讯员", "本报评论员", "本报记者", "本报驻", "新华社记者", "见习记者", "首席记者", "特约记者",
    "特约通讯员", "通讯员", "实习记者", "实习生", "记者", "撰文", "摄影", "作者", "编译", "文并图", "图文",
  ].map { Array($0.unicodeScalars) }
  private static let bylineMarks: [Unicode.Scalar] = ["□", "■", "●", "◎", "○", "◆", "◇", "▲", "△", "☉"]

  /// What a byline begins with.
  private static let bylineStarts =
    Set(bylineWords.map { $0[0] }).union(bylineMarks).union(["（", "(", "文", "图"])

  /// Whether a line names who wrote an article, and nothing else.
  static func isByline(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, bylineStarts.contains(first) else { return false }
    let scalars = Array(text.unicodeScalars)
    guard (3...40).contains(scalars.count),
      !scalars.contains(where: { "，。；？！“”《》、".unicodeScalars.contains($0) && $0 != "、" })
    else { return false }
    if bylineMarks.contains(scalars[0]) {
      return TextShape.isHan(scalars[1]) || scalars[1] == " " || scalars[1] == "　"
    }
    let rest = scalars.first == "（" || scalars.first == "(" ? scalars.dropFirst() : scalars[...]
    if let word = bylineWords.first(where: { rest.starts(with: $0) }) {
      // Names stand apart, or are at most four characters: 记者了解到 is no byline.
      let after = rest.dropFirst(word.count)
      if after.isEmpty { return false }
      let pieces = names(after)
      let hasBlank = after.first.map { " 　/／:：".unicodeScalars.contains($0) } ?? false
      if word.starts(with: Array("本报驻".unicodeScalars)) { return pieces.count >= 1 && pieces.count <= 4 }
      return pieces.allSatisfy { $0.count <= 8 } && (hasBlank || pieces.first.map(isName) ?? false)
    }
    for label in ["文/", "文／", "图/", "图／", "文：", "图：", "文 ", "文|", "文｜"] where text.hasPrefix(label) {
      return scalars.count <= 16
    }
    return false
  }

  /// Whether characters right after 记者 may be a name and not a verb.
  private static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= 3 && !text.contains { "了的在到说看从是有不与和对认问将还也就".unicodeScalars.contains($0) }
  }

  /// The parts of a byline between blanks and words such as 通讯员.
  private static func names(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var names: [ArraySlice<Unicode.Scalar>] = []
    var (start, index) = (text.startIndex, text.startIndex)
    while index < text.endIndex {
      let word = bylineWords.first { text[index...].starts(with: $0) }?.count
      if let length = word ?? (" 　/／:：)）".unicodeScalars.contains(text[index]) ? 1 : nil) {
        if start < index { names.append(text[start..<index]) }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if start < index { names.append(text[start..<index]) }
    return names
  }

  /// A note that an article goes on elsewhere, or comes from elsewhere.
  enum Jump: Equatable {
    /// It goes on, on the page with this number where the note gives one.
    case to(page: Int?)
    /// It began elsewhere, on the page or under the headline that the note gives.
    case from(page: Int?, headline: String?)
  }

  private static let jumpStarts: Set<Unicode.Scalar> = ["下", "转", "紧", "详", "上", "接"]

  /// The note that a line is, in brackets or not.
  static func jump(_ text: String) -> Jump? {
    guard text.unicodeScalars.prefix(4).contains(where: { jumpStarts.contains($0) }) else { return nil }
    let scalars = text.unicodeScalars.filter { !"（）()【】[]〔〕 　▶►→↓↘*☞".unicodeScalars.contains($0) }
    guard (3...40).contains(scalars.count) else { return nil }
    let note = String(String.UnicodeScalarView(scalars))
    func begins(_ words: [String]) -> Bool { words.contains { note.hasPrefix($0) } }
    if begins(["下转", "转第", "紧转", "详见第"]) || note.hasPrefix("转") && note.hasSuffix("版") {
      return .to(page: pageNumber(in: scalars))
    }
    if begins(["上接", "紧接第", "接第"]) { return .from(page: pageNumber(in: scalars), headline: quoted(scalars)) }
    return nil
  }

  private static func quoted(_ scalars: [Unicode.Scalar]) -> String? {
    guard let open = scalars.firstIndex(where: { "“《\"「".unicodeScalars.contains($0) }) else { return nil }
    let rest = scalars[(open + 1)...].prefix { !"”》\"」".unicodeScalars.contains($0) }
    return rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
  }

  private static func quoted(_ scalars: String.UnicodeScalarView) -> String? { quoted(Array(scalars)) }

  /// The number before 版, in digits or Chinese numerals.
  static func pageNumber(in scalars: some Sequence<Unicode.Scalar>) -> Int? {
    let numerals = Array("〇一二三四五六七八九".unicodeScalars)
    var value: Int?
    var last: Int?
    for scalar in scalars {
      if TextShape.isDigit(scalar) {
        value = min(9999, (value ?? 0) * 10 + Int(scalar.value) - 48)
      } else if let digit = numerals.firstIndex(of: scalar) {
        value = (value ?? 0) + digit
      } else if scalar == "十" {
        value = (value ?? 1) * 10
      } else {
        if scalar == "版" { return value ?? last }
        if value != nil { last = value }
        value = nil
      }
    }
    return value ?? last
  }
}
