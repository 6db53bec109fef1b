import Model

/// Reads what a ceremony is held for: 在海曙数据中心揭牌仪式上, “星海书院”启动仪式在宁波举行.
struct CeremonyReader {
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

  private static let ceremonies = Glossary<Status>(.namedCeremony)
  private static let holding = WordList(.ceremony)
  private static let subjectStarts = WordList(.subjectStart)

  /// How far before a ceremony the name of its object is looked for, in characters.
  private static let farthest = 48

  /// What a sentence, given by number, names.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    var found: [FoundAct] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard
        let (end, status) = CeremonyReader.ceremonies.match(
          in: scalars, from: at, before: sentence.upperBound)
      else {
        at += 1
        continue
      }
      let clause = scalars.clauseStart(
        upTo: at, after: max(sentence.lowerBound, at - CeremonyReader.farthest))
      let held = CeremonyReader.holding.last(in: scalars, clause..<at)
      if let object = object(in: clause..<nameEnd(upTo: at, after: clause), behind: held) {
        found.append(
          FoundAct(
            object, verb: text.string(at..<end), status: status,
            isComing: text.isComing(at, from: sentence.lowerBound),
            parties: held.map {
              parties.parties(before: $0.lowerBound, from: clause, in: sentence, subject: []).organisations
            } ?? [], sentence: number))
      }
      at = end
    }
    return found
  }

  /// The place before 的, 建设 and a remark in brackets.
  private func nameEnd(upTo end: Int, after start: Int) -> Int {
    var end = end
    if end > start, scalars[end - 1] == "的" { end -= 1 }
    while let adverb = ObjectReader.adverbs.start(in: scalars, upTo: end, after: start) { end = adverb }
    if end > start + 4, scalars[end - 1] == "）", let opening = scalars.opening(of: end - 1, after: start) {
      end = opening
    }
    return end
  }

  /// What is named up to the end of a stretch of text: in marks, or by its last word.
  private func object(in range: Range<Int>, behind held: Range<Int>?) -> FoundObject? {
    let end = range.upperBound
    if let opening = range.last(where: { "“《".unicodeScalars.contains(scalars[$0]) }) {
      return objects.quoted(opening, before: end, isWeak: false).flatMap { $0.end == end ? $0 : nil }
    }
    var start = max(range.lowerBound, held?.upperBound ?? 0)
    if let parting = range.last(where: { "在为暨对".unicodeScalars.contains(scalars[$0]) }) {
      start = max(start, parting + 1)
    }
    while let next = CeremonyReader.subjectStarts.end(in: scalars, from: start, before: end) { start = next }
    start = objects.skipFillers(start, before: end)
    guard start < end, let object = objects.phrase(start, before: end), object.end == end,
      lexicon.events.start(in: scalars, upTo: end, after: start) == nil
    else { return nil }
    return object
  }

  private var lexicon: Lexicon { objects.lexicon }
}
