import Model

/// Finds the names of meetings: what stands before 论坛, 大会, 沙龙….
struct EventFinder {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  private static let notAfter = WordList(.notAfterEvent)
  private static let namedAfter = WordList(.afterNamedEvent)

  func mentions() -> [EventMention] {
    var mentions: [EventMention] = []
    for (kind, block) in text.blocks where kind != .byline && kind != .credit {
      var at = block.lowerBound + 1
      while at <= block.upperBound {
        if let noun = lexicon.events.start(in: scalars, upTo: at, after: block.lowerBound),
          lexicon.events.end(in: scalars, from: noun, before: block.upperBound).map({ $0 <= at }) ?? true,
          !isFirstOfTwo(at, in: block), let mention = mention(noun: noun..<at, in: block)
        {
          mentions.append(mention)
          at = max(at, mention.position.upperBound) + 1
        } else if at < block.upperBound, let mention = quoted(at, in: block) {
          mentions.append(mention)
          at = mention.position.upperBound + 1
        } else {
          at += 1
        }
      }
    }
    return mentions
  }

  /// A论坛暨B论坛 is one name.
  private func isFirstOfTwo(_ end: Int, in block: Range<Int>) -> Bool {
    guard end < block.upperBound, scalars[end] == "暨" else { return false }
    let stop =
      (end..<min(block.upperBound, end + 40)).first { scalars[$0].isPunctuation }
      ?? min(block.upperBound, end + 40)
    return scalars.holds(lexicon.events, end..<stop)
  }

  private func mention(noun: Range<Int>, in block: Range<Int>) -> EventMention? {
    let end = noun.upperBound
    if let behind = EventFinder.notAfter.end(in: scalars, from: end, before: block.upperBound),
      !EventFinder.namedAfter.contains(scalars, end..<behind)
    {
      return nil
    }
    if isHost(end, in: block) || isInside(end, in: block) { return nil }
    if let quoted = nameAfter(end, in: block) { return quoted }
    if end < block.upperBound, scalars[end] == "”" || scalars[end] == "」" || scalars[end] == "》",
      let opening = scalars.opening(of: end, after: max(block.lowerBound, end - 60)),
      isName(opening + 1..<end, noun: noun)
    {
      return EventMention(
        name: opening + 1..<end, before: nil, letters: nil, isQuoted: true, position: opening..<end + 1)
    }
    let (start, before) = start(of: noun, in: block)
    guard isName(start..<end, noun: noun) else { return nil }
    var (nameEnd, letters) = (end, Range<Int>?.none)
    if end < block.upperBound, scalars[end] == "（" || scalars[end] == "(",
      let closing = scalars.closing(of: end, before: min(block.upperBound, end + 16)),
      scalars[end + 1..<closing].allSatisfy({ $0.isLatin || $0.isDigit || $0.isSpace })
    {
      (nameEnd, letters) = (closing + 1, end + 1..<closing)
    }
    return EventMention(
      name: start..<nameEnd, before: before, letters: letters, isQuoted: scalars[start].isOpening,
      position: start..<nameEnd)
  }

  /// 历史系和北京论坛|联合主办: what holds a meeting is named so, and no meeting.
  private func isHost(_ end: Int, in block: Range<Int>) -> Bool {
    var at = end
    while let tail = EventFinder.hostTails.end(in: scalars, from: at, before: block.upperBound) { at = tail }
    guard
      let role = Lexicon.plainRoles.end(in: scalars, from: at, before: block.upperBound)
        ?? EventFinder.supports.end(in: scalars, from: at, before: block.upperBound)
    else { return false }
    return role == block.upperBound || !["方", "单", "权", "地", "城", "人", "者"].contains(scalars[role])
  }

  private static let hostTails = WordList(.listTail)
  private static let supports = WordList(.supportBehind)

  /// 艺术展“浮光”: the quotation behind is the name.
  private func nameAfter(_ end: Int, in block: Range<Int>) -> EventMention? {
    guard end < block.upperBound, scalars[end] == "“" || scalars[end] == "《",
      let closing = scalars.closing(of: end, before: min(block.upperBound, end + 40)), closing - end > 2,
      !scalars[end..<closing].contains(where: { $0.isSentenceEnd || $0 == "，" }),
      closing + 1 == block.upperBound || !scalars[closing + 1].isHan
        || isHeld(behind: closing + 1, before: block.upperBound)
    else { return nil }
    return EventMention(
      name: end + 1..<closing, before: nil, letters: nil, isQuoted: true, position: end..<closing + 1)
  }

  /// Whether the words behind a quotation say at once that it takes place: 在…开幕, 隆重举行.
  private func isHeld(behind position: Int, before limit: Int) -> Bool {
    guard position < limit else { return false }
    let stop =
      (position..<min(limit, position + 40)).first { scalars[$0].isPunctuation || scalars[$0].isSentenceEnd }
      ?? min(limit, position + 40)
    if Lexicon.holding.end(in: scalars, from: position, before: stop) != nil { return true }
    guard "在于今昨".unicodeScalars.contains(scalars[position]) || scalars[position].isDigit else { return false }
    return Lexicon.holding.first(in: scalars, position..<stop) != nil
  }

  /// 系列活动之“青岚时装秀”在…开幕: what is held and stands in quotation marks, whatever its name ends with.
  private func quoted(_ opening: Int, in block: Range<Int>) -> EventMention? {
    guard scalars[opening] == "“",
      let closing = scalars.closing(of: opening, before: min(block.upperBound, opening + 40)),
      closing - opening > 3, lexicon.events.start(in: scalars, upTo: closing, after: opening + 1) == nil,
      !scalars[opening..<closing].contains(where: { $0.isSentenceEnd || $0 == "，" }),
      isHeld(behind: closing + 1, before: block.upperBound)
    else { return nil }
    return EventMention(
      name: opening + 1..<closing, before: nil, letters: nil, isQuoted: true, position: opening..<closing + 1)
  }

