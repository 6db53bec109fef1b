import Model

/// Reads what a verb announces: a name in quotation marks, or a phrase that ends with a word such as 计划.
struct ObjectReader {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  private static let fillers = WordList(
    "了 的 自研 自研的 自主研发的 自主研发 旗下 新款 新一代 国内首个 业界首个 行业首个 全球首个 首部 首套 首份 首个 首款 首批 全国首个 一批 全新 名为 其 一项 一系列 多项 多款 以及 等 和 、 及 与 — 共同 正式 —— 起 出 其中"
  )
  /// Words behind quotation marks that say what stands in them.
  private static let nounsBehind = WordList(
    """
    项目 计划 平台 系统 大赛 活动 工程 行动 专题展 主题展 展览 特展 品牌 产品 新品 征集 工作坊 小程序 大模型 模型 专区 赛道 征集活动 训练营 联盟 基地 中心 赛事 短剧 游戏
    动画 图书 丛书 新书 报告 白皮书 倡议 数字人 IP 系列 机器人 应用 服务 数据库 标准 数字藏品 智能体 实验室 基金 的设计 的研发 的建设 的开发 的构建 的打造
    """)

  /// The objects that stand behind a verb, one or a list.
  ///
  /// - Parameters:
  ///   - isWeak: whether the verb announces only what is called a plan, a project and the like.
  ///   - needsMarks: whether it announces only what stands in quotation marks.
  func objects(behind start: Int, before limit: Int, isWeak: Bool, needsMarks: Bool) -> [FoundObject] {
    var at = start
    var objects: [FoundObject] = []
    while objects.count < 24 {
      at = skipFillers(at, before: limit)
      guard at < limit, AnnouncementRules.verbs.end(in: scalars, from: at, before: limit) == nil else {
        break
      }
      let object =
        isOpening(at)
        ? quoted(at, before: limit, isWeak: isWeak) : needsMarks ? nil : phrase(at, before: limit)
      guard let object else { break }
      objects.append(object)
      at = object.end
      guard at < limit, "、和与及《“".unicodeScalars.contains(scalars[at]) || scalars.stands("以及", at: at) else {
        break
      }
    }
    return objects
  }

  private func isOpening(_ place: Int) -> Bool { "“《「".unicodeScalars.contains(scalars[place]) }

