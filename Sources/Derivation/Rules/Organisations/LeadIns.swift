/// Reads the words that lead up to a name: 由, 来自, 据, 邀请….
struct LeadIns {
  let scalars: Scalars
  let lexicon: Lexicon

  /// Words that begin as such a word does, and are part of the name.
  private static let kept = WordList(.leadInException)

  /// Where they end and the name of an organisation, or the posts of a person, begins.
  func end(in range: Range<Int>, ofPerson: Bool) -> Int {
    var start = range.lowerBound
    let end = range.upperBound
    if let parting = Lexicon.partings.last(in: scalars, start..<Swift.max(start, end - 2)),
      lexicon.titleStart(in: scalars, upTo: end, after: start).map({ parting.upperBound <= $0 }) ?? true,
      !scalars.isEnclosed(parting.lowerBound, in: range), scalars[parting.upperBound] != "、"
    {
      start = parting.upperBound
    }
    for at in (start..<end).reversed() where scalars[at] == "的" || scalars[at] == "由" {
      if scalars.isEnclosed(at, in: range) { continue }
      if scalars[at] == "的", ofPerson, isOfHouse(at, after: start) { continue }
      if scalars[at] == "由", at > start, Lexicon.innerBy.contains(scalars, at - 1..<at + 1) { continue }
      start = at + 1
      break
    }
    while start < end {
      if scalars[start].isSpace || scalars[start].isPunctuation || scalars[start] == "”" {
        start += 1
      } else if LeadIns.kept.end(in: scalars, from: start, before: end) == nil,
        let after = adverbEnd(at: start, before: end), after < end
      {
        start = after
      } else if LeadIns.kept.end(in: scalars, from: start, before: end) == nil,
        let after = Lexicon.beforeNames.end(in: scalars, from: start, before: end), after < end
      {
        start = after
      } else if ofPerson, let after = Lexicon.beforePersons.end(in: scalars, from: start, before: end),
        after < end
      {
        start = after
      } else {
        break
      }
    }
    return start
  }

  /// 澄江大学的|助理教授: what stands before is the house, and no clause.
  private func isOfHouse(_ position: Int, after start: Int) -> Bool {
    guard let suffix = lexicon.organisationSuffixes.start(in: scalars, upTo: position, after: start),
      suffix > start
    else {
      return false
    }
    return !scalars[start..<position].contains { $0.isPunctuation || $0 == "的" } && position - start <= 24
  }

  /// The end of an adverb or a conjunction that begins at a place: 另外, 与此同时.
  private func adverbEnd(at start: Int, before limit: Int) -> Int? {
    var longest: (end: Int, kind: WordClass)?
    WordTable.bundled.forEachWord(in: scalars, from: start, before: limit) { end, kind, _ in
      longest = (end, kind)
    }
    guard let longest, longest.end > start + 1, longest.kind == .adverb || longest.kind == .function else {
      return nil
    }
    return longest.end
  }
}
