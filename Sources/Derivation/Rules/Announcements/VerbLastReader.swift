import Model

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
  /// Verbs behind exhibitions alone: 开幕; and behind works in 《》: 上映.
  private static let shows = Glossary<Status>(.closingShow)
  private static let works = Glossary<Status>(.closingWork)
  /// Verbs behind what stands in marks alone: “…”获授牌.
  private static let marked = Glossary<Status>(.closingMarked)
  private static let unveiling = WordList(.unveiling)
  /// Verbs behind which the place stands: 落户滨江.
  private static let settling = WordList(.settling)
  private static let founding = WordList(.founding)

  /// What a sentence, given by number, announces in marks or from the head of a clause.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    return sentence.flatMap { at -> [FoundAct] in
      guard let verb = verb(at, in: sentence) else { return [] }
      let objects = objects(upTo: beforeAdverbs(at, in: sentence), of: at, in: sentence)
      return objects.compactMap { object in
        guard verb.allows(object, scalars) else { return nil }
        return FoundAct(
          object, verb: text.string(at..<verb.end), status: verb.status,
          isComing: text.isComing(at, from: object.end),
          parties: makers(of: object, behind: verb.end, in: sentence), sentence: number)
      }
    }
  }

  /// A verb, and what it is said of.
  private struct Verb {
    let end: Int
    var status: Status?
    var isOfShows = false
    var isOfWorks = false
    var isOfMarked = false

    func allows(_ object: FoundObject, _ scalars: Scalars) -> Bool {
      if isOfMarked { return object.isQuoted }
      if isOfShows { return object.category == .exhibition }
      if isOfWorks { return object.isQuoted && scalars[object.name.upperBound] == "》" }
      return true
    }
  }

  /// The verb that begins at a place, if the clause or the sentence ends behind it.
  private func verb(_ at: Int, in sentence: Range<Int>) -> Verb? {
    let limit = sentence.upperBound
    let verb: Verb
    if let end = VerbLastReader.verbs.end(in: scalars, from: at, before: limit) {
      verb = Verb(end: end)
    } else if let (end, status) = VerbLastReader.shows.match(in: scalars, from: at, before: limit) {
      verb = Verb(end: end, status: status, isOfShows: true)
    } else if let (end, status) = VerbLastReader.works.match(in: scalars, from: at, before: limit) {
      verb = Verb(end: end, status: status, isOfWorks: true)
    } else if let (end, status) = VerbLastReader.marked.match(in: scalars, from: at, before: limit) {
      verb = Verb(end: end, status: status, isOfMarked: true)
    } else {
      return nil
    }
    if VerbLastReader.settling.contains(scalars, at..<verb.end), isBeforePlace(verb.end, before: limit) {
      return verb
    }
    let isLast =
      verb.end == limit || scalars[verb.end].isPunctuation || scalars[verb.end].isSentenceEnd
    return isLast ? verb : nil
  }

  /// Whether nothing but a place stands between here and the end of the clause.
  private func isBeforePlace(_ start: Int, before limit: Int) -> Bool {
    let stop = (start..<min(limit, start + 24)).first {
      scalars[$0].isPunctuation || scalars[$0].isSentenceEnd
    }
    return stop.map { $0 > start + 1 } ?? (limit - start < 24)
  }

  /// The place before the adverbs of a verb.
  private func beforeAdverbs(_ verb: Int, in sentence: Range<Int>) -> Int {
    var stop = verb
    if let coming = Lexicon.coming.last(in: scalars, max(sentence.lowerBound, verb - 14)..<verb),
      !scalars[coming.upperBound..<verb].contains(where: \.isPunctuation)
    {
      stop = coming.lowerBound
    }
    while let adverb = ObjectReader.adverbs.start(in: scalars, upTo: stop, after: sentence.lowerBound) {
      stop = adverb
    }
    return stop
  }

  private static let subjectStarts = WordList(.subjectStart)

  /// What stands before a verb: names in marks, several where only commas part them, or a phrase.
  private func objects(upTo end: Int, of verb: Int, in sentence: Range<Int>) -> [FoundObject] {
    let clause = scalars.clauseStart(upTo: end, after: sentence.lowerBound)
    if let opening = (clause..<end).last(where: { "“《".unicodeScalars.contains(scalars[$0]) }) {
      guard let last = objects.quoted(opening, before: end, isWeak: false),
        isOnlyWhere(last.end..<max(last.end, end))
      else { return [] }
      return earlier(than: opening, after: clause) + [last]
    }
    var start = clause
    while let next = VerbLastReader.subjectStarts.end(in: scalars, from: start, before: end)
      ?? Lexicon.beforeNames.end(in: scalars, from: start, before: end)
    {
      start = next
    }
    // 甲与乙为中心|揭牌
    if end < sentence.upperBound,
      VerbLastReader.unveiling.end(in: scalars, from: end, before: sentence.upperBound) != nil,
      let unveiled = (start..<end).last(where: { scalars[$0] == "为" })
    {
      start = unveiled + 1
    }
    start = objects.skipFillers(start, before: end)
    let isFounding = VerbLastReader.founding.end(in: scalars, from: verb, before: sentence.upperBound) != nil
    guard
      let object = objects.phrase(start, before: end)
        ?? (isFounding ? objects.body(start, before: end) : nil),
      object.end >= object.name.upperBound,
      object.end == end || isOnlyWhere(object.end..<end),
      // 市里的计划 is anybody's; a long name says what it is by itself.
      object.name.lowerBound == start || object.name.count >= 8
    else { return [] }
    return [object]
  }

  /// 《甲》《乙》、“丙”: the names in marks before one, as far as nothing but commas parts them.
  private func earlier(than opening: Int, after limit: Int) -> [FoundObject] {
    var objects: [FoundObject] = []
    var at = opening
    while at > limit {
      while at > limit, "、和与及 ".unicodeScalars.contains(scalars[at - 1]) { at -= 1 }
      guard at > limit, scalars[at - 1] == "》" || scalars[at - 1] == "”",
        let start = scalars.opening(of: at - 1, after: limit),
        let object = self.objects.quoted(start, before: at, isWeak: false)
      else { break }
      objects.insert(object, at: 0)
      at = start
    }
    return objects
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
      let adverb = ObjectReader.adverbs.end(in: scalars, from: at, before: range.upperBound)
        ?? objects.dayEnd(from: at, before: range.upperBound)
    {
      at = adverb
    }
    if at == range.upperBound { return true }
    // 于2009年成立 tells the past.
    return range.upperBound - at <= 24 && "在于".unicodeScalars.contains(scalars[at])
      && !(scalars[at..<range.upperBound].contains("年") && !scalars[at..<range.upperBound].contains("月"))
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
