import Model

/// Finds what was announced, begun or shown, and by whom.
struct AnnouncementRules {
  let text: ArticleText
  let lexicon: Lexicon
  let mentions: [Mention]
  private let scalars: Scalars
  private let objects: ObjectReader
  private let parties: PartyReader

  static let verbs = Lexicon.announcing.reduce(into: WordList()) { list, entry in
    for word in entry.words.split(whereSeparator: \.isWhitespace) { list.add(String(word)) }
  }
  private static let statuses: [String: Status] = Lexicon.announcing.reduce(into: [:]) { statuses, entry in
    for word in entry.words.split(whereSeparator: \.isWhitespace) { statuses[String(word)] = entry.status }
  }

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    scalars = text.scalars
    objects = ObjectReader(text, lexicon: lexicon)
    parties = PartyReader(
      scalars: text.scalars, lexicon: lexicon,
      lists: OrganisationLists(scalars: text.scalars, lexicon: lexicon))
  }

  func announcements() -> [FoundAct] {
    let agreements = AgreementRules(text, parties: parties)
    var found: [FoundAct] = []
    for (number, sentence) in text.sentences.enumerated() {
      let kind = text.blocks[text.block(at: sentence.lowerBound)].kind
      guard kind == .paragraph || kind == .lead else { continue }
      if scalars[sentence.lowerBound] == "该" { addParties(in: sentence, to: &found) }
      let whole = listed(in: sentence, number: number) + agreements.agreements(in: sentence, number: number)
      found += whole
      let said = said(in: sentence, number: number) + begun(in: sentence, number: number)
      found += said.filter { one in !whole.contains { $0.name.overlaps(one.name) } }
      if let that = scalars[sentence].dropFirst().firstIndex(of: "该") {
        addParties(in: that..<sentence.upperBound, to: &found)
      }
    }
    return merged(found)
  }

  /// One announcement said twice is one.
  private func merged(_ found: [FoundAct]) -> [FoundAct] {
    var rows: [Scalars: Int] = [:]
    var merged: [FoundAct] = []
    for one in found {
      let name = scalars.bare(one.name) + Scalars(one.suffix)
      if let row = rows[name] {
        merged[row].ground.add(one.ground.sentences)
        // What was announced to be launched is launched.
        if merged[row].status == .announced {
          (merged[row].status, merged[row].statusPrinted) = (one.status, one.statusPrinted)
        }
        if merged[row].parties.isEmpty { merged[row].parties = one.parties }
      } else {
        rows[name] = merged.count
        merged.append(one)
      }
    }
    return merged
  }

  // MARK: 推出“…”, 启动…计划

  private func said(in sentence: Range<Int>, number: Int) -> [FoundAct] {
    var found: [FoundAct] = []
    var at = sentence.lowerBound
    var clause = at
    var subject: [Range<Int>] = []
    while at < sentence.upperBound {
      guard let end = AnnouncementRules.verbs.end(in: scalars, from: at, before: sentence.upperBound) else {
        let isOpening = "“《".unicodeScalars.contains(scalars[at])
        at = (isOpening ? scalars.closing(of: at, before: sentence.upperBound) ?? at : at) + 1
        continue
      }
      let verb = at..<end
      let objects = isNoun(verb, in: sentence) ? [] : objects(of: verb, in: sentence)
      at = objects.last?.end ?? end
      guard !objects.isEmpty else { continue }
      let acting = parties.parties(before: verb.lowerBound, from: clause, in: sentence, subject: subject)
      if subject.isEmpty, !acting.isBeside { subject = acting.organisations }
      for (place, object) in objects.enumerated() {
        // 与A共创B、C: what follows B in the list may be another's.
        let parties = acting.isBeside && place > 0 ? [] : acting.organisations
        found.append(
          act(
            object, verb: verb, isComing: isComing(verb.lowerBound, from: clause), parties: parties,
            in: sentence, number: number))
      }
      clause = at
    }
    return found
  }

  private func objects(of verb: Range<Int>, in sentence: Range<Int>) -> [FoundObject] {
    objects.objects(
      behind: verb.upperBound, before: sentence.upperBound,
      isWeak: Lexicon.weakAnnouncing.contains(scalars, verb),
      needsMarks: AnnouncementRules.statuses[text.string(verb)] == .shared)
  }

  private func act(
    _ object: FoundObject, verb: Range<Int>, isComing: Bool, parties: [Range<Int>], in sentence: Range<Int>,
    number: Int
  ) -> FoundAct {
    let printed = text.string(verb)
    return FoundAct(
      name: object.name, category: object.category, categoryPrinted: object.printed,
      status: isComing ? .planned : AnnouncementRules.statuses[printed] ?? .announced,
      statusPrinted: (isComing ? "将" : "") + printed, parties: parties,
      presenter: parties.isEmpty ? presenter(before: verb.lowerBound, in: sentence) : nil,
      ground: Ground(
        [number], object.isQuoted ? .announcementQuoted : .announcementObject,
        object.isQuoted ? .high : .medium))
  }

  private static let nounsBehind = WordList(
    "成为 成更 成有 成具 成一 成集 会 性 型 度 化 商 者 方 仪式 环节 平台 活动 单位 期间 力 日 式 现场 中心 伙伴 共赢 机制 交流 模式")

  /// What is only aimed at: 致力于打造….
  private static let aims = WordList("致力于 致力 旨在 着力 努力 力争 力求 争取")

  /// 发布会, 新品发布环节, 开放性: no verb, or none that tells what was done.
  private func isNoun(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    AnnouncementRules.nounsBehind.end(in: scalars, from: verb.upperBound, before: sentence.upperBound) != nil
      || AnnouncementRules.aims.start(in: scalars, upTo: verb.lowerBound, after: sentence.lowerBound) != nil
  }

  private func isComing(_ verb: Int, from clause: Int) -> Bool {
    guard let last = Lexicon.coming.last(in: scalars, max(clause, verb - 24)..<verb) else { return false }
    return !scalars[last.upperBound..<verb].contains { "，。".unicodeScalars.contains($0) }
  }

  /// The person who is the subject.
  private func presenter(before verb: Int, in sentence: Range<Int>) -> Mention? {
    let index = mentions.partition(by: verb) - 1
    guard index >= 0, mentions[index].end <= verb, mentions[index].start >= sentence.lowerBound else {
      return nil
    }
    return mentions[index]
  }

  // MARK: “…”计划正式启动

  private static let begun = WordList("启动 发布 上线 成立 揭牌 首发 亮相 问世 揭幕 开通 启用 开源")
  private static let adverbs = WordList(
    "揭牌 同期 一并 正式 全新 同步 现场 也 同时 也正式 隆重 于会上 在会上 已 已经 今日 当天 在论坛上 在现场 首次 重磅 宣告 也同步 今天 在此")

  /// What stands before a verb: in marks, or from the head of the clause.
  private func begun(in sentence: Range<Int>, number: Int) -> [FoundAct] {
    var found: [FoundAct] = []
    for at in sentence {
      guard let end = AnnouncementRules.begun.end(in: scalars, from: at, before: sentence.upperBound),
        end == sentence.upperBound || scalars[end].isPunctuation || scalars[end].isSentenceEnd
          || scalars.stands("仪式", at: end)
      else { continue }
      var stop = at
      if let coming = Lexicon.coming.last(in: scalars, max(sentence.lowerBound, at - 14)..<at),
        !scalars[coming.upperBound..<at].contains(where: \.isPunctuation)
      {
        stop = coming.lowerBound
      }
      while let adverb = AnnouncementRules.adverbs.start(in: scalars, upTo: stop, after: sentence.lowerBound)
      { stop = adverb }
      guard let object = objectBefore(stop, in: sentence) else { continue }
      found.append(
        act(
          object, verb: at..<end, isComing: isComing(at, from: object.end),
          parties: makers(of: object, behind: end, in: sentence), in: sentence, number: number))
      found[found.count - 1].presenter = nil
    }
    return found
  }

  private static let making = WordList(
    "研发 自主研发 打造 开发 推出 创作 出品 策划 制作 编写 共建 共同打造 联合打造 联合推出 主办 发起 共同发起 编制")

  /// Who made it: 澄心文化自主研发的“澄镜”, or behind the verb …揭牌成立，由励丰文化牵头.
  private func makers(of object: FoundObject, behind verb: Int, in sentence: Range<Int>) -> [Range<Int>] {
    let before = makers(before: object, in: sentence)
    guard before.isEmpty, scalars.stands("，", at: verb),
      let by = (verb..<min(verb + 6, sentence.upperBound)).first(where: { scalars[$0] == "由" }),
      let making = AnnouncementRules.makers.first(in: scalars, by..<sentence.upperBound)
    else { return before }
    return parties.organisations(in: by + 1..<making.lowerBound)
  }

  private func makers(before object: FoundObject, in sentence: Range<Int>) -> [Range<Int>] {
    var end = object.name.lowerBound
    while end > sentence.lowerBound, scalars[end - 1].isOpening || scalars[end - 1] == "的" { end -= 1 }
    guard let verb = AnnouncementRules.making.start(in: scalars, upTo: end, after: sentence.lowerBound) else {
      return []
    }
    let clause = scalars[sentence.lowerBound..<verb].lastIndex { "，；：。".unicodeScalars.contains($0) }
    return parties.organisations(in: (clause.map { $0 + 1 } ?? sentence.lowerBound)..<verb)
  }

  private func objectBefore(_ end: Int, in sentence: Range<Int>) -> FoundObject? {
    let clause =
      scalars[sentence.lowerBound..<end].lastIndex { "，；：。".unicodeScalars.contains($0) }.map { $0 + 1 }
      ?? sentence.lowerBound
    if let opening = (clause..<end).last(where: { "“《".unicodeScalars.contains(scalars[$0]) }) {
      let object = objects.quoted(opening, before: end, isWeak: false)
      return object.flatMap { $0.end == end ? $0 : nil }
    }
    let start = Lexicon.beforeNames.end(in: scalars, from: clause, before: end) ?? clause
    let object = objects.phrase(start, before: end)
    return object.flatMap { $0.end == end && $0.name.lowerBound == start ? $0 : nil }
  }

  // MARK: 该计划由…发起

  private static let that = WordList(
    "该计划 该项目 该平台 该系统 该大赛 该活动 该联盟 该基地 该中心 该报告 该产品 该基金 该实验室 该展览 该工程 该品牌 该征集 该书 该赛事 该模型")
  private static let makers = WordList("发起 主办 打造 推出 研发 编制 承办 设立 牵头 共建 出品 开发 举办 联合发布 编写")

  /// Adds who is said to be behind what the sentence before announced.
  private func addParties(in sentence: Range<Int>, to found: inout [FoundAct]) {
    guard !found.isEmpty, found[found.count - 1].parties.isEmpty,
      let by = AnnouncementRules.that.end(
        in: scalars, from: sentence.lowerBound, before: sentence.upperBound),
      by < sentence.upperBound, scalars[by] == "由",
      let verb = AnnouncementRules.makers.first(in: scalars, by..<sentence.upperBound)
    else { return }
    var named = parties.organisations(in: by + 1..<verb.lowerBound)
    if let last = named.last, last.count > 2, scalars.stands("共同", at: last.upperBound - 2) {
      named[named.count - 1] = last.lowerBound..<last.upperBound - 2
    }
    found[found.count - 1].parties = named
    if !named.isEmpty { found[found.count - 1].ground.add([text.sentence(at: sentence.lowerBound)]) }
  }

  // MARK: 五款产品，包括《…》《…》

  private static let goods = WordList("产品 新品 作品 成果 项目 图书 新书 游戏 报告 标准 平台")
  private static let presenting = WordList("发布 推出 呈现 亮相 展示 首发 上线 展出 揭晓")
  private static let leads = WordList("包括 分别是 分别为 有 如下 涵盖 即 ： 为")

  private func listed(in sentence: Range<Int>, number: Int) -> [FoundAct] {
    guard scalars.holds(AnnouncementRules.presenting, sentence) else { return [] }
    let names = titles(in: sentence)
    guard names.count >= 2, let first = names.first else { return [] }
    let before = sentence.lowerBound..<first.lowerBound - 1
    guard let goods = AnnouncementRules.goods.last(in: scalars, before),
      AnnouncementRules.leads.start(in: scalars, upTo: before.upperBound, after: goods.upperBound) != nil,
      let verb = AnnouncementRules.presenting.first(in: scalars, sentence)
    else { return [] }
    return names.map { name in
      FoundAct(
        name: name, category: .product, categoryPrinted: text.string(goods), status: .launched,
        statusPrinted: text.string(verb), ground: Ground([number], .announcementList, .high))
    }
  }

  /// The first titles in 《》 that only commas part.
  private func titles(in sentence: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard scalars[at] == "《", let closing = scalars.closing(of: at, before: sentence.upperBound) else {
        at += 1
        continue
      }
      if let last = names.last,
        scalars[last.upperBound + 1..<at].contains(where: { !"、和与及以 ".unicodeScalars.contains($0) })
      {
        if names.count > 1 { break }
        names = []
      }
      names.append(at + 1..<closing)
      at = closing + 1
    }
    return names
  }
}
