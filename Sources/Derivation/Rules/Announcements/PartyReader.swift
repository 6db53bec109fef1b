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
    end = subjectEnd(upTo: end, after: start)
    if let comma = scalars[start..<end].lastIndex(of: "、"), comma + 1 < end, isWith(comma + 1) {
      start = comma + 1
    }
    while let head = PartyReader.subjectStarts.end(in: scalars, from: start, before: end) { start = head }
    // 在上图东馆 is where, not who.
    if let position = scalars[start..<max(start, end)].lastIndex(of: "在") { end = position }
    let named =
      start < end
      ? parting(in: start..<end).map { organisations(in: start..<$0) + organisations(in: $0 + 2..<end) }
        ?? organisations(in: start..<end) : []
    if start < end, isWith(start) {
      let acting = subject.isEmpty ? earlierSubject(before: start, in: sentence) : subject
      return Parties(organisations: Array(acting.prefix(1)) + named, isBeside: true)
    }
    let initiators = initiators(before: verb, in: sentence)
    if !initiators.isEmpty { return Parties(organisations: initiators, isBeside: false) }
    if !named.isEmpty { return Parties(organisations: named, isBeside: false) }
    return Parties(
      organisations: subject.isEmpty ? earlierSubject(before: verb + 1, in: sentence) : subject,
      isBeside: false)
  }

  /// 甲公司|将和|乙馆: where an adverb stands between two parties.
  private func parting(in range: Range<Int>) -> Int? {
    range.dropLast(2).dropFirst(2).first {
      "将已还也曾".unicodeScalars.contains(scalars[$0]) && isWith($0 + 1)
    }
  }

  /// 优酷|发布: a name without a telling word at the head of a clause, the verb right behind.
  func brand(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = verb
    var start = scalars.clauseStart(upTo: end, after: sentence.lowerBound)
    while let tail = PartyReader.subjectEnds.start(in: scalars, upTo: end, after: start) { end = tail }
    while let head = PartyReader.subjectStarts.end(in: scalars, from: start, before: end) { start = head }
    let name = start..<max(start, end)
    guard (2...4).contains(name.count), isBrand(name), !lexicon.events.contains(scalars, name),
      isUncommon(name) || PartyReader.houses.contains(scalars, name)
    else { return nil }
    return name
  }

  /// Whether it is neither a common word nor two of them.
  private func isUncommon(_ name: Range<Int>) -> Bool {
    var isUncommon = true
    for start in name {
      WordTable.bundled.forEachWord(in: scalars, from: start, before: name.upperBound) { end, kind, _ in
        if end - start >= 2, kind != .place || end - start < name.count { isUncommon = false }
      }
    }
    return isUncommon
  }

  /// The place before the adverbs and the day that stand between a subject and its verb: 甲公司|今（11）日正式.
  private func subjectEnd(upTo verb: Int, after start: Int) -> Int {
    var end = verb
    while end > start {
      if let tail = PartyReader.subjectEnds.start(in: scalars, upTo: end, after: start) {
        end = tail
      } else if "日号月年".unicodeScalars.contains(scalars[end - 1]) {
        let day = (start..<end).reversed().prefix {
          scalars[$0].isDigit || "年月日号今昨本（）()".unicodeScalars.contains(scalars[$0])
        }
        guard let first = day.last, day.count > 1 else { break }
        end = first
      } else {
        break
      }
    }
    return end
  }

  func organisations(in range: Range<Int>) -> [Range<Int>] {
    let named = lists.organisations(in: range, allowsShort: true).flatMap(halves)
    let sure = named.filter(isParty)
    // 甲研究院、百度、华为: beside one beyond doubt a name without a telling word is one too.
    guard !sure.isEmpty, sure.count < named.count else { return sure }
    return named.filter { one in
      isParty(one) || (2...8).contains(one.count) && isBrand(one) && isUncommon(one)
    }
  }

  /// Who signs: beside a party that is one beyond doubt, names without a telling word too: 爱奇艺.
  ///
  /// - Parameter acting: the subject of an agreement before in the sentence.
  func signers(before verb: Int, in sentence: Range<Int>, acting: Range<Int>?) -> [Range<Int>] {
    let sure = parties(before: verb, from: sentence.lowerBound, in: sentence, subject: []).organisations
    var clause = scalars.clauseStart(upTo: verb, after: sentence.lowerBound)
    // 其代表|甲局与乙办公室签署
    if let acting = PartyReader.acting.last(in: scalars, clause..<verb) { clause = acting.upperBound }
    let named = lists.organisations(in: clause..<verb).filter { one in
      one.count <= 14 && !sure.contains { $0.overlaps(one) } && isBrand(one)
    }
    if let sides = sides(in: clause..<verb), sure.count < 2 || sides.allSatisfy(isParty) { return sides }
    if clause < verb, isWith(clause), let acting {
      return [acting] + lists.organisations(in: clause + 1..<verb).filter { isParty($0) || isBrand($0) }
    }
    if sure.count + named.count < 2 || scalars[clause] == "就", clause > sentence.lowerBound {
      // 甲集团、乙公司等8家企业，就…签署…: the clause before says who.
      let before = scalars.clauseStart(upTo: clause - 1, after: sentence.lowerBound)..<clause - 1
      let listed = organisations(in: before)
      if listed.count >= 2 { return listed }
    }
    // 中南卡通与快看漫画: two names and nothing else.
    guard !sure.isEmpty || named.count >= 2 else { return [] }
    return (sure + named).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static let firms = WordList(.firmEnd)

  /// 青瓷科技|与|海曙大学: the two that a conjunction joins behind the name of a firm.
  private func halves(_ range: Range<Int>) -> [Range<Int>] {
    guard let with = range.dropFirst(4).first(where: { isWith($0) }), range.upperBound - with > 4,
      PartyReader.firms.start(in: scalars, upTo: with, after: range.lowerBound + 2) != nil,
      isParty(with + 1..<range.upperBound)
    else { return [range] }
    return [range.lowerBound..<with, with + 1..<range.upperBound]
  }

  /// 甲策进院今日正式|与|乙科技: those on both sides of the first 与, one of them beyond doubt.
  private func sides(in range: Range<Int>) -> [Range<Int>]? {
    guard
      let with = range.dropFirst(2).first(where: { isWith($0) && !scalars.isEnclosed($0, in: range) })
    else { return nil }
    var start = range.lowerBound
    while let head = PartyReader.subjectStarts.end(in: scalars, from: start, before: with) { start = head }
    let left = start..<max(start, subjectEnd(upTo: with, after: start))
    let right = with + 1..<max(with + 1, subjectEnd(upTo: range.upperBound, after: with + 1))
    let sides = [left, right].map { side in
      lists.organisations(in: side).filter { isParty($0) || isPlace($0) || $0.count <= 14 && isBrand($0) }
    }
    guard sides.allSatisfy({ !$0.isEmpty }), sides.joined().contains(where: { isParty($0) || isPlace($0) })
    else {
      return nil
    }
    return Array(sides.joined())
  }

  /// 海曙市: a place signs for its government.
  private func isPlace(_ range: Range<Int>) -> Bool {
    (3...7).contains(range.count) && "省市区县州镇".unicodeScalars.contains(scalars[range.upperBound - 1])
      && scalars[range].allSatisfy(\.isHan)
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
      if let verb = subjectVerb(in: start..<end), verb.lowerBound > start {
        let named = organisations(in: start..<verb.lowerBound).filter { !isOccasion($0) }
        if !named.isEmpty { return named }
      }
      end = next
    }
    return []
  }

  /// The first verb behind a subject; 与 and 携手 join another to it.
  private func subjectVerb(in range: Range<Int>) -> Range<Int>? {
    guard let verb = PartyReader.subjectVerbs.first(in: scalars, range) else { return nil }
    guard isWith(verb.lowerBound) || PartyReader.joining.contains(scalars, verb) else { return verb }
    return PartyReader.subjectVerbs.first(in: scalars, verb.upperBound..<range.upperBound) ?? verb
  }

  private static let joining = WordList(.joining)
  private static let acting = WordList(.actingFor)
  private static let houses = WordList(.house)

  /// 由甲公司、乙公司牵头，各方发起，|成立…: who is said to be behind it earlier in the sentence.
  private func initiators(before verb: Int, in sentence: Range<Int>) -> [Range<Int>] {
    guard let by = scalars[max(sentence.lowerBound, verb - 160)..<verb].lastIndex(of: "由"),
      let making = LaterPartyReader.making.first(in: scalars, by + 1..<verb)
    else { return [] }
    return organisations(in: by + 1..<making.lowerBound)
  }

  /// 本届ChinaJoy is an occasion.
  private func isOccasion(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && "届次".unicodeScalars.contains(scalars[range.lowerBound - 1])
  }

  private static let notInParties = WordList(.notInParty)

  /// Whether it is an organisation by its suffix, by the user's list, or by a brand's word.
  func isParty(_ range: Range<Int>) -> Bool {
    if lexicon.organisations.contains(scalars, range) || lexicon.organisationSuffixes.contains(scalars, range)
    {
      return true
    }
    if PartyReader.houses.contains(scalars, range) { return true }
    guard range.count <= 30, !scalars.holds(PartyReader.notInParties, range),
      scalars[range.lowerBound] != "（"
    else { return false }
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
