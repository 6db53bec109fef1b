import Model

/// Tells who of the persons that an article names contributed, and what.
struct SpeakerRules {
  let text: ArticleText
  let lexicon: Lexicon
  let mentions: [Mention]
  private let scalars: Scalars
  private let names: Set<String>
  private let deeds: DeedReader
  private let talks: TalkReader
  private var people: [String: FoundSpeaker] = [:]
  private var order: [String] = []
  /// With or without posts, in order; known once the speakers are.
  private(set) var everyMention: [Mention] = []

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    scalars = text.scalars
    names = Set(mentions.map(\.text))
    deeds = DeedReader(text, lexicon: lexicon)
    talks = TalkReader(text)
  }

  /// The speakers, in the order of the article.
  mutating func speakers() -> [FoundPerson] {
    let lines = mentions.filter(isLine)
    for group in groups(of: mentions) { read(group) }
    for mention in lines { readLine(mention, isList: lines.count >= 2) }
    let bare = bareMentions()
    for group in groups(of: bare) { read(group) }
    everyMention = (mentions + bare).sorted { $0.start < $1.start }
    return order.compactMap { name in
      guard let found = people[name], found.isSpeaker else { return nil }
      return found.contributing
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
    let before = scalars.trim(block.lowerBound..<mention.start)
    let isLabelled =
      before.count <= 8 && before.last.map { "：:".unicodeScalars.contains(scalars[$0]) } ?? false
    let rest = scalars.trim(mention.end..<max(mention.end, block.upperBound))
    let isTalk = rest.first.map { scalars[$0] == "《" && scalars[rest.upperBound - 1] == "》" } ?? false
    return (before.count <= 3 || isLabelled) && (rest.count <= 1 || isTalk)
  }

  /// Places where a person who was named with a post is named again without one, and 他 or 她 at the head of the sentence
  /// after one that names a single person.
  private func bareMentions() -> [Mention] {
    var known = WordList()
    for name in order { known.add(name) }
    var taken = mentions.map { $0.name.range }[...]
    let names = NameReader(scalars: scalars, lexicon: lexicon)
    var bare: [Mention] = []
    for (kind, block) in text.blocks where kind != .byline && kind != .credit {
      var at = block.lowerBound
      while at < block.upperBound {
        while let first = taken.first, first.upperBound <= at { taken.removeFirst() }
        if let end = known.end(in: scalars, from: at, before: block.upperBound),
          taken.first.map({ !$0.overlaps(at..<end) }) ?? true,
          names.follow(end, before: block.upperBound) >= 2
        {
          let name = NameReader.Name(range: at..<end, text: text.string(at..<end), score: 4)
          let behind = Lexicon.titlesBehind.end(in: scalars, from: end, before: block.upperBound) ?? end
          bare.append(Mention(name: name, start: at, end: behind, rule: .speakerNamed, confidence: .high))
          at = end
        } else {
          at += 1
        }
      }
    }
    return (bare + pronouns(after: bare)).sorted { $0.start < $1.start }
  }

  private func pronouns(after bare: [Mention]) -> [Mention] {
    let all = (mentions + bare).sorted { $0.start < $1.start }
    var pronouns: [Mention] = []
    var next = all[...]
    var last: (name: String, block: Int)?
    for sentence in text.sentences {
      let block = text.block(at: sentence.lowerBound)
      if let last, last.block == block, ["他", "她"].contains(scalars[sentence.lowerBound]),
        sentence.count > 3, scalars[sentence.lowerBound + 1] != "们"
      {
        let place = sentence.lowerBound..<sentence.lowerBound + 1
        let name = NameReader.Name(range: place, text: last.name, score: 4)
        pronouns.append(
          Mention(
            name: name, start: place.lowerBound, end: place.upperBound, rule: .speakerNamed,
            confidence: .medium))
      }
      var here: Set<String> = []
      while let first = next.first, first.start < sentence.upperBound {
        here.insert(next.removeFirst().text); _ = first
      }
      if here.count == 1 { last = (here.first!, block) } else if here.count > 1 { last = nil }
    }
    return pronouns
  }

  // MARK: What they do

  private mutating func read(_ group: [Mention]) {
    let sentence = text.sentences[text.sentence(at: group[0].name.range.lowerBound)]
    let last = group[group.count - 1]
    let next = following(last, in: sentence)
    let region = last.end..<max(last.end, min(next?.start ?? sentence.upperBound, sentence.upperBound))
    switch isSpokenOf(group[0]) ? .attends : deeds.deed(in: region, of: group) {
    case .speaks(let verb, let isWeak):
      let printed = text.string(verb)
      for mention in group {
        let confidence = isWeak ? min(mention.confidence, .medium) : mention.confidence
        let ground = Ground(
          [text.sentence(at: mention.name.range.lowerBound)], group.count > 1 ? .speakerList : .speakerVerb,
          confidence)
        note(mention, speaks: true, ground: ground)
        let talk = group.count == 1 ? talks.talk(of: mention, in: sentence, before: region.upperBound) : nil
        let form = (lexicon.form(of: printed), printed, contribution(ground, listed: group.count > 1), talk)
        people[mention.text]?.forms.append(form)
      }
    case .attends:
      for mention in group { note(mention, speaks: false, ground: ground(mention, .speakerMention, .low)) }
    case .nothing:
      let isIntroduced =
        introduces(sentence, before: group[0].start) || isInList(group[0])
        || group.count == 1 && isHost(group[0])
      for mention in group {
        note(
          mention, speaks: isIntroduced,
          ground: ground(
            mention, isIntroduced ? .speakerList : .speakerMention, isIntroduced ? .medium : .low))
      }
    }
  }

  /// 主持人、某频道编导杨晓晖
  private func isHost(_ mention: Mention) -> Bool {
    let start =
      mention.start - (mention.start > 0 && "、：".unicodeScalars.contains(scalars[mention.start - 1]) ? 1 : 0)
    return start >= 3 && scalars.stands("主持人", at: start - 3)
      || mention.posts.contains { text.string($0.title) == "主持人" }
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

  private func contribution(_ ground: Ground, listed: Bool) -> Ground {
    Ground(ground.sentences, listed ? .contributionListed : .contributionVerb, ground.confidence)
  }

  private func ground(_ mention: Mention, _ rule: Rule, _ confidence: Confidence) -> Ground {
    Ground([text.sentence(at: mention.name.range.lowerBound)], rule, confidence)
  }

  private mutating func readLine(_ mention: Mention, isList: Bool) {
    let isKnown = people[mention.text]?.isSpeaker ?? false
    guard isList || isKnown else { return }
    note(mention, speaks: true, ground: ground(mention, .speakerLine, .medium))
  }

  private static let introductions = WordList("嘉宾 演讲 发言 分享 讲者 讲师 主讲 主持 对话 座谈 圆桌 致辞 导师 评委 专家")
  private static let introducers = WordList("为 分别为 分别是 包括 有 是 ： : 邀请 邀请了 邀请到 特邀 由 请到 请来")

  /// 他们分别为：, 演讲嘉宾有…, before the first of a list.
  private func introduces(_ sentence: Range<Int>, before start: Int) -> Bool {
    let end = scalars.trim(sentence.lowerBound..<start).upperBound
    guard
      let introducer = Lexicon.beforeNames.start(in: scalars, upTo: end, after: sentence.lowerBound)
        ?? (end > sentence.lowerBound && (scalars[end - 1] == "：" || scalars[end - 1] == ":") ? end - 1 : nil)
    else { return false }
    return SpeakerRules.introducers.contains(scalars, introducer..<end)
      && scalars.holds(SpeakerRules.introductions, sentence.lowerBound..<end)
  }

  /// Whether it follows, in the same sentence, persons whom a list introduced.
  private func isInList(_ mention: Mention) -> Bool {
    let sentence = text.sentence(at: mention.start)
    let index = mentions.partition(by: text.sentences[sentence].lowerBound)
    guard index < mentions.count, mentions[index].start < mention.start else { return false }
    let first = mentions[index]
    return introduces(text.sentences[sentence], before: first.start)
      && scalars[text.sentences[sentence].lowerBound..<first.start].contains("：")
  }

  // MARK: Putting together

  private mutating func note(_ mention: Mention, speaks: Bool, ground: Ground) {
    let name = mention.text
    if people[name] == nil {
      people[name] = FoundSpeaker(person: FoundPerson(name: name, ground: ground))
      order.append(name)
    }
    people[name]!.add(ground, speaks: speaks)
    for post in mention.posts { addPost(post, of: mention) }
  }

  private mutating func addPost(_ post: PostReader.Post, of mention: Mention) {
    let organisation = post.organisation.map { text.string($0) } ?? ""
    let title = text.string(post.title)
    let isLine = mention.rule != .postBehind && isLine(mention)
    let ground = Ground(
      [text.sentence(at: mention.start)], isLine ? .postLine : mention.rule, mention.confidence)
    people[mention.text]!.add(FoundPost(organisation: organisation, title: title, ground: ground))
  }
}
