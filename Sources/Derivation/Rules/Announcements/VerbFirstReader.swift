import Model

/// Reads announcements whose verb stands before what it announces: 推出“…”, 启动…计划.
struct VerbFirstReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let objects: ObjectReader
  private let parties: PartyReader
  private let mentions: [Mention]

  init(_ text: ArticleText, objects: ObjectReader, parties: PartyReader, mentions: [Mention]) {
    self.text = text
    self.objects = objects
    self.parties = parties
    self.mentions = mentions
    scalars = text.scalars
  }

  /// What a sentence, given by number, announces.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    var found: [FoundAct] = []
    var at = sentence.lowerBound
    var clause = at
    var subject: [Range<Int>] = []
    while at < sentence.upperBound {
      guard let end = Lexicon.announcing.words.end(in: scalars, from: at, before: sentence.upperBound) else {
        let isOpening = "“《".unicodeScalars.contains(scalars[at])
        at = (isOpening ? scalars.closing(of: at, before: sentence.upperBound) ?? at : at) + 1
        continue
      }
      let verb = at..<end
      let isIdle =
        isNoun(verb, in: sentence)
        || VerbFirstReader.onlyToCome.contains(scalars, verb)
          && !text.isComing(verb.lowerBound, from: sentence.lowerBound)
        || isPast(verb.lowerBound, from: clause)
      let objects = isIdle ? [] : objects(of: verb, in: sentence)
      at = objects.last?.end ?? end
      guard !objects.isEmpty else { continue }
      let acting = parties.parties(before: verb.lowerBound, from: clause, in: sentence, subject: subject)
      if subject.isEmpty, !acting.isBeside { subject = acting.organisations }
      let isComing = text.isComing(verb.lowerBound, from: clause)
      for (position, object) in objects.enumerated() {
        // 与A共创B、C: what follows B in the list may be another's.
        let parties = acting.isBeside && position > 0 ? [] : acting.organisations
        var act = FoundAct(
          object, verb: text.string(verb), isComing: isComing, parties: parties, sentence: number)
        if parties.isEmpty {
          act.presenters = presenter(before: verb.lowerBound, in: sentence).map { [$0] } ?? []
          if act.presenters.isEmpty, let brand = self.parties.brand(before: verb.lowerBound, in: sentence) {
            act.parties = [brand]
          }
        }
        found.append(act)
      }
      clause = at
    }
    return found
  }

  private func objects(of verb: Range<Int>, in sentence: Range<Int>) -> [FoundObject] {
    objects.objects(
      behind: verb.upperBound, before: sentence.upperBound, AnnouncingManner(ofVerb: verb, in: scalars))
  }

  private static let nounsAfter = WordList(.notAfterAnnouncing)

  /// Verbs that announce only what is yet to come: 将建设….
  private static let onlyToCome = WordList(.onlyToCome)

  /// What is only aimed at: 致力于打造….
  private static let aims = WordList(.aim)

  /// 发布会, 新品发布环节, 开放性: no verb, or none that tells what was done.
  private func isNoun(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    VerbFirstReader.nounsAfter.end(in: scalars, from: verb.upperBound, before: sentence.upperBound) != nil
      || VerbFirstReader.aims.start(in: scalars, upTo: verb.lowerBound, after: sentence.lowerBound) != nil
  }

  /// 2019年|成立的…: a year without a day tells what went before.
  private func isPast(_ verb: Int, from clause: Int) -> Bool {
    var at = verb
    while at > clause, let adverb = ObjectReader.adverbs.start(in: scalars, upTo: at, after: clause) {
      at = adverb
    }
    return at > clause + 4 && scalars[at - 1] == "年" && scalars[at - 5..<at - 1].allSatisfy(\.isDigit)
      && !text.isComing(verb, from: clause)
  }

  /// The person who is the subject.
  private func presenter(before verb: Int, in sentence: Range<Int>) -> Mention? {
    let index = mentions.partition(by: verb) - 1
    guard index >= 0, mentions[index].end <= verb, mentions[index].start >= sentence.lowerBound else {
      return nil
    }
    return mentions[index]
  }
}
