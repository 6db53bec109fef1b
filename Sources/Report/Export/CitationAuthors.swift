import Text

/// The authors of an article, parted and without the words around them.
struct CitationAuthors: Equatable {
  private(set) var names: [String] = []
  /// Whether the page says that there are more: 等.
  private(set) var hasMore = false

  /// - Parameter printed: the byline, or the names in it: `张三、李四等`, `本报记者 张三 通讯员李四`, `Smith, John; Doe, Jane`.
  init(_ printed: String) {
    let text = CitationAuthors.closed(HalfWidth.folded(printed))
    if text.unicodeScalars.contains(where: \.isHan) {
      for part in text.split(whereSeparator: { "、,;/|｜丨:".contains($0) }) { addChinese(part) }
    } else {
      addLatin(text)
    }
  }

  /// The names as a citation has them: three at most, and then 等, of Latin names et al.
  var text: String {
    let isChinese = names.contains { $0.unicodeScalars.contains(where: \.isHan) }
    let more = names.count > 3 || hasMore && !names.isEmpty ? [isChinese ? "等" : "et al"] : []
    return (names.prefix(3) + more).joined(separator: "，")
  }

  /// The text without blanks beside the dot of a foreign name.
  private static func closed(_ text: String) -> String {
    text.split(separator: " ").reduce("") { closed, word in
      closed + (closed.isEmpty || closed.hasSuffix("·") || word.hasPrefix("·") ? "" : " ") + word
    }
  }

  // MARK: Chinese

  /// Words that say what somebody does. The names that follow an editor's or a photographer's are no author's.
  private static let writers = ["记者", "通讯员", "实习生", "特约撰稿人", "撰稿人", "撰稿", "撰文", "作者", "采写", "文", "图文"]
  private static let others = ["责任编辑", "责编", "编辑", "摄影", "供图", "校对", "美编", "图", "摄"]

  /// Whether the names that come next are authors'.
  private var isWriter = true

  private mutating func addChinese(_ part: Substring) {
    var words: [String] = []
    for word in part.split(separator: " ") {
      let (isWriter, name) = CitationAuthors.office(in: word)
      if let isWriter {
        take(words)
        words = []
        self.isWriter = isWriter
      }
      if !name.isEmpty { words.append(String(name)) }
    }
    take(words)
  }

  /// What a word says that somebody does, nil where it says nothing of it, and the name that follows: 记者张三.
  private static func office(in word: Substring) -> (isWriter: Bool?, name: Substring) {
    if let other = others.first(where: { word == $0 || $0.count > 1 && word.hasPrefix($0) }) {
      return (false, word.dropFirst(other.count))
    }
    for office in writers where office.count > 1 || word == office {
      if let start = word.indices.last(where: { word[$0...].hasPrefix(office) }) {
        return (true, word[start...].dropFirst(office.count))
      }
    }
    return (nil, word)
  }

  private mutating func take(_ words: [String]) {
    guard isWriter else { return }
    names += CitationAuthors.joined(words.compactMap { withoutMore($0) })
  }

  /// A word without 等 at its end, or nothing where that is all there is.
  private mutating func withoutMore(_ word: String) -> String? {
    guard let mark = word.lastIndex(of: "等"), mark != word.index(after: word.startIndex) || word.count > 2
    else {
      if word == "等" { hasMore = true }
      return word == "等" ? nil : word
    }
    let rest = word[word.index(after: mark)...]
    // 等 and 等人 and 等三人; not 李等明.
    guard rest.isEmpty || rest.hasSuffix("人") else { return word }
    hasMore = true
    return mark == word.startIndex ? nil : String(word[..<mark])
  }

  /// Names that were set apart with blanks for the look of it, put together: 张 三, 司马 光, 王 小明.
  private static func joined(_ words: [String]) -> [String] {
    var names: [String] = []
    var isOpen = false
    for word in words {
      let isShort = word.count == 1 && word.unicodeScalars.allSatisfy(\.isHan)
      if let last = names.last, isOpen || isShort && CompoundSurnames.all.contains(last) {
        names[names.count - 1] = last + word
        isOpen = false
      } else {
        names.append(word)
        isOpen = isShort
      }
    }
    return names
  }

  // MARK: Latin

  private mutating func addLatin(_ text: String) {
    var text = text
    for word in ["et al.", "et al"] where text.hasSuffix(word) {
      text = String(text.dropLast(word.count))
      hasMore = true
      break
    }
    for prefix in ["By ", "by ", "BY "] where text.hasPrefix(prefix) { text = String(text.dropFirst(3)) }
    for part in text.split(separator: ";") {
      let lists = part.split(separator: ",").map { list in
        list.split(separator: " ").split(omittingEmptySubsequences: false) { $0 == "and" || $0 == "&" }
      }
      let people = lists.joined().map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
      // A family name, a comma and the other names are one person's, the family name first, as in a citation.
      let isOne =
        people.count == 2 && lists.allSatisfy { $0.count == 1 } && lists[0][0].count == 1
        && !part.contains("&" as Character)
      names += isOne ? [people.joined(separator: " ")] : people
    }
  }
}
