import Model

/// Tells who of the persons that an article names contributed, and what.
struct SpeakerRules {
  let text: ArticleText
  let lexicon: Lexicon
  let mentions: [Mention]
  private let scalars: Scalars
  private let names: Set<String>
  private var people: [String: Found] = [:]
  private var order: [String] = []
  /// With or without posts, in order; known once the speakers are.
  private(set) var everyMention: [Mention] = []

  fileprivate struct Found {
    var person: FoundPerson
    var forms: [(form: Form, printed: String, ground: Ground, talk: FoundValue?)] = []
    var isSpeaker = false
  }

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    scalars = text.scalars
    names = Set(mentions.map(\.text))
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
      return contributing(found)
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

  private enum Deed {
    case speaks(Range<Int>, isWeak: Bool)
    case attends
    case nothing
  }

  private mutating func read(_ group: [Mention]) {
    let sentence = text.sentences[text.sentence(at: group[0].name.range.lowerBound)]
    let last = group[group.count - 1]
    let next = following(last, in: sentence)
    let region = last.end..<max(last.end, min(next?.start ?? sentence.upperBound, sentence.upperBound))
    switch isSpokenOf(group[0]) ? .attends : deed(in: region, of: group) {
    case .speaks(let verb, let isWeak):
      let printed = text.string(verb)
      for mention in group {
        let confidence = isWeak ? min(mention.confidence, .medium) : mention.confidence
        let ground = Ground(
          [text.sentence(at: mention.name.range.lowerBound)], group.count > 1 ? .speakerList : .speakerVerb,
          confidence)
        note(mention, speaks: true, ground: ground)
        let talk = group.count == 1 ? talk(of: mention, in: sentence, before: region.upperBound) : nil
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

  /// The first thing that the words behind a name say of the person.
  private func deed(in region: Range<Int>, of group: [Mention]) -> Deed {
    // 林小北：…: who speaks in a record of a talk.
    if let first = region.first, "：:".unicodeScalars.contains(scalars[first]), region.count > 2,
      text.blocks[text.block(at: first)].range.lowerBound == group[0].start
    {
      return .speaks(first..<first + 1, isWeak: false)
    }
    var attended: Int?
    var weak: Range<Int>?
    var firstWeak: Int?
    var at = region.lowerBound
    while at < region.upperBound {
      if attended == nil, let end = Lexicon.attendance.end(in: scalars, from: at, before: region.upperBound),
        lexicon.speech.end(in: scalars, from: at, before: region.upperBound) == nil
      {
        attended = at
        at = end
        continue
      }
      if scalars[at].isOpening, at > region.lowerBound,
        let closing = scalars.closing(of: at, before: region.upperBound)
      {
        at = closing + 1
        continue
      }
      if let end = lexicon.speech.end(in: scalars, from: at, before: region.upperBound),
        !isCounterfeit(at..<end, in: region)
      {
        let isNear = end - at > 1 || at - region.lowerBound <= 2
        if let attended, !scalars[attended..<at].contains("并"), !scalars[attended..<at].contains("时") {
          return .attends
        }
        if isNear, !Lexicon.weakSpeech.contains(scalars, at..<end) {
          return .speaks(at..<end, isWeak: at - region.lowerBound > 60)
        }
        // 围绕…展开讨论: the later word says the form.
        let saysForm =
          weak.map {
            lexicon.form(of: text.string($0)) == .talk && lexicon.form(of: text.string(at..<end)) != .talk
          } ?? true
        if isNear, saysForm { (weak, firstWeak) = (at..<end, firstWeak ?? at) }
        at = end
        continue
      }
      at += 1
    }
    if attended != nil { return .attends }
    if let weak,
      weak.lowerBound - region.lowerBound
        <= (["对", "就", "从", "围"].contains(scalars[region.lowerBound]) ? 90 : 30)
    {
      return .speaks(weak, isWeak: true)
    }
    return .nothing
  }

  private static let counterfeits = WordList(
    "交流会 分享会 座谈会 对话会 研讨会 讨论会 发布会 说明书 小说 学说 传说 据说 从而 以及 以来 以上 以下 以外 主持人 从事 主题演讲嘉宾 演讲嘉宾 发言人 展示区 就业 就是 以后 以前 以便 就此 从此 从业 从容 交流中心 对话框 讲座教授 讨论稿 研讨班 介绍人 主讲人 主讲嘉宾 与谈人 与谈嘉宾 以其 解读者 希望小学"
  )

  private func isCounterfeit(_ verb: Range<Int>, in region: Range<Int>) -> Bool {
    for start in max(region.lowerBound, verb.lowerBound - 2)...verb.lowerBound {
      if let end = SpeakerRules.counterfeits.end(in: scalars, from: start, before: region.upperBound),
        end > verb.lowerBound
      {
        return true
      }
    }
    return false
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

  // MARK: Talks

  private static let beforeTalk = WordList(
    "作出 做出 题为 主题为 题目为 题目是 主题是 谈 作了题为 带来 带来了 作 做 作了 做了 分享 分享了 讲述 主讲 以 就 进行了 进行 发表 发表了 发表题为 的主题 报告 演讲 做题为")
  private static let afterTalk = WordList(
    """
    为题 为主题 为演讲主题 的演讲 的主题演讲 的主旨演讲 的专题演讲 的报告 的主题报告 的专题报告 的学术报告 的主旨报告 的发言 的主旨发言 的主题发言 的分享 的主题分享 的专题分享 的讲座 的主题讲座 主题演讲 专题演讲 主旨演讲 主题分享 主题报告
    发表演讲 发表主题演讲 发表了演讲 主题 展开演讲 进行演讲 进行了演讲 进行主题演讲 进行分享 进行了分享 作报告 做报告 作主题 做主题 演讲 的致辞 的精彩演讲 的精彩分享 的特邀报告 的大会报告 作主旨 做主旨 发表主旨 作了 做了 专题报告 一题
    """)
  private static let afterSession = WordList(
    "的圆桌 的座谈 的讨论 的对话 的论坛 的研讨 的沙龙 的活动 的展 的环节 的分论坛 圆桌 座谈 论坛 沙龙 研讨 对话 的对谈 的高峰 的主题论坛 的主题沙龙")
  private static let sharing = WordList("分享 分享了")
  private static let surelyBefore = WordList("演讲了 讲述了 阐述： 演讲： 讲授了 题为 主题为 题目为 题目是 主题是 谈 作了题为 发表题为 做题为")

  /// The title of the talk: the quotation that such words stand before and behind.
  private func talk(of mention: Mention, in sentence: Range<Int>, before limit: Int) -> FoundValue? {
    var at = mention.end
    while at < limit {
      guard ["《", "“", "「"].contains(scalars[at]), let closing = scalars.closing(of: at, before: limit) else {
        at += 1
        continue
      }
      let before = SpeakerRules.beforeTalk.start(in: scalars, upTo: at, after: mention.end)
      let isSure = SpeakerRules.surelyBefore.start(in: scalars, upTo: at, after: mention.end) != nil
      let isNamed =
        SpeakerRules.afterTalk.end(in: scalars, from: closing + 1, before: sentence.upperBound) != nil
      let isOfSession =
        SpeakerRules.afterSession.end(in: scalars, from: closing + 1, before: sentence.upperBound) != nil
      let isShared = before.map { SpeakerRules.sharing.contains(scalars, $0..<at) } ?? false
      let isWhole = closing + 1 == sentence.upperBound || scalars[closing + 1].isPunctuation
      if isSure && !isOfSession || isNamed && before != nil || isShared && isWhole, closing - at > 4 {
        return FoundValue(
          value: text.string(at + 1..<closing),
          ground: Ground(
            [text.sentence(at: mention.start)], .talkTitle, isSure && isNamed || isNamed ? .high : .medium))
      }
      at = closing + 1
    }
    return nil
  }

  // MARK: Putting together

  private mutating func note(_ mention: Mention, speaks: Bool, ground: Ground) {
    let name = mention.text
    if people[name] == nil {
      people[name] = Found(person: FoundPerson(name: name, ground: ground))
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

  private func contributing(_ found: Found) -> FoundPerson {
    var person = found.person
    let rank: [Form] = [.address, .keynote, .experienceSharing, .presentation, .panel, .talk]
    guard let best = found.forms.min(by: { rank.firstIndex(of: $0.form)! < rank.firstIndex(of: $1.form)! })
    else { return person }
    var ground = best.ground
    for form in found.forms { ground.add(form.ground.sentences) }
    person.contributions = [
      FoundContribution(
        form: best.form, printed: best.printed, talk: found.forms.lazy.compactMap(\.talk).first,
        ground: ground)
    ]
    return person
  }
}

extension SpeakerRules.Found {
  fileprivate mutating func add(_ ground: Ground, speaks: Bool) {
    if speaks, !isSpeaker {
      person.ground = ground.with(person.ground.sentences)
    } else {
      person.ground.add(ground.sentences)
    }
    if speaks, person.ground.confidence < ground.confidence { person.ground.confidence = ground.confidence }
    isSpeaker = isSpeaker || speaks
  }

  /// Adds a post, unless it is known: 教授 says nothing of who is named 资深教授, the same title of the same organisation, or of a part of its name.
  fileprivate mutating func add(_ post: FoundPost) {
    if post.organisation.isEmpty,
      let index = person.posts.firstIndex(where: { $0.title.hasSuffix(post.title) })
    {
      person.posts[index].ground.add(post.ground.sentences)
      return
    }
    for index in person.posts.indices
    where person.posts[index].title == post.title
      || post.title.hasSuffix(person.posts[index].title)
        && person.posts[index].organisation == post.organisation
    {
      let known = person.posts[index].organisation
      guard
        known == post.organisation || known.isEmpty || post.organisation.isEmpty
          || known.hasSuffix(post.organisation)
          || post.organisation.hasSuffix(known) || known.isShort(for: post.organisation)
          || post.organisation.isShort(for: known)
      else { continue }
      person.posts[index].ground.add(post.ground.sentences)
      if known.isEmpty { person.posts[index].organisation = post.organisation }
      return
    }
    person.posts.append(post)
  }
}

extension Ground {
  /// Adds sentences, in order, each once.
  mutating func add(_ more: [Int]) {
    for sentence in more where sentences.last != sentence {
      if sentences.last.map({ $0 < sentence }) ?? true {
        sentences.append(sentence)
        continue
      }
      let place = sentences.firstPlace { $0 >= sentence }
      if sentences[place] != sentence { sentences.insert(sentence, at: place) }
    }
  }

  func with(_ more: [Int]) -> Ground {
    var ground = self
    ground.add(more)
    return ground
  }
}

extension String {
  /// Whether its characters stand in another name in their order, the first and the last alike.
  fileprivate func isShort(for other: String) -> Bool {
    guard count >= 4, first == other.first, last == other.last else { return false }
    var rest = self[...]
    for character in other where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

extension [Mention] {
  /// The number of the first mention that begins at a place or behind it.
  func partition(by place: Int) -> Int { firstPlace { $0.start >= place } }
}

extension Confidence: Comparable {
  public static func < (one: Confidence, other: Confidence) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
