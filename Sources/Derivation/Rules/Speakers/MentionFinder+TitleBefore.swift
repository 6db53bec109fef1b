import Model

/// Posts before the name: 院长包文君.
extension MentionFinder {
  /// The mention whose title ends at a place.
  func titleBefore(_ end: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard end < sentence.upperBound, end > lower, let title = titles.start(upTo: end, after: lower),
      !isReporter(end, after: lower), !names.persons.areCut(at: title, before: end),
      // 理事长 goes on where 理事 ends.
      isWhole(title..<end, before: sentence.upperBound)
    else { return nil }
    var position = end
    if scalars[position] == "（" || scalars[position] == "(",
      let closing = scalars.closing(of: position, before: min(sentence.upperBound, position + 24)),
      closing + 1 < sentence.upperBound
    {
      position = closing + 1
    }
    while position < sentence.upperBound,
      scalars[position].isSpace || scalars[position].isColon || scalars[position] == "｜"
    { position += 1 }
    guard position > end || !titles.isPartOfName(end, before: sentence.upperBound),
      let name = names.name(at: position, before: sentence.upperBound),
      !isLabel(end, before: name, in: sentence)
    else { return nil }
    let start = postFinder.start(upTo: end, after: lower)
    guard start <= title else { return nil }
    let isPast =
      MentionFinder.formers.start(in: scalars, upTo: start, after: lower).map { start - $0 > 1 } ?? false
    var found = isCall(title..<end) || isPast ? [] : posts.posts(in: start..<end)
    found.removeAll { $0.organisation == nil && MentionFinder.speechActs.contains(scalars, $0.title) }
    let stop = takePosts(behind: name, into: &found, before: sentence.upperBound)
    return Mention(
      name: name, start: start, end: stop, posts: found, rule: .postBefore,
      confidence: name.score >= 4 ? .high : name.score >= 2 ? .medium : .low,
      isFormer: scalars.stands("时任", at: start)
        || start >= sentence.lowerBound + 2 && scalars.stands("时任", at: start - 2))
  }

  /// Takes up a title and a remark behind the name, and gives the place where they end.
  private func takePosts(behind name: NameReader.Name, into posts: inout [PostReader.Post], before limit: Int)
    -> Int
  {
    var stop = name.range.upperBound
    if let behind = Lexicon.titlesAfter.end(in: scalars, from: stop, before: limit) {
      if !Lexicon.courtesies.contains(scalars, stop..<behind), !titles.isPartOfName(behind, before: limit) {
        posts.append(PostReader.Post(organisation: nil, title: stop..<behind))
      }
      stop = behind
    }
    if let closing = remark(at: stop, before: limit) {
      if titles.start(upTo: closing, after: stop + 1) != nil {
        posts += self.posts.posts(in: stop + 1..<closing)
      }
      stop = closing + 1
    }
    return stop
  }

  /// Whether no longer title begins in this one: 理事 in 理事长, 版主 in 版|主编.
  private func isWhole(_ title: Range<Int>, before limit: Int) -> Bool {
    title.allSatisfy {
      lexicon.titles.end(in: scalars, from: $0, before: limit).map { $0 <= title.upperBound } ?? true
    }
  }

  private static let formers = WordList(.former)
  private static let speechActs = WordList(.speakingTitle)
  private static let calls = WordList(.callingTitle)

  /// 发言人：王小平: what someone does there, and no post.
  private func isCall(_ title: Range<Int>) -> Bool {
    scalars[title.upperBound].isColon && MentionFinder.calls.contains(scalars, title)
  }

  /// 主持人：林小北，《动漫观察》执行主编: the title is a label, and the post stands behind the name.
  private func isLabel(_ end: Int, before name: NameReader.Name, in sentence: Range<Int>) -> Bool {
    let after = name.range.upperBound
    guard scalars[end].isColon, after < sentence.upperBound,
      "，（(".unicodeScalars.contains(scalars[after])
    else { return false }
    let stop = scalars[sentence.upperBound - 1].isClosing ? sentence.upperBound - 1 : sentence.upperBound
    return sentence.count <= 60 && titles.start(upTo: stop, after: after) != nil
  }
}
