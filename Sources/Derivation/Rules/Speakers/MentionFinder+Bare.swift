/// Persons who are named without a title: 清华大学朱明远, 教授李海清、|王一诺|, 周砚白老师.
extension MentionFinder {
  /// The mention whose name ends at a place.
  func bare(_ position: Int, in sentence: Range<Int>, behind last: Mention?, after lower: Int) -> Mention? {
    guard let name = name(upTo: position, in: sentence, after: lower) else { return nil }
    if let closing = remark(at: position, before: sentence.upperBound),
      hasTitle(behind: closing + 1, before: sentence.upperBound)
    {
      return nil
    }
    let start = name.range.lowerBound
    let end = courtesyEnd(behind: position, before: sentence.upperBound)
    if let last, last.end >= sentence.lowerBound, last.end < start, continuesList(last.end..<start) {
      return Mention(
        name: name, start: start, end: end, posts: shared(of: last), rule: .postShared, confidence: .medium)
    }
    guard isListed(end, in: sentence) || acts(behind: end, of: name, in: sentence) else { return nil }
    if let unit = unit(before: start, in: sentence, after: lower) {
      return Mention(
        name: name, start: unit.lowerBound, end: end,
        posts: [PostReader.Post(organisation: unit, title: start..<start)], rule: .postUnit,
        confidence: .medium)
    }
    guard isHead(start, in: sentence), acts(behind: end, of: name, in: sentence) else { return nil }
    // 王彦晶副教授强调, behind what is no organisation's name.
    guard hasTitle(behind: end, before: sentence.upperBound),
      let behind = Lexicon.titlesAfter.end(in: scalars, from: end, before: sentence.upperBound)
    else { return Mention(name: name, start: start, end: end, rule: .speakerNamed, confidence: .medium) }
    // 文促院院长|王海清: the title is that of who follows.
    if let next = names.name(at: behind, before: sentence.upperBound), next.score >= 3 { return nil }
    return Mention(
      name: name, start: start, end: behind, posts: [PostReader.Post(organisation: nil, title: end..<behind)],
      rule: .postBehind, confidence: .medium)
  }

  func name(upTo position: Int, in sentence: Range<Int>, after lower: Int) -> NameReader.Name? {
    if let person = names.persons.person(upTo: position) {
      guard person.margin >= Persons.likely, person.range.lowerBound >= lower,
        !names.persons.isPart(person.range)
      else {
        return nil
      }
      return NameReader.Name(
        range: person.range, text: text.string(person.range), score: person.margin >= Persons.sure ? 5 : 3)
    }
    // Mira Holt: two words of letters that a verb or a title follows.
    guard scalars[position - 1].isLatin, position == sentence.upperBound || !scalars[position].isLatin else {
      return nil
    }
    var start = position
    while start > max(lower, position - 40),
      scalars[start - 1].isLatin || " .-’'".unicodeScalars.contains(scalars[start - 1])
    {
      start -= 1
    }
    while start < position, !scalars[start].isCapital { start += 1 }
    guard let name = names.name(at: start, before: position), name.range.upperBound == position,
      name.score >= 4,
      scalars[start..<position].split(separator: " ").allSatisfy(isNameWord)
    else { return nil }
    return name
  }

