import Model

/// Finds agreements: A与B签署战略合作协议, and 多项协议的签署，包括A和B，C与D的战略合作.
struct AgreementRules {
  let text: ArticleText
  let parties: PartyReader
  private let mentions: [Mention]
  private let projects: ProjectListReader
  private let scalars: Scalars

  init(_ text: ArticleText, parties: PartyReader, projects: ProjectListReader, mentions: [Mention]) {
    self.projects = projects
    self.text = text
    self.parties = parties
    self.mentions = mentions
    scalars = text.scalars
  }

  private static let signing = WordList(.signing)
  private static let listing = WordList(.agreementList)
  private static let deals = WordList(.agreement)
  /// A longer list of who signs is cut behind the second of them, in characters.
  private static let longest = 40
  private static let purposes = WordList(.purpose)

  func agreements(in sentence: Range<Int>, number: Int) -> [FoundAct] {
    guard scalars.holds(AgreementRules.deals, sentence) else { return [] }
    let provenance = FoundProvenance([number], .announcementSigned, .medium)
    var found: [FoundAct] = []
    var at = sentence.lowerBound
    while let verb = AgreementRules.signing.first(in: scalars, at..<sentence.upperBound) {
      if let including = AgreementRules.listing.first(in: scalars, verb.upperBound..<sentence.upperBound) {
        let rest = including.upperBound..<sentence.upperBound
        let projects = projects.items(in: rest, verb: verb, number: number)
        return found
          + (projects.isEmpty ? listed(in: rest, verb: verb, provenance: provenance) : projects)
      }
      found += agreement(verb, in: sentence, provenance, acting: found.last?.parties.first)
      at =
        scalars[verb.upperBound..<sentence.upperBound].firstIndex { "，。；".unicodeScalars.contains($0) }
        ?? sentence.upperBound
    }
    return found
  }

  /// What a verb of signing says.
  ///
  /// - Parameter acting: who signed before in the sentence, for 与乙公司签署….
  private func agreement(
    _ verb: Range<Int>, in sentence: Range<Int>, _ provenance: FoundProvenance, acting: Range<Int>?
  ) -> [FoundAct] {
    // 出席项目签约仪式: a ceremony that nobody is said to hold.
    if scalars.stands("仪式", at: verb.upperBound), ceremony(verb, in: sentence) == nil { return [] }
    let subjectEnd = ceremony(verb, in: sentence) ?? verb.lowerBound
    let end =
      scalars[verb.upperBound..<sentence.upperBound].firstIndex { "，。；".unicodeScalars.contains($0) }
      ?? sentence.upperBound
    let bracket = scalars[verb.upperBound..<end].firstIndex { "（(".unicodeScalars.contains($0) } ?? end
    let deal =
      AgreementRules.deals.last(in: scalars, verb.upperBound..<bracket)
      ?? AgreementRules.deals.last(in: scalars, subjectEnd..<verb.lowerBound)
    let isComing =
      Lexicon.coming.last(in: scalars, max(sentence.lowerBound, verb.lowerBound - 8)..<verb.lowerBound) != nil
    let title = title(behind: verb.upperBound, before: end)
    // Persons sign for their organisations.
    let presenters = signing(before: subjectEnd, in: sentence)
    if presenters.count >= 2 {
      guard let name = title ?? deal else { return [] }
      return [
        FoundAct(
          name: name, category: .agreement, categoryPrinted: text.string(deal ?? verb),
          status: isComing ? .planned : .signed, statusPrinted: text.string(verb), presenters: presenters,
          provenance: provenance)
      ]
    }
    let parties = parties.signers(before: subjectEnd, in: sentence, acting: acting)
    let isSaid = title != nil || deal != nil
    guard parties.count >= 2, isSaid || AgreementRules.deals.contains(scalars, verb),
      let first = parties.first, let last = parties.last
    else { return [] }
    // A subject of an earlier clause is a party, but no part of the name.
    let near = parties.first { !scalars[$0.lowerBound..<verb.lowerBound].contains("，") }
    var whole = (near ?? first).lowerBound..<max(last.upperBound, deal?.upperBound ?? 0)
    var suffix = isSaid ? "" : text.string(verb)
    if near == nil, let deal, deal.lowerBound >= verb.upperBound {
      whole = verb.upperBound..<deal.upperBound
    } else if whole.count > AgreementRules.longest, parties.count > 2 {
      whole =
        whole.lowerBound..<parties[parties.firstIndex { $0.lowerBound > whole.lowerBound } ?? 1].upperBound
      suffix = "等" + text.string(deal ?? verb)
    }
    return [
      FoundAct(
        name: title ?? whole, suffix: title == nil ? suffix : "", category: .agreement,
        categoryPrinted: text.string(deal ?? verb), status: isComing ? .planned : .signed,
        statusPrinted: text.string(verb), parties: parties, provenance: provenance)
    ]
  }

