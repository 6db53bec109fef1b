import Model

/// Finds agreements: A与B签署战略合作协议, and 多项协议的签署，包括A和B，C与D的战略合作.
struct AgreementRules {
  let text: ArticleText
  let parties: PartyReader
  private let scalars: Scalars

  init(_ text: ArticleText, parties: PartyReader) {
    self.text = text
    self.parties = parties
    scalars = text.scalars
  }

  private static let signing = WordList(.signing)
  private static let listing = WordList(.agreementList)
  private static let deals = WordList(.agreement)
  private static let purposes = WordList(.purpose)

  func agreements(in sentence: Range<Int>, number: Int) -> [FoundAct] {
    guard let verb = AgreementRules.signing.first(in: scalars, sentence),
      scalars.holds(AgreementRules.deals, sentence)
    else { return [] }
    let provenance = FoundProvenance([number], .announcementSigned, .medium)
    if let including = AgreementRules.listing.first(in: scalars, verb.upperBound..<sentence.upperBound) {
      return listed(in: including.upperBound..<sentence.upperBound, verb: verb, provenance: provenance)
    }
    let parties = parties.signers(before: verb.lowerBound, in: sentence)
    guard parties.count >= 2, let first = parties.first, let last = parties.last else { return [] }
    let end =
      scalars[verb.upperBound..<sentence.upperBound].firstIndex { "，。；".unicodeScalars.contains($0) }
      ?? sentence.upperBound
    let deal = AgreementRules.deals.last(in: scalars, verb.upperBound..<end)
    let isComing =
      Lexicon.coming.last(in: scalars, max(sentence.lowerBound, verb.lowerBound - 8)..<verb.lowerBound) != nil
    // A subject of an earlier clause is a party, but no part of the name.
    let near = parties.first { !scalars[$0.lowerBound..<verb.lowerBound].contains("，") } ?? first
    let whole = near.lowerBound..<max(last.upperBound, deal?.upperBound ?? 0)
    return [
      FoundAct(
        name: title(behind: verb.upperBound, before: end) ?? whole, category: .agreement,
        categoryPrinted: text.string(deal ?? verb), status: isComing ? .planned : .signed,
        statusPrinted: text.string(verb), parties: parties, provenance: provenance)
    ]
  }

  /// The agreement's own title: 签署了《…协议》.
  private func title(behind start: Int, before limit: Int) -> Range<Int>? {
    guard let opening = (start..<limit).first(where: { scalars[$0] == "《" }),
      let closing = scalars.closing(of: opening, before: limit), closing > opening + 2
    else { return nil }
    return opening + 1..<closing
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
      let parties = parties.lists.organisations(in: names).filter { $0.count <= 30 }
      guard parties.count >= 2 || !parties.isEmpty && deal != nil,
        scalars[names].contains(where: { "与和、及".unicodeScalars.contains($0) })
      else { break }
      found.append(
        FoundAct(
          name: part, suffix: deal == nil ? "的合作" : "", category: .agreement,
          categoryPrinted: deal.map { text.string($0) } ?? "合作协议",
          status: .signed, statusPrinted: text.string(verb), parties: parties, provenance: provenance))
    }
    return found
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