  /// Whether a word has the form of a name: Holt, O’Neil, J. — and not AIGC, ChinaJoy.
  private func isNameWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if word.count <= 2 { return word.last == "." }
    let capitals = word.enumerated().filter { $1.isCapital }.map(\.offset)
    return capitals == [0]
      || capitals.count == 2 && (word.contains("-") || word.contains("’") || word.contains("'"))
      || capitals == [0, 2] && word.count > 4
  }

  /// Whether a list of persons goes on behind a name.
  private func isListed(_ position: Int, in sentence: Range<Int>) -> Bool {
    guard position < sentence.upperBound else { return false }
    // Jeremy Hill和Mira Holt
    if scalars[position - 1].isLatin, "、和与及".unicodeScalars.contains(scalars[position]) {
      let next = scalars.trim(position + 1..<sentence.upperBound).lowerBound
      return names.name(at: next, before: sentence.upperBound).map { $0.score >= 4 } ?? false
    }
    if "、和与及".unicodeScalars.contains(scalars[position]) {
      return (position + 1...min(position + 14, sentence.upperBound)).contains {
        names.persons.person(upTo: $0).map { $0.margin >= Persons.likely && $0.range.lowerBound > position }
          ?? false
      }
    }
    return scalars[position] == "等" && lowerPersons(before: position, in: sentence)
  }

  /// Whether another person of a list stands before the last one, which ends at a place.
  private func lowerPersons(before position: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, position - 18)..<position).contains {
      scalars[$0] == "、" && names.persons.person(upTo: $0) != nil
    }
  }

  private func courtesyEnd(behind position: Int, before limit: Int) -> Int {
    let end = remark(at: position, before: limit).map { $0 + 1 } ?? position
    guard let behind = Lexicon.titlesAfter.end(in: scalars, from: end, before: limit),
      Lexicon.courtesies.contains(scalars, end..<behind) || Lexicon.addresses.contains(scalars, end..<behind)
    else { return end }
    return behind
  }

  /// Whether a title stands behind a place that tells more than politeness: 包一德（Peter Bao）教授.
  private func hasTitle(behind position: Int, before limit: Int) -> Bool {
    guard let end = Lexicon.titlesAfter.end(in: scalars, from: position, before: limit) else { return false }
    return !Lexicon.courtesies.contains(scalars, position..<end)
  }

  /// Whether nothing but a comma or a conjunction stands between two persons.
  private func continuesList(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && (scalars[range].allSatisfy { "、和与及 ".unicodeScalars.contains($0) }
        || scalars.stands("以及", at: range.lowerBound))
  }

  /// The posts that those named together share: many are 教授, one is 校长.
  private func shared(of last: Mention) -> [PostReader.Post] {
    guard last.rule == .postBefore || last.rule == .postShared, let post = last.posts.last,
      last.posts.count == 1,
      !post.title.isEmpty, !titles.isLeader(upTo: post.title.upperBound, after: post.title.lowerBound),
      post.title.upperBound <= last.name.range.lowerBound || last.rule == .postShared
    else { return [] }
    return [
      PostReader.Post(organisation: post.organisation, title: post.title, inherits: post.organisation != nil)
    ]
  }

  /// The organisation that stands before a name; in a list also a brand, which no suffix tells.
  func unit(before name: Int, in sentence: Range<Int>, after lower: Int) -> Range<Int>? {
    if let unit = position(before: name, in: sentence, after: lower), !unit.isEmpty { return unit }
    var start = name
    while start > lower, name - start < 12, !scalars[start - 1].isPunctuation, !scalars[start - 1].isClosing,
      !scalars[start - 1].isOpening, !scalars[start - 1].isSpace
    {
      start -= 1
    }
    let isFirst =
      start == sentence.lowerBound || start > lower && "、：".unicodeScalars.contains(scalars[start - 1])
    guard isFirst, (2...8).contains(name - start), names.persons.areNames(start..<name),
      !scalars[start..<name].contains(where: { "的了在是由等对为".unicodeScalars.contains($0) }),
      titles.start(upTo: name, after: start) == nil
    else { return nil }
    return start..<name
  }

  /// Whether a name begins a sentence, a clause, or what a verb introduces.
  private func isHead(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound else { return true }
    let before = scalars[start - 1]
    return before.isPunctuation || before.isSpace || before.isClosing || "由请在".unicodeScalars.contains(before)
      || Lexicon.beforePersons.start(in: scalars, upTo: start, after: sentence.lowerBound) != nil
  }

  /// Whether the clause behind a name says what the person does, as in 林小北：… and 林小北老师汇报了….
  private func acts(behind end: Int, of name: NameReader.Name, in sentence: Range<Int>) -> Bool {
    if end < sentence.upperBound, scalars[end].isColon {
      return text.blocks[text.block(at: end)].range.lowerBound == name.range.lowerBound
        && sentence.upperBound - end > 3
    }
    let clause =
      (end..<min(sentence.upperBound, end + 16)).first { scalars[$0].isPunctuation }
      ?? min(sentence.upperBound, end + 16)
    let from = Lexicon.titlesAfter.end(in: scalars, from: end, before: clause) ?? end
    guard let verb = lexicon.speech.words.first(in: scalars, from..<max(from, clause)) else { return false }
    let isTold =
      !Lexicon.weakSpeech.contains(scalars, verb) || scalars[end - 1].isLatin && verb.lowerBound == end
    return verb.count > 1 && isTold
      && !scalars.holds(lexicon.titles, from..<verb.lowerBound)
  }
}
