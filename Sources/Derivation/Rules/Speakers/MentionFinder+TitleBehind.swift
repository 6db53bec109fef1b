import Model

/// A title behind the name: 信息管理系王军教授.
extension MentionFinder {
  /// The mention whose title begins at a place.
  func titleAfter(_ start: Int, in sentence: Range<Int>, after lower: Int) -> Mention? {
    guard start < sentence.upperBound,
      let end = Lexicon.titlesAfter.end(in: scalars, from: start, before: sentence.upperBound),
      !titles.isPartOfName(end, before: sentence.upperBound),
      names.follow(end, before: sentence.upperBound) >= 2,
      // 世纪华通总裁|谢斐: the title is that of who follows.
      !names.persons.mayBegin(at: end)
    else { return nil }
    let isCourtesy = Lexicon.courtesies.contains(scalars, start..<end)
    if !isCourtesy, let name = dottedName(upTo: start, after: lower),
      let before = position(before: name.range.lowerBound, in: sentence, after: lower)
    {
      return Mention(
        name: name, start: before.lowerBound, end: end, posts: posts(before, title: start..<end),
        rule: .postBehind, confidence: .high)
    }
    if start > lower, scalars[start - 1].isLatin, !isCourtesy,
      let name = name(upTo: start, in: sentence, after: lower),
      let before = position(before: name.range.lowerBound, in: sentence, after: lower)
    {
      return Mention(
        name: name, start: before.lowerBound, end: end, posts: posts(before, title: start..<end),
        rule: .postBehind, confidence: .medium)
    }
    // 包一德（Peter Bao）教授
    let stop = beforeRemark(upTo: start, after: lower)
    for length in lengths(isCourtesy: isCourtesy) where stop - length >= lower {
      guard let name = names.name(at: stop - length, before: stop), name.range.upperBound == stop,
        name.score >= 3,
        let before = position(before: name.range.lowerBound, in: sentence, after: lower)
          ?? unit(before: name.range.lowerBound, in: sentence, after: lower)
      else { continue }
      if isCourtesy, before.isEmpty { return nil }
      return Mention(
        name: name, start: before.lowerBound, end: end,
        posts: isCourtesy ? [] : posts(before, title: start..<end), rule: .postBehind,
        confidence: before.isEmpty ? .medium : .high)
    }
    return nil
  }

  /// The posts that the words before a name and the title behind it give.
  private func posts(_ before: Range<Int>, title: Range<Int>) -> [PostReader.Post] {
    before.isEmpty
      ? [PostReader.Post(organisation: nil, title: title)] : posts.posts(in: before, behind: title)
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
    return NameReader.Name(range: start..<end, text: text.string(start..<end), score: 5)
  }

  /// How long the name before a title can be; that of a foreigner only where a courtesy says that it is a name.
  private func lengths(isCourtesy: Bool) -> [Int] { [3, 2, 4] + (isCourtesy ? (5...14).reversed() : []) }

  /// What stands before a name with its title behind it: an organisation, or nothing at the head of a phrase; nil where
  /// other words do.
  func position(before name: Int, in sentence: Range<Int>, after lower: Int) -> Range<Int>? {
    var end = name
    while end > lower, scalars[end - 1].isSpace { end -= 1 }
    // 浙江大学人文学院的徐永明教授
    if end > lower + 4, scalars[end - 1] == "的" { end -= 1 }
    if end == lower || end == sentence.lowerBound || scalars[end - 1].isPunctuation { return name..<name }
    if ["和", "与", "及", "由", "请"].contains(scalars[end - 1]) { return name..<name }
    guard
      lexicon.organisationSuffixes.start(in: scalars, upTo: end, after: lower) != nil
        || lexicon.organisations.start(in: scalars, upTo: end, after: lower) != nil
    else { return nil }
    let start = postFinder.start(upTo: end, after: lower)
    return end - start >= 3 ? start..<end : nil
  }
}