  private func skipFillers(_ start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      if scalars[at].isSpace {
        at += 1
      } else if let end = ObjectReader.fillers.end(in: scalars, from: at, before: limit), end < limit {
        at = end
      } else {
        break
      }
    }
    return at
  }

  // MARK: In marks

  /// A name in quotation marks: by the word behind them, by its own last word, or by the verb alone.
  func quoted(_ opening: Int, before limit: Int, isWeak: Bool) -> FoundObject? {
    guard let closing = scalars.closing(of: opening, before: limit) else { return nil }
    let name = opening + 1..<closing
    guard (2...50).contains(name.count),
      name.count <= 12 || !scalars[name].contains(where: { "，。！？；".unicodeScalars.contains($0) })
    else { return nil }
    // The year in brackets behind it is part of the name: …报告（2023）.
    let bracket = scalars.opening(of: closing - 1, after: opening + 2) ?? closing
    let inside = Lexicon.announcedNouns.start(in: scalars, upTo: bracket, after: opening + 1)
    if inside == nil, lexicon.events.start(in: scalars, upTo: closing, after: opening + 1) != nil {
      return nil
    }
    if let long = tail(behind: closing, before: limit) {
      return FoundObject(
        name: opening..<long.upperBound, category: Lexicon.categories[text.string(long)] ?? .other,
        printed: text.string(long),
        isQuoted: true, end: long.upperBound)
    }
    let behind = ObjectReader.nounsBehind.end(in: scalars, from: closing + 1, before: limit)
    if lexicon.events.first(in: scalars, closing + 1..<min(closing + 10, limit)).map({
      !hasMark(closing + 1..<$0.lowerBound)
    }) ?? false {
      return nil
    }
    guard behind != nil || inside != nil || !isWeak && (scalars[opening] == "《" || name.count >= 3) else {
      return nil
    }
    let word = inside.map { text.string($0..<bracket) } ?? behind.map { text.string(closing + 1..<$0) } ?? ""
    return FoundObject(
      name: name, category: Lexicon.categories[word] ?? (scalars[opening] == "《" ? .product : .other),
      printed: word.isEmpty ? text.string(opening..<closing + 1) : word, isQuoted: true,
      end: behind ?? closing + 1)
  }

  /// “百城千馆”数字化行动计划: words behind the marks that belong to the name, and end with what it is; that word's place.
  private func tail(behind closing: Int, before limit: Int) -> Range<Int>? {
    for end in stride(from: min(closing + 14, limit), to: closing + 4, by: -1) {
      guard let noun = Lexicon.announcedNouns.start(in: scalars, upTo: end, after: closing + 1),
        noun > closing + 2
      else { continue }
      let words = closing + 1..<end
      guard scalars[words].allSatisfy({ $0.isHan || $0.isLatin || $0.isDigit }), isEnd(end, before: limit),
        !scalars.holds(ObjectReader.notInObjects, words),
        AnnouncementRules.verbs.first(in: scalars, words) == nil,
        !"的等和与及以并也在将是为".unicodeScalars.contains(where: scalars[words].contains)
      else { continue }
      return noun..<end
    }
    return nil
  }

  private func hasMark(_ range: Range<Int>) -> Bool {
    scalars[range].contains { $0.isPunctuation || $0 == "的" }
  }

  // MARK: Without marks

  private static let notInObjects = WordList(
    """
    我们 自己 他们 各类 各种 相关 多种 一些 更多 这 多方 多项 多个 一批 多元 不同 深度 深入 全方位 优质 系列 怎样 如何 什么 众多 更加 该 其 本次 各项 广泛 密切 紧密 系统性 良好 更
    合作 具体 以上 丰富 将于 需要 一个 有效 可持续
    """)
  private static let descriptors = WordList("小程序 平台 系统 应用 产品 模型 大模型 机器人 App APP 软件 品牌 游戏 芯片 眼镜 工具 智能体 引擎")

  /// A phrase up to the word that such names end with, to a name in letters behind one, or to marks behind one.
  func phrase(_ start: Int, before limit: Int) -> FoundObject? {
    var at = start
    var best: Range<Int>?
    while at < min(limit, start + 44) {
      if at > start, scalars[at] == "（" || scalars[at] == "(",
        let closing = scalars.closing(of: at, before: min(limit, at + 16))
      {
        at = closing + 1
        continue
      }
      if "，。；：！？“《、等\n”）".unicodeScalars.contains(scalars[at]) { break }
      if best?.upperBound == at, "和与及".unicodeScalars.contains(scalars[at]) { break }
      at += 1
      if let noun = Lexicon.announcedNouns.start(in: scalars, upTo: at, after: start) { best = noun..<at }
    }
    if let letters = lettered(in: start..<at) { return letters }
    guard let best, best.lowerBound - start >= 2, best.upperBound - start >= 5,
      best.upperBound == at || isEnd(best.upperBound, before: limit),
      AnnouncementRules.verbs.first(in: scalars, start..<best.lowerBound).map({
        !isYetToCome(start..<$0.lowerBound)
      }) ?? true
    else { return nil }
    let printed = text.string(best)
    let category = Lexicon.categories[printed] ?? .other
    if at < limit, at == best.upperBound, isOpening(at),
      let closing = scalars.closing(of: at, before: min(limit, at + 30)), closing > at + 1
    {
      return FoundObject(
        name: at + 1..<closing, category: category, printed: printed, isQuoted: true, end: closing + 1)
    }
    let name = scalars.trim(nameStart(start..<best.lowerBound)..<best.upperBound)
    if scalars.stands("搭建", at: start) { return nil }
    guard name.count >= 4, !scalars.holds(ObjectReader.notInObjects, name.lowerBound..<best.lowerBound),
      !scalars[name].contains("了")
    else { return nil }
    return FoundObject(
      name: name, category: category, printed: printed, isQuoted: false, end: best.upperBound)
  }

  /// 宣布将于明年举办…: what follows is the object of the later verb.
  private func isYetToCome(_ range: Range<Int>) -> Bool { scalars.holds(Lexicon.coming, range) }

  /// Behind the last 的, unless it is that of 新的.
  private func nameStart(_ range: Range<Int>) -> Int {
    guard let last = scalars[range].lastIndex(of: "的"), last + 2 < range.upperBound,
      !scalars.stands("新的", at: last - 1)
    else {
      return range.lowerBound
    }
    return last + 1
  }

  func isEnd(_ place: Int, before limit: Int) -> Bool {
    guard place < limit else { return true }
    let next = scalars[place]
    return next.isPunctuation || next.isClosing || next.isOpening || "等和与及并以也在".unicodeScalars.contains(next)
      || scalars.stands("揭牌", at: place) || scalars.stands("正式", at: place) || scalars.stands("启动", at: place)
  }

  /// 微信小程序CJ Arena: a name in letters at the end of the phrase.
  private func lettered(in range: Range<Int>) -> FoundObject? {
    let start = range.reversed().prefix {
      scalars[$0].isLatin || scalars[$0].isDigit || " -.".unicodeScalars.contains(scalars[$0])
    }.last
    guard let start else { return nil }
    let name = scalars.trim(start..<range.upperBound)
    guard name.count >= 3, scalars[name.lowerBound].isCapital,
      let noun = ObjectReader.descriptors.start(in: scalars, upTo: start, after: range.lowerBound)
    else { return nil }
    let printed = text.string(noun..<start)
    return FoundObject(
      name: name, category: Lexicon.categories[printed] ?? .product, printed: printed, isQuoted: false,
      end: range.upperBound)
  }
}
