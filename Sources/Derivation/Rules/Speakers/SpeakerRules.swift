import Model

/// Tells who of the persons that an article names contributed, and what.
struct SpeakerRules {
  let text: ArticleText
  let lexicon: Lexicon
  let mentions: [Mention]
  private let scalars: Scalars
  private let reader: NameReader
  private let names: Set<String>
  private let speechActs: SpeechActReader
  private let talks: TalkReader
  private let introductions: IntroductionReader
  private var people: [String: FoundSpeaker] = [:]
  private var order: [String] = []
  /// With or without posts, in order; known once the speakers are.
  private(set) var everyMention: [Mention] = []
  /// The persons who are named and no speakers; known once the speakers are.
  private(set) var seen: [FoundSeen] = []

  init(_ text: ArticleText, lexicon: Lexicon, names reader: NameReader, mentions: [Mention]) {
    self.reader = reader
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    scalars = text.scalars
    names = Set(mentions.map(\.text))
    speechActs = SpeechActReader(text, lexicon: lexicon)
    talks = TalkReader(text)
    introductions = IntroductionReader(text, mentions: mentions)
  }

  /// The speakers, in the order of the article.
  mutating func speakers() -> [FoundPerson] {
    let lines = mentions.filter(isLine)
    for group in groups(of: mentions) { read(group) }
    for mention in lines { readLine(mention, isList: lines.count >= 2) }
    let bare = NamedAgain(text, names: reader, mentions: mentions).mentions(of: order)
    for group in groups(of: bare) { read(group) }
    everyMention = (mentions + bare).sorted { $0.start < $1.start }
    seen = named() + unread()
    return order.compactMap { name in
      guard let found = people[name], found.isSpeaker else { return nil }
      return found.contributing
    }
  }

  // MARK: Seen and not used

  private func named() -> [FoundSeen] {
    order.compactMap { name in
      guard let person = people[name], !person.isSpeaker,
        let sentence = person.person.provenance.sentences.first
      else { return nil }
      return FoundSeen(text: name, sentence: sentence, reason: .namedOnly)
    }
  }

  /// Names beyond doubt that no rule made anything of, each where it stands first.
  private func unread() -> [FoundSeen] {
    var known = Set(order)
    return reader.persons.sure.compactMap { range in
      let name = text.string(range)
      let kind = text.blocks[text.block(at: range.lowerBound)].kind
      guard kind != .byline, kind != .credit, known.insert(name).inserted else { return nil }
      return FoundSeen(text: name, sentence: text.sentence(at: range.lowerBound), reason: .nameOnly)
    }
  }

  // MARK: Mentions

