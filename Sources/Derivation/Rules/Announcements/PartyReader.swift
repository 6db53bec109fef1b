/// Reads who announces: the organisations that stand before a verb as its subject, and those beside 与 and 联合.
struct PartyReader {
  let scalars: Scalars
  let lexicon: Lexicon
  let lists: OrganisationLists

  private static let subjectEnds = WordList(.subjectEnd)
  private static let subjectStarts = WordList(.subjectStart)
  private static let subjectVerbs = WordList(.subjectVerb)

  /// What stands before a verb.
  struct Parties {
    let organisations: [Range<Int>]
    /// Whether they stand behind 与 alone: they have part, and another acts.
    let isBeside: Bool
  }

  /// The parties of a verb. Where its clause names none, the subject of one before it in the sentence goes on.
  func parties(before verb: Int, from clause: Int, in sentence: Range<Int>, subject: [Range<Int>]) -> Parties
  {
    var end = verb
    var start = scalars.clauseStart(upTo: end, after: clause)
    while let tail = PartyReader.subjectEnds.start(in: scalars, upTo: end, after: start), tail < end {
      end = tail
    }
    if let comma = scalars[start..<end].lastIndex(of: "、"), comma + 1 < end, isWith(comma + 1) {
      start = comma + 1
    }
    while let head = PartyReader.subjectStarts.end(in: scalars, from: start, before: end) { start = head }
    // 在上图东馆 is where, not who.
    if let position = scalars[start..<max(start, end)].lastIndex(of: "在") { end = position }
    let named = start < end ? organisations(in: start..<end) : []
    if start < end, isWith(start) {
      let acting = subject.isEmpty ? earlierSubject(before: start, in: sentence) : subject
      return Parties(organisations: Array(acting.prefix(1)) + named, isBeside: true)
    }
    if !named.isEmpty { return Parties(organisations: named, isBeside: false) }
    return Parties(
      organisations: subject.isEmpty ? earlierSubject(before: verb + 1, in: sentence) : subject,
      isBeside: false)
  }

  func organisations(in range: Range<Int>) -> [Range<Int>] {
    lists.organisations(in: range, allowsShort: true).filter(isParty)
  }

  /// Who signs: beside a party that is one beyond doubt, names without a telling word too: 爱奇艺.
  func signers(before verb: Int, in sentence: Range<Int>) -> [Range<Int>] {
    let sure = parties(before: verb, from: sentence.lowerBound, in: sentence, subject: []).organisations
    let clause = scalars.clauseStart(upTo: verb, after: sentence.lowerBound)
    let named = lists.organisations(in: clause..<verb).filter { one in
      one.count <= 14 && !sure.contains { $0.overlaps(one) } && isBrand(one)
    }
    // 中南卡通与快看漫画: two names and nothing else.
    guard !sure.isEmpty || named.count >= 2 else { return [] }
    return (sure + named).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func isBrand(_ range: Range<Int>) -> Bool {
    scalars[range].allSatisfy { $0.isHan || $0.isLatin || $0.isDigit }
      && !scalars.holds(PartyReader.notInParties, range) && !scalars.holds(PartyReader.subjectVerbs, range)
      && !Lexicon.occasions.contains(scalars, range)
  }

  private func isWith(_ position: Int) -> Bool {
    "与和同".unicodeScalars.contains(scalars[position]) && !scalars.stands("同济", at: position)
  }

  /// What this clause or an earlier one begins with, up to its first verb or adverb, if that is an organisation.
  private func earlierSubject(before position: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var end = position
    while end > sentence.lowerBound {
      end -= 1
      var start = scalars.clauseStart(upTo: end, after: sentence.lowerBound)
      let next = start
      while let head = PartyReader.subjectStarts.end(in: scalars, from: start, before: end) { start = head }
      if let verb = PartyReader.subjectVerbs.first(in: scalars, start..<end), verb.lowerBound > start {
        let named = organisations(in: start..<verb.lowerBound).filter { !isOccasion($0) }
        if !named.isEmpty { return named }
      }
      end = next
    }
    return []
  }

  /// 本届ChinaJoy is an occasion.
  private func isOccasion(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && "届次".unicodeScalars.contains(scalars[range.lowerBound - 1])
  }

  private static let notInParties = WordList(.notInParty)

  /// Whether it is an organisation by its suffix, by the user's list, or by a brand's word.
  private func isParty(_ range: Range<Int>) -> Bool {
    if lexicon.organisations.contains(scalars, range) || lexicon.organisationSuffixes.contains(scalars, range)
    {
      return true
    }
    guard range.count <= 30, !scalars.holds(PartyReader.notInParties, range) else { return false }
    // 香港中文大学（深圳）
    if scalars[range.upperBound - 1].isClosing,
      let opening = scalars.opening(of: range.upperBound - 1, after: range.lowerBound + 2)
    {
      return isParty(range.lowerBound..<opening)
    }
    if range.count <= 6, range.count > 2, scalars[range.upperBound - 1] == "会" {
      return lexicon.events.start(in: scalars, upTo: range.upperBound, after: range.lowerBound) == nil
    }
    return [lexicon.organisationSuffixes, Lexicon.brandSuffixes].contains {
      $0.start(in: scalars, upTo: range.upperBound, after: range.lowerBound + 1) != nil
    } || scalars[range].allSatisfy(\.isLatin)
  }
}