  /// Whether a place stands in a quotation that goes on and names a meeting itself: “北京论坛|云端系列——…”研讨会.
  private func isInside(_ end: Int, in block: Range<Int>) -> Bool {
    guard
      let mark = (max(block.lowerBound, end - 40)..<end).last(where: {
        "“”".unicodeScalars.contains(scalars[$0])
      }),
      scalars[mark] == "“", let closing = scalars.closing(of: mark, before: min(block.upperBound, mark + 60)),
      closing > end
    else { return false }
    return lexicon.events.first(in: scalars, closing + 1..<min(block.upperBound, closing + 10)) != nil
  }

  /// Where the name begins, and the event before it that it is part of.
  private func start(of noun: Range<Int>, in block: Range<Int>) -> (Int, Range<Int>?) {
    var at = noun.lowerBound
    let limit = max(block.lowerBound, at - 60)
    while at > limit {
      let scalar = scalars[at - 1]
      if scalar.isClosing {
        if ["和", "与", "、", "及"].contains(scalars[at]) { break }
        guard let opening = scalars.opening(of: at - 1, after: limit),
          !scalars.holds(Lexicon.datelines, opening..<at - 1), !isDateline(before: opening, after: limit),
          scalars[opening..<at].count(where: { $0 == "，" || $0.isSentenceEnd }) < 2
        else { break }
        at = opening
        if scalar == "”" || scalar == "」", at == limit || scalars[at - 1] != "暨" {
          let host = lexicon.events.start(in: scalars, upTo: at, after: limit)
          let before = host.map { start(of: $0..<at, in: block).0..<at }
          return (at, before.flatMap { $0.count > 3 ? $0 : nil })
        }
        continue
      }
      if scalar.isPunctuation || scalar.isOpening { break }
      if let word = Lexicon.beforeEvents.start(in: scalars, upTo: at, after: limit), !isKept(word, at),
        !isTheme(word..<at, of: noun)
      {
        break
      }
      if ["和", "与", "及", "暨"].contains(scalar), at - 1 > limit,
        scalars[at - 2].isClosing
          || lexicon.events.start(in: scalars, upTo: at - 1, after: limit) != nil && scalar != "暨"
      {
        break
      }
      at -= 1
    }
    return (trimmed(at, noun: noun), nil)
  }

  /// 杭州6月8日电（…）: the brackets of a dateline.
  private func isDateline(before opening: Int, after limit: Int) -> Bool {
    let end = scalars.trim(limit..<opening).upperBound
    return end > limit && ["电", "讯"].contains(scalars[end - 1])
  }

  /// 元宇宙与人工智能|主题|论坛: part of the name.
  private func isTheme(_ word: Range<Int>, of noun: Range<Int>) -> Bool {
    word.upperBound == noun.lowerBound && word.count == 2 && scalars.stands("主题", at: word.lowerBound)
      && word.lowerBound > 0 && scalars[word.lowerBound - 1].isHan
  }

  private func isKept(_ word: Int, _ end: Int) -> Bool {
    (word - 1...word).contains { start in
      start >= 0
        && (Lexicon.keptBeforeEvents.end(in: scalars, from: start, before: scalars.count).map { $0 >= end }
          ?? false)
    }
  }

  /// Without a date without a year before it, and spaces.
  private func trimmed(_ start: Int, noun: Range<Int>) -> Int {
    var at = start
    if let day = scalars[at..<noun.lowerBound].lastIndex(of: "日"),
      let month = scalars[at..<day].firstIndex(of: "月"), day - month <= 4
    {
      at = day + 1
    }
    while at < noun.lowerBound, scalars[at].isSpace || ["和", "与", "及", "本", "在", "，"].contains(scalars[at]) {
      at += 1
    }
    return at
  }

  /// Whether the first block, and not this one, has the name too.
  private func isInHeadline(_ range: Range<Int>) -> Bool {
    guard range.count >= 5, let first = text.blocks.first?.range, first.count <= 60,
      range.lowerBound >= first.upperBound
    else {
      return false
    }
    return scalars.find(Array(scalars[range]), in: first) != nil
  }

  private static let general = WordList(.generalEvent)

  /// Whether it is a name and not 本次论坛, 主旨论坛.
  private func isName(_ range: Range<Int>, noun: Range<Int>) -> Bool {
    let own = scalars.trim(range.lowerBound..<min(noun.lowerBound, range.upperBound))
    guard own.count >= 2, range.count <= 60, !lexicon.events.contains(scalars, own) else { return false }
    if EventFinder.general.contains(scalars, own) { return false }
    if ["对", "在", "于", "将", "为", "向", "由", "从", "与", "和", "的", "及", "把", "到"].contains(
      scalars[own.upperBound - 1])
    {
      return false
    }
    // 高峰论坛主旨论坛 is a part of a meeting, whose name stands before.
    if Lexicon.partNouns.contains(scalars, noun),
      lexicon.events.start(in: scalars, upTo: noun.lowerBound, after: range.lowerBound) != nil
    {
      return false
    }
    // 高端会议 is what a meeting is, not its name.
    let isQuoted =
      range.lowerBound > 0 && scalars[range.lowerBound - 1].isOpening || scalars[range.lowerBound].isOpening
    if !isQuoted, !isInHeadline(range), Lexicon.partNouns.contains(scalars, noun),
      own.count < 6 || noun.count == 2,
      !scalars[own].contains(where: { $0.isDigit || $0 == "第" || $0 == "届" })
    {
      return false
    }
    return scalars[own].contains { $0.isHan || $0.isLatin }
  }
}
