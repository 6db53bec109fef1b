import Model

/// Finds the persons that an article names with a post: before the name, behind it, or beside it in a line of its own.
struct MentionFinder {
  let text: ArticleText
  let lexicon: Lexicon
  let scalars: Scalars
  let titles: TitleReader
  let postFinder: PostFinder
  let posts: PostReader
  private(set) var names: NameReader

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
    titles = TitleReader(scalars: scalars, lexicon: lexicon)
    let persons = Persons(text, lexicon: lexicon)
    postFinder = PostFinder(scalars: scalars, lexicon: lexicon, persons: persons)
    posts = PostReader(scalars: scalars, lexicon: lexicon)
    names = NameReader(scalars: scalars, printed: text.printed, lexicon: lexicon, persons: persons)
  }

  /// All mentions in order. The text is read twice: names that are beyond doubt once help with those that are not.
  mutating func mentions() -> [Mention] {
    for mention in search() where mention.name.score >= 4 { names.known.add(mention.text) }
    return (search() + LineMentions(self).mentions()).sorted { $0.start < $1.start }
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
      if let mention = mention(at, in: sentence, after: lower)
        ?? bare(at, in: sentence, behind: mentions.last, after: lower)
      {
        mentions.append(inheriting(mention, from: mentions.last, in: sentence))
        lower = mention.end
        at = mention.end + 1
      } else {
        at += 1
      }
    }
  }

  /// The mention that is told by what stands at a place. Each of the four is asked in turn, and not by `??`, whose closures
  /// would copy the finder for every character.
  private func mention(_ position: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    if let mention = known(position, in: sentence, after: lower) { return mention }
    if let mention = titleBefore(position, in: sentence, after: lower) { return mention }
    if let mention = titleAfter(position, in: sentence, after: lower) { return mention }
    return nameFirst(position, in: sentence, after: lower)
  }

  /// 南京博物院党委书记嵇亚林、副院长王奇志: the deputy is of the same house.
  private func inheriting(_ mention: Mention, from last: Mention?, in sentence: Range<Int>) -> Mention {
    guard let last, last.start >= sentence.lowerBound, last.end + 1 == mention.start,
      let post = mention.posts.first,
      post.organisation == nil, post.title.lowerBound == mention.start, titles.isDeputy(post.title),
      "、和与".unicodeScalars.contains(scalars[last.end]),
      let house = last.posts.last(where: { $0.organisation != nil })?.organisation
    else { return mention }
    var mention = mention
    (mention.posts[0].organisation, mention.posts[0].inherits) = (house, true)
    return mention
  }

  /// A name that the user gave and that begins before a place: it needs no post.
  private func known(_ at: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard let end = lexicon.people.end(in: scalars, from: at - 1, before: sentence.upperBound),
      at - 1 >= lower,
      let name = names.name(at: at - 1, before: sentence.upperBound), name.range.upperBound == end
    else { return nil }
    return Mention(name: name, start: at - 1, end: end, rule: .speakerNamed, confidence: .high)
  }

  /// Whether a title is that of who writes or edits the page.
  func isReporter(_ end: Int, after lower: Int) -> Bool {
    Lexicon.reporters.start(in: scalars, upTo: end, after: lower).map { start in
      // 编辑 is a reporter's word, 总编辑 and 艺术编辑 of a house are offices; 图 and 文 are parts of many words.
      end - start > 1 && titles.start(upTo: end, after: lower).map { $0 >= start } ?? true
    } ?? false
  }

  /// The closing bracket of what is remarked on a name: 林达·科恩（Linda Cohen）, 娘本（藏族）.
  func remark(at position: Int, before limit: Int) -> Int? {
    guard position < limit, "（(".unicodeScalars.contains(scalars[position]),
      let closing = scalars.closing(of: position, before: min(limit, position + 40))
    else { return nil }
    let remark = position + 1..<closing
    let isOtherName = scalars[remark].allSatisfy {
      $0.isLatin || $0.isSpace || $0.isNameDot || ".-’'".unicodeScalars.contains($0)
    }
    if isOtherName || titles.start(upTo: closing, after: remark.lowerBound) != nil { return closing }
    return remark.count <= 8 && scalars[remark].allSatisfy(\.isHan) ? closing : nil
  }
}
