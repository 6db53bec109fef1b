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
        mentions.append(mention)
        lower = mention.end
        at = mention.end + 1
      } else {
        at += 1
      }
    }
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
    var found = posts.posts(in: start..<end)
    var stop = name.range.upperBound
    if let behind = Lexicon.titlesBehind.end(in: scalars, from: stop, before: sentence.upperBound) {
      if !Lexicon.courtesies.contains(scalars, stop..<behind),
        !posts.isPartOfName(behind, before: sentence.upperBound)
      {
        found.append(PostReader.Post(organisation: nil, title: stop..<behind))
      }
      stop = behind
    }
    // 林达·科恩（Linda Cohen）
    if stop < sentence.upperBound, "（(".unicodeScalars.contains(scalars[stop]),
      let closing = scalars.closing(of: stop, before: min(sentence.upperBound, stop + 40)),
      scalars[stop + 1..<closing].allSatisfy({
        $0.isLatin || $0.isSpace || $0.isNameDot || ".-’'".unicodeScalars.contains($0)
      })
    {
      stop = closing + 1
    }
    return Mention(
      name: name, start: start, end: stop, posts: found, rule: .postBefore,
      confidence: name.score >= 4 ? .high : name.score >= 2 ? .medium : .low)
  }

  /// Whether no longer title begins in this one: 理事 in 理事长, 版主 in 版|主编.
  private func isWhole(_ title: Range<Int>, before limit: Int) -> Bool {
    title.allSatisfy {
      lexicon.titles.end(in: scalars, from: $0, before: limit).map { $0 <= title.upperBound } ?? true
    }
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
    for length in lengths(before: start, upTo: end) where start - length >= lower {
      let first = start - length
      guard let name = names.name(at: first, before: start), name.range.upperBound == start, name.score >= 3,
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

  /// How long the name before a title can be; that of a foreigner only where a courtesy says that it is a name.
  private func lengths(before start: Int, upTo end: Int) -> [Int] {
    [3, 2, 4] + (Lexicon.courtesies.contains(scalars, start..<end) ? Array((5...14).reversed()) : [])
  }

  /// What stands before a name with its title behind it: an organisation, or the head of a phrase.
  private func place(before name: Int, in sentence: Range<Int>, after lower: Int) -> (start: Int, end: Int)? {
    var end = name
    while end > lower, scalars[end - 1].isSpace { end -= 1 }
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
    guard !range.isEmpty, posts.titleStart(upTo: range.upperBound, after: range.lowerBound) != nil,
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

  /// A name that the user gave: it needs no post.
  private func nameBefore(_ at: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard let end = lexicon.people.end(in: scalars, from: at - 1, before: sentence.upperBound),
      at - 1 >= lower,
      let name = names.name(at: at - 1, before: sentence.upperBound), name.range.upperBound == end
    else { return nil }
    return Mention(name: name, start: at - 1, end: end, rule: .speakerNamed, confidence: .high)
  }
}
