import Model

/// Finds the persons that an article names with a post: before the name, behind it, or beside it in a line of its own.
struct MentionFinder {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private let posts: PostReader
  private(set) var names: NameReader

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
    posts = PostReader(scalars: scalars, lexicon: lexicon)
    names = NameReader(scalars: scalars, lexicon: lexicon)
  }

  /// All mentions in order. The text is read twice: names that are beyond doubt once help with those that are not.
  mutating func mentions() -> [Mention] {
    for mention in search() where mention.name.score >= 4 { names.known.add(mention.text) }
    return search()
  }

  private func search() -> [Mention] {
    var mentions: [Mention] = []
    for (kind, block) in text.blocks where kind != .byline && kind != .credit {
      var lower = block.lowerBound
      for sentence in text.sentences[sentences(of: block)] {
        lower = max(lower, sentence.lowerBound)
        search(sentence, after: &lower, into: &mentions)
      }
    }
    return mentions
  }

  private func sentences(of block: Range<Int>) -> Range<Int> {
    guard !block.isEmpty, !text.sentences.isEmpty else { return 0..<0 }
    let first = text.sentence(at: block.lowerBound)
    let last = text.sentence(at: block.upperBound - 1)
    return (text.sentences[first].lowerBound >= block.lowerBound ? first : first + 1)..<last + 1
  }

  private func search(_ sentence: Range<Int>, after lower: inout Int, into mentions: inout [Mention]) {
    var at = sentence.lowerBound + 1
    while at <= sentence.upperBound {
      if let mention = nameBefore(at, in: sentence, after: lower) ?? titleBefore(
        at, in: sentence, after: lower)
        ?? titleBehind(at, in: sentence, after: lower) ?? nameFirst(at, in: sentence, after: lower)
      {
        mentions.append(inheriting(mention, from: mentions.last, in: sentence))
        lower = mention.end
        at = mention.end + 1
      } else {
        at += 1
      }
    }
  }

  /// 南京博物院党委书记嵇亚林、副院长王奇志: the deputy is of the same house.
  private func inheriting(_ mention: Mention, from last: Mention?, in sentence: Range<Int>) -> Mention {
    guard let last, last.start >= sentence.lowerBound, last.end + 1 == mention.start,
      let post = mention.posts.first,
      post.organisation == nil, post.title.lowerBound == mention.start, posts.isDeputy(post.title),
      "、和与".unicodeScalars.contains(scalars[last.end]),
      let house = last.posts.last(where: { $0.organisation != nil })?.organisation
    else { return mention }
    var mention = mention
    (mention.posts[0].organisation, mention.posts[0].inherits) = (house, true)
    return mention
  }

  // MARK: 院长包文君

  private func titleBefore(_ end: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard end < sentence.upperBound, end > lower, let title = posts.titleStart(upTo: end, after: lower),
      !isReporter(end, after: lower),
      // 理事长 goes on where 理事 ends.
      isWhole(title..<end, before: sentence.upperBound)
    else { return nil }
    var place = end
    if scalars[place] == "（" || scalars[place] == "(",
      let closing = scalars.closing(of: place, before: min(sentence.upperBound, place + 24)),
      closing + 1 < sentence.upperBound
    {
      place = closing + 1
    }
    while place < sentence.upperBound,
      scalars[place].isSpace || scalars[place] == "：" || scalars[place] == ":"
    { place += 1 }
    guard place > end || !posts.isPartOfName(end, before: sentence.upperBound),
      let name = names.name(at: place, before: sentence.upperBound), !isLabel(end, before: name, in: sentence)
    else { return nil }
    let start = posts.start(upTo: end, after: lower)
    guard start <= title else { return nil }
    var found = isCall(title..<end) ? [] : posts.posts(in: start..<end)
    found.removeAll { $0.organisation == nil && MentionFinder.deeds.contains(scalars, $0.title) }
    var stop = name.range.upperBound
    if let behind = Lexicon.titlesBehind.end(in: scalars, from: stop, before: sentence.upperBound) {
      if !Lexicon.courtesies.contains(scalars, stop..<behind),
        !posts.isPartOfName(behind, before: sentence.upperBound)
      {
        found.append(PostReader.Post(organisation: nil, title: stop..<behind))
      }
      stop = behind
    }
    if let closing = remark(at: stop, before: sentence.upperBound) {
      if posts.titleStart(upTo: closing, after: stop + 1) != nil {
        found += posts.posts(in: stop + 1..<closing)
      }
      stop = closing + 1
    }
    return Mention(
      name: name, start: start, end: stop, posts: found, rule: .postBefore,
      confidence: name.score >= 4 ? .high : name.score >= 2 ? .medium : .low,
      isFormer: start >= sentence.lowerBound + 2 && scalars.stands("时任", at: start - 2))
  }

  /// The closing bracket of what is remarked on a name: 林达·科恩（Linda Cohen）, 娘本（藏族）.
  private func remark(at place: Int, before limit: Int) -> Int? {
    guard place < limit, "（(".unicodeScalars.contains(scalars[place]),
      let closing = scalars.closing(of: place, before: min(limit, place + 40))
    else { return nil }
    let remark = place + 1..<closing
    let isOtherName = scalars[remark].allSatisfy {
      $0.isLatin || $0.isSpace || $0.isNameDot || ".-’'".unicodeScalars.contains($0)
    }
    if isOtherName || posts.titleStart(upTo: closing, after: remark.lowerBound) != nil { return closing }
    return remark.count <= 8 && scalars[remark].allSatisfy(\.isHan) ? closing : nil
  }

  /// Whether no longer title begins in this one: 理事 in 理事长, 版主 in 版|主编.
  private func isWhole(_ title: Range<Int>, before limit: Int) -> Bool {
    title.allSatisfy {
      lexicon.titles.end(in: scalars, from: $0, before: limit).map { $0 <= title.upperBound } ?? true
    }
  }

  private static let deeds = WordList("发言人 主讲人 报告人 评议人 与谈人 召集人")
  private static let calls = WordList("发言人 主讲人 报告人 评议人 与谈人 召集人 主持人")

  /// 发言人：王小平: what someone does there, and no post.
  private func isCall(_ title: Range<Int>) -> Bool {
    "：:".unicodeScalars.contains(scalars[title.upperBound]) && MentionFinder.calls.contains(scalars, title)
  }

  /// 主持人：林小北，《动漫观察》执行主编: the title is a label, and the post stands behind the name.
  private func isLabel(_ end: Int, before name: NameReader.Name, in sentence: Range<Int>) -> Bool {
    let after = name.range.upperBound
    guard "：:".unicodeScalars.contains(scalars[end]), after < sentence.upperBound,
      "，（(".unicodeScalars.contains(scalars[after])
    else { return false }
    let stop = scalars[sentence.upperBound - 1].isClosing ? sentence.upperBound - 1 : sentence.upperBound
    return sentence.count <= 60 && posts.titleStart(upTo: stop, after: after) != nil
  }

  private func isReporter(_ end: Int, after lower: Int) -> Bool {
    Lexicon.reporters.start(in: scalars, upTo: end, after: lower).map { start in
      // 编辑 is a reporter's word, 总编辑 and 艺术编辑 of a house are offices; 图 and 文 are parts of many words.
      end - start > 1 && posts.titleStart(upTo: end, after: lower).map { $0 >= start } ?? true
    } ?? false
  }

  // MARK: 信息管理系王军教授

  private func titleBehind(_ start: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard start < sentence.upperBound,
      let end = Lexicon.titlesBehind.end(in: scalars, from: start, before: sentence.upperBound),
      !posts.isPartOfName(end, before: sentence.upperBound),
      names.follow(end, before: sentence.upperBound) >= 2
    else { return nil }
    if let name = dottedName(upTo: start, after: lower), !Lexicon.courtesies.contains(scalars, start..<end),
      let before = place(before: name.range.lowerBound, in: sentence, after: lower)
    {
      let isBare = before.start == name.range.lowerBound
      let found =
        isBare
        ? [PostReader.Post(organisation: nil, title: start..<end)]
        : posts.posts(in: before.start..<before.end, behind: start..<end)
      return Mention(
        name: name, start: before.start, end: end, posts: found, rule: .postBehind, confidence: .high)
    }
    // 包一德（Peter Bao）教授
    let stop = beforeRemark(upTo: start, after: lower)
    for length in lengths(before: start, upTo: end) where stop - length >= lower {
      let first = stop - length
      guard let name = names.name(at: first, before: stop), name.range.upperBound == stop, name.score >= 3,
        let before = place(before: first, in: sentence, after: lower)
      else { continue }
      let isCourtesy = Lexicon.courtesies.contains(scalars, start..<end)
      let isBare = before.start == first
      if isCourtesy, isBare { return nil }
      let found =
        isBare
        ? [PostReader.Post(organisation: nil, title: start..<end)]
        : posts.posts(in: before.start..<before.end, behind: start..<end)
      return Mention(
        name: name, start: before.start, end: end, posts: isCourtesy ? [] : found, rule: .postBehind,
        confidence: isBare ? .medium : .high)
    }
    return nil
  }

  /// The place before a remark in brackets that ends at a place, or the place itself.
  private func beforeRemark(upTo end: Int, after lower: Int) -> Int {
    guard end > lower, "）)".unicodeScalars.contains(scalars[end - 1]),
      let opening = scalars.opening(of: end - 1, after: max(lower, end - 40)),
      remark(at: opening, before: end) != nil
    else { return end }
    return opening
  }

  /// 俄亥俄州立大学詹姆斯·费伦（James Phelan）教授: the name begins behind a mark or the organisation.
  private func dottedName(upTo end: Int, after lower: Int) -> NameReader.Name? {
    guard end > lower else { return nil }
    let end = beforeRemark(upTo: end, after: lower)
    let limit = max(lower, end - 30)
    guard let dot = (limit..<end).last(where: { scalars[$0].isNameDot }), end - dot <= 9,
      scalars[dot + 1..<end].allSatisfy(\.isHan)
    else { return nil }
    var start = dot
    while start > limit, scalars[start - 1].isHan || scalars[start - 1].isNameDot {
      start -= 1
      if !scalars[start].isNameDot, dot - start >= 2,
        lexicon.organisationSuffixes.start(in: scalars, upTo: start, after: lower) != nil
      {
        break
      }
    }
    guard start < dot, dot - start <= 14 else { return nil }
    return NameReader.Name(range: start..<end, text: scalars.string(start..<end), score: 5)
  }

  /// How long the name before a title can be; that of a foreigner only where a courtesy says that it is a name.
  private func lengths(before start: Int, upTo end: Int) -> [Int] {
    [3, 2, 4] + (Lexicon.courtesies.contains(scalars, start..<end) ? Array((5...14).reversed()) : [])
  }

  /// What stands before a name with its title behind it: an organisation, or the head of a phrase.
  private func place(before name: Int, in sentence: Range<Int>, after lower: Int) -> (start: Int, end: Int)? {
    var end = name
    while end > lower, scalars[end - 1].isSpace { end -= 1 }
    // 浙江大学人文学院的徐永明教授
    if end > lower + 4, scalars[end - 1] == "的" { end -= 1 }
    if end == lower || end == sentence.lowerBound || scalars[end - 1].isPunctuation { return (name, name) }
    if ["和", "与", "及", "由", "请"].contains(scalars[end - 1]) { return (name, name) }
    guard
      lexicon.organisationSuffixes.start(in: scalars, upTo: end, after: lower) != nil
        || lexicon.organisations.start(in: scalars, upTo: end, after: lower) != nil
    else { return nil }
    let start = posts.start(upTo: end, after: lower)
    return start < end && end - start >= 3 ? (start, end) : nil
  }

  // MARK: 张三（某大学教授）, and a line 张三　某大学教授

  private func nameFirst(_ place: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard place < sentence.upperBound else { return nil }
    let opening = scalars[place]
    if opening == "（" || opening == "(",
      let closing = scalars.closing(of: place, before: min(sentence.upperBound, place + 60))
    {
      return nameBeforePosts(upTo: place, posts: place + 1..<closing, end: closing + 1, after: lower)
    }
    // 上官云飞是上海市历史建筑保护事务中心主任，…
    if ["是", "系", "任"].contains(opening) {
      let stop = (place..<min(place + 40, sentence.upperBound)).first {
        "，。；".unicodeScalars.contains(scalars[$0])
      }
      return stop.flatMap { nameBeforePosts(upTo: place, posts: place + 1..<$0, end: $0, after: lower) }
    }
    guard opening.isSpace || ["，", "｜", "|", "：", "—"].contains(opening), sentence.count <= 60 else {
      return nil
    }
    let block = text.blocks[text.block(at: place)].range
    guard block.count <= 60, place - block.lowerBound <= 20,
      !scalars[place..<block.upperBound].contains(where: \.isSentenceEnd)
    else { return nil }
    // Tom Baker　…: a plain space is part of a name in letters.
    if opening == " ", scalars[place - 1].isLatin, scalars[place + 1].isLatin { return nil }
    return nameBeforePosts(
      upTo: place, posts: place + 1..<block.upperBound, end: block.upperBound, after: block.lowerBound)
  }

  private func nameBeforePosts(upTo end: Int, posts range: Range<Int>, end stop: Int, after lower: Int)
    -> Mention?
  {
    let range = scalars.trim(range)
    guard !range.isEmpty,
      posts.titleStart(upTo: range.upperBound, after: range.lowerBound) != nil
        || isHouse(range, before: stop),
      !isReporter(range.upperBound, after: range.lowerBound)
    else { return nil }
    for start in max(lower, end - 16)..<end {
      guard
        start == lower || !scalars[start - 1].isHan && !scalars[start - 1].isLatin
          || ["、", "和", "与", "由"].contains(scalars[start - 1]),
        let name = names.name(at: start, before: end), name.range.upperBound == end, name.score >= 3
      else { continue }
      return Mention(
        name: name, start: start, end: stop, posts: posts.posts(in: range), rule: .postBehind,
        confidence: .high)
    }
    return nil
  }

  /// 王小平（湘潭大学）《…》: who gives a talk, and of what house.
  private func isHouse(_ range: Range<Int>, before end: Int) -> Bool {
    let block = text.blocks[text.block(at: range.lowerBound)].range
    let rest = scalars.trim(end..<max(end, block.upperBound))
    return rest.first.map { scalars[$0] == "《" } ?? false && rest.count <= 60
      && lexicon.organisationSuffixes.start(in: scalars, upTo: range.upperBound, after: range.lowerBound)
        != nil
  }

  /// A name that the user gave: it needs no post.
  private func nameBefore(_ at: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard let end = lexicon.people.end(in: scalars, from: at - 1, before: sentence.upperBound),
      at - 1 >= lower,
      let name = names.name(at: at - 1, before: sentence.upperBound), name.range.upperBound == end
    else { return nil }
    return Mention(name: name, start: at - 1, end: end, rule: .speakerNamed, confidence: .high)
  }
}
