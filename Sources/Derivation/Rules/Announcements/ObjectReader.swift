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
        ? quoted(at, before: limit, isWeak: isWeak) : needsMarks ? nil : phrase(at, before: limit)
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
      } else {
        break
      }
    }
    return at
  }

  /// Words that the name of what is announced does not hold.
  static let notInObjects = WordList(.notInObject)

  /// Whether a name can end before a place.
  func isEnd(_ position: Int, before limit: Int) -> Bool {
    guard position < limit else { return true }
    let next = scalars[position]
    return next.isPunctuation || next.isClosing || next.isOpening || "等和与及并以也在".unicodeScalars.contains(next)
      || scalars.stands("揭牌", at: position) || scalars.stands("正式", at: position)
      || scalars.stands("启动", at: position)
  }
}
