import Model

/// Finds what was announced, signed, begun or shown, and by whom.
struct AnnouncementRules {
  let text: ArticleText
  let lexicon: Lexicon
  let mentions: [Mention]
  let scalars: Scalars
  let lists: OrganisationLists

  /// What was found, its parties where they stand in the text.
  struct Found {
    var name: Range<Int>
    /// Words to follow the name, where the text gives none of its own.
    var suffix = ""
    var category: Category
    var categoryPrinted: String
    var status: Status
    var statusPrinted: String
    var parties: [Range<Int>] = []
    /// Named persons whose organisations are parties.
    var presenters: [Mention] = []
    var ground: Ground
  }

  static let verbs = Lexicon.announcing.reduce(into: WordList()) { list, entry in
    for word in entry.words.split(whereSeparator: \.isWhitespace) { list.add(String(word)) }
  }
  static let statuses: [String: Status] = Lexicon.announcing.reduce(into: [:]) { statuses, entry in
    for word in entry.words.split(whereSeparator: \.isWhitespace) { statuses[String(word)] = entry.status }
  }

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    scalars = text.scalars
    lists = OrganisationLists(scalars: text.scalars, lexicon: lexicon)
  }

  func announcements() -> [Found] {
    var found: [Found] = []
    for (number, sentence) in text.sentences.enumerated() {
      let kind = text.blocks[text.block(at: sentence.lowerBound)].kind
      guard kind == .paragraph || kind == .lead else { continue }
      let products = list(in: sentence, number: number)
      let agreements = agreements(in: sentence, number: number)
      found += products + agreements
      found += said(in: sentence, number: number, without: (products + agreements).map(\.name))
    }
    return merged(found)
  }

  /// One announcement said twice is one.
  private func merged(_ found: [Found]) -> [Found] {
    var merged: [Found] = []
    for one in found {
      let name = scalars.bare(one.name)
      if let index = merged.firstIndex(where: { scalars.bare($0.name) == name && $0.suffix == one.suffix }) {
        merged[index].ground.add(one.ground.sentences)
        if merged[index].parties.isEmpty { merged[index].parties = one.parties }
      } else {
        merged.append(one)
      }
    }
    return merged
  }

  // MARK: 推出“…”, 启动…计划

  private func said(in sentence: Range<Int>, number: Int, without taken: [Range<Int>]) -> [Found] {
    var found: [Found] = []
    var at = sentence.lowerBound
    var clause = sentence.lowerBound
    var subject: [Range<Int>] = []
    while at < sentence.upperBound {
      guard let end = AnnouncementRules.verbs.end(in: scalars, from: at, before: sentence.upperBound),
        !isNoun(at..<end, in: sentence)
      else {
        if ["“", "《"].contains(scalars[at]),
          let closing = scalars.closing(of: at, before: sentence.upperBound)
        {
          at = closing
        }
        at += 1
        continue
      }
      let objects = objects(
        behind: end, in: sentence, isWeak: Lexicon.weakAnnouncing.contains(scalars, at..<end),
        isShown: AnnouncementRules.statuses[text.string(at..<end)] == .shared)
      let free = objects.filter { object in !taken.contains { $0.overlaps(object.name) } }
      if !free.isEmpty {
        let parties = parties(before: at, from: clause, in: sentence, subject: subject)
        if let first = parties.first, subject.isEmpty { subject = [first] }
        let isComing = isComing(at, from: clause)
        let printed = text.string(at..<end)
        for object in free {
          found.append(
            Found(
              name: object.name, category: object.category, categoryPrinted: object.printed,
              status: isComing ? .planned : AnnouncementRules.statuses[printed] ?? .announced,
              statusPrinted: (isComing ? "将" : "") + printed, parties: parties,
              presenters: parties.isEmpty ? presenter(before: at, in: sentence) : [],
              ground: Ground(
                [number], object.isQuoted ? .announcementQuoted : .announcementObject,
                object.isQuoted ? .high : .medium)))
        }
        at = free.map(\.name.upperBound).max()!
        clause = at
      } else {
        at = end
      }
    }
    return found
  }

  private static let nounsBehind = WordList("会 性 型 度 化 商 者 方 仪式 环节 平台 活动 单位 期间 力 日 式 式上 现场 中心 伙伴 共赢 机制 交流 模式")
  private static let nounsBefore = WordList("新品 产品 合作 成果 的 首批 战略 集中 文创 研究 融合 创新 个性化 ， ")

  /// 发布会, 新品发布环节: a noun, no verb.
  private func isNoun(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    AnnouncementRules.nounsBehind.end(in: scalars, from: verb.upperBound, before: sentence.upperBound) != nil
  }

  private func isComing(_ verb: Int, from clause: Int) -> Bool {
    let from = max(clause, verb - 24)
    guard let last = Lexicon.coming.last(in: scalars, from..<verb) else { return false }
    return !scalars[last.upperBound..<verb].contains { $0 == "，" || $0 == "。" }
  }

  // MARK: Parties

  private static let subjectEnds = WordList(
    "共同 联合 携手 正式 现场 也 还 将 还将 已 曾 合作 联袂 同步 全新 首次 今年 即将 成功 重磅 并 同时 日前 近日 一起 倡议 先后 同期 此次 并将 将会 带领")
  private static let subjectStarts = WordList(
    "会上 同时 此外 期间 论坛上 活动上 大会上 现场 其中 并 还 随后 最后 据悉 据介绍 未来 为此 活动同期 同期 接下来 目前 近期 近年来 当天 值得一提的是")

  /// The organisations that stand before a verb as its subject, and those beside 与 and 联合. Where the clause names none,
  /// the subject of one before it in the sentence goes on.
  private func parties(
    before verb: Int, from clause: Int, in sentence: Range<Int>, subject: [Range<Int>]
  ) -> [Range<Int>] {
    var end = verb
    var start = clauseStart(before: end, after: clause)
    while let tail = AnnouncementRules.subjectEnds.start(in: scalars, upTo: end, after: start), tail < end {
      end = tail
    }
    if let comma = scalars[start..<end].lastIndex(of: "、"), comma + 1 < end,
      ["与", "同", "和"].contains(scalars[comma + 1])
    {
      start = comma + 1
    }
    while let head = AnnouncementRules.subjectStarts.end(in: scalars, from: start, before: end) {
      start = head
    }
    // 在上图东馆 is where, not who.
    if let place = scalars[start..<max(start, end)].lastIndex(of: "在") { end = place }
    let named = start < end ? lists.organisations(in: start..<end, allowsShort: true).filter(isParty) : []
    let isContinued = start < end && ["与", "和", "同"].contains(scalars[start])
    if isContinued { return subject + named }
    if !named.isEmpty || !subject.isEmpty { return named.isEmpty ? subject : named }
    return earlierSubject(before: start, in: sentence)
  }

  private func clauseStart(before end: Int, after limit: Int) -> Int {
    scalars[limit..<end].lastIndex { $0 == "，" || $0 == "；" || $0 == "：" }.map { $0 + 1 } ?? limit
  }

  /// What an earlier clause begins with, up to its first verb or adverb, if that is an organisation.
  private func earlierSubject(before place: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var end = place
    while end > sentence.lowerBound {
      end -= 1
      var start = clauseStart(before: end, after: sentence.lowerBound)
      while let head = AnnouncementRules.subjectStarts.end(in: scalars, from: start, before: end) {
        start = head
      }
      if let verb = AnnouncementRules.subjectVerbs.first(in: scalars, start..<end), verb.lowerBound > start {
        let named = lists.organisations(in: start..<verb.lowerBound).filter(isParty)
        if !named.isEmpty { return named }
      }
      end = start
    }
    return []
  }

  private static let subjectVerbs = WordList(
    "还 也 将 已 曾 正 共同 联合 举办 推出 发布 启动 发起 成立 宣布 表示 介绍 致力 作为 以 通过 在 自 从 围绕 积极 不断 首次 正式 持续 进行 开展 打造 深耕 于 携手 与")

  /// Whether it is an organisation by its suffix, by the user's list, or by a brand's word.
  private func isParty(_ range: Range<Int>) -> Bool {
    if lexicon.organisations.contains(scalars, range) { return true }
    if lexicon.organisationSuffixes.contains(scalars, range) { return range.count >= 2 }
    guard range.count <= 30, !scalars.holds(AnnouncementRules.notInParties, range) else { return false }
    if range.count <= 6, range.count > 2, scalars[range.upperBound - 1] == "会",
      lexicon.events.start(in: scalars, upTo: range.upperBound, after: range.lowerBound) == nil
    {
      return true
    }
    return lexicon.organisationSuffixes.start(
      in: scalars, upTo: range.upperBound, after: range.lowerBound + 1) != nil
      || lexicon.brandSuffixes.start(in: scalars, upTo: range.upperBound, after: range.lowerBound + 1) != nil
      || scalars[range].allSatisfy(\.isLatin)
  }

  private static let notInParties = WordList("的 了 通过 我们 这些 一个 在 着 需要 可以 如何 以 为 从 不断 推动 技术 围绕 助力 打造 积极")

  /// The person who is the subject.
  private func presenter(before verb: Int, in sentence: Range<Int>) -> [Mention] {
    mentions.last { $0.end <= verb && $0.start >= sentence.lowerBound }.map { [$0] } ?? []
  }

  // MARK: Objects

  struct Object {
    let name: Range<Int>
    let category: Category
    let printed: String
    let isQuoted: Bool
  }

  private static let fillers = WordList(
    "了 的 首个 首款 首批 全国首个 一批 全新 新的 名为 首届 其 一项 一系列 多项 多款 以及 等 和 、 及 与 — 共同 正式")
  private static let nounsBehindQuotes = WordList(
    "项目 计划 平台 系统 大赛 活动 工程 行动 专题展 主题展 展览 展 特展 品牌 产品 新品 征集 工作坊 小程序 大模型 模型 专区 赛道 征集活动 训练营 联盟 基地 中心 赛事 短剧 游戏 动画 图书 丛书 新书 报告 白皮书 倡议 的设计 的研发 的建设 的开发 数字人 IP 系列 机器人 应用 服务 数据库 标准 的构建 的打造"
  )

  /// What stands behind a verb: names in quotation marks, or a phrase that ends with a word such as 计划.
  /// What is only shown needs quotation marks.
  private func objects(
    behind start: Int, in sentence: Range<Int>, isWeak: Bool, isShown: Bool
  ) -> [Object] {
    var at = start
    var objects: [Object] = []
    while at < sentence.upperBound, objects.count < 24 {
      at = skipFillers(at, before: sentence.upperBound)
      guard at < sentence.upperBound else { break }
      if ["“", "《", "「"].contains(scalars[at]),
        let closing = scalars.closing(of: at, before: sentence.upperBound)
      {
        guard let object = quoted(at, closing, in: sentence, isWeak: isWeak) else { break }
        objects.append(object)
        at = closing + 1
        if let noun = AnnouncementRules.nounsBehindQuotes.end(
          in: scalars, from: at, before: sentence.upperBound)
        {
          at = noun
        }
      } else if !isShown, let object = phrase(at, in: sentence) {
        objects.append(object)
        at = object.name.upperBound
        if at < sentence.upperBound, scalars[at].isClosing { at += 1 }
      } else {
        break
      }
      guard at < sentence.upperBound,
        ["、", "和", "与", "及", "《", "“"].contains(scalars[at]) || scalars.stands("以及", at: at)
      else { break }
    }
    return objects
  }

  private func skipFillers(_ start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      if scalars[at].isSpace { at += 1; continue }
      if scalars.stands("首届", at: at) || scalars.stands("新的", at: at) { break }
      guard let end = AnnouncementRules.fillers.end(in: scalars, from: at, before: limit), end < limit else {
        break
      }
      at = end
    }
    return at
  }

  private func quoted(_ opening: Int, _ closing: Int, in sentence: Range<Int>, isWeak: Bool) -> Object? {
    let name = opening + 1..<closing
    guard (2...50).contains(name.count),
      !scalars[name].contains(where: { "，。！？；".unicodeScalars.contains($0) && name.count > 12 })
    else { return nil }
    let behind = AnnouncementRules.nounsBehindQuotes.end(
      in: scalars, from: closing + 1, before: sentence.upperBound)
    let inside = Lexicon.announcedNouns.start(in: scalars, upTo: closing, after: opening + 1)
    if lexicon.events.start(in: scalars, upTo: closing, after: opening + 1) != nil, inside == nil {
      return nil
    }
    if behind.map({ scalars.stands("展", at: $0) || lexicon.events.contains(scalars, closing + 1..<$0) })
      ?? false
    {
      return nil
    }
    guard behind != nil || inside != nil || scalars[opening] == "《" && !isWeak || !isWeak && name.count >= 3
    else { return nil }
    let word = inside.map { text.string($0..<closing) } ?? behind.map { text.string(closing + 1..<$0) } ?? ""
    return Object(
      name: name, category: Lexicon.categories[word] ?? (scalars[opening] == "《" ? .product : .other),
      printed: word.isEmpty ? text.string(opening..<closing + 1) : word, isQuoted: true)
  }

  private static let stops = WordList(
    "旨在 以及 为 通过 并 从而 助力 使 让 将 来 进行 在 是 等 有 预示 推动 以 用于 帮助 围绕 对 向 与 和 、 ， 。 ； ： ！ ？ “ 《 （ （")
  private static let notInObjects = WordList(
    "我们 自己 他们 各类 各种 相关 多种 一些 更多 这 多方 多项 多个 一批 多元 不同 深度 深入 全方位 优质 系列 怎样 如何 什么 众多 更加 该 其 本次 各项 广泛 密切 紧密 系统性 良好 更 全国 合作 具体 以上 丰富"
  )
  private static let descriptors = WordList("小程序 平台 系统 应用 产品 模型 大模型 机器人 App APP 软件 品牌 游戏 芯片 眼镜 工具 智能体 引擎")

  /// A phrase without marks: up to the word that such names end with, or to a name in letters behind one.
  private func phrase(_ start: Int, in sentence: Range<Int>) -> Object? {
    var at = start
    var best: (end: Int, noun: Int)?
    while at < min(sentence.upperBound, start + 44) {
      let scalar = scalars[at]
      if scalar == "（" || scalar == "(", at > start,
        let closing = scalars.closing(of: at, before: sentence.upperBound), closing - at < 16
      {
        at = closing + 1
        continue
      }
      if ["，", "。", "；", "：", "！", "？", "“", "《", "、", "等", "\n", "”", "）"].contains(scalar) { break }
      if scalar == "和" || scalar == "与" || scalar == "及", best?.end == at { break }
      at += 1
      if let noun = Lexicon.announcedNouns.start(in: scalars, upTo: at, after: start) { best = (at, noun) }
    }
    let clause = start..<at
    if let letters = lettered(in: clause) { return letters }
    guard let best, best.noun - start >= 2, best.end - start >= 5,
      best.end == at || isEnd(best.end, before: sentence.upperBound)
    else { return nil }
    let from =
      scalars[start..<best.noun].lastIndex(of: "的").map {
        $0 + 1 > best.noun - 2 ? start : scalars.stands("新的", at: $0 - 1) ? start : $0 + 1
      } ?? start
    let name = scalars.trim(from..<best.end)
    guard !scalars.holds(AnnouncementRules.notInObjects, name.lowerBound..<best.noun),
      !scalars[name].contains("了")
    else { return nil }
    let printed = text.string(best.noun..<best.end)
    return Object(
      name: name, category: Lexicon.categories[printed] ?? .other, printed: printed, isQuoted: false)
  }

  private func isEnd(_ place: Int, before limit: Int) -> Bool {
    guard place < limit else { return true }
    let next = scalars[place]
    return next.isPunctuation || next.isClosing || next == "等" || next == "和" || next == "与" || next == "及"
      || next == "并" || next == "以" || next == "，" || scalars.stands("揭牌", at: place)
      || scalars.stands("正式", at: place)
  }

  /// 微信小程序CJ Arena: a name in letters at the end of the phrase.
  private func lettered(in range: Range<Int>) -> Object? {
    var start = range.upperBound
    while start > range.lowerBound,
      scalars[start - 1].isLatin || scalars[start - 1].isDigit || scalars[start - 1] == " "
        || scalars[start - 1] == "-" || scalars[start - 1] == "."
    { start -= 1 }
    let name = scalars.trim(start..<range.upperBound)
    guard name.count >= 3, scalars[name.lowerBound].isCapital,
      let noun = AnnouncementRules.descriptors.start(in: scalars, upTo: start, after: range.lowerBound)
    else { return nil }
    let printed = text.string(noun..<start)
    return Object(
      name: name, category: Lexicon.categories[printed] ?? .product, printed: printed, isQuoted: false)
  }

  // MARK: 五款产品，包括《…》《…》

  private static let goods = WordList("产品 新品 作品 成果 项目 图书 新书 游戏 报告 标准 平台")
  private static let presenting = WordList("发布 推出 呈现 亮相 展示 首发 上线 展出 揭晓")
  private static let leads = WordList("包括 分别是 分别为 有 如下 涵盖 即 ： 为")

  private func list(in sentence: Range<Int>, number: Int) -> [Found] {
    guard scalars.holds(AnnouncementRules.presenting, sentence) else { return [] }
    var names: [Range<Int>] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard scalars[at] == "《", let closing = scalars.closing(of: at, before: sentence.upperBound) else {
        at += 1
        continue
      }
      let joins =
        names.last.map { last in
          scalars[last.upperBound + 1..<at].allSatisfy { "、和与及以".unicodeScalars.contains($0) || $0.isSpace }
        } ?? true
      if !joins { if names.count > 1 { break } else { names = [] } }
      names.append(at + 1..<closing)
      at = closing + 1
    }
    guard names.count >= 2, let first = names.first else { return [] }
    let before = sentence.lowerBound..<first.lowerBound - 1
    guard let goods = AnnouncementRules.goods.last(in: scalars, before),
      AnnouncementRules.leads.start(in: scalars, upTo: before.upperBound, after: goods.upperBound) != nil,
      let verb = AnnouncementRules.presenting.first(in: scalars, sentence)
    else { return [] }
    return names.map { name in
      Found(
        name: name, category: .product, categoryPrinted: text.string(goods), status: .launched,
        statusPrinted: text.string(verb),
        ground: Ground([number], .announcementList, .high))
    }
  }

  // MARK: 签署

  private static let signing = WordList("签署 签订 签约 达成")
  private static let deals = WordList("合作协议 战略合作协议 战略合作框架协议 框架协议 战略合作 战略合作伙伴 协议 备忘录 合作备忘录 合作 签约 意向 合同 联动合作")

  /// A与B签署战略合作协议, and 多项协议的签署，包括A和B，C与D的战略合作.
  private func agreements(in sentence: Range<Int>, number: Int) -> [Found] {
    guard let verb = AnnouncementRules.signing.first(in: scalars, sentence),
      scalars.holds(AnnouncementRules.deals, sentence)
    else { return [] }
    let ground = Ground([number], .announcementSigned, .medium)
    if let including = WordList("包括 分别是 分别为 其中").first(in: scalars, verb.upperBound..<sentence.upperBound) {
      return deals(in: including.upperBound..<sentence.upperBound, verb: verb, ground: ground)
    }
    let clause =
      scalars[sentence.lowerBound..<verb.lowerBound].lastIndex { $0 == "；" || $0 == "：" }.map { $0 + 1 }
      ?? sentence.lowerBound
    let parties = parties(before: verb.lowerBound, from: clause, in: sentence, subject: [])
    guard parties.count >= 2, let first = parties.first, let last = parties.last else { return [] }
    let end =
      scalars[verb.upperBound..<sentence.upperBound].firstIndex { $0 == "，" || $0 == "。" || $0 == "；" }
      ?? sentence.upperBound
    let deal = AnnouncementRules.deals.last(in: scalars, verb.upperBound..<end)
    return [
      Found(
        name: first.lowerBound..<max(last.upperBound, deal?.upperBound ?? 0), category: .agreement,
        categoryPrinted: deal.map { text.string($0) } ?? text.string(verb),
        status: isComing(verb.lowerBound, from: clause) ? .planned : .signed,
        statusPrinted: text.string(verb), parties: parties, ground: ground)
    ]
  }

  private func deals(in range: Range<Int>, verb: Range<Int>, ground: Ground) -> [Found] {
    var found: [Found] = []
    for var part in clauses(of: range) {
      if scalars.stands("以及", at: part.lowerBound) { part = part.lowerBound + 2..<part.upperBound }
      let tail = scalars[part].lastIndex(of: "的")
      let deal = tail.flatMap { AnnouncementRules.deals.last(in: scalars, $0..<part.upperBound) }
      var names = part.lowerBound..<(deal == nil ? part.upperBound : tail!)
      names = scalars.trim(names)
      if scalars.holds(
        AnnouncementRules.purposes, part.lowerBound..<min(part.lowerBound + 4, part.upperBound))
      {
        break
      }
      let parties = lists.organisations(in: names).filter {
        $0.count <= 30 && !scalars.holds(AnnouncementRules.presenting, $0)
      }
      guard parties.count >= 2 || !parties.isEmpty && deal != nil,
        scalars[names].contains(where: { ["与", "和", "、", "及"].contains($0) })
      else { break }
      found.append(
        Found(
          name: part, suffix: deal == nil ? "的合作" : "", category: .agreement,
          categoryPrinted: deal.map { text.string($0) } ?? "合作协议", status: .signed,
          statusPrinted: text.string(verb), parties: parties, ground: ground))
    }
    return found
  }

  private static let purposes = WordList("共同 助力 推动 旨在 为 将 促进 携手 双方 各方")

  private func clauses(of range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where ["，", "；", "。"].contains(scalars[at]) {
      clauses.append(scalars.trim(start..<at))
      start = at + 1
    }
    return clauses.filter { !$0.isEmpty }
  }
}