  /// Mentions in one sentence that only commas and conjunctions part: they share what is said of the last.
  private func groups(of mentions: [Mention]) -> [[Mention]] {
    var groups: [[Mention]] = []
    for mention in mentions {
      if let last = groups.last?.last, mention.start >= last.end, isOnlyBetween(last.end..<mention.start) {
        groups[groups.count - 1].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups
  }

  /// Whether words between two persons say nothing of the first: 、著名, 以及.
  private func isOnlyBetween(_ range: Range<Int>) -> Bool {
    if scalars[range].allSatisfy({ "、，和与及以；; \u{3000}".unicodeScalars.contains($0) }) { return true }
    guard let first = range.first, "、，和与".unicodeScalars.contains(scalars[first]), range.count <= 6 else {
      return false
    }
    return Lexicon.beforeNames.contains(scalars, range.dropFirst().startIndex..<range.upperBound)
      || Lexicon.beforePersons.contains(scalars, range.dropFirst().startIndex..<range.upperBound)
  }

  /// Whether a block is nothing but the mention.
  private func isLine(_ mention: Mention) -> Bool {
    let block = text.blocks[text.block(at: mention.name.range.lowerBound)].range
    if isInRow(mention, of: block) { return true }
    let before = scalars.trim(block.lowerBound..<mention.start)
    let isLabelled =
      before.count <= 8 && before.last.map { "：:".unicodeScalars.contains(scalars[$0]) } ?? false
    let rest = scalars.trim(mention.end..<max(mention.end, block.upperBound))
    let isTalk = rest.first.map { scalars[$0] == "《" && scalars[rest.upperBound - 1] == "》" } ?? false
    return (before.count <= 3 || isLabelled) && (rest.count <= 1 || isTalk)
  }

  /// Whether a mention fills a column of a table: 09:00｜开幕致辞｜雾山影业技术总监 顾承泽.
  private func isInRow(_ mention: Mention, of block: Range<Int>) -> Bool {
    guard block.count <= 200, mention.end <= block.upperBound, scalars[block].contains("｜") else {
      return false
    }
    let start =
      (block.lowerBound..<mention.start).last { scalars[$0] == "｜" }.map { $0 + 1 } ?? block.lowerBound
    let end = (mention.end..<block.upperBound).first { scalars[$0] == "｜" } ?? block.upperBound
    return scalars.trim(start..<mention.start).count <= 1 && scalars.trim(mention.end..<end).count <= 1
  }

  // MARK: What they do

  private mutating func read(_ group: [Mention]) {
    let sentence = text.sentences[text.sentence(at: group[0].name.range.lowerBound)]
    let last = group[group.count - 1]
    let next = following(last, in: sentence)
    let region = last.end..<max(last.end, min(next?.start ?? sentence.upperBound, sentence.upperBound))
    switch isSpokenOf(group[0]) ? .attends : speechActs.speechAct(in: region, of: group) {
    case .speaks(let verb, let isWeak):
      let printed = text.string(verb)
      for mention in group {
        let confidence = isWeak ? min(mention.confidence, .medium) : mention.confidence
        let provenance = FoundProvenance(
          [text.sentence(at: mention.name.range.lowerBound)], group.count > 1 ? .speakerList : .speakerVerb,
          confidence)
        note(mention, speaks: true, provenance: provenance)
        let talk = group.count == 1 ? talks.talk(of: mention, in: sentence, before: region.upperBound) : nil
        let form = (
          lexicon.form(of: printed), printed, contribution(provenance, listed: group.count > 1), talk
        )
        people[mention.text]?.forms.append(form)
      }
    case .attends:
      for mention in group {
        note(mention, speaks: false, provenance: provenance(mention, .speakerMention, .low))
      }
    case .nothing:
      let isIntroduced =
        introductions.introduces(group[0]) || introductions.isInList(group[0])
        || group.count == 1 && introductions.isHost(group[0])
      for mention in group {
        note(
          mention, speaks: isIntroduced,
          provenance: provenance(
            mention, isIntroduced ? .speakerList : .speakerMention, isIntroduced ? .medium : .low))
      }
    }
  }

  /// Whether the words are said of one who is not there: of the holder of a past office, or by another in a record of a talk.
  private func isSpokenOf(_ mention: Mention) -> Bool {
    if mention.isFormer { return true }
    let block = text.blocks[text.block(at: mention.start)].range
    guard
      let colon = (block.lowerBound..<min(block.upperBound, block.lowerBound + 12)).first(where: {
        "：:".unicodeScalars.contains(scalars[$0])
      }), mention.start > colon
    else { return false }
    return names.contains(text.string(block.lowerBound..<colon))
  }

  /// The next person that the sentence names with a post.
  private func following(_ mention: Mention, in sentence: Range<Int>) -> Mention? {
    let index = mentions.partition(by: mention.end)
    return index < mentions.count && mentions[index].start < sentence.upperBound ? mentions[index] : nil
  }

  private func contribution(_ provenance: FoundProvenance, listed: Bool) -> FoundProvenance {
    FoundProvenance(
      provenance.sentences, listed ? .contributionListed : .contributionVerb, provenance.confidence)
  }

  private func provenance(_ mention: Mention, _ rule: Rule, _ confidence: Confidence) -> FoundProvenance {
    FoundProvenance([text.sentence(at: mention.name.range.lowerBound)], rule, confidence)
  }

  private mutating func readLine(_ mention: Mention, isList: Bool) {
    let isKnown = people[mention.text]?.isSpeaker ?? false
    guard isList || isKnown else { return }
    note(mention, speaks: true, provenance: provenance(mention, .speakerLine, .medium))
  }

  // MARK: Putting together

  private mutating func note(_ mention: Mention, speaks: Bool, provenance: FoundProvenance) {
    let name = mention.text
    if people[name] == nil {
      people[name] = FoundSpeaker(person: FoundPerson(name: name, provenance: provenance))
      order.append(name)
    }
    people[name]!.add(provenance, speaks: speaks)
    for post in mention.posts { addPost(post, of: mention) }
  }

  private mutating func addPost(_ post: PostReader.Post, of mention: Mention) {
    let organisation = post.organisation.map { text.string($0) } ?? ""
    let title = text.string(post.title)
    let isLine = mention.rule != .postBehind && isLine(mention)
    let provenance = FoundProvenance(
      [text.sentence(at: mention.start)], isLine ? .postLine : mention.rule, mention.confidence)
    people[mention.text]!.add(FoundPost(organisation: organisation, title: title, provenance: provenance))
  }
}
