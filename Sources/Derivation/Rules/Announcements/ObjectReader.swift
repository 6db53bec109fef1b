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
  ///   - isWeak: whether the verb announces only what is called a plan, a project and the like.
  ///   - needsMarks: whether it announces only what stands in quotation marks.
  func objects(behind start: Int, before limit: Int, isWeak: Bool, needsMarks: Bool) -> [FoundObject] {
    var at = start
    var objects: [FoundObject] = []
    while objects.count < 24 {
      at = skipFillers(at, before: limit)
      guard at < limit, Lexicon.announcing.words.end(in: scalars, from: at, before: limit) == nil else {
        break
      }
      let object =
        isOpening(at)
        ? quoted(at, before: limit, isWeak: isWeak)
        : needsMarks ? nil : phrase(at, before: limit) ?? (isWeak ? nil : novelty(at, before: limit))
      guard let object else { break }
      objects.append(object)
      at = object.end
      guard at < limit, "、和与及《“".unicodeScalars.contains(scalars[at]) || scalars.stands("以及", at: at) else {
        break
      }
    }
    return objects
  }

  func isOpening(_ position: Int) -> Bool { "“《「".unicodeScalars.contains(scalars[position]) }

  private func skipFillers(_ start: Int, before limit: Int) -> Int {
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
  }
}
