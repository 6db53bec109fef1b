/// Reads what a verb announces: a name in quotation marks, or a phrase that ends with a word such as 计划.
struct ObjectReader {
  let text: ArticleText
  let lexicon: Lexicon
  let scalars: Scalars

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  private static let fillers = WordList(.objectFiller)

  /// The objects that stand behind a verb, one or a list.
  ///
  /// - Parameters:
  ///   - manner: how the verb takes them.
  func objects(behind start: Int, before limit: Int, _ manner: AnnouncingManner) -> [FoundObject] {
    var at = start
    var objects: [FoundObject] = []
    var skipped = 0
    while objects.count < 24 {
      at = skipFillers(at, before: limit)
      guard at < limit, Lexicon.announcing.words.end(in: scalars, from: at, before: limit) == nil else {
        break
      }
      guard let object = object(at, before: limit, manner) else {
        guard !manner.isWeak, skipped < ObjectReader.mostSkipped, let next = nextItem(at, before: limit)
        else {
          break
        }
        skipped += 1
        at = next
        continue
      }
      objects.append(object)
      at = object.end
      guard at < limit, "、和与及《“".unicodeScalars.contains(scalars[at]) || scalars.stands("以及", at: at) else {
        break
      }
    }
    return objects
  }

  private func object(_ at: Int, before limit: Int, _ manner: AnnouncingManner) -> FoundObject? {
    if isOpening(at) { return quoted(at, before: limit, isWeak: manner.isWeak) }
    if manner.needsMarks { return nil }
    if let phrase = phrase(at, before: limit, isWeak: manner.isWeak) { return phrase }
    if let marked = introduced(at, before: limit) { return marked }
    if manner.isFounding, let body = body(at, before: limit) { return body }
    return manner.isWeak ? nil : novelty(at, before: limit)
  }

  /// How many items of a list that are not understood are passed over.
  private static let mostSkipped = 8

  /// Where the next item of a list begins that 等 closes: 发布了数据入表、|红星平台、数字展览等成果.
  private func nextItem(_ start: Int, before limit: Int) -> Int? {
    let end = min(limit, start + 120)
    let stop =
      (start..<end).first { "，。；：！？\n“《".unicodeScalars.contains(scalars[$0]) } ?? end
    guard let comma = scalars[start..<stop].firstIndex(of: "、"), comma + 1 < stop,
      scalars[comma..<stop].contains("等")
    else { return nil }
    return comma + 1
  }

  func isOpening(_ position: Int) -> Bool { "“《「".unicodeScalars.contains(scalars[position]) }

  func skipFillers(_ start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      if scalars[at].isSpace {
        at += 1
      } else if let end = ObjectReader.fillers.end(in: scalars, from: at, before: limit), end < limit {
        at = end
      } else if let end = firstOfAll(at, before: limit) {
        at = end
      } else {
        break
      }
    }
    return at
  }

  private static let scopes = WordList(.scope)
  private static let measures = "个款部套份台批项支家座辆张本只".unicodeScalars

  /// 行业首款: the end of words that say that it is the first of its kind.
  private func firstOfAll(_ start: Int, before limit: Int) -> Int? {
    let first = ObjectReader.scopes.end(in: scalars, from: start, before: limit) ?? start
    guard first + 2 < limit, scalars[first] == "首", ObjectReader.measures.contains(scalars[first + 1]) else {
      return nil
    }
    return first + 2
  }

  private static let newer = WordList(.novelty)

  /// 首款|影视制作车: what is said to be new, by whatever word its name ends with.
  private func novelty(_ start: Int, before limit: Int) -> FoundObject? {
    let isFirst =
      start >= 2 && scalars[start - 2] == "首" && ObjectReader.measures.contains(scalars[start - 1])
    guard isFirst || newer(upTo: start) else { return nil }
    let end = (start..<min(limit, start + 16)).first { !isNamePart($0) } ?? min(limit, start + 16)
    let name = scalars.trim(start..<end)
    guard name.count >= 3, end == limit || scalars[end].isPunctuation || scalars[end].isSentenceEnd,
      !scalars.holds(ObjectReader.notInObjects, name),
      Lexicon.announcing.words.first(in: scalars, name) == nil,
      lexicon.events.start(in: scalars, upTo: name.upperBound, after: name.lowerBound) == nil
    else { return nil }
    return FoundObject(
      name: name, category: .product, printed: text.string(name), isQuoted: false, end: end)
  }

  private func newer(upTo position: Int) -> Bool {
    ObjectReader.newer.start(in: scalars, upTo: position, after: max(0, position - 4)) != nil
  }

  private func isNamePart(_ position: Int) -> Bool {
    (scalars[position].isHan || scalars[position].isLatin || scalars[position].isDigit
      || scalars[position].isSpace
      || scalars[position] == "-") && !"的了在和与及并以为将是".unicodeScalars.contains(scalars[position])
  }

  /// Words that the name of what is announced does not hold.
  static let notInObjects = WordList(.notInObject)

  /// Whether a name can end before a place.
  func isEnd(_ position: Int, before limit: Int) -> Bool {
    guard position < limit else { return true }
    let next = scalars[position]
    return next.isPunctuation || next.isClosing || next.isOpening || "等和与及并以也在于".unicodeScalars.contains(next)
      || scalars.stands("揭牌", at: position) || scalars.stands("正式", at: position)
      || scalars.stands("启动", at: position)
      || ObjectReader.adverbs.end(in: scalars, from: position, before: limit) != nil
      || dayEnd(from: position, before: limit) != nil
  }

  static let adverbs = WordList(.closingAdverb)

  /// The end of a day that begins at a place: 7月8日, 24日.
  func dayEnd(from start: Int, before limit: Int) -> Int? {
    var (at, end) = (start, Int?.none)
    while at < min(limit, start + 11) {
      if scalars[at].isDigit {
        at += 1
      } else if at > start, "年月日号".unicodeScalars.contains(scalars[at]) {
        at += 1
        if scalars[at - 1] != "年" { end = at }
      } else {
        break
      }
    }
    return end
  }
}
