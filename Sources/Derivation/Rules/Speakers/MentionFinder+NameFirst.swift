import Model

/// Posts behind the name: 张三（某大学教授）, and a line 张三　某大学教授.
extension MentionFinder {
  /// The mention whose name ends at a place.
  func nameFirst(_ position: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard position < sentence.upperBound else { return nil }
    let opening = scalars[position]
    if opening == "（" || opening == "(",
      let closing = scalars.closing(of: position, before: min(sentence.upperBound, position + 60))
    {
      return nameBeforePosts(upTo: position, posts: position + 1..<closing, end: closing + 1, after: lower)
    }
    // 上官云飞是上海市历史建筑保护事务中心主任，…
    if ["是", "系", "任"].contains(opening) {
      let stop = (position..<min(position + 40, sentence.upperBound)).first {
        "，。；".unicodeScalars.contains(scalars[$0])
      }
      return stop.flatMap { nameBeforePosts(upTo: position, posts: position + 1..<$0, end: $0, after: lower) }
    }
    guard opening.isSpace || ["，", "｜", "|", "：", "—"].contains(opening), sentence.count <= 60 else {
      return nil
    }
    let block = text.blocks[text.block(at: position)].range
    guard block.count <= 60, position - block.lowerBound <= 20,
      !scalars[position..<block.upperBound].contains(where: \.isSentenceEnd)
    else { return nil }
    // Tom Baker　…: a plain space is part of a name in letters.
    if opening == " ", scalars[position - 1].isLatin, scalars[position + 1].isLatin { return nil }
    return nameBeforePosts(
      upTo: position, posts: position + 1..<block.upperBound, end: block.upperBound, after: block.lowerBound)
  }

  private func nameBeforePosts(upTo end: Int, posts range: Range<Int>, end stop: Int, after lower: Int)
    -> Mention?
  {
    let range = scalars.trim(range)
    guard !range.isEmpty,
      titles.start(upTo: range.upperBound, after: range.lowerBound) != nil
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
}
