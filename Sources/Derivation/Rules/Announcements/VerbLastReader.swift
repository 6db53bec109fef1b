/// Reads announcements whose verb stands behind what it announces: “…”计划正式启动.
struct VerbLastReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let objects: ObjectReader
  private let parties: PartyReader

  init(_ text: ArticleText, objects: ObjectReader, parties: PartyReader) {
    self.text = text
    self.objects = objects
    self.parties = parties
    scalars = text.scalars
  }

  private static let verbs = WordList(.closingVerb)
  private static let adverbs = WordList(.closingAdverb)

  /// What a sentence, given by number, announces in marks or from the head of a clause.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    return sentence.compactMap { at in
      guard let end = VerbLastReader.verbs.end(in: scalars, from: at, before: sentence.upperBound),
        end == sentence.upperBound || scalars[end].isPunctuation || scalars[end].isSentenceEnd
          || scalars.stands("仪式", at: end),
        let object = object(upTo: beforeAdverbs(at, in: sentence), in: sentence)
      else { return nil }
      return FoundAct(
        object, verb: text.string(at..<end), isComing: text.isComing(at, from: object.end),
        parties: makers(of: object, behind: end, in: sentence), sentence: number)
    }
  }

  /// The place before the adverbs of a verb.
  private func beforeAdverbs(_ verb: Int, in sentence: Range<Int>) -> Int {
    var stop = verb
    if let coming = Lexicon.coming.last(in: scalars, max(sentence.lowerBound, verb - 14)..<verb),
      !scalars[coming.upperBound..<verb].contains(where: \.isPunctuation)
    {
      stop = coming.lowerBound
    }
    while let adverb = VerbLastReader.adverbs.start(in: scalars, upTo: stop, after: sentence.lowerBound) {
      stop = adverb
    }
    return stop
  }

  private func object(upTo end: Int, in sentence: Range<Int>) -> FoundObject? {
    let clause = scalars.clauseStart(upTo: end, after: sentence.lowerBound)
    if let opening = (clause..<end).last(where: { "“《".unicodeScalars.contains(scalars[$0]) }) {
      let object = objects.quoted(opening, before: end, isWeak: false)
      return object.flatMap { isOnlyWhere($0.end..<max($0.end, end)) ? $0 : nil }
    }
    let start = Lexicon.beforeNames.end(in: scalars, from: clause, before: end) ?? clause
    let object = objects.phrase(start, before: end)
    return object.flatMap { $0.end == end && $0.name.lowerBound == start ? $0 : nil }
  }

  /// “…”计划|在上海|启动: whether nothing but a remark in brackets, adverbs and where it is done stand between.
  private func isOnlyWhere(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    if at < range.upperBound, scalars[at] == "（",
      let closing = scalars.closing(of: at, before: range.upperBound)
    {
      at = closing + 1
    }
    while at < range.upperBound,
      let adverb = VerbLastReader.adverbs.end(in: scalars, from: at, before: range.upperBound)
    {
      at = adverb
    }
    if at == range.upperBound { return true }
    return range.upperBound - at <= 24 && "在于".unicodeScalars.contains(scalars[at])
      && !scalars[at..<range.upperBound].contains { $0.isPunctuation || $0.isSentenceEnd }
  }

  // MARK: Who made it

  private static let making = WordList(.making)

  /// 澄心文化自主研发的“澄镜”, or behind the verb …揭牌成立，由励丰文化牵头.
  private func makers(of object: FoundObject, behind verb: Int, in sentence: Range<Int>) -> [Range<Int>] {
    let before = makers(before: object, in: sentence)
    guard before.isEmpty, scalars.stands("，", at: verb),
      let by = (verb..<min(verb + 6, sentence.upperBound)).first(where: { scalars[$0] == "由" }),
      let making = LaterPartyReader.making.first(in: scalars, by..<sentence.upperBound)
    else { return before }
    return parties.organisations(in: by + 1..<making.lowerBound)
  }

  private func makers(before object: FoundObject, in sentence: Range<Int>) -> [Range<Int>] {
    var end = object.name.lowerBound
    while end > sentence.lowerBound, scalars[end - 1].isOpening || scalars[end - 1] == "的" { end -= 1 }
    guard let verb = VerbLastReader.making.start(in: scalars, upTo: end, after: sentence.lowerBound) else {
      return []
    }
    return parties.organisations(in: scalars.clauseStart(upTo: verb, after: sentence.lowerBound)..<verb)
  }
}
