import Model

/// Tells which of the meetings that an article names it is about, and when, where and under what theme they were held.
struct ForumRules {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private let mentions: [EventMention]

  /// The mentions of one meeting.
  private struct Cluster {
    var mentions: [EventMention]
    var isHeld = false
    /// Whether it is the object of a verb: 举办了“…”研讨会.
    var isObject = false
    var score = 0
    /// What tells it from others: the longest name, marks aside.
    var key: Scalars
    var sentence: Int?
  }

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
    mentions = EventFinder(text, lexicon: lexicon).mentions()
  }

  func forums() -> [FoundForum] {
    var clusters = clusters()
    for index in clusters.indices { judge(&clusters[index]) }
    let agenda = agenda()
    var held = clusters.filter(\.isHeld)
    if held.isEmpty { held = clusters.filter(\.isObject) }
    if held.isEmpty, let best = clusters.filter({ $0.score >= 3 }).max(by: { $0.score < $1.score }) {
      held = [best]
    }
    var forums = held.sorted {
      ($1.score, $0.mentions[0].place.lowerBound) < ($0.score, $1.mentions[0].place.lowerBound)
    }.map(forum)
    if let name = agenda.first(where: { $0.field == .name }),
      !forums.contains(where: { isSame(Scalars($0.name), scalars.bare(name.value)) })
    {
      forums.insert(
        FoundForum(name: text.string(name.value), ground: Ground([name.sentence], .forumAgenda, .high)), at: 0
      )
    }
    if forums.isEmpty, let named = numbered ?? headline(isSure: !agenda.isEmpty) { forums = [named] }
    for entry in agenda where !forums.isEmpty {
      let named = agenda.last { $0.field == .name && $0.sentence <= entry.sentence }
      let index =
        named.flatMap { name in forums.firstIndex { isSame(Scalars($0.name), scalars.bare(name.value)) } }
        ?? 0
      let value = FoundValue(
        value: text.string(entry.value), ground: Ground([entry.sentence], .forumAgenda, .high))
      switch entry.field {
      case .date: if forums[index].date == nil || entry.value.count > 6 { forums[index].date = value }
      case .venue: forums[index].venue = value
      case .theme: forums[index].theme = value
      case .name: break
      }
    }
    return forums
  }

  /// The meeting by the headline, the longest part of it: what has a time and a place has a name too.
  private func headline(isSure: Bool) -> FoundForum? {
    guard isSure || text.sentences.contains(where: { scalars.holds(RoleRules.plain, $0) }),
      let block = text.blocks.first(where: { $0.kind == .headline })?.range
    else { return nil }
    let parts = scalars[block].split { "|｜丨".unicodeScalars.contains($0) }
    guard let longest = parts.max(by: { $0.count < $1.count }), longest.count <= 60 else { return nil }
    let name = longest.startIndex..<nameEnd(longest.startIndex..<longest.endIndex)
    return FoundForum(
      name: text.string(name), ground: Ground([text.sentence(at: name.lowerBound)], .forumNamed, .low))
  }

  /// 首届丝路青年对话 9月5日在西安举行: what is numbered and held is a meeting, whatever it is called.
  private var numbered: FoundForum? {
    for (number, sentence) in text.sentences.enumerated().prefix(8) {
      guard let start = sentence.first(where: { isNumber($0) }),
        Lexicon.holding.first(in: scalars, start..<sentence.upperBound) != nil
      else { continue }
      let name = start..<nameEnd(start..<sentence.upperBound)
      guard (5...36).contains(name.count) else { continue }
      var forum = FoundForum(name: text.string(name), ground: Ground([number], .forumNamed, .medium))
      forum.date = DateReader(scalars: scalars).date(in: sentence).map {
        FoundValue(value: text.string($0), ground: Ground([number], .forumDate, .high))
      }
      forum.venue = venue(behind: name.upperBound, in: sentence).map {
        FoundValue(value: text.string($0), ground: Ground([number], .forumVenue, .medium))
      }
      return forum
    }
    return nil
  }

  /// Whether 首届 or 第…届 begins at a place.
  private func isNumber(_ place: Int) -> Bool {
    scalars.stands("首届", at: place)
      || scalars[place] == "第" && (place + 2...place + 4).contains { scalars.stands("届", at: $0) }
  }

  /// Where the words begin that say that what is named takes place.
  private func nameEnd(_ range: Range<Int>) -> Int {
    guard let verb = Lexicon.holding.first(in: scalars, range)?.lowerBound else { return range.upperBound }
    return (range.lowerBound..<verb).first {
      "在于，。（".unicodeScalars.contains(scalars[$0]) || $0 > range.lowerBound + 4 && scalars[$0].isDigit
    } ?? verb
  }

  /// The meeting that a sentence speaks of, by name or as 本次论坛: the number of a forum.
  func forum(of sentence: Int, among forums: [FoundForum]) -> Int? {
    let range = text.sentences[sentence]
    for (index, forum) in forums.enumerated() {
      for name in [forum.name] + forum.aliases.map(\.value)
      where scalars.find(Scalars(name), in: range) != nil { return index }
    }
    return forums.isEmpty ? nil : 0
  }

  /// The sentence that a mention ends in: a name in quotation marks may hold the end of another.
  private func number(of mention: EventMention) -> Int { text.sentence(at: mention.place.upperBound - 1) }

  // MARK: Which

  private func clusters() -> [Cluster] {
    var clusters: [Cluster] = []
    var rows: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
    for mention in mentions {
      let key = scalars.bare(
        mention.letters.map { mention.name.lowerBound..<$0.lowerBound - 1 } ?? mention.name)
      let end = key.suffix(ForumRules.shortest)
      if let row = rows[end]?.first(where: { isSame(clusters[$0].key, key) }) {
        clusters[row].mentions.append(mention)
        if key.count > clusters[row].key.count { clusters[row].key = key }
      } else {
        rows[end, default: []].append(clusters.count)
        clusters.append(Cluster(mentions: [mention], key: key))
      }
    }
    return clusters
  }

  /// How long the end of a name must be to stand for it.
  private static let shortest = 4

  /// Whether one of two names is the end of the other, marks and spaces aside.
  private func isSame(_ one: Scalars, _ other: Scalars) -> Bool {
    let (one, other) = (one.bare(one.indices), other.bare(other.indices))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count >= ForumRules.shortest && long.suffix(short.count).elementsEqual(short)
  }

  private func judge(_ cluster: inout Cluster) {
    for mention in cluster.mentions {
      let kind = text.blocks[text.block(at: mention.place.lowerBound)].kind
      let number = self.number(of: mention)
      let sentence = text.sentences[number]
      if kind == .headline || kind == .deck || number == 0 { cluster.score += 3 }
      if mention.isQuoted { cluster.score += 1 }
      cluster.score += 1
      guard kind != .headline, kind != .deck else { continue }
      if number <= 2 { cluster.score += 1 }
      // A show in the middle of an article is an announcement.
      let isShow =
        Lexicon.shows.start(in: scalars, upTo: mention.name.upperBound, after: mention.name.lowerBound) != nil
      if isShow, number > 3 { continue }
      let behind = mention.place.upperBound..<min(sentence.upperBound, mention.place.upperBound + 90)
      if let verb = Lexicon.holding.first(in: scalars, behind),
        !parts(mention.place.upperBound..<verb.lowerBound)
      {
        cluster.score += 3
        cluster.isHeld = true
        cluster.sentence = cluster.sentence ?? number
      } else if let host = RoleRules.plain.start(
        in: scalars, upTo: skipOf(mention.place.lowerBound), after: sentence.lowerBound),
        host < mention.place.lowerBound
      {
        cluster.score += 2
        cluster.isHeld = true
        cluster.sentence = cluster.sentence ?? number
      } else if Lexicon.holding.start(
        in: scalars, upTo: skipOf(mention.place.lowerBound), after: sentence.lowerBound) != nil
      {
        cluster.score += 1
        cluster.isObject = true
        // 同期举行的…论坛 is held, whatever else the sentence says.
        if scalars[mention.place.lowerBound - 1] == "的" { cluster.isHeld = true }
        cluster.sentence = cluster.sentence ?? number
      }
    }
  }

  /// The place before 的 and 了.
  private func skipOf(_ place: Int) -> Int {
    var at = place
    while at > 0, ["的", "了"].contains(scalars[at - 1]) { at -= 1 }
    return at
  }

  /// Whether a verb behind these words is not said of what stands before them: another meeting is named between, or a
  /// list goes on.
  private func parts(_ range: Range<Int>) -> Bool {
    if scalars[range].contains("。") { return true }
    if let first = range.first, scalars[first] == "、" || scalars[first] == "和" { return true }
    let next = mentions.firstPlace { $0.place.lowerBound >= range.lowerBound }
    return next < mentions.count && mentions[next].place.upperBound <= range.upperBound
      && !scalars[range].contains("由")
  }

  // MARK: What is said of it

  private func forum(_ cluster: Cluster) -> FoundForum {
    let body = cluster.mentions.filter {
      ![.headline, .deck, .caption].contains(text.blocks[text.block(at: $0.place.lowerBound)].kind)
    }
    let candidates = body.isEmpty ? cluster.mentions : body
    let best = candidates.max { rank($0, in: cluster) < rank($1, in: cluster) }!
    let sentences = cluster.mentions.map { number(of: $0) }
    let rule: Rule = cluster.isHeld ? .forumHeld : best.isQuoted ? .forumQuoted : .forumNamed
    var forum = FoundForum(
      name: text.string(best.name), ground: Ground([], rule, cluster.isHeld ? .high : .medium))
    forum.ground.add(sentences)
    addAliases(of: candidates, best: best, to: &forum)
    if let host = best.before {
      forum.partOf = FoundValue(
        value: text.string(host), ground: Ground([text.sentence(at: host.lowerBound)], .forumPart, .high))
    }
    if let number = cluster.sentence ?? body.first.map({ number(of: $0) }) {
      let mention = cluster.mentions.first { self.number(of: $0) == number }!
      let sentence = text.sentences[number]
      forum.date = DateReader(scalars: scalars).date(in: sentence).map {
        FoundValue(value: text.string($0), ground: Ground([number], .forumDate, .high))
      }
      let place =
        venue(behind: mention.place.upperBound, in: sentence)
        ?? venue(behind: sentence.lowerBound, in: sentence)
      forum.venue = place.map {
        FoundValue(value: text.string($0), ground: Ground([number], .forumVenue, .medium))
      }
    }
    forum.theme = theme(of: cluster) ?? focus(of: cluster)
    return forum
  }

  /// The fullest name, a quoted one before others.
  private func rank(_ mention: EventMention, in cluster: Cluster) -> Int {
    let number = self.number(of: mention)
    return (number == cluster.sentence ? 20 : 0) + (mention.isQuoted ? 40 : 0) + mention.name.count
  }

  private func addAliases(of mentions: [EventMention], best: EventMention, to forum: inout FoundForum) {
    for mention in mentions {
      let names = [
        mention.name, mention.letters, mention.before.map { $0.lowerBound..<mention.name.upperBound },
      ].compactMap(\.self)
      for name in names.map({ text.string($0) })
      where name != forum.name && !forum.aliases.contains(where: { $0.value == name }) {
        forum.aliases.append(
          FoundValue(
            value: name, ground: Ground([number(of: mention)], .forumAlias, .medium)))
      }
    }
  }

  private static let afterVenue = WordList(
    "与 同期 隆重 正式 成功 顺利 如期 盛大 圆满 火热 联合 共同 以 拉开 举行 举办 召开 开幕 展现 会见 一起 线上 温情 开启 启动 重磅 进行 和 同步 又")

  /// What stands between 在 or 于 and the verb.
  private func venue(behind start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var from = start
    while let preposition = (from..<sentence.upperBound).first(where: {
      scalars[$0] == "在" || scalars[$0] == "于"
    }) {
      from = preposition + 1
      let stop =
        (from..<sentence.upperBound).first { scalars[$0].isPunctuation || scalars[$0].isSentenceEnd }
        ?? sentence.upperBound
      guard let verb = Lexicon.holding.first(in: scalars, from..<stop) else { continue }
      var place = from..<verb.lowerBound
      while let date = DateReader(scalars: scalars).date(in: place) {
        place = date.upperBound..<place.upperBound
      }
      place = scalars.trim(place)
      if let word = Lexicon.beforeVenue.end(in: scalars, from: place.lowerBound, before: place.upperBound) {
        place = word..<place.upperBound
      }
      if let word = ForumRules.afterVenue.first(in: scalars, place.lowerBound..<place.upperBound) {
        place = scalars.trim(place.lowerBound..<word.lowerBound)
      }
      if place.count >= 2, place.count <= 36 { return place }
    }
    return nil
  }

  private static let beforeTheme = WordList("主题为 主题是 主题定位 为主题 以 主题 主题： 主题定为 聚焦 围绕 题为")

  /// 主题为“…”, 以“…”为主题, in a sentence that names the meeting or stands near its first.
  private func theme(of cluster: Cluster) -> FoundValue? {
    let numbers = cluster.mentions.map { number(of: $0) }
    for number in numbers.flatMap({ [$0, $0 + 1] }) where number < text.sentences.count {
      let sentence = text.sentences[number]
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        guard scalars[at] == "“", let closing = scalars.closing(of: at, before: sentence.upperBound) else {
          at += 1
          continue
        }
        let before = ForumRules.beforeTheme.start(in: scalars, upTo: at, after: sentence.lowerBound).map {
          text.string($0..<at)
        }
        let isNamed = scalars.stands("为主题", at: closing + 1) || before.map { $0.hasPrefix("主题") } ?? false
        if isNamed,
          !scalars.stands("的", at: closing + 1)
            || !scalars.holds(ForumRules.partWords, closing + 1..<min(closing + 8, sentence.upperBound))
        {
          return FoundValue(
            value: text.string(at + 1..<closing), ground: Ground([number], .forumTheme, .high))
        }
        at = closing + 1
      }
    }
    return nil
  }

  private static let focusing = WordList("围绕 聚焦")
  private static let afterFocus = WordList("展开 进行 三大 两大 四大 五大 等 ， 。 ； 开展 、围绕 设置 为主题 这一")

  /// 论坛围绕…, 聚焦…: what a meeting that a sentence begins with is about.
  private func focus(of cluster: Cluster) -> FoundValue? {
    for mention in cluster.mentions {
      let number = self.number(of: mention)
      let sentence = text.sentences[number]
      guard mention.place.lowerBound - sentence.lowerBound <= 6,
        let verb = ForumRules.focusing.end(
          in: scalars, from: mention.place.upperBound, before: sentence.upperBound)
      else { continue }
      let end =
        ForumRules.afterFocus.first(in: scalars, verb..<sentence.upperBound)?.lowerBound
        ?? sentence.upperBound
      if end - verb >= 4 {
        return FoundValue(value: text.string(verb..<end), ground: Ground([number], .forumTheme, .medium))
      }
    }
    return nil
  }

  private static let partWords = WordList("演讲 圆桌 报告 分享 发言 座谈 讨论 对话 讲座")

  // MARK: Agenda

  /// Short lines that give a label and a value: 会议时间：….
  private func agenda() -> [(field: Lexicon.AgendaField, value: Range<Int>, sentence: Int)] {
    text.blocks.compactMap { _, block in
      guard block.count <= 120 else { return nil }
      for (label, field) in Lexicon.agendaLabels where scalars.stands(label, at: block.lowerBound) {
        let colon = block.lowerBound + label.unicodeScalars.count
        guard colon < block.upperBound - 1, scalars[colon] == "：" || scalars[colon] == ":" else { continue }
        let value = scalars.trim(colon + 1..<block.upperBound)
        return value.isEmpty || scalars[value].contains("。")
          ? nil : (field, value, text.sentence(at: block.lowerBound))
      }
      return nil
    }
  }
}

extension Scalars {
  /// A stretch of text without quotation marks and spaces.
  func bare(_ range: Range<Int>) -> Scalars {
    self[range].filter { !$0.isSpace && !"“”‘’「」『』《》\"".unicodeScalars.contains($0) }
  }
}