  /// The agreement's own title: 签署了《…协议》, “…”框架协议.
  private func title(behind start: Int, before limit: Int) -> Range<Int>? {
    guard let opening = (start..<limit).first(where: { scalars[$0] == "《" || scalars[$0] == "“" }),
      let closing = scalars.closing(of: opening, before: limit), closing > opening + 2
    else { return nil }
    if let end = AgreementRules.deals.end(in: scalars, from: closing + 1, before: limit) {
      return opening..<end
    }
    // “星海”合唱与“东海”交响之合作协议
    if opening <= start + 1, scalars[opening] == "“",
      let deal = AgreementRules.deals.last(in: scalars, closing + 1..<limit)
    {
      return opening..<deal.upperBound
    }
    return opening + 1..<closing
  }

  private static let ceremonies = WordList(.ceremony)

  /// 甲与乙|举行了战略合作签署仪式: where the verb of a ceremony begins, before the word for signing.
  private func ceremony(_ verb: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard scalars.stands("仪式", at: verb.upperBound) else { return nil }
    let clause = scalars.clauseStart(upTo: verb.lowerBound, after: sentence.lowerBound)
    return AgreementRules.ceremonies.last(in: scalars, clause..<verb.lowerBound)?.lowerBound
  }

  /// The persons who sign, those of the clause before a verb.
  private func signing(before verb: Int, in sentence: Range<Int>) -> [Mention] {
    let clause = scalars.clauseStart(upTo: verb, after: sentence.lowerBound)
    return mentions[mentions.partition(by: clause)...].prefix { $0.end <= verb }.filter { !$0.posts.isEmpty }
  }

  private func listed(in range: Range<Int>, verb: Range<Int>, provenance: FoundProvenance) -> [FoundAct] {
    var found: [FoundAct] = []
    for var part in clauses(of: range) {
      if scalars.stands("以及", at: part.lowerBound) { part = part.lowerBound + 2..<part.upperBound }
      if scalars.holds(AgreementRules.purposes, part.lowerBound..<min(part.lowerBound + 3, part.upperBound)) {
        break
      }
      let tail = scalars[part].lastIndex(of: "的")
      let deal = tail.flatMap { AgreementRules.deals.last(in: scalars, $0..<part.upperBound) }
      let names = scalars.trim(part.lowerBound..<(deal == nil ? part.upperBound : tail!))
      let parties = self.parties.lists.organisations(in: names).filter { $0.count <= 30 && !isCount($0) }
      guard
        parties.count >= 2 && (deal != nil || parties.contains(where: self.parties.isParty))
          || !parties.isEmpty && deal != nil,
        scalars[names].contains(where: { "与和、及".unicodeScalars.contains($0) }),
        // 甲局与乙局在…方面合作: a clause, and no list of who signed.
        !scalars[names].contains("在")
      else { break }
      found.append(
        FoundAct(
          name: part, suffix: deal == nil ? "的合作" : "", category: .agreement,
          categoryPrinted: deal.map { text.string($0) } ?? "合作协议",
          status: .signed, statusPrinted: text.string(verb), parties: parties, provenance: provenance))
    }
    return found
  }

  /// 产业项目22个: so many of a kind are no party.
  private func isCount(_ range: Range<Int>) -> Bool {
    "个项家款场次".unicodeScalars.contains(scalars[range.upperBound - 1]) && scalars[range.upperBound - 2].isDigit
  }

  private func clauses(of range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where "，；。".unicodeScalars.contains(scalars[at]) {
      clauses.append(scalars.trim(start..<at))
      start = at + 1
    }
    return clauses.filter { !$0.isEmpty }
  }
}
